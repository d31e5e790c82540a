import '../components/tokens.css';
import '../components/pieces.css';
import '../components/screen.css';
import './popup.css';
import './this-page/this-page.css';
import './search/results.css';
import { render } from 'preact';
import { keepFocus } from '../components/keep-focus.ts';
import { t } from '../platform/i18n.ts';
import { type First, readFirst } from './first-paint.ts';
import { Popup } from './popup.tsx';

addEventListener('error', (event) => void tell(event.error ?? event.message));
addEventListener('unhandledrejection', (event) => void tell(event.reason));

const { snapshot, tabId, look } = await readFirst();
await dress(look);
render(<Popup first={snapshot} tabId={tabId} perDay={look.reviewPerDay} />, document.body);
keepFocus();

/** Theme, language and direction, before the first paint so that nothing flashes. */
async function dress({ theme, language }: First['look']): Promise<void> {
  const root = document.documentElement;
  if (theme !== 'auto') root.dataset['theme'] = theme;
  if (language !== 'auto') await (await import('../platform/language.ts')).useLanguage(language);
  root.lang = t('locale_tag');
  root.dir = t('locale_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/** An error that nobody caught goes to the report in Settings; the reporting is loaded only then. */
async function tell(error: unknown): Promise<void> {
  const { report } = await import('./later.ts');
  await report('popup', error);
}
