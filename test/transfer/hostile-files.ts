import { strToU8, zipSync } from 'fflate';
import { seeded } from '../bench/storage/seed.ts';

/** One file made to be read badly, with what it is. */
export type Hostile = { what: string; name: string; bytes: Uint8Array };

type Random = ReturnType<typeof seeded>;

const SIGNS = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://e.example","x")',
  '+1-1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'data:text/html,<b>x',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '"',
  '""',
  "'",
  '\\',
  '\n',
  '\r',
  ',',
  ';',
  '\t',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>',
  '&a;&lt;&#x0;',
  'https://ok.example/a',
  'https://x.com/ada',
  '👩🏽‍🏫',
  '\uD800',
  '学び方',
  '12 Mar 2024',
  '9'.repeat(40),
];

const SEEDS: readonly ((random: Random) => string)[] = [
  (random) => `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines(random, 7, ',')}`,
  (random) => `Account address,Show boosts\n${lines(random, 2, ',')}ada@social.example,true\n`,
  (random) => `title,url,time_added,tags,status\n${lines(random, 5, ',')}`,
  (random) => `URL,Title,Selection,Folder,Timestamp,Tags\n${lines(random, 6, ',')}`,
  (random) =>
    `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n${lines(random, 10, ',')}`,
  (random) => `window.YTD.following.part0 = ${json(random, 'following', ['accountId', 'userLink'])}`,
  (random) => `window.YTD.like.part0 = ${json(random, 'like', ['tweetId', 'fullText'])}`,
  (random) => `window.YTD.tweets.part0 = ${json(random, 'tweet', ['id_str', 'full_text', 'in_reply_to_screen_name'])}`,
  (random) =>
    JSON.stringify({ follows: [{ did: `did:plc:${word(random)}`, handle: word(random), displayName: word(random) }] }),
  (random) => `<?xml version="1.0"?><opml version="2.0"><body>${outlines(random)}</body></opml>`,
  (random) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>${links(random)}</DL>`,
  (random) =>
    `BEGIN:VCARD\nVERSION:4.0\nFN:${word(random)}\nURL:${word(random)}\nNOTE:${word(random)}\nX-${word(random)}:${word(random)}\nEND:VCARD\n`,
  (random) =>
    `{"weft":{"version":${random.whole(3)}},"records":[\n${JSON.stringify({ kind: random.pick(['person', 'moment', word(random)]), record: { v: 1, id: word(random), name: word(random) } })}\n]}`,
  (random) => word(random).repeat(random.whole(200)),
];

/** File number so-and-so of a seed: always the same. */
export function hostileFile(seed: number, number: number): Hostile {
  const random = seeded(seed * 1_000_003 + number);
  const text = random.pick(SEEDS)(random);
  const mutated = random.random() < 0.5 ? mutatedText(text, random) : text;
  const bytes = encoded(mutated, random);
  const cut = random.random() < 0.2 ? bytes.subarray(0, random.whole(bytes.length + 1)) : bytes;
  if (random.random() < 0.15) {
    const zip = zipSync({
      [`deep/${word(random).slice(0, 20)}`]: cut,
      '../up.csv': cut,
      'inner.zip': zipSync({ a: cut }),
    });
    const broken = random.random() < 0.5 ? flipped(zip, random) : zip;
    return { what: 'archive', name: 'x.zip', bytes: broken };
  }
  return { what: text.slice(0, 24), name: 'x.csv', bytes: cut };
}

function word(random: Random): string {
  return Array.from({ length: 1 + random.whole(4) }, () => random.pick(SIGNS)).join('');
}

function lines(random: Random, cells: number, sign: string): string {
  return Array.from(
    { length: random.whole(12) },
    () =>
      `${Array.from({ length: cells + random.whole(3) - 1 }, () => (random.random() < 0.3 ? `"${word(random)}"` : word(random))).join(sign)}\n`,
  ).join('');
}

function json(random: Random, name: string, fields: readonly string[]): string {
  const items = Array.from({ length: random.whole(8) }, () => {
    const item = Object.fromEntries(
      fields.map((field) => [field, random.random() < 0.4 ? String(random.whole(1e9)) : word(random)]),
    );
    return { [random.random() < 0.1 ? '__proto__x' : name]: item };
  });
  return JSON.stringify(items).replaceAll('__proto__x', '__proto__');
}

function outlines(random: Random): string {
  return Array.from(
    { length: random.whole(10) },
    () =>
      `<outline text="${word(random)}" xmlUrl='${random.pick(SIGNS)}' title="${random.pick(SIGNS)}">${random.random() < 0.5 ? '</outline>' : ''}`,
  ).join('');
}

function links(random: Random): string {
  return Array.from(
    { length: random.whole(10) },
    () =>
      `<DT><A HREF="${random.pick(SIGNS)}" ADD_DATE="${random.whole(2e9)}" TAGS="${word(random)}">${word(random)}</A>\n<DD>${word(random)}`,
  ).join('');
}

function mutatedText(text: string, random: Random): string {
  let next = text;
  for (let turn = random.whole(6); turn >= 0; turn -= 1) {
    const at = random.whole(next.length + 1);
    const length = random.whole(30);
    const piece = next.slice(at, at + length);
    const how = random.whole(3);
    if (how === 0) next = next.slice(0, at) + next.slice(at + length);
    else if (how === 1) next = next.slice(0, at) + random.pick(SIGNS) + next.slice(at);
    else next = next.slice(0, at) + piece.repeat(random.whole(50)) + next.slice(at);
  }
  return next;
}

function encoded(text: string, random: Random): Uint8Array {
  const how = random.whole(6);
  if (how === 0)
    return new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
  if (how === 1) return new Uint8Array([...text].map((sign) => sign.charCodeAt(0) & 255));
  if (how === 2) return new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(text)]);
  return flipped(strToU8(text), how === 3 ? random : undefined);
}

function flipped(bytes: Uint8Array, random: Random | undefined): Uint8Array {
  if (!random || bytes.length === 0) return bytes;
  const next = bytes.slice();
  for (let turn = random.whole(5); turn >= 0; turn -= 1) next[random.whole(next.length)] = random.whole(256);
  return next;
}
