import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { countTrash } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';

/** The way to the trash, and how much is in it. */
export function TrashSection({ id }: { id: string }) {
  const total = useLive(countTrash, 'trash count').value;
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{t('trash_title')}</h2>
      <p>
        {t('trash_intro')}
        {total ? ` ${t('trash_count', numberText(total))}.` : ''}
      </p>
      <a class="button" href={hashOf({ screen: 'trash', filter: {} })}>
        {t('trash_open')}
      </a>
    </section>
  );
}
