import { numberText } from '../../../components/number-text.ts';
import { t } from '../../../platform/i18n.ts';
import { UnlockDialog } from '../backup/unlock-dialog.tsx';
import { useLocked } from '../backup/use-locked.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportList } from './import-list.tsx';
import { PreviewView } from './preview-view.tsx';
import type { useImport } from './use-import.ts';

/** Brings in a network that lies in files. */
export function ImportSection({ flow }: { flow: ReturnType<typeof useImport> }) {
  const { step, read, cancel, begin } = flow;
  const { take, asked, answer } = useLocked(read);
  return (
    <>
      <section class="card" aria-labelledby="data-import">
        <h2 id="data-import">{t('import_title')}</h2>
        {step.at === 'start' && (
          <>
            <p>{t('import_intro')}</p>
            <DropZone onFiles={(files) => void take(files)} />
          </>
        )}
        <p class="form-failed" role="alert">
          {step.at === 'reading' ? '' : step.failed}
        </p>
        {step.at === 'reading' && (
          <div class="import-reading">
            <p role="status">{t('import_reading')}</p>
            <p class="hint" dir="auto">
              {t('import_reading_rows', step.file, numberText(step.rows))}
            </p>
            <button type="button" class="button" onClick={cancel}>
              {t('form_cancel')}
            </button>
          </div>
        )}
        {step.at === 'preview' && (
          <PreviewView
            key={step.preview.id}
            preview={step.preview}
            busy={step.busy ?? false}
            onCancel={cancel}
            onBegin={(answers) => void begin(step.preview, answers)}
          />
        )}
      </section>
      <ImportList />
      {asked && <UnlockDialog file={asked.file} onOpen={answer} />}
    </>
  );
}
