/** Builds the extension for one browser, and its store-ready zip. */
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipFolder } from './zip-folder.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Builds for all of `browsers` at the same time. Gives the folder and the zip of each. */
export async function buildAll(browsers, out = 'dist') {
  return Promise.all(browsers.map((browser) => buildBrowser(browser, out)));
}

async function buildBrowser(browser, out) {
  const folder = join(out, browser);
  await runVite(browser, folder);
  await leanWords(folder);
  const { version } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const zip = join(out, `weft-${browser}-${version}.zip`);
  const bytes = await zipFolder(folder);
  await writeFile(zip, bytes);
  return { browser, folder, zip, zipBytes: bytes.length };
}

/** Words without what is there for translators alone: the notes, and the names of what is filled in. They are more than the words. */
async function leanWords(folder) {
  const locales = join(folder, '_locales');
  for (const language of await readdir(locales)) {
    const file = join(locales, language, 'messages.json');
    const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')));
    const lean = entries.map(([key, entry]) => [key, { message: numbered(entry) }]);
    await writeFile(file, JSON.stringify(Object.fromEntries(lean)));
  }
}

/** `$count$` as the `$1` that it stands for. */
function numbered({ message, placeholders = {} }) {
  return message.replace(/\$(\w+)\$/g, (named, name) => placeholders[name.toLowerCase()]?.content ?? named);
}

/** A process of its own, because the configuration reads the browser from the environment. Quiet unless it fails. */
function runVite(browser, folder) {
  return new Promise((resolve, reject) => {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: ROOT,
      env: { ...process.env, WEFT_BROWSER: browser, WEFT_OUT: folder, NODE_ENV: 'production' },
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build for ${browser} failed:\n${said.trim()}`));
    });
  });
}
