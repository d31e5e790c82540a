/** Finds the browsers that the scripts and tests drive. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// Branded Chrome and Edge ignore --load-extension, so they are not in the list.
const CHROMIUM = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const FIREFOX = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];

/** The path of a Chromium that takes extensions; installs one where it can, else throws a sentence that says what to do. */
export async function findChromium() {
  return (
    chosen('WEFT_CHROMIUM') ??
    onPath(CHROMIUM) ??
    firstThere(['/Applications/Chromium.app/Contents/MacOS/Chromium']) ??
    playwrightChromium() ??
    install('chromium', () => onPath(CHROMIUM) ?? playwrightChromium()) ??
    missing('Chromium', 'WEFT_CHROMIUM')
  );
}

/** The path of a Firefox; installs one where it can, else throws a sentence that says what to do. */
export async function findFirefox() {
  return (
    chosen('WEFT_FIREFOX') ??
    onPath(FIREFOX) ??
    firstThere([
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ]) ??
    install('firefox-esr', () => onPath(FIREFOX)) ??
    missing('Firefox', 'WEFT_FIREFOX')
  );
}

function chosen(variable) {
  const path = process.env[variable];
  if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, which is not there.`);
  return path;
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  return firstThere(
    names.flatMap((name) => folders.flatMap((folder) => endings.map((end) => join(folder, name + end)))),
  );
}

function firstThere(paths) {
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // Not there, or not ours to run: try the next.
    }
  });
}

/** The newest Chromium that Playwright has put into its own folder, if any. */
function playwrightChromium() {
  const roots = {
    linux: join(homedir(), '.cache/ms-playwright'),
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? '', 'ms-playwright'),
  };
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH ?? roots[process.platform];
  if (!root || !existsSync(root)) return undefined;
  const inside = {
    linux: ['chrome-linux/chrome', 'chrome-linux64/chrome'],
    darwin: [
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: ['chrome-win/chrome.exe', 'chrome-win64/chrome.exe'],
  };
  const builds = readdirSync(root).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return firstThere(builds.flatMap((build) => (inside[process.platform] ?? []).map((path) => join(root, build, path))));
}

/** Playwright's own Chromium first, then Debian's package where we are root. Says what it does; gives nothing when all failed. */
function install(debianPackage, look) {
  const attempts = [];
  if (debianPackage === 'chromium') {
    attempts.push([
      "Playwright's Chromium",
      process.execPath,
      ['node_modules/playwright-core/cli.js', 'install', 'chromium'],
    ]);
  }
  if (process.getuid?.() === 0 && firstThere(['/usr/bin/apt-get'])) {
    attempts.push([
      `Debian's ${debianPackage}`,
      'sh',
      [
        '-c',
        `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${debianPackage}`,
      ],
    ]);
  }
  for (const [name, command, args] of attempts) {
    console.log(`No browser found: installing ${name} …`);
    try {
      execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 600_000 });
    } catch (error) {
      const reason = String(error.stderr ?? error.message)
        .trim()
        .split('\n')
        .at(-1);
      console.log(`  that did not work: ${reason}`);
      continue;
    }
    const path = look();
    if (path) return path;
  }
  return undefined;
}

function missing(name, variable) {
  throw new Error(
    `No ${name} was found and none could be installed. Install ${name}, or set ${variable} to its path, and run this again.`,
  );
}
