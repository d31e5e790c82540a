import { t } from '../../platform/i18n.ts';
import { useHeading } from '../router.ts';
import { TrashSection } from '../trash/trash-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { CpdSection } from './cpd/cpd-section.tsx';
import { ExportSection } from './export/export-section.tsx';
import { ImportSection } from './import/import-section.tsx';
import { useImport } from './import/use-import.ts';

/** Everything in and out. Each half is a section of its own. */
export function DataScreen() {
  const heading = useHeading(t('data_title'));
  const flow = useImport();
  return (
    <div class="screen data">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('data_title')}
        </h1>
      </header>
      <ImportSection flow={flow} />
      <ExportSection />
      <CpdSection />
      <BackupSection onFile={(file) => flow.read([{ file, name: file.name }])} />
      <TrashSection id="data-trash" />
    </div>
  );
}
