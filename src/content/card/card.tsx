import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BenefitField } from '../../components/benefit-field.tsx';
import { countText } from '../../components/count-text.ts';
import { failureText } from '../../components/failure-text.ts';
import { siteName } from '../../components/site-name.ts';
import { TagField } from '../../components/tag-field.tsx';
import type { CaptureEdits, Entry } from '../../domain/capture.ts';
import { draftKeyOf } from '../../domain/draft-key.ts';
import { siteOf } from '../../domain/identity.ts';
import type { FailureCode } from '../../domain/result.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { postAround } from '../post-around.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { EarlierNotes } from './earlier-notes.tsx';
import {
  baseOf,
  editsOf,
  type Form,
  type FormState,
  isTouched,
  rebase,
  startForm,
  withDraft,
  withTypedTag,
} from './form.ts';
import { GoalChips } from './goal-chips.tsx';
import { cardKeys } from './keys.ts';
import { MediaLines } from './media-lines.tsx';
import { PersonRow } from './person-row.tsx';
import { GAP, placeCard } from './place.ts';
import { Quote } from './quote.tsx';
import type { Subject } from './subject.ts';
import { MainField } from './text-field.tsx';
import { ViaChip } from './via-chip.tsx';

/** What a shortcut does while a card is open: it is about that card, wherever the page has been scrolled to. */
export type OpenForm = { save(): void; focus(): void };

type CardProps = {
  subject: Subject;
  drafts: DraftKeeper;
  failure: FailureCode | undefined;
  /** The draft was refused: what is typed is here alone. */
  isUnkept: boolean;
  isHidden: boolean;
  onShown(card: Element): void;
  onClose(): void;
  onSave(edits: CaptureEdits): void;
  onFailure(code: FailureCode): void;
  /** What was kept of this is in the form, or there was nothing. */
  onDraftRead(): void;
  /** The form as it stands; `undefined` = it is not in sight. */
  onForm(form: OpenForm | undefined): void;
};

/** The capture card: what was read, and what the user makes of it. One key saves it as it is. */
export function Card(props: CardProps) {
  const { subject, drafts, failure, isUnkept, isHidden, onShown, onClose, onSave, onFailure, onDraftRead, onForm } =
    props;
  const { sighting, element, isInstead } = subject;
  const [state, setState] = useState<FormState>(() => startForm(sighting));
  const [entry, setEntry] = useState<Entry>();
  const [drafted, setDrafted] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const { now: form } = state;
  const focusMain = () => card.current?.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });

  useEffect(() => {
    void (async () => {
      const [found, draft] = await Promise.all([
        call('entry.find', { sighting }),
        call('draft.find', { key: draftKeyOf(sighting) }),
      ]);
      if (found.ok) setEntry(found.value);
      else onFailure(found.code);
      setState((before) => {
        const based = found.ok ? rebase(before, baseOf(sighting, found.value)) : before;
        return draft.ok && draft.value ? withDraft(based, draft.value.edits, draft.value.tagText) : based;
      });
      if (draft.ok) onDraftRead();
      // The field of tags holds its own text: it is made anew for a draft's.
      setDrafted(draft.ok && Boolean(draft.value?.tagText));
    })();
    // Once: a card is about one thing for as long as it lives.
  }, []);
  useLayoutEffect(() => {
    if (card.current) stand(card.current, element);
    // Where it stands does not change while somebody types, but it grows.
  }, [entry, isHidden]);

  useEffect(() => {
    if (!card.current || isHidden) return;
    onShown(card.current);
    // Typing begins at once, and goes on where saving failed.
    focusMain();
  }, [isHidden]);
  useEffect(() => {
    const onResize = () => card.current && stand(card.current, element);
    const sizes = new ResizeObserver(() => card.current && keepInView(card.current));
    if (card.current) sizes.observe(card.current);
    addEventListener('resize', onResize);
    return () => {
      sizes.disconnect();
      removeEventListener('resize', onResize);
    };
  }, []);
  useEffect(() => {
    drafts.change(isTouched(state) ? { edits: editsOf(state), tagText: form.tagText } : undefined);
  }, [state]);

  const set = (patch: Partial<Form>) => setState((before) => ({ ...before, now: { ...before.now, ...patch } }));
  const save = () => onSave(editsOf(withTypedTag(state)));
  useLayoutEffect(() => {
    onForm(isHidden ? undefined : { save, focus: focusMain });
  }, [state, isHidden]);
  useLayoutEffect(() => () => onForm(undefined), []);
  const isPerson = sighting.kind === 'person';

  return (
    <div
      ref={card}
      class="card"
      role="dialog"
      // A click beside the fields keeps the keyboard in the card.
      tabIndex={-1}
      aria-labelledby="card-title"
      hidden={isHidden}
      onKeyDown={(event) => cardKeys(event, { save, close: onClose })}
    >
      <div class="card-head">
        <h2 id="card-title">{isPerson ? t('card_title_person') : t('card_title')}</h2>
        <Before entry={entry} />
      </div>
      <div class="card-body">
        {isInstead && <p class="failure">{t('card_page_instead')}</p>}
        <PersonRow form={form} sighting={sighting} entry={entry} set={set} />
        <About sighting={sighting} />
        {!isPerson && <Quote text={form.quote} onText={(quote) => set({ quote })} />}
        {sighting.kind === 'post' && sighting.media && <MediaLines media={sighting.media} />}
        <EarlierNotes notes={form.notes} onNotes={(notes) => set({ notes })} />
        {isPerson ? (
          <MainField id="card-main" label={t('card_intent')} text={form.intent} onText={(intent) => set({ intent })} />
        ) : (
          <MainField id="card-main" label={t('card_note')} text={form.note} onText={(note) => set({ note })} />
        )}
        {!isPerson && <BenefitField benefit={form.benefit} onBenefit={(benefit) => set({ benefit })} />}
        {!isPerson && (
          <GoalChips goals={entry?.goals ?? []} chosen={form.goalIds} onChosen={(goalIds) => set({ goalIds })} />
        )}
        <TagField
          key={drafted ? 'drafted' : 'fresh'}
          tags={form.tags}
          text={form.tagText}
          offered={entry?.tagsOffered ?? []}
          onTags={(tags) => set({ tags })}
          onText={(tagText) => set({ tagText })}
          suggest={(prefix) => suggestTags(prefix, entry)}
        />
        {!isPerson && <ViaChip via={form.via} onVia={(via) => set({ via })} />}
        {(isUnkept || failure) && (
          <p class="failure" role="alert">
            {isUnkept || !failure ? t('card_draft_refused') : failureText(failure)}
          </p>
        )}
      </div>
      <div class="card-foot">
        <button
          type="button"
          class="button quiet close"
          title={isUnkept ? undefined : t('card_close_hint')}
          onClick={onClose}
        >
          <span class="kbd">{t('key_escape')}</span>
          {isUnkept ? t('card_close_unkept') : t('card_close')}
        </button>
        <button type="button" class="button primary" onClick={save}>
          {t('card_save')}
          <span class="kbd" aria-hidden="true">
            {/Mac|iP/.test(navigator.platform) ? t('card_key_save_mac') : t('card_key_save')}
          </span>
        </button>
      </div>
    </div>
  );
}

/** What the network has of it already. */
function Before({ entry }: { entry: Entry | undefined }) {
  if (entry?.moment) {
    const day = new Date(entry.moment.savedAt).toLocaleDateString(t('locale_tag'), { dateStyle: 'medium' });
    return <span>{t('card_saved_on', day)}</span>;
  }
  if (!entry?.personMoments) return null;
  return (
    <span>
      {t('card_saved_before')} <b>{countText('moment', entry.personMoments)}</b>
    </span>
  );
}

/** Of a page: which; of a person: where they were found. A post speaks for itself. */
function About({ sighting }: { sighting: Sighting }) {
  if (sighting.kind === 'post') return null;
  if (sighting.kind === 'person') {
    const where = siteName(sighting.site) || siteOf(sighting.pageUrl);
    return <div class="about-page">{t('card_found_on', where)}</div>;
  }
  return (
    <div class="about-page" dir="auto">
      {t('card_about_page')}
      <b>{sighting.title ?? sighting.url}</b>
    </div>
  );
}

/** Those that were last used for this person or site come first. */
async function suggestTags(prefix: string, entry: Entry | undefined): Promise<readonly string[]> {
  const answer = await call('tag.complete', { prefix: prefix.trim() });
  return [...new Set([...(entry?.tagsOffered ?? []), ...(answer.ok ? answer.value : [])])];
}

/** What is opened in it makes it longer: it goes up as far as its buttons need. */
function keepInView({ style, offsetHeight }: HTMLElement): void {
  const top = Number.parseFloat(style.top);
  const lowest = Math.max(GAP, innerHeight - GAP - offsetHeight);
  if (top > lowest) style.top = `${lowest}px`;
}

function stand(card: HTMLElement, element: Element | undefined): void {
  const post = element && postAround(element);
  const anchor = post?.isConnected ? post.getBoundingClientRect() : undefined;
  const isRtl = getComputedStyle(card).direction === 'rtl';
  const view = { width: innerWidth, height: innerHeight };
  const place = placeCard(anchor, { width: card.offsetWidth, height: card.offsetHeight }, view, isRtl);
  card.classList.toggle('sheet', place.kind === 'sheet');
  card.style.left = place.kind === 'sheet' ? '' : `${place.left}px`;
  card.style.top = place.kind === 'sheet' ? '' : `${place.top}px`;
}
