import { writeFile } from 'node:fs/promises';
import { evaluate, inputOf } from './cdp.mjs';
import { attach } from './cdp-target.mjs';
import { DrivenPage } from './page.mjs';
import { waitFor } from './wait.mjs';

/** The real popup of Chromium, as a page: Playwright does not drive it, the protocol does. */
export async function drivePopup(channel, address) {
  const popup = await waitFor(async () => {
    const { targetInfos: now } = await channel.send('Target.getTargets', { filter: [{ type: 'page' }] });
    return now.find(({ url, attached }) => url.startsWith(address) && !attached);
  }, 'the popup');
  const { send, leave } = await attach(channel, popup.targetId);
  const raw = {
    url: () => address,
    ...inputOf(send),
    async screenshot({ path: file }) {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await leave();
      await channel.send('Target.closeTarget', { targetId: popup.targetId }).catch(() => undefined);
    },
  };
  return new DrivenPage(raw, {
    run: (fn, args) => evaluate(send, fn, args),
    roots: async () => [],
    theme: (value) => send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] }),
  });
}
