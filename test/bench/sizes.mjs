import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1024;

/** Rows 1, 9 and 13: bytes of what is sent where. */
export async function run({ dist }) {
  const folder = join(dist, 'chrome');
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const content = readdirSync(join(folder, 'src/content')).map((name) => `src/content/${name}`);
  const popup = readFileSync(join(folder, manifest.action.default_popup), 'utf8');
  const first = [...popup.matchAll(/(?:src|href)="\/?([^"]+)"/g)].map(([, path]) => path);
  const rows = [
    ...content.map((path) => [path, [path]]),
    ['worker', [manifest.background.service_worker]],
    ['worker, loaded later', ['rare.js']],
    ['popup, named in its page', [manifest.action.default_popup, ...first]],
  ].map(([what, paths]) => {
    const bodies = paths.map((path) => readFileSync(join(folder, path)));
    const sum = (sizes) => sizes.reduce((total, size) => total + size, 0);
    return {
      what,
      KB: kb(sum(bodies.map(({ length }) => length))),
      'gzip KB': kb(sum(bodies.map((body) => gzipSync(body, { level: 9 }).length))),
    };
  });
  const zip = join(dist, `weft-chrome-${manifest.version}.zip`);
  if (existsSync(zip)) rows.push({ what: 'package, zipped', KB: kb(readFileSync(zip).length), 'gzip KB': '' });
  return rows;
}

function kb(bytes) {
  return Number((bytes / KB).toFixed(1));
}
