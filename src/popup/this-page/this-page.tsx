import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { siteName } from '../../components/site-name.ts';
import { siteOf } from '../../domain/identity.ts';
import { t } from '../../platform/i18n.ts';
import { Late } from '../late.tsx';
import { PageClosed } from '../page-closed.tsx';
import { type Candidate, isFeed } from './candidates.ts';
import { DriftNote } from './drift-note.tsx';
import { More } from './more.tsx';
import { PageCard } from './page-card.tsx';
import { SiteOffer } from './site-offer.tsx';
import { type PageState, usePage } from './use-page.ts';

/** Who and what is on the page in front, saved already or not. `save` is filled with what the key `S` does. */
export function ThisPage({ tabId, save }: { tabId: number; save: RefObject<() => void> }) {
  const page = usePage(tabId);
  if (page.step === 'closed') return <PageClosed />;
  if (page.step === 'read') return <Found page={page} tabId={tabId} save={save} />;
  return (
    <div class="waiting">
      <Late>{t('popup_reading')}</Late>
    </div>
  );
}

function Found({
  page,
  tabId,
  save,
}: {
  page: Extract<PageState, { step: 'read' }>;
  tabId: number;
  save: RefObject<() => void>;
}) {
  const { candidates, url, health } = page;
  const [chosen, setChosen] = useState(candidates[0] as Candidate);
  const card = useRef<HTMLDivElement>(null);
  const choose = (candidate: Candidate) => {
    setChosen(candidate);
    // The button that was pressed is gone: the card it brought takes the focus.
    card.current?.focus();
  };
  return (
    <>
      {health.outcome !== 'ok' && health.site !== 'web' && (
        <DriftNote tabId={tabId} health={health} name={siteName(health.site) || siteOf(url)} />
      )}
      {isFeed(candidates, health.site) && <p class="page-hint">{t('popup_feed')}</p>}
      <div ref={card} tabIndex={-1} class="page-found">
        <PageCard
          key={chosen.key}
          sighting={chosen.sighting}
          noteTab={chosen === candidates[0] ? tabId : undefined}
          save={save}
        />
      </div>
      <div class="page-foot">
        <More candidates={candidates.filter((candidate) => candidate !== chosen)} onChoose={choose} />
        <SiteOffer url={url} />
      </div>
    </>
  );
}
