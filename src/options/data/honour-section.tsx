import { t } from '../../platform/i18n.ts';
import { hashOf } from '../route.ts';

/** The way to the page that honours people: it is made on a screen of its own. */
export function HonourSection() {
  return (
    <section class="card" aria-labelledby="data-honour">
      <h2 id="data-honour">{t('honour_title')}</h2>
      <p>{t('honour_section')}</p>
      <a class="button" href={hashOf({ screen: 'honour' })}>
        {t('honour_open')}
      </a>
    </section>
  );
}
