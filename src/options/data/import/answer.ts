import { knownSources, matchPeople, readDatabase, weighRecords } from '../../../storage/queries.ts';
import type { Question } from './preview.ts';

/** What the network says to a question of the reader; `undefined` = it cannot be read. */
export async function answerOf(question: Question): Promise<unknown> {
  try {
    const db = readDatabase();
    if (question.about === 'people') return await matchPeople(db, question.sought);
    if (question.about === 'sources') return await knownSources(db, question.keys);
    return await (question.kind === 'person'
      ? weighRecords(db, 'person', question.records)
      : weighRecords(db, 'moment', question.records));
  } catch {
    // The database does not open: the reader says so in its own words.
    return undefined;
  }
}
