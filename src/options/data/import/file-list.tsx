import { numberText } from '../../../components/number-text.ts';
import { t } from '../../../platform/i18n.ts';
import { type FileReport, MOST_SHOWN } from './preview.ts';
import { faultText, formatText, skipText } from './words.ts';

/** What each file gave: its rows, those left out with line and reason, or why it gave nothing. */
export function FileList({ files, aside }: { files: readonly FileReport[]; aside: number }) {
  return (
    <ul class="import-files" aria-label={t('import_files')}>
      {files.slice(0, MOST_SHOWN).map((file) => (
        <li key={file.name}>
          <strong dir="auto">{file.name}</strong>
          {file.fault && <p class="warn">{faultText(file.fault)}</p>}
          {file.format && (
            <p class="hint">
              {t('import_file_rows', formatText(file.format), numberText(file.rows), numberText(file.skipped))}
            </p>
          )}
          {file.skipped > 0 && (
            <details>
              <summary>{t('import_left_rows')}</summary>
              <ul class="import-lines">
                {file.skips.map(({ line, reason }) => (
                  <li key={line}>{t('import_line', numberText(line), skipText(reason))}</li>
                ))}
                {file.skipped > file.skips.length && (
                  <li class="hint">{t('import_more', numberText(file.skipped - file.skips.length))}</li>
                )}
              </ul>
            </details>
          )}
        </li>
      ))}
      {files.length > MOST_SHOWN && <li class="hint">{t('import_more', numberText(files.length - MOST_SHOWN))}</li>}
      {aside > 0 && <li class="hint">{t('import_aside', numberText(aside))}</li>}
    </ul>
  );
}
