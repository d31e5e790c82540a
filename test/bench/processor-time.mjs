/** Seconds that the processors have worked for this browser, in all its processes that still run. */
export async function processorTime(browser) {
  const { processInfo } = await browser.channel.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
