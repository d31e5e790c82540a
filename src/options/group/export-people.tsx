import { useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { dayOf } from '../../domain/day.ts';
import type { Group } from '../../domain/group.ts';
import { t } from '../../platform/i18n.ts';
import { groupPeople, readDatabase } from '../../storage/queries.ts';
import { say } from '../act.ts';
import { saveFile } from '../shell/save-file.ts';
import { fileName, type PeopleFormat, peopleFile } from './people-file.ts';

/** Saves the people of a group as a file. What the user noted about them stays out unless it is asked for. */
export function ExportPeople({ group }: { group: Group }) {
  const [own, setOwn] = useState(false);
  const save = async (format: PeopleFormat) => {
    const people = await groupPeople(readDatabase(), group.id);
    const file = await peopleFile(format, people, own);
    saveFile(file, fileName(group.name, dayOf(Date.now()), format));
    say(t('group_exported', countText('person', people.length)));
  };
  return (
    <section class="card facts">
      <h2>{t('group_export')}</h2>
      <label class="check">
        <input type="checkbox" checked={own} onChange={(event) => setOwn(event.currentTarget.checked)} />
        {t('group_export_own')}
      </label>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void save('vcf')}>
          {t('group_export_vcard')}
        </button>
        <button type="button" class="button" onClick={() => void save('csv')}>
          {t('group_export_csv')}
        </button>
      </p>
      <p class="hint">{t('group_export_hint')}</p>
    </section>
  );
}
