import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/setting.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings.ts';
import { say } from '../act.ts';

/** Changes some settings; a refusal is said. */
export type ChangeSettings = (patch: Partial<Settings>) => void;

/** The settings, live; absent until they are read. */
export function useSettings(): [Settings | undefined, ChangeSettings] {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  const change: ChangeSettings = (patch) => {
    void changeSettings(patch).then((result) => {
      if (result.ok) setSettings(result.value);
      else say(failureText(result.code));
    });
  };
  return [settings, change];
}

/** The settings as on the first day. That the first-run page was seen is no setting to go back on. Entries are never touched. */
export function freshSettings(): Settings {
  return { ...DEFAULT_SETTINGS, welcomed: true };
}
