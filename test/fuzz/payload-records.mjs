/** Messages that put a payload into every field of every record; what the worker refuses is refused. */
export function recordsOf(payload, number) {
  const at = Date.now() - number * 60_000;
  const postId = String(1_800_000_000_000_000_000n + BigInt(number) * 4_194_304n);
  const line = payload.slice(0, 400);
  const id = () => crypto.randomUUID();
  const url = `https://x.com/hand${number}/status/${postId}`;
  const author = { site: 'x', name: line, handle: `hand${number}`, url: `https://x.com/hand${number}`, headline: line };
  const edits = { note: payload, tags: [line.slice(0, 60)], personName: line, quote: payload };
  const capture = (sighting) => ({
    weft: 'capture.save',
    payload: { captureId: id(), at, way: 'popup', sighting, edits },
  });
  const post = { kind: 'post', site: 'x', pageUrl: url, url, postId, text: payload, author };
  const personId = id();
  const goalId = id();
  const groupId = id();
  const made = {
    actId: id(),
    name: line,
    kind: 'person',
    intent: payload,
    tags: [line.slice(0, 60)],
    profiles: [
      { seen: { site: 'web', name: line, url: `https://p${number}.example/` }, pageUrl: `https://p${number}.example/` },
    ],
  };
  return [
    capture(post),
    capture({ ...post, url: payload, author: { ...author, url: payload, avatarUrl: payload } }),
    capture({ ...post, site: line, postId: line, author: { ...author, handle: line } }),
    capture({
      kind: 'page',
      site: 'web',
      pageUrl: `https://a.example/${number}`,
      url: `https://a.example/${number}`,
      title: line,
      authors: [],
    }),
    capture({ kind: 'page', site: 'web', pageUrl: payload, url: payload, title: line, authors: [] }),
    { weft: 'person.create', payload: made },
    {
      weft: 'person.create',
      payload: {
        ...made,
        actId: id(),
        profiles: [{ seen: { site: 'web', name: line, url: payload }, pageUrl: payload }],
      },
    },
    {
      weft: 'moment.create',
      payload: {
        id: id(),
        kind: 'met',
        people: [{ name: line }],
        tags: [],
        happenedAt: at,
        title: line,
        place: line,
        nextStep: payload,
      },
    },
    {
      weft: 'moment.create',
      payload: {
        id: id(),
        kind: 'gave',
        giving: 'thanks',
        people: [{ name: line }],
        tags: [],
        happenedAt: at,
        note: payload,
        source: { url: `https://g.example/${number}`, title: line },
      },
    },
    {
      weft: 'goal.create',
      id: ['goal', goalId],
      payload: { id: goalId, kind: 'question', title: line, why: payload, personIds: [], tags: [] },
    },
    {
      weft: 'group.create',
      id: ['group', groupId],
      payload: { id: groupId, name: line, purpose: payload, memberIds: [personId], tags: [] },
    },
    {
      weft: 'reflection.save',
      payload: { id: id(), kind: 'week', from: at, answers: [{ prompt: 'learned', text: payload }] },
    },
    { weft: 'error.report', payload: { where: line, name: line, message: payload, stack: payload } },
  ];
}

const csv = (cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
/** As XML can carry it: no control character. */
const xml = (text) =>
  [...text].map((sign) => (sign < '	' ? '' : /[<>&"]/.test(sign) ? `&#${sign.charCodeAt(0)};` : sign)).join('');

/** The same payloads as files that others would write. */
export function filesOf(payloads) {
  const people = payloads.map((one, at) =>
    csv([one, 'Last', `https://www.linkedin.com/in/p${at}/`, one, one, one, '12 Mar 2024']),
  );
  const links = payloads.map(
    (one, at) => `<DT><A HREF="${xml(at % 2 ? one : `https://b.example/${at}`)}" TAGS="${xml(one)}">${xml(one)}</A>`,
  );
  const outlines = payloads.map(
    (one, at) =>
      `<outline text="${xml(one)}" xmlUrl="${xml(at % 2 ? one : `https://o.example/${at}`)}" htmlUrl="${xml(one)}"/>`,
  );
  const cards = payloads.map(
    (one, at) =>
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${one.replace(/[\r\n]/g, ' ')}\r\nURL:${at % 2 ? one.replace(/[\r\n]/g, ' ') : `https://v.example/${at}`}\r\nNOTE:${one.replace(/[\r\n]/g, ' ')}\r\nEND:VCARD`,
  );
  return [
    {
      name: 'Connections.csv',
      text: ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...people].join('\n'),
    },
    { name: 'bookmarks.html', text: `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n${links.join('\n')}\n</DL>` },
    { name: 'feeds.opml', text: `<?xml version="1.0"?><opml version="2.0"><body>${outlines.join('\n')}</body></opml>` },
    { name: 'people.vcf', text: cards.join('\r\n') },
  ];
}

/** What an exported file must not hold. */
export function harmIn(name, whole, Papa) {
  // What stands in front of Markdown is data, and nobody draws it as Markdown.
  const text = whole.replace(/^---\n[\s\S]*?\n---\n/, '');
  const harm = [];
  if (/csv/.test(name) && !text.startsWith('PK')) {
    for (const row of Papa.parse(text).data)
      for (const cell of row) if (/^[=+\-@\t\r]/.test(cell)) harm.push(`${name}: a formula ${cell.slice(0, 40)}`);
  }
  const targets = [
    ...(/markdown|md/.test(name) ? text.matchAll(/(?<!\\)\]\(<?([^)\s]*)/g) : []),
    ...text.matchAll(/\b(?:xmlUrl|htmlUrl|HREF|href)="([^"]*)"/g),
    ...(/vcard/.test(name) ? text.matchAll(/^URL[^:]*:(.*)$/gm) : []),
  ];
  for (const [, target] of targets)
    if (!/^(https?:|mailto:|#|$)/i.test(target.trim())) harm.push(`${name}: a link to ${target.slice(0, 60)}`);
  return harm;
}
