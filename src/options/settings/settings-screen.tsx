import { t } from '../../platform/i18n.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { TrashSection } from '../trash/trash-section.tsx';
import { EraseSection } from './erase-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LookSection } from './look-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { ReportSection } from './report-section.tsx';
import { ReviewSection } from './review-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { TouchSection } from './touch-section.tsx';
import { useSettings } from './use-settings.ts';

/** What the user can set, and how Weft is doing. */
export function SettingsScreen() {
  const heading = useHeading(t('settings_title'));
  const [settings, change] = useSettings();
  return (
    <div class="screen settings">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('settings_title')}
        </h1>
      </header>
      {settings && (
        <>
          <SitesSection settings={settings} change={change} />
          <MarksSection settings={settings} change={change} />
          <ReviewSection settings={settings} change={change} />
          <TouchSection settings={settings} change={change} />
          <LookSection settings={settings} change={change} />
          <KeysSection />
          <p class="hint">
            {t('settings_storage_where')} <a href={hashOf({ screen: 'data' })}>{t('settings_state')}</a>
          </p>
          <ReportSection settings={settings} />
          <TrashSection id="settings-trash" />
          <EraseSection />
        </>
      )}
    </div>
  );
}
