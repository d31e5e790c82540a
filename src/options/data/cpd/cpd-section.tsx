import { useState } from 'preact/hooks';
import { dayOf, startOfDay } from '../../../domain/day.ts';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { exportSource, readDatabase } from '../../../storage/queries.ts';
import { say } from '../../act.ts';
import { saveFile } from '../../shell/save-file.ts';

/** What was learned in some time, as a record of professional development to hand in or print. */
export function CpdSection() {
  const now = Date.now();
  const [from, setFrom] = useState(`${new Date(now).getFullYear()}-01-01`);
  const [to, setTo] = useState(dayOf(now));
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const save = async (format: 'md' | 'html') => {
    const period = periodOf(from, to);
    if (!period) return setFailed(t('cpd_bad_period'));
    setBusy(true);
    setFailed('');
    try {
      const file = await cpdFile(format, period);
      saveFile(file, `weft-cpd-${from}-${to}.${format}`);
      say(t('export_saved'));
    } catch (error) {
      void report('options: cpd', error);
      setFailed(t('export_failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card" aria-labelledby="data-cpd">
      <h2 id="data-cpd">{t('cpd_title')}</h2>
      <p>{t('cpd_intro')}</p>
      <div class="cpd-period">
        <label>
          <span class="label">{t('cpd_first_day')}</span>
          <input class="field" type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label>
          <span class="label">{t('cpd_last_day')}</span>
          <input class="field" type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
        </label>
      </div>
      <p class="form-failed" role="alert">
        {failed}
      </p>
      <div class="buttons">
        <button type="button" class="button" disabled={busy} data-cpd="html" onClick={() => void save('html')}>
          {t('cpd_save_page')}
        </button>
        <button type="button" class="button" disabled={busy} data-cpd="md" onClick={() => void save('md')}>
          {t('cpd_save_markdown')}
        </button>
      </div>
    </section>
  );
}

type Period = { from: number; to: number };

/** From the start of the first day to the end of the last. `undefined` = half filled, or the wrong way round. */
function periodOf(first: string, last: string): Period | undefined {
  const [from, to] = [startOfDay(first), startOfDay(last, 1)];
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

async function cpdFile(format: 'md' | 'html', period: Period): Promise<Blob> {
  // The writer is seldom needed.
  const { cpdHtml, cpdMarkdown } = await import('../../../transfer/writers.ts');
  const day = (at: number) => new Date(at).toLocaleDateString(t('locale_tag'), { dateStyle: 'long' });
  const words = {
    title: t('cpd_file_title'),
    period: `${day(period.from)} – ${day(period.to - 1)}`,
    from: t('cpd_from_whom'),
    learned: t('cpd_learned'),
    applied: t('cpd_applied'),
    source: t('cpd_source'),
    nothing: t('cpd_nothing'),
  };
  const source = exportSource(readDatabase());
  const pieces: string[] = [];
  const written =
    format === 'md' ? cpdMarkdown(source, period, words) : cpdHtml(source, period, words, t('locale_tag'));
  for await (const piece of written) pieces.push(piece);
  return new Blob(pieces, { type: format === 'md' ? 'text/markdown;charset=utf-8' : 'text/html;charset=utf-8' });
}
