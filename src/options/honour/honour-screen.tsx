import { countText } from '../../components/count-text.ts';
import type { HonourDraft } from '../../domain/honour.ts';
import { t } from '../../platform/i18n.ts';
import { peopleWithProfiles } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { HonourChooser } from './honour-chooser.tsx';
import { HonourLines } from './honour-lines.tsx';
import { HonourPreview } from './honour-preview.tsx';
import { useHonour } from './use-honour.ts';

/** Makes a page that honours people of the user's choice, in no order, with a line each in the user's words. */
export function HonourScreen() {
  const heading = useHeading(t('honour_title'));
  const honour = useHonour();
  return (
    <div class="screen honour">
      <p class="back">
        <a href={hashOf({ screen: 'data' })}>{t('data_title')}</a>
      </p>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('honour_title')}
        </h1>
      </header>
      <p class="hint screen-intro">{t('honour_intro')}</p>
      {honour.draft && <Made honour={honour} draft={honour.draft} />}
    </div>
  );
}

function Made({ honour, draft }: { honour: ReturnType<typeof useHonour>; draft: HonourDraft }) {
  const { ids } = draft;
  const people = useLive((db) => peopleWithProfiles(db, ids), `honour ${ids.join(' ')}`, true).value ?? [];
  return (
    <div class="honour-halves">
      <div class="honour-half">
        <section class="card" aria-labelledby="honour-people">
          <header class="honour-head">
            <h2 id="honour-people">{t('honour_people')}</h2>
            {people.length > 0 && (
              <>
                <span class="hint" role="status">
                  {countText('person', people.length)}
                </span>
                <button type="button" class="button quiet small" onClick={honour.clear}>
                  {t('honour_clear')}
                </button>
              </>
            )}
          </header>
          <HonourChooser ids={ids} add={honour.add} addMany={honour.addMany} />
          <HonourLines people={people} remove={honour.remove} />
        </section>
        <section class="card facts" aria-labelledby="honour-around">
          <h2 id="honour-around">{t('honour_around')}</h2>
          <label>
            <span class="label">{t('honour_heading')}</span>
            <input
              class="field"
              dir="auto"
              maxLength={200}
              placeholder={t('honour_first_heading')}
              value={draft.title ?? ''}
              onInput={({ currentTarget: { value } }) => honour.change((before) => ({ ...before, title: value }))}
            />
          </label>
          <label>
            <span class="label">{t('honour_words')}</span>
            <textarea
              class="field area"
              dir="auto"
              rows={3}
              maxLength={5_000}
              value={draft.intro ?? ''}
              onInput={({ currentTarget: { value } }) => honour.change((before) => ({ ...before, intro: value }))}
            />
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={draft.links}
              onChange={({ currentTarget: { checked } }) => honour.change((before) => ({ ...before, links: checked }))}
            />
            {t('honour_links')}
          </label>
        </section>
      </div>
      <HonourPreview people={people} draft={draft} shuffle={honour.shuffle} />
    </div>
  );
}
