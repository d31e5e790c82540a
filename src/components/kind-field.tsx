import { t } from '../platform/i18n.ts';

type Kind = 'person' | 'organisation';

/** Person or organisation: the browser's own choice list, in the shape of a chip. */
export function KindField({ kind, onKind }: { kind: Kind; onKind(kind: Kind): void }) {
  return (
    <select
      class="chip kind-field"
      aria-label={t('field_kind')}
      value={kind}
      onChange={(event) => onKind(event.currentTarget.value === 'organisation' ? 'organisation' : 'person')}
    >
      <option value="person">{t('kind_person')}</option>
      <option value="organisation">{t('kind_organisation')}</option>
    </select>
  );
}
