import { useState } from 'preact/hooks';
import { Avatar } from '../../components/avatar.tsx';
import { KindField } from '../../components/kind-field.tsx';
import { siteName } from '../../components/site-name.ts';
import { TieField } from '../../components/tie-field.tsx';
import { TieMark, tieLabel } from '../../components/tie-mark.tsx';
import type { Entry } from '../../domain/capture.ts';
import { siteOf } from '../../domain/identity.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';
import { t } from '../../platform/i18n.ts';
import type { Form } from './form.ts';
import { NameField } from './name-field.tsx';

type PersonRowProps = {
  form: Form;
  sighting: Sighting;
  /** `undefined` = not known yet. */
  entry: Entry | undefined;
  set(patch: Partial<Form>): void;
};

/** Who it is from: name, tie, kind, all of them the user's to change. */
export function PersonRow({ form, sighting, entry, set }: PersonRowProps) {
  const [isTieOpen, setTieOpen] = useState(false);
  const tie = form.tie ?? undefined;
  return (
    <>
      <div class="who">
        <Avatar name={form.name} kind={form.kind} size={32} />
        <div class="who-text">
          <div class="who-first">
            <NameField
              name={form.name}
              label={t('card_name')}
              placeholder={t('card_name_hint')}
              onName={(name) =>
                // The tie of somebody who was chosen is not that of somebody else.
                set({ name, personId: null, ...(form.personId && { tie: entry?.person?.tie ?? null }) })
              }
              onChoose={(choice) => set({ name: choice.name, personId: choice.id, tie: choice.tie ?? null })}
            />
            <button
              type="button"
              class="tie-button"
              aria-expanded={isTieOpen}
              aria-label={t('card_tie_now', tieLabel(tie))}
              onClick={() => setTieOpen(!isTieOpen)}
            >
              <TieMark tie={tie} />
            </button>
          </div>
          <div class="who-second" dir="auto">
            {secondLine(form, sighting, entry)}
          </div>
        </div>
        <KindField kind={form.kind} onKind={(kind) => set({ kind })} />
      </div>
      {isTieOpen && <TieField tie={tie} onTie={(next) => set({ tie: next ?? null })} />}
    </>
  );
}

function secondLine(form: Form, sighting: Sighting, entry: Entry | undefined): string {
  const people = peopleIn(sighting);
  const seen = people[0];
  const isSpoken = seen?.handle && seen.site !== 'linkedin' && !seen.handle.includes('/');
  const where = isSpoken ? `@${seen.handle}` : siteName(seen?.site ?? '') || siteOf(sighting.pageUrl);
  const more = people.length > 1 ? t('card_more_authors', people.length - 1) : '';
  return [where, more, standing(form, entry)].filter(Boolean).join(' · ');
}

function standing(form: Form, entry: Entry | undefined): string {
  if (form.personId) return t('card_saved_under', form.name);
  if (!entry || !form.name) return '';
  if (!entry.person) return t('card_new');
  const since = new Date(entry.person.since);
  return t('card_since', since.toLocaleDateString(t('locale_tag'), { month: 'short', year: 'numeric' }));
}
