import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EmptyState } from '../components/empty-state.tsx';
import type { Snapshot } from '../domain/snapshot.ts';
import { t } from '../platform/i18n.ts';
import { Banner } from './banner.tsx';
import { Foot } from './foot.tsx';
import { Late } from './late.tsx';
import { NetworkTabs } from './network-tabs.tsx';
import { openWeft, weftUrl } from './open-weft.ts';
import { isEmpty } from './overview.ts';
import { PageClosed } from './page-closed.tsx';
import { keyLines, popupKeys } from './popup-keys.ts';
import { SearchField } from './search/field.tsx';
import { useLater } from './use-later.ts';
import { useNetwork } from './use-network.ts';

/** The popup: search, what is on this page, the network. It draws what `readFirst` gives before anything is loaded. */
export function Popup({
  first,
  tabId,
  perDay,
}: {
  first: Snapshot | undefined;
  tabId: number | undefined;
  perDay: number;
}) {
  const { ThisPage, LogPanel, SearchResults, Keys, database } = useLater();
  const { overview, trouble, isOpening } = useNetwork(first, database);
  const [text, setText] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const [logging, setLogging] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = useRef<() => void>(() => undefined);
  const [entered, setEntered] = useState<string>();
  const asked = text.trim();
  const searching = asked !== '';
  const isLogShown = logging && !searching;
  const openLog = () => {
    setText('');
    setLogging(true);
  };
  const leaveLog = () => {
    setLogging(false);
    document.querySelector<HTMLElement>('.foot-log')?.focus();
  };

  // Before anything is painted: whoever sees the list may already press a key.
  useLayoutEffect(() => {
    const clearSearch = () => {
      setText('');
      field.current?.focus();
    };
    const acts = {
      searching: () => text !== '',
      clearSearch,
      focusSearch: () => {
        field.current?.focus();
        field.current?.select();
      },
      showKeys: () => setKeysShown(true),
      // What is not in sight is not saved.
      save: () => logging || searching || save.current(),
      log: openLog,
      close: () => (logging ? leaveLog() : close()),
    };
    const onKeyDown = popupKeys(acts, rowsInView, () => field.current);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [text, logging]);

  return (
    <>
      <SearchField
        text={text}
        onText={(next) => {
          setText(next);
          setEntered(undefined);
        }}
        onEnter={() => (searching ? setEntered(asked) : rowsInView()[0]?.click())}
        field={field}
      />
      <Banner trouble={trouble} isOpening={isOpening} />
      <main>
        <h1 class="visually-hidden">{t('extension_action')}</h1>
        <div hidden={searching || logging}>
          <section class="this-page" aria-labelledby="this-page">
            <h2 id="this-page">{t('popup_on_this_page')}</h2>
            {tabId === undefined && <PageClosed />}
            {tabId !== undefined && (ThisPage ? <ThisPage tabId={tabId} save={save} /> : <div class="waiting" />)}
          </section>
          {overview && !isEmpty(overview) && <NetworkTabs overview={overview} perDay={perDay} />}
          {overview && isEmpty(overview) && <FirstUse />}
          {!overview && !trouble && (
            <Late>
              <p class="nothing">{t('popup_loading')}</p>
            </Late>
          )}
        </div>
        {logging && LogPanel && (
          <div hidden={searching}>
            <LogPanel database={database} onClose={leaveLog} />
          </div>
        )}
        {searching && SearchResults && database && (
          <SearchResults text={asked} entered={entered} onEntered={() => setEntered(undefined)} database={database} />
        )}
      </main>
      <Foot
        week={overview && !isEmpty(overview) ? overview.week : undefined}
        logging={isLogShown}
        onLog={isLogShown ? leaveLog : openLog}
      />
      {keysShown && Keys && <Keys lines={keyLines()} onClose={() => setKeysShown(false)} />}
    </>
  );
}

/** Nothing was ever saved: what to do next. */
function FirstUse() {
  const hash = '#/welcome';
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    void openWeft(hash);
  };
  return (
    <EmptyState
      text={t('popup_first_use')}
      action={{ label: t('popup_first_use_button'), href: weftUrl(hash), onClick }}
    />
  );
}

/** Rows that the arrows can reach: those of a hidden part are not there. */
function rowsInView(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => !row.closest('[hidden]'));
}
