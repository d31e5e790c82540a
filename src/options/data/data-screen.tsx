import { t } from '../../platform/i18n.ts';
import { useHeading } from '../router.ts';
import { TrashSection } from '../trash/trash-section.tsx';
import { BackupSection } from './backup/backup-section.tsx';
import { useBackups } from './backup/use-backups.ts';
import { CpdSection } from './cpd/cpd-section.tsx';
import { ExportSection } from './export/export-section.tsx';
import { HonourSection } from './honour-section.tsx';
import { ImportSection } from './import/import-section.tsx';
import { useImport } from './import/use-import.ts';
import { StateSection } from './state/state-section.tsx';

/** Everything in and out, beside it how the data stands. Each is a section of its own. */
export function DataScreen() {
  const heading = useHeading(t('data_title'));
  const flow = useImport();
  const kept = useBackups();
  return (
    <div class="screen data">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('data_title')}
        </h1>
      </header>
      {kept && <StateSection {...kept} />}
      <div class="data-main">
        <ImportSection flow={flow} />
        {kept && <BackupSection {...kept} onFile={(file) => flow.read([{ file, name: file.name }])} />}
        <ExportSection />
        <CpdSection />
        <HonourSection />
        <TrashSection id="data-trash" />
      </div>
    </div>
  );
}
