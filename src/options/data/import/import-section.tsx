import { t } from '../../../platform/i18n.ts';

/** Brings in a network that lies in files. */
export function ImportSection() {
  return (
    <section class="card" aria-labelledby="data-import">
      <h2 id="data-import">{t('import_title')}</h2>
      <p>{t('import_intro')}</p>
    </section>
  );
}
