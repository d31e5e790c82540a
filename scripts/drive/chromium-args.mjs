import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Nothing of the browser's own may run beside what is measured or tested. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--password-store=basic',
];

/** A throw-away profile in developer mode, without which an unpacked extension is switched off when it reloads. */
export async function makeProfile() {
  const folder = await mkdtemp(join(tmpdir(), 'weft-chromium-'));
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default/Preferences'), '{"extensions":{"ui":{"developer_mode":true}}}');
  return folder;
}
