import { useState } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat } from './formats.ts';
import { useExport } from './use-export.ts';

/** Everything out, in every format, one at a time: how far it is, and a way to stop. What failed is said below. */
export function ExportSection() {
  const { now, failed, save, stop } = useExport();
  const [passphrase, setPassphrase] = useState('');
  return (
    <section class="card" aria-labelledby="data-export">
      <h2 id="data-export">{t('export_title')}</h2>
      <p>{t('export_intro')}</p>
      <ul class="exports">
        {EXPORT_FORMATS.map((format) => (
          <li key={format.id}>
            <Line format={format} />
            {now?.id === format.id ? (
              <div class="export-now">
                <progress max={1} value={now.share} aria-label={t('export_writing', t(format.name))} />
                <button type="button" class="button" onClick={stop}>
                  {t('form_cancel')}
                </button>
              </div>
            ) : (
              <button
                type="button"
                class="button"
                data-export={format.id}
                aria-label={t('export_save_as', t(format.name))}
                disabled={now !== undefined}
                onClick={() => void save(format, passphrase)}
              >
                {t('export_save')}
              </button>
            )}
            {format.id === 'weft' && (
              <div class="export-lock">
                <label class="label" for="export-passphrase">
                  {t('export_passphrase')}
                </label>
                <input
                  id="export-passphrase"
                  class="field"
                  type="password"
                  autocomplete="new-password"
                  aria-describedby="export-passphrase-hint"
                  value={passphrase}
                  onInput={(event) => setPassphrase(event.currentTarget.value)}
                />
                <span class="hint" id="export-passphrase-hint">
                  {t('export_passphrase_hint')}
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      <p class="form-failed" role="alert">
        {failed}
      </p>
    </section>
  );
}

function Line({ format }: { format: ExportFormat }) {
  return (
    <p class="export-name">
      <strong>{t(format.name)}</strong>
      <span class="hint">{t(format.hint)}</span>
    </p>
  );
}
