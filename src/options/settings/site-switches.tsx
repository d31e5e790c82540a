import type { ComponentChildren } from 'preact';
import type { Settings } from '../../domain/setting.ts';
import { t } from '../../platform/i18n.ts';
import { Switch } from './switch.tsx';
import type { ChangeSettings } from './use-settings.ts';

type SiteSwitchesProps = {
  /** As `siteOf` writes it: `x.com`. */
  site: string;
  name: string;
  settings: Settings;
  change: ChangeSettings;
  /** Whether marks can stand in this site's pages; absent = never. */
  marks?: boolean;
  children?: ComponentChildren;
};

/** What Weft shows on one site. What is off for all sites is off here, too. */
export function SiteSwitches({ site, name, settings, change, marks, children }: SiteSwitchesProps) {
  const { marksOff, badgeOff } = settings;
  return (
    <fieldset class="site">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {children}
      {marks !== undefined && (
        <Switch
          label={t('settings_marks')}
          on={settings.marks && marks && !marksOff.includes(site)}
          isDisabled={!settings.marks || !marks}
          onChange={(on) => change({ marksOff: changed(marksOff, site, on) })}
        />
      )}
      <Switch
        label={t('settings_badge')}
        on={settings.badge && !badgeOff.includes(site)}
        isDisabled={!settings.badge}
        onChange={(on) => change({ badgeOff: changed(badgeOff, site, on) })}
      />
    </fieldset>
  );
}

/** The sites where it is off, after this one was switched. */
function changed(off: readonly string[], site: string, on: boolean): string[] {
  const others = off.filter((one) => one !== site);
  return on ? others : [...others, site];
}
