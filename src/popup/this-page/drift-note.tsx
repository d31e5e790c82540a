import { useState } from 'preact/hooks';
import type { PageReport } from '../../messages/protocol.ts';
import { t } from '../../platform/i18n.ts';
import { browser } from '../../platform/native.ts';

/**
 * A quiet note where a site that Weft reads looks new to it. Whoever wants to tell about it copies the page's shape: its structure,
 * without a word or name of it. Nothing is sent.
 */
export function DriftNote({ tabId, health, name }: { tabId: number; health: PageReport['health']; name: string }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    // Seldom needed: not worth loading with every popup.
    const { shapeReport } = await import('../../platform/shape-report.ts');
    const { version } = browser.runtime.getManifest();
    const report = await shapeReport(tabId, { ...health, version });
    setSaid(t(report.ok && (await written(report.value)) ? 'popup_shape_copied' : 'popup_shape_failed'));
  };
  return (
    <div class="drift">
      <p class="page-hint">{t(health.outcome === 'no-layout' ? 'popup_looks_different' : 'popup_reads_part', name)}</p>
      <button type="button" class="drift-copy" title={t('popup_shape_hint')} onClick={() => void copy()}>
        {t('popup_shape_copy')}
      </button>
      <p class="page-hint" role="status">
        {said}
      </p>
    </div>
  );
}

async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The browser keeps the clipboard to itself (no focus, a policy).
    return false;
  }
}
