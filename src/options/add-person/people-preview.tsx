import { Avatar } from '../../components/avatar.tsx';
import { KindField } from '../../components/kind-field.tsx';
import { numberText } from '../../components/number-text.ts';
import { foldedHost } from '../../domain/url.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { hashOf } from '../route.ts';
import { siteName } from './read-address.ts';
import { MOST_LINES, type Somebody, type Unclear } from './read-lines.ts';
import type { PeopleText } from './use-people-text.ts';

const WHY: Readonly<Record<Unclear['why'], MessageKey>> = {
  'no-address': 'add_unclear_no_address',
  'names-nobody': 'add_unclear_names_nobody',
  'which-site': 'add_unclear_which_site',
};

/** What was understood of each line, before anything is added. */
export function PeoplePreview({ people, onLeave }: { people: PeopleText; onLeave?: () => void }) {
  const { read, known, edit } = people;
  if (read.people.length + read.unclear.length === 0) return null;
  return (
    <ul class="preview" aria-label={t('add_preview')}>
      {read.people.map((one) => {
        const there = known.get(one.key);
        return (
          <li key={one.key}>
            <Avatar name={one.name} kind={one.kind} size={32} />
            {there?.by === 'profile' ? (
              <span class="preview-known">
                <strong dir="auto">{there.name}</strong>
                <span class="hint">{t('add_already')}</span>
              </span>
            ) : (
              <span class="preview-new">
                <input
                  class="field"
                  aria-label={t('add_name_of', whereOf(one) || one.name)}
                  dir="auto"
                  value={one.name}
                  maxLength={500}
                  onInput={(event) => edit(one.key, { name: event.currentTarget.value })}
                />
                <span class="hint" dir="auto">
                  {there ? t('add_same_name') : whereOf(one) || t('add_by_name')}
                </span>
              </span>
            )}
            {there ? (
              <a class="button" href={hashOf({ screen: 'person', id: there.id })} onClick={onLeave}>
                {t('add_open')}
              </a>
            ) : (
              <KindField kind={one.kind} onKind={(kind) => edit(one.key, { kind })} />
            )}
          </li>
        );
      })}
      {read.unclear.map(({ line, why }, place) => (
        <li key={`${place} ${line}`} class="preview-unclear">
          <span>
            <bdi>{line}</bdi>
            <span class="hint">{t(WHY[why])}</span>
          </span>
        </li>
      ))}
      {read.left > 0 && <li class="hint">{t('add_left_out', MOST_LINES, numberText(read.left))}</li>}
    </ul>
  );
}

/** `X · @ada, ada.example` */
function whereOf({ profiles }: Somebody): string {
  return profiles
    .map(({ seen, pageUrl }) =>
      seen.site === 'web' ? foldedHost(new URL(seen.url ?? pageUrl)) : `${siteName(seen.site)} · ${seen.handle ?? ''}`,
    )
    .join(', ');
}
