/** Runs before `npm start` and `npm test`: installs the pinned packages on a fresh clone, so that each is one command. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';

const NEEDED = [20, 19];
const LOCK = 'package-lock.json';
/** npm writes this file last, so its age tells which lock file was installed. */
const INSTALLED = 'node_modules/.package-lock.json';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  stop(`Weft needs Node ${NEEDED.join('.')} or newer; this is Node ${process.versions.node}.`);
}
if (!isInstalled()) {
  console.log('Installing the pinned packages (npm ci) …');
  // Through a shell on Windows, where npm is a batch file.
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0)
    stop('The packages could not be installed. Is the npm registry within reach? Then run this again.');
  const now = new Date();
  utimesSync(INSTALLED, now, now);
}

function isInstalled() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
