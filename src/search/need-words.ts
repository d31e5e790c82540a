import { endTerm } from './terms.ts';
import { foldText, queryWords } from './words.ts';

/** A word of the index, or a beginning of some. */
type Form = { term: string; prefix: boolean };
/** A way to find a word: any of the forms will do. `share`: how much of the weight of a word found whole it has. */
type Way = { forms: readonly Form[]; share: number };
/** One word of a need. Who is found in several ways is found in the best of them. */
export type NeedWord = { word: string; ways: readonly Way[] };

/**
 * Words that build sentences and say nothing of a need, in the languages of the interface, folded as the index has them.
 * In a large network every language's are known by being everywhere (`wordWeight`); a small one cannot tell them yet.
 */
const BUILDING = new Set(
  foldText(
    `a about an and any are as at be been but by can could did do does for from get had has have he her him his how i if
    in into is it its know let like me more most much my need no not of on one or our out over she should so some somebody
    someone than that the their them then there these they this to under up us was we well were what when where which
    who whom whose why will with would you your
    aber alle als also am an auch auf aus bei beim bin bis da dann das dass dem den denn der des die dies diese diesem
    diesen dieser doch du durch ein eine einem einen einer eines er es etwas fur gibt hat habe haben hatte ich ihr im in
    ins ist jemand kann kein keine konnen konnte man mehr mein meine meinem meinen meiner mich mir mit muss nach nicht
    noch nur ob oder ohne sein sich sie sind so soll sollte uber um und uns unser unsere vom von vor war warum was weiss
    welche wenn wer werden wie wir wird wo wozu zu zum zur`,
  ).split(/\s+/),
);

/** From a length on the end of a word is let go: `facilitating` finds `facilitation`. No list of endings fits all languages. */
const LONG = 7;
const ENDING = 3;
/** A shorter word is looked for with these ends and without: `goals` and `goal`, `Ziele`, `Zielen` and `Ziel`. */
const ENDINGS = ['s', 'e', 'n', 'en', 'er', 'es'] as const;
/** A compound is one long word whose parts are known: `Feedbackkultur` is about feedback. */
const COMPOUND = 10;
const PART = 6;
const PART_SHARE = 0.5;
/** Between the parts: `Lernziel-s-treffen`. */
const JOINT = /(?:es|s|en|n)$/;

/** What a need asks for: its words without those that only build the sentence, each in the forms it may be written in. */
export function needWords(need: string): NeedWord[] {
  const all = queryWords(need).map(({ word }) => word);
  const telling = all.filter((word) => !BUILDING.has(word));
  const words = telling.length > 0 ? telling : all;
  const byForm = new Map(words.map((word) => [JSON.stringify(whole(word).forms), word] as const));
  return [...byForm.values()].map((word) => ({ word, ways: [whole(word), ...parts(word), ...ends(word)] }));
}

/** Does a word of a record answer to one of the need's? Also one that ends in it: `Workshopmoderation`, asked for `Moderation`. */
export function answersTo(word: string, { word: asked, ways }: NeedWord): boolean {
  if (asked.length >= PART && word.endsWith(asked)) return true;
  return ways.some(({ forms }) => forms.some(({ term, prefix }) => (prefix ? word.startsWith(term) : word === term)));
}

function whole(word: string): Way {
  if (word.length >= LONG) return { forms: [{ term: word.slice(0, -ENDING), prefix: true }], share: 1 };
  const forms = new Set([word]);
  for (const ending of ENDINGS) {
    const least = ending === 's' ? 3 : 4;
    if (word.length >= least) forms.add(word + ending);
    if (word.endsWith(ending) && !word.endsWith('ss') && word.length - ending.length >= least) {
      forms.add(word.slice(0, -ending.length));
    }
  }
  if (word.endsWith('y')) forms.add(`${word.slice(0, -1)}ies`);
  return { forms: [...forms].map((term) => ({ term, prefix: false })), share: 1 };
}

function parts(word: string): Way[] {
  if (word.length < COMPOUND) return [];
  const least = Math.max(PART, Math.ceil(word.length / 2));
  const found = new Set<string>();
  for (let length = least; length <= word.length - 3; length += 1) {
    const [head, tail] = [word.slice(0, length), word.slice(-length)];
    found.add(head).add(tail);
    const bare = head.replace(JOINT, '');
    if (bare.length >= PART) found.add(bare);
  }
  return [{ forms: [...found].map((term) => ({ term, prefix: false })), share: PART_SHARE }];
}

/** What compounds end in that are about it: `Workshopmoderationen`, asked for `Moderation`. */
function ends(word: string): Way[] {
  if (word.length < PART) return [];
  const forms = ['', ...ENDINGS].map((ending) => ({ term: endTerm(word + ending), prefix: true }));
  return [{ forms, share: PART_SHARE }];
}
