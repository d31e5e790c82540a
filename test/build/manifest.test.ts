import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, readBuilt, workerOf } from '../support/built.ts';

const HOSTS = [
  'https://x.com/*',
  'https://twitter.com/*',
  'https://mobile.twitter.com/*',
  'https://www.linkedin.com/*',
];
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types weft";

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const built = readBuilt(browser);
  const { manifest, files } = built;

  it('asks for exactly what is used', () => {
    const menus = browser === 'firefox' ? 'menus' : 'contextMenus';
    expect([...manifest.permissions].sort()).toEqual(
      // `alarms`: a new day is noticed while the browser stays open (what is due, on the toolbar button).
      ['activeTab', 'alarms', menus, 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });
  it('rests on X and LinkedIn and nowhere else', () => {
    const early = manifest.content_scripts.filter(({ run_at }) => run_at === 'document_start');
    const late = manifest.content_scripts.filter((script) => !early.includes(script));
    for (const scripts of [early, late]) expect(scripts.flatMap(({ matches }) => matches)).toEqual(HOSTS);
    expect(manifest.content_scripts.some((script) => script.all_frames)).toBe(false);
  });
  it('lets no page fetch a file of ours or talk to us', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });
  it('keeps the strict policy on its pages', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
  });
  it('names only files that are there', () => {
    const named = [
      workerOf(built),
      manifest.action.default_popup,
      manifest.options_ui.page,
      ...manifest.content_scripts.flatMap(({ js }) => js),
      ...Object.values(manifest.icons),
    ];
    expect(named.filter((path) => !files.includes(path))).toEqual([]);
    expect(existsSync(join(built.folder, '_locales/en/messages.json'))).toBe(true);
  });
  it('has a default key for every command', () => {
    expect(Object.keys(manifest.commands).sort()).toEqual(['_execute_action', 'open-card', 'quick-save']);
    for (const command of Object.values(manifest.commands))
      expect(command.suggested_key?.default).toMatch(/^Alt\+Shift\+[A-Z]$/);
  });
});

describe('the manifest for one browser', () => {
  it('says to Firefox what it wants to know, and nothing of it to Chrome', () => {
    const gecko = readBuilt('firefox').manifest.browser_specific_settings?.gecko;
    expect(gecko).toMatchObject({ strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } });
    expect(gecko?.['id']).toMatch(/^[\w-]+@[\w.-]+$/);
    expect(readBuilt('chrome').manifest.browser_specific_settings).toBeUndefined();
  });
  it('starts a worker in Chrome and an event page in Firefox', () => {
    // No modules: a plain worker may load its other half later.
    expect(readBuilt('chrome').manifest.background).toEqual({ service_worker: 'worker.js' });
    expect(readBuilt('firefox').manifest.background).toEqual({ scripts: ['worker.js', 'rare.js'] });
  });
});
