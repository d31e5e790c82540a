import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { DueCount } from '../review/due-count.tsx';
import { hashOf, type Route } from '../route.ts';
import { Logo } from './logo.tsx';
import { Menu } from './menu.tsx';
import { SideNote } from './side-note.tsx';

type Item = {
  screen: 'network' | 'moments' | 'review' | 'ask' | 'groups' | 'insights' | 'data' | 'settings';
  words: MessageKey;
  with: readonly Route['screen'][];
};

/** Screens that work. The first group stands at the top, the second at the foot. */
const TOP: readonly Item[] = [
  {
    screen: 'network',
    words: 'network_title',
    with: ['network', 'touch', 'merge', 'amplifiers', 'support', 'person', 'keys'],
  },
  { screen: 'moments', words: 'moments_title', with: ['moments', 'moment', 'log'] },
  { screen: 'review', words: 'review_title', with: ['review', 'reflect', 'stage'] },
  { screen: 'ask', words: 'ask_title', with: ['ask', 'goal'] },
  { screen: 'groups', words: 'groups_title', with: ['groups', 'group'] },
  { screen: 'insights', words: 'insights_title', with: ['insights'] },
];
const FOOT: readonly Item[] = [
  { screen: 'data', words: 'data_title', with: ['data', 'honour', 'trash'] },
  { screen: 'settings', words: 'settings_title', with: ['settings'] },
];

/** The frame of the application: side bar (a top bar where it is narrow) and the present screen. */
export function Shell({ route, children }: { route: Route; children: ComponentChildren }) {
  return (
    <div class="app">
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('shell_skip')}
      </button>
      <nav class="side" aria-label={t('shell_nav')}>
        <a class="brand" href={hashOf({ screen: 'network', filter: {} })} tabIndex={-1}>
          <Logo />
          <span>{t('extension_action')}</span>
        </a>
        <Menu place={hashOf(route)} name={t(nameOf(route))}>
          <Items items={TOP} route={route} />
          <div class="side-foot">
            <Items items={FOOT} route={route} />
            <SideNote />
          </div>
        </Menu>
      </nav>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** What the present screen belongs to. */
function nameOf({ screen }: Route): MessageKey {
  return [...TOP, ...FOOT].find((item) => item.with.includes(screen))?.words ?? 'shell_menu';
}

function Items({ items, route }: { items: readonly Item[]; route: Route }) {
  return (
    <ul>
      {items.map(({ screen, words, with: screens }) => (
        <li key={screen}>
          <a
            href={hashOf(isPlain(screen) ? { screen } : { screen, filter: {} })}
            aria-current={screens.includes(route.screen) ? 'page' : undefined}
          >
            {t(words)}
            {screen === 'review' && <DueCount />}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Screens whose address says nothing more. */
function isPlain(screen: Item['screen']): screen is 'review' | 'insights' | 'data' | 'settings' {
  return screen === 'review' || screen === 'insights' || screen === 'data' || screen === 'settings';
}
