import { readdirSync, readFileSync } from 'node:fs';

/** Bytes in memory of the processes that run the extension's pages and worker. */
export function memory() {
  let bytes = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) continue;
      const kb = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
      bytes += Number(kb) * 1024;
    } catch {
      // Ended meanwhile.
    }
  }
  return bytes;
}
