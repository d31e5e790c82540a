import { useEffect, useState } from 'preact/hooks';
import { Keys } from '../components/keys.tsx';
import { isChord, isTyping } from '../components/list-step.ts';
import { NoticeRegion, useNotices } from '../components/notice.tsx';
import { onSay } from './act.ts';
import { AmplifiersScreen } from './amplifiers/amplifiers-screen.tsx';
import { AskScreen } from './ask/ask-screen.tsx';
import { DataScreen } from './data/data-screen.tsx';
import { GoalScreen } from './goal/goal-screen.tsx';
import { GroupScreen } from './group/group-screen.tsx';
import { GroupsScreen } from './groups/groups-screen.tsx';
import { HonourScreen } from './honour/honour-screen.tsx';
import { InsightsScreen } from './insights/insights-screen.tsx';
import { LogScreen } from './log/log-screen.tsx';
import { MergeScreen } from './merge/merge-screen.tsx';
import { MomentScreen } from './moment/moment-screen.tsx';
import { MomentsScreen } from './moments/moments-screen.tsx';
import { NetworkScreen } from './network/network-screen.tsx';
import { PersonScreen } from './person/person-screen.tsx';
import { ReflectScreen } from './reflect/reflect-screen.tsx';
import { ReviewScreen } from './review/review-screen.tsx';
import type { Route } from './route.ts';
import { go, usePlace, useScrollMemory } from './router.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { CopyBanner } from './shell/copy-banner.tsx';
import { keyLines } from './shell/key-lines.ts';
import { LostBanner } from './shell/lost-banner.tsx';
import { Shell } from './shell/shell.tsx';
import { TroubleBanner } from './shell/trouble-banner.tsx';
import { StageScreen } from './stage/stage-screen.tsx';
import { SupportScreen } from './support/support-screen.tsx';
import { TouchScreen } from './touch/touch-screen.tsx';
import { TrashScreen } from './trash/trash-screen.tsx';
import { WelcomeScreen } from './welcome/welcome-screen.tsx';

/** The full application: the frame, the present screen, the notes, and the keys that work everywhere. */
export function App() {
  const { route } = usePlace();
  const notices = useNotices();
  const [keys, setKeys] = useState(false);
  useEffect(() => onSay(notices.say), [notices.say]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isChord(event) || isTyping(event) || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.key === '?') setKeys(true);
      else if (event.key === 'l') go({ screen: 'log', filter: {} });
      else if (event.key !== '/' || !focusFilter()) return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  const closeKeys = () => {
    setKeys(false);
    if (route.screen === 'keys') go({ screen: 'network', filter: {} }, 'replace');
  };
  return (
    <>
      <Shell route={route}>
        <TroubleBanner />
        {route.screen !== 'data' && route.screen !== 'welcome' && (
          <>
            <LostBanner />
            <CopyBanner />
          </>
        )}
        <Screen key={'id' in route ? route.id : route.screen} route={route} />
      </Shell>
      <NoticeRegion notices={notices} />
      {(keys || route.screen === 'keys') && <Keys lines={keyLines()} onClose={closeKeys} />}
    </>
  );
}

function Screen({ route }: { route: Route }) {
  const box = useScrollMemory('screen', true);
  return (
    <div class="scroll" ref={box}>
      {screenOf(route)}
    </div>
  );
}

function screenOf(route: Route) {
  switch (route.screen) {
    case 'moments':
      return <MomentsScreen filter={route.filter} />;
    case 'touch':
      return <TouchScreen filter={route.filter} />;
    case 'person':
      return <PersonScreen id={route.id} />;
    case 'merge':
      return <MergeScreen />;
    case 'amplifiers':
      return <AmplifiersScreen />;
    case 'support':
      return <SupportScreen />;
    case 'moment':
      return <MomentScreen id={route.id} />;
    case 'log':
      return <LogScreen filter={route.filter} />;
    case 'ask':
      return <AskScreen filter={route.filter} />;
    case 'goal':
      return <GoalScreen id={route.id} />;
    case 'insights':
      return <InsightsScreen />;
    case 'groups':
      return <GroupsScreen filter={route.filter} />;
    case 'group':
      return <GroupScreen id={route.id} />;
    case 'review':
      return <ReviewScreen />;
    case 'reflect':
      return <ReflectScreen filter={route.filter} />;
    case 'stage':
      return <StageScreen />;
    case 'trash':
      return <TrashScreen filter={route.filter} />;
    case 'data':
      return <DataScreen />;
    case 'honour':
      return <HonourScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'welcome':
      return <WelcomeScreen />;
    default:
      return <NetworkScreen filter={route.screen === 'network' ? route.filter : {}} />;
  }
}

/** The filter of the present screen, if it has one. */
function focusFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-filter]');
  field?.focus();
  field?.select();
  return Boolean(field);
}
