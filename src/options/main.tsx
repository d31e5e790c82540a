import '../components/tokens.css';
import '../components/pieces.css';
import '../components/fields.css';
import '../components/log/log.css';
import '../components/person-options.css';
import '../components/screen.css';
import './shell/shell.css';
import './shell/menu.css';
import './shell/banner.css';
import './ask/ask.css';
import './insights/insights.css';
import './list/list.css';
import './network/map/map.css';
import './network/bulk/bulk.css';
import './trash/trash.css';
import './moments/moments.css';
import './shell/form.css';
import './person/person.css';
import './moment/moment.css';
import './merge/merge.css';
import './support/support.css';
import './groups/groups.css';
import './log/log-screen.css';
import './give/give.css';
import './touch/touch.css';
import './data/data.css';
import './data/export/export.css';
import './honour/honour.css';
import './review/review.css';
import './reflect/reflect.css';
import './settings/settings.css';
import './welcome/welcome.css';
import { render } from 'preact';
import { keepFocus } from '../components/keep-focus.ts';
import type { Settings } from '../domain/setting.ts';
import { t } from '../platform/i18n.ts';
import { useLanguage } from '../platform/language.ts';
import { askToPersist } from '../platform/persist.ts';
import { report } from '../platform/report.ts';
import { readSettings, watchSettings } from '../platform/settings.ts';
import { App } from './app.tsx';
import { keepFolder } from './data/backup/keep-folder.ts';
import { go } from './router.ts';

addEventListener('error', (event) => void report('options', event.error ?? event.message));
addEventListener('unhandledrejection', (event) => void report('options', event.reason));

const first = await readSettings();
// The first-run page is asked once, and only by somebody who came here without a goal.
if (!first.welcomed && location.hash.length < 2) go({ screen: 'welcome' }, 'replace');
await draw(first);
let drawn = first;
watchSettings((settings) => {
  const spoken = drawn.language;
  drawn = settings;
  if (settings.language === spoken) dress(settings);
  // Every word on screen changes: a fresh page is the honest way.
  else location.reload();
});
keepFocus();
void askToPersist();
keepFolder();

async function draw(settings: Settings): Promise<void> {
  await useLanguage(settings.language);
  dress(settings);
  render(<App />, document.body);
}

function dress({ theme }: Settings): void {
  const root = document.documentElement;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.dataset['theme'] = theme;
  root.lang = t('locale_tag');
  root.dir = t('locale_direction') === 'rtl' ? 'rtl' : 'ltr';
}
