/**
 * `npm run build`: `dist/chrome` and `dist/firefox`, and from each the zip for its store.
 * `npm run build -- chrome` builds one. `--out DIR` builds somewhere else.
 */
import { parseArgs } from 'node:util';
import { buildAll } from './build-browser.mjs';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string', default: 'dist' } },
  allowPositionals: true,
});
const browsers = positionals.length > 0 ? positionals : ['chrome', 'firefox'];
const unknown = browsers.find((name) => name !== 'chrome' && name !== 'firefox');
if (unknown) {
  console.error(`There is no build for "${unknown}": say chrome, firefox, or nothing for both.`);
  process.exit(1);
}
try {
  for (const { folder, zip, zipBytes } of await buildAll(browsers, values.out)) {
    console.log(`${folder}  →  ${zip} (${(zipBytes / 1000).toFixed(1)} KB)`);
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
