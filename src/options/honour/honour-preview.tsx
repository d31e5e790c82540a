import type { HonourDraft } from '../../domain/honour.ts';
import { t } from '../../platform/i18n.ts';
import { report } from '../../platform/report.ts';
import { say } from '../act.ts';
import { saveFile } from '../shell/save-file.ts';
import { honouredOf, honourFile, honourWords, type OnePerson } from './honour-file.ts';

/** The page as it will be, and the ways to take it out. Drawn from what the file is written from, never from its HTML. */
export function HonourPreview({
  people,
  draft,
  shuffle,
}: {
  people: readonly OnePerson[];
  draft: HonourDraft;
  shuffle(): void;
}) {
  const all = honouredOf(people, draft);
  const words = honourWords(draft);
  const save = async (format: 'html' | 'md') => {
    try {
      const { file, name } = await honourFile(format, all, words);
      saveFile(file, name);
      say(t('export_saved'));
    } catch (error) {
      void report('options: honour', error);
      say(t('export_failed'));
    }
  };
  const isEmpty = people.length === 0;
  return (
    <section class="honour-half honour-preview" aria-labelledby="honour-preview">
      <header class="honour-head">
        <h2 id="honour-preview">{t('honour_preview')}</h2>
        <button type="button" class="button" disabled={people.length < 2} onClick={shuffle}>
          {t('honour_shuffle')}
        </button>
      </header>
      <div class="honour-paper">
        <h3 dir="auto">{words.title}</h3>
        {words.intro && (
          <p class="honour-words" dir="auto">
            {words.intro}
          </p>
        )}
        <ul class="plain">
          {all.map(({ id, name, line, links }) => (
            <li key={id}>
              <h4 dir="auto">{name}</h4>
              {line && <p dir="auto">{line}</p>}
              {links.length > 0 && (
                <p class="hint" dir="auto">
                  {links.map((one) => one.words).join(' · ')}
                </p>
              )}
            </li>
          ))}
        </ul>
        <p class="hint" dir="auto">
          {words.end}
        </p>
      </div>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          disabled={isEmpty}
          data-honour="html"
          onClick={() => void save('html')}
        >
          {t('honour_save_page')}
        </button>
        <button type="button" class="button" disabled={isEmpty} data-honour="md" onClick={() => void save('md')}>
          {t('cpd_save_markdown')}
        </button>
      </div>
      <p class="hint">{t('honour_private')}</p>
    </section>
  );
}
