// @vitest-environment happy-dom
import '../support/page-api.ts';

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Notice } from '../../src/components/notice.tsx';
import { DEFAULT_SETTINGS } from '../../src/domain/setting.ts';
import { onSay } from '../../src/options/act.ts';
import { ReportSection } from '../../src/options/settings/report-section.tsx';
import { t } from '../../src/platform/i18n.ts';
import { changeSettings, readSettings } from '../../src/platform/settings.ts';
import { draw, settled } from '../support/draw.ts';
import { page } from '../support/page-api.ts';

let drawn: ReturnType<typeof draw> | undefined;
let said: Notice | undefined;
beforeEach(() => {
  onSay((notice) => {
    said = notice;
  });
  Object.assign(chrome.runtime, { getManifest: () => ({ version: '1.0.0' }) });
});
afterEach(() => {
  drawn?.undraw();
  page.local.refusesWrites = false;
});

/** What lies beside the settings: drafts, waiting captures, the popup's snapshot. */
const BESIDE = { 'draft:x.com x:post:1': { key: 'x:post:1' }, journal: ['a'], snapshot: { v: 1 } };

async function press(): Promise<void> {
  drawn = draw(<ReportSection settings={await readSettings()} />);
  await settled(20);
  [...drawn.root.querySelectorAll('button')].find((one) => one.textContent === t('settings_reset_button'))?.click();
  await settled(20);
}

it('puts settings back as on the first day, touches nothing else, and its undo brings them back', async () => {
  await page.local.set(BESIDE);
  const own = await changeSettings({ theme: 'dark', reviewPerDay: 9, marksOff: ['x.com'], welcomed: true });
  await press();
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, welcomed: true });
  const { settings: _, ...others } = await page.local.get(null);
  expect(others).toEqual(BESIDE);
  expect(page.answer).not.toHaveBeenCalled();
  await said?.undo?.();
  expect(own).toEqual({ ok: true, value: await readSettings() });
});

it('says when the browser did not keep it', async () => {
  page.local.refusesWrites = true;
  await press();
  expect(said).toEqual({ text: t('error_storage_failed') });
});
