import { useEffect, useState } from 'preact/hooks';
import { type Copies, isCopyDue, outsideAt } from '../../domain/backup.ts';
import { noteCopies, readCopies } from '../../platform/copies.ts';
import { t } from '../../platform/i18n.ts';
import { report } from '../../platform/report.ts';
import { changeSettings, readSettings } from '../../platform/settings.ts';
import { readDatabase, settled, whenWritten } from '../../storage/queries.ts';
import { say } from '../act.ts';
import { hashOf } from '../route.ts';

/** Mentions, once a week at most, that the newest copy outside the browser is old: looked up once, when the page comes. */
export function CopyBanner() {
  const [due, setDue] = useState<Copies>();
  useEffect(() => void findDue(Date.now()).then(setDue, (error) => report('options: copies', error)), []);
  const close = () => setDue(undefined);
  const turnOff = async () => {
    close();
    const changed = await changeSettings({ copyReminder: false });
    if (changed.ok) say(t('copy_off_done'), () => changeSettings({ copyReminder: true }));
  };
  const last = due && outsideAt(due);
  return (
    <div role="status">
      {due && (
        <div class="banner quiet">
          <p>
            {last === undefined
              ? t('copy_never')
              : t('copy_old', new Date(last).toLocaleDateString(t('locale_tag'), { dateStyle: 'long' }))}
          </p>
          <a class="button" href={hashOf({ screen: 'data' })} onClick={close}>
            {t('copy_save')}
          </a>
          <button type="button" class="button quiet" onClick={close}>
            {t('copy_later')}
          </button>
          <button type="button" class="button quiet" onClick={() => void turnOff()}>
            {t('copy_off')}
          </button>
        </div>
      )}
    </div>
  );
}

/** What there is outside, where it is worth a word; noted at once, so that this week has had it. */
async function findDue(now: number): Promise<Copies | undefined> {
  if (!(await readSettings()).copyReminder) return undefined;
  const copies = await readCopies();
  const written = await settled(() => whenWritten(readDatabase()));
  // A database that does not open, or not yet: the banner above says so.
  if (!written.ok || !isCopyDue(copies, written.value, now)) return undefined;
  await noteCopies({ remindedAt: now });
  return copies;
}
