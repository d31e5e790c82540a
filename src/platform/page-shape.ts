/**
 * The page as structure: tags, names of attributes, values of the few attributes that readers go by; every text, name, handle, number
 * and address is replaced, the same one by the same placeholder. Runs in the page, so it may use nothing from outside itself.
 */
export function pageShape(document: Document = globalThis.document): string {
  const MOST_ELEMENTS = 6_000;
  const MOST_ALIKE = 6;
  const MOST_DEPTH = 200;
  const DROPPED = new Set('style noscript template iframe object embed link base'.split(' '));
  const KEPT = new Set(
    'class id role rel type itemprop itemscope itemtype property dir slot data-testid data-test-id data-test-app-aware-link data-view-name data-urn data-id componentkey post-type is'.split(
      ' ',
    ),
  );
  const STRICT = new Set('class id data-id data-urn itemtype type is'.split(' '));
  const ADDRESSES = new Set('href src action cite poster data-urn permalink content-href'.split(' '));
  /** Words of markup: they may stand in a page's text too, and say nothing about anybody. */
  const PLAIN = new Set(
    'a about account action active activity actor additional ago answer app aria article as aside athing attachment author avatar bar bio block blog body bold border box btn button by byline c card carousel cell channel chip class col column com comment commentary comments company component comtr consecutive container content context core crayons creator css d data date description detail detailed details discussion display div document e el element embed entity entry expandable expanded external f false feed field figure flex focus follow footer for form forum frame fs full g graph grid group h handle hash head header heading headline hidden hnuser holder home html i icon id image img in inline inner input is issue item items js json label large layout lazy ld li light like line link list listview location lockup m main mark mastodon md media menu message meta mini minimal modal modified name nav news note notranslate object ol old options org organization outer owner p padding page panel part permalink person photo picture pill poll popup post posting posts pressable preview primary profile props prose public published pull query question quote r relative relevance renderer replaceable replies reply repost request rich role root row s same schema screen scroll section see separator server share shared show shreddit side sidebar site size sm small social sort source span stack status statuses story sub submission subreddit subtitle summary t tab tag text thing thread thumbnail time timeline timestamp title titleline to toggle toolbar top true tweet type u ugcpost ui ul update updates url urn user username users v vertical video view viewer viewport visually w watch web wrapper x'.split(
      ' ',
    ),
  );
  /** A field of a form, or a picture, that is called like what is asked of them stands in its place: so what is built in is asked. */
  const ofNode = <K extends keyof Node>(node: Node, name: K): Node[K] => Reflect.get(Node.prototype, name, node);
  const ofElement = <K extends keyof Element>(element: Element, name: K): Element[K] =>
    Reflect.get(Element.prototype, name, element);
  const attributeOf = (element: Element, name: string) => Element.prototype.getAttribute.call(element, name);
  const known = new Map<string, string>();
  const stand = (word: string): string => {
    const key = word.toLowerCase();
    const name = known.get(key) ?? `p${known.size + 1}`;
    known.set(key, name);
    return name;
  };
  /** Words that the page shows, links or holds in any value: in one that is kept they may be somebody's name. */
  const shown = new Set<string>();
  /** `Jørgen` is `jorgen` or `joergen` where a name is part of the markup. */
  const spelled = (word: string): string[] => {
    const bare = (letters: Record<string, string>): string => {
      const swapped = word.toLowerCase().replace(/[^a-z]/g, (one) => letters[one] ?? one);
      return swapped.normalize('NFD').replace(/\p{M}/gu, '');
    };
    const always = { ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
    return [bare({ ...always, ø: 'o' }), bare({ ...always, ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' })];
  };
  /** People who are called like a word of markup: `@mark`. */
  const handles = new Set<string>();
  const collect = (text: string | null | undefined, isShown = true): void => {
    const part = (text ?? '').slice(0, 200_000);
    if (isShown) for (const [, handle] of part.matchAll(/@([a-z]+)\b/gi)) handles.add(handle?.toLowerCase() ?? '');
    let before = '';
    for (const word of part.split(/[^\p{L}\p{N}\p{M}]+/u)) {
      for (const one of word ? spelled(word) : []) shown.add(one);
      // A name in two words is one in a handle: `annlee`, `leeann`, `alee`.
      const isName = /^\p{Lu}/u.test(word);
      if (isName && before)
        for (const one of [before + word, word + before, before.slice(0, 1) + word])
          for (const way of spelled(one)) shown.add(way);
      before = isName ? word : '';
    }
  };
  const parentName = (node: Node): string => {
    const parent = ofNode(node, 'parentElement');
    return parent ? ofElement(parent, 'localName') : '';
  };
  const collectIn = (root: Document | ShadowRoot): void => {
    // Each text by itself: run together, the end of one would hide the beginning of the next.
    const walker: TreeWalker = Document.prototype.createTreeWalker.call(document, root, 5);
    for (let left = 100_000; left > 0 && walker.nextNode(); left--) {
      const at = walker.currentNode as Element;
      if (ofNode(at, 'nodeType') === 3) collect(at.nodeValue, !/^(?:script|style)$/.test(parentName(at)));
      else {
        for (const { name, value } of ofElement(at, 'attributes'))
          if (!KEPT.has(name) || /^(?:data-)?(?:id|urn)$/.test(name)) collect(value);
        const inside = ofElement(at, 'shadowRoot');
        if (inside) collectIn(inside);
      }
    }
  };
  collect(location.href);
  collectIn(document);
  const long = [...shown].filter((word) => word.length > 3 && !PLAIN.has(word));

  const judged = new Map<string, boolean>();
  /** True where a word of the page may hide in this one. */
  const mayName = (small: string): boolean => {
    const may = judged.get(small) ?? (shown.has(small) || long.some((word) => small.includes(word)));
    judged.set(small, may);
    return may;
  };
  const isPlain = (small: string): boolean => PLAIN.has(small) && !handles.has(small);
  /** `expandedQ1FeedType`: each of its words by itself, `x` for those that are none. Where one is none, the others may be pieces of an id. */
  const safePart = (part: string, isStrict = false): string => {
    const small = part.toLowerCase();
    if (part === '' || isPlain(small) || /^v\d$/.test(part)) return part;
    if (/^\d+$/.test(part)) return '0';
    const words = part.match(/[A-Z]?[a-z]+|[A-Z]+|[^A-Za-z]+/g) ?? [];
    const isMarkup = words.map((word) => isPlain(word.toLowerCase()));
    const isWord = (word: string, at: number) => isMarkup[at] || /^[A-Z]?[a-z]{2,}$/.test(word);
    if (!isStrict && words.every(isWord) && !mayName(small)) return part;
    const kept = words.map((word, at) => (isMarkup[at] ? word : ''));
    return words.length > 1 && kept.some((word) => word.length > 3)
      ? kept.map((word) => word || 'x').join('')
      : stand(part);
  };
  /** `isStrict`: words of markup alone, since classes and ids hold names and slugs (`author-jane-doe`). */
  const safe = (value: string, isStrict = false): string =>
    value
      .slice(0, 400)
      .split(/([^\p{L}\p{N}]+)/u)
      .map((part, at) => (at % 2 === 1 ? part.replace(/[^\s:/._@#()\-=?&,;]/g, '') : safePart(part, isStrict)))
      .join('');
  /** Only plain words of a path are kept: any other may be somebody's. */
  const safeAddress = (value: string): string => {
    const told = value.slice(0, 2_000).split(/[?#]/)[0] ?? '';
    const path = told
      .replace(/^[a-z]+:\/\/[^/]*/i, '')
      .split(/([/:@.-])/)
      .map((part, at) => {
        if (at % 2 === 1 || part === '') return part;
        if (/^\d+$/.test(part)) return '0'.repeat(Math.min(part.length, 19));
        return isPlain(part.toLowerCase()) ? part : stand(part);
      })
      .join('');
    if (/^https?:\/\//i.test(told)) {
      let isHere = false;
      try {
        isHere = new URL(value).host === location.host;
      } catch {
        // No address: it is told as another site's.
      }
      return `https://${isHere ? 'here' : 'other'}.example${path}`;
    }
    return /^[a-z][a-z\d+.-]*:/i.test(told) && !/^urn:/i.test(told) ? 'x:' : path;
  };
  let told = 0;
  const safeText = (text: string): string => {
    const words = text.trim();
    if (words === '') return '';
    const at = /^@/.test(words) ? '@' : '';
    const name = known.get(words.replace(/^@/, '').toLowerCase());
    if (name) return at + name;
    told += 1;
    return `${at}Text ${told}${words.length > 120 ? ' long' : ''}`;
  };
  const escaped = (text: string): string =>
    text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

  const isDate = (value: string): boolean => /^\d{4}-\d{2}-\d{2}(?:T|\s|$)/.test(value);
  const safeJson = (value: unknown, depth: number): unknown => {
    if (depth > 8) return 'x';
    if (Array.isArray(value)) return value.slice(0, 3).map((one) => safeJson(one, depth + 1));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value)
          .slice(0, 60)
          .map(([key, inner]) => [
            key.startsWith('@') ? `@${safe(key.slice(1))}` : safe(key),
            key === '@type' && typeof inner === 'string' ? safe(inner) : safeJson(inner, depth + 1),
          ]),
      );
    if (typeof value === 'string') {
      if (isDate(value)) return '2020-01-02T03:04:05Z';
      return /^https?:\/\//i.test(value) ? safeAddress(value) : safeText(value);
    }
    return typeof value === 'number' ? 0 : value;
  };
  const safeName = (name: string): string =>
    name
      .split(/([^\p{L}\p{N}\p{M}]+)/u)
      .map((part, at) => (at % 2 === 1 ? part.replace(/[^-:_.]/g, '') : safePart(part)))
      .join('');
  const attribute = (element: Element, { name, value }: Attr): string => {
    const said = safeName(name);
    if (name === 'style' || name.startsWith('on') || said === '') return '';
    const isMetaName = name === 'name' && ofElement(element, 'localName') === 'meta';
    let shownValue = '';
    if (isDate(value)) shownValue = '2020-01-02T03:04:05Z';
    else if (name === 'itemtype' && /^https?:\/\/schema\.org\/[A-Za-z]+$/.test(value)) shownValue = value;
    else if (name === 'lang' || name === 'xml:lang') shownValue = /^[a-z]{2}\b/i.exec(value)?.[0] ?? '';
    else if (KEPT.has(name) || isMetaName) shownValue = safe(value, STRICT.has(name));
    else if (ADDRESSES.has(name) || /^https?:\/\//i.test(value)) shownValue = safeAddress(value);
    else if (value === 'true' || value === 'false') shownValue = value;
    else if (value !== '') shownValue = safeText(value);
    return ` ${said}="${escaped(shownValue)}"`;
  };

  const lines: string[] = [];
  let left = MOST_ELEMENTS;
  const walk = (element: Element, depth: number): void => {
    if (left-- <= 0 || depth > MOST_DEPTH) return;
    const localName = ofElement(element, 'localName');
    const isKnown =
      /^[a-z]+\d?$/.test(localName) && Object.prototype.toString.call(element) !== '[object HTMLUnknownElement]';
    const tag = isKnown ? localName : safeName(localName);
    const indent = ' '.repeat(depth);
    if (tag === 'script') {
      if (!/ld\+json/i.test(attributeOf(element, 'type') ?? '')) return;
      try {
        const json = JSON.stringify(safeJson(JSON.parse(ofNode(element, 'textContent') ?? ''), 0)).replaceAll(
          '<',
          '\\u003c',
        );
        lines.push(`${indent}<script type="application/ld+json">${json}</script>`);
      } catch {
        // Broken data says nothing about the shape.
      }
      return;
    }
    if (DROPPED.has(tag) && !(tag === 'link' && /canonical|author|me/.test(attributeOf(element, 'rel') ?? ''))) return;
    const attributes = [...ofElement(element, 'attributes')]
      .slice(0, 40)
      .map((one) => attribute(element, one))
      .join('');
    if (tag === 'svg') {
      lines.push(`${indent}<svg${attributes}></svg>`);
      return;
    }
    lines.push(`${indent}<${tag}${attributes}>`);
    const alike = new Map<string, number>();
    for (const child of ofNode(element, 'childNodes')) {
      const type = ofNode(child, 'nodeType');
      if (type === 3) {
        const text = safeText(child.nodeValue ?? '');
        if (text) lines.push(`${indent} ${escaped(text)}`);
      } else if (type === 1) {
        const one = child as Element;
        const sign = `${ofElement(one, 'localName')} ${attributeOf(one, 'class')} ${attributeOf(one, 'data-testid')}`;
        const count = (alike.get(sign) ?? 0) + 1;
        alike.set(sign, count);
        if (count <= MOST_ALIKE) walk(one, depth + 1);
      }
    }
    for (const one of ofElement(element, 'shadowRoot')?.children ?? []) walk(one, depth + 1);
    if (!/^(?:area|br|col|hr|img|input|meta|source|track|wbr|link)$/.test(tag)) lines.push(`${indent}</${tag}>`);
  };
  walk(Reflect.get(Document.prototype, 'documentElement', document), 0);
  return lines.join('\n');
}
