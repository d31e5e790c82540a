// @vitest-environment happy-dom
import { describe } from 'vitest';
import { PROSE } from './read.ts';
import { comments, nav, plain, related, SENTENCE, shape, T } from './shapes.ts';

const POST = `<main><article><h1>${T}</h1><p><time datetime="2024-03-05">2024-03-05</time></p>${PROSE}</article></main>`;

/** A site of one person, named nowhere in the article. */
function own(name: string, body: string, more: object = {}): void {
  shape(`owner: ${name}`, {
    url: 'https://tea-notes.example/2024/03/tea/',
    site: 'Tea notes',
    body,
    authors: ['Ilse Marrow'],
    ...more,
  });
}

describe('who wrote it, and who is only named', () => {
  // nobody: pages with people that did not write it
  shape('none: press contact at foot', {
    body: plain(
      '<p>March 5, 2024</p>',
      '<h3>Press contact</h3><p>Otto Finch<br>Head of Communications<br>Tel. 0123</p>',
    ),
    authors: [],
    published: '2024-03-05',
  });
  shape('none: quote attribution', {
    body: plain('<blockquote><p>Ice is patient.</p><cite>Otto Finch, ferryman</cite></blockquote>'),
    authors: [],
  });
  shape('none: testimonials on product page', {
    body: `<header>${nav}</header><main><h1>Ferry planner</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><section class="testimonials"><h2>What people say</h2><div><p>Great.</p><p>Otto Finch</p><p>Captain, Harbour Works</p></div></section></main><footer>© 2024 Harbour Works GmbH</footer>`,
    title: 'Ferry planner',
    authors: [],
  });
  shape('none: team page', {
    body: `<main><h1>Our team</h1><p>${SENTENCE}</p><p>${SENTENCE}</p><ul><li><h3>Otto Finch</h3><p>Captain</p></li><li><h3>Wanda Kroll</h3><p>Engineer</p></li></ul></main>`,
    title: 'Our team',
    authors: [],
  });
  shape('none: related posts have bylines', {
    body: plain('<p>March 5, 2024</p>', related),
    authors: [],
    published: '2024-03-05',
  });
  shape('none: comments have authors', {
    body: `<main><article><h1>${T}</h1><p>March 5, 2024</p>${PROSE}</article>${comments}</main>`,
    authors: [],
    published: '2024-03-05',
  });
  shape('none: old comments list', {
    body: `<div id="content"><h2>${T}</h2><p class="date">March 5, 2024</p>${PROSE}<h3>Comments</h3><dl><dt>Rufus Pell</dt><dd>March 6, 2024</dd><dd>Fine text, thank you for this.</dd></dl></div>`,
    authors: [],
    published: '2024-03-05',
  });
  shape('none: sidebar of latest with dates', {
    body: `<main><h1>${T}</h1>${PROSE}</main><div class="sidebar"><p>Otto Finch</p><p>March 5, 2024</p><p>Wanda Kroll</p><p>March 1, 2024</p></div>`,
    authors: [],
  });
  shape('none: government page', {
    lang: 'de',
    body: `<header><a href="/">Stadt Nordhaven</a></header><main><h1>${T}</h1><p>Stand: 05.03.2024</p>${PROSE}<p>Oberbürgermeister Otto Finch sagte: „Das Eis hält.“</p></main><footer>Herausgeber: Stadt Nordhaven. Redaktion: Amt für Presse</footer>`,
    authors: [],
  });
  shape('none: event page', {
    body: `<main><h1>${T}</h1><p>Speaker: Otto Finch</p><p>When: March 5, 2024, 19:00</p><p>Where: Old Mill</p>${PROSE}</main>`,
    authors: [],
  });
  shape('none: designer credit in foot', {
    body: `<main><article><h1>${T}</h1>${PROSE}</article></main><footer>© 2024 Nordhaven Post. Theme by Otto Finch. Powered by WordPress</footer>`,
    authors: [],
  });
  shape('none: footer managing editor', {
    lang: 'de',
    body: `<main><article><h1>${T}</h1>${PROSE}</article></main><footer>© 2024 Nordhaven Post GmbH · Geschäftsführer: Otto Finch</footer>`,
    authors: [],
  });
  shape('none: obituary lines', {
    lang: 'de',
    body: plain('<p>Otto Finch</p><p>* 5. März 1931 † 1. Februar 2024</p>'),
    authors: [],
  });
  shape('none: dialogue names', {
    body: plain('', '<p><b>Otto Finch:</b> Is it cold?</p><p><b>Wanda Kroll:</b> It is.</p>'),
    authors: [],
  });
  shape('none: most read by person in nav', {
    body: `<nav><a href="/author/otto-finch">Otto Finch</a></nav>${plain('<p>5 March 2024</p>')}`,
    authors: [],
  });
  shape('none: wiki last edited by', {
    body: `<h1>${T}</h1>${PROSE}<p>This page was last edited by Otto Finch on 5 March 2024.</p>`,
    authors: [],
  });
  // right one among decoys
  shape('byline beats photographer and commenters', {
    body: `<main><article><h1>${T}</h1><p class="credit">Photo by Wanda Kroll</p><p>By Ilse Marrow</p>${PROSE}</article>${comments}${related}</main>`,
    authors: ['Ilse Marrow'],
  });
  shape('interview: interviewer not guest', {
    body: plain('<p>An interview with Otto Finch</p><p>By Ilse Marrow</p>'),
    authors: ['Ilse Marrow'],
  });
  shape('declared admin, visible person', {
    head: '<meta name="author" content="admin"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"Tea on the frozen harbour","author":{"@type":"Person","name":"admin"}}</script>',
    body: plain('<p>Written by Ilse Marrow on 5 March 2024</p>'),
    authors: ['Ilse Marrow'],
  });
  shape('declared site, closing person', {
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tea on the frozen harbour","author":{"@type":"Organization","name":"Nordhaven Post"}}</script>',
    body: plain('<p>5 March 2024</p>', '<p><em>By Ilse Marrow</em></p>'),
    authors: ['Ilse Marrow'],
  });
  shape('declared web editor, visible guest', {
    head: '<meta name="author" content="Wanda Kroll">',
    body: plain('<p>By Ilse Marrow</p>'),
    authors: ['Ilse Marrow'],
  });
  shape('guest post, posted by owner', {
    head: '<meta name="author" content="Wanda Kroll">',
    body: plain(
      '<p class="meta">Posted by <a href="/author/wanda" rel="author">Wanda Kroll</a> on March 5, 2024</p><p><em>This is a guest post by Ilse Marrow, a ferrywoman.</em></p>',
    ),
    authors: ['Ilse Marrow'],
  });
  shape('org visible byline only', {
    body: plain('<p class="byline">By Nordhaven Post Staff</p>'),
    authors: ['Nordhaven Post Staff'],
  });
  shape('agency byline', { lang: 'de', body: plain('<p class="author">dpa</p><p>05.03.2024</p>'), authors: ['dpa'] });
  shape('initials at foot resolved by nothing', {
    lang: 'de',
    body: plain('<p>05.03.2024</p>', '<p>(im)</p>'),
    authors: [],
  });
  shape('byline between rule and bio', {
    body: plain('', '<hr><p><strong>Ilse Marrow</strong> is a ferrywoman in Nordhaven and writes about winters.</p>'),
    authors: ['Ilse Marrow'],
  });
  shape('bio: de ist', {
    lang: 'de',
    body: plain('', '<p><em>Ilse Marrow ist Fährfrau in Nordhaven und schreibt über Winter.</em></p>'),
    authors: ['Ilse Marrow'],
  });
  shape('sign-off dash at foot', {
    body: plain('<p>5 March 2024</p>', '<p>— Ilse Marrow</p>'),
    authors: ['Ilse Marrow'],
  });
  shape('about the author box with bio text', {
    body: plain(
      '',
      '<div class="about"><h3>About the Author</h3><p>Ilse Marrow is a ferrywoman in Nordhaven and writes about winters, ropes and tea.</p></div>',
    ),
    authors: ['Ilse Marrow'],
  });
  shape('about Name heading box', {
    body: plain(
      '',
      '<div class="saboxplugin"><h4>About Ilse Marrow</h4><p>Ferrywoman in Nordhaven, writes about winters, ropes and tea.</p><a href="/author/ilse/">View all posts by Ilse Marrow →</a></div>',
    ),
    authors: ['Ilse Marrow'],
  });
  shape('box de: Über Ilse Marrow', {
    lang: 'de',
    body: plain(
      '',
      '<div class="box"><h4>Über Ilse Marrow</h4><p>Fährfrau in Nordhaven, schreibt über Winter, Seile und Tee.</p></div>',
    ),
    authors: ['Ilse Marrow'],
  });
  shape('related by bottom, author image alt', {
    body: plain('<div class="post-author"><img alt="Ilse Marrow" src="a.jpg"><time>March 5, 2024</time></div>'),
    authors: ['Ilse Marrow'],
  });
  // academic, preprints
  shape('citation_author list', {
    head: '<meta name="citation_title" content="Tea on the frozen harbour"><meta name="citation_author" content="Marrow, Ilse"><meta name="citation_author" content="Brandt, Tomas"><meta name="citation_publication_date" content="2024/03/05"><meta name="citation_journal_title" content="Journal of Ice">',
    body: `<h1>${T}</h1><div class="authors"><a>Ilse Marrow</a><sup>1</sup>, <a>Tomas Brandt</a><sup>2</sup></div><h2>Abstract</h2>${PROSE}`,
    authors: ['Ilse Marrow', 'Tomas Brandt'],
    published: '2024-03-05',
  });
  shape('arxiv', {
    head: '<meta name="citation_title" content="Tea on the frozen harbour"><meta name="citation_author" content="Marrow, Ilse"><meta name="citation_author" content="van den Brandt, Tomas"><meta name="citation_date" content="2024/03/05"><meta name="citation_online_date" content="2024/03/08">',
    body: `<h1 class="title"><span class="descriptor">Title:</span>${T}</h1><div class="authors"><span class="descriptor">Authors:</span><a href="/search/?a=1">Ilse Marrow</a>, <a href="/search/?a=2">Tomas van den Brandt</a></div><div class="dateline">[Submitted on 5 Mar 2024 (v1), last revised 8 Mar 2024 (this version, v2)]</div><blockquote class="abstract">${PROSE}</blockquote>`,
    authors: ['Ilse Marrow', 'Tomas van den Brandt'],
    published: '2024-03-05',
  });
  shape('ojs journal visible only', {
    body: `<h1>${T}</h1><ul class="authors"><li><span class="name">Ilse Marrow</span><span class="affiliation">University of Nordhaven</span></li><li><span class="name">Tomas Brandt</span><span class="affiliation">Institute of Ice</span></li></ul><div class="item published"><h2>Published</h2><div class="value">2024-03-05</div></div><h2>Abstract</h2>${PROSE}`,
    authors: ['Ilse Marrow', 'Tomas Brandt'],
    published: '2024-03-05',
  });
  shape('paper: authors with superscripts', {
    body: `<h1>${T}</h1><p>Ilse Marrow<sup>1,*</sup>, Tomas Brandt<sup>2</sup> and Wanda Kroll<sup>1</sup></p><p><sup>1</sup>University of Nordhaven</p><h2>Abstract</h2>${PROSE}`,
    authors: ['Ilse Marrow', 'Tomas Brandt', 'Wanda Kroll'],
  });
  shape('podcast show notes host', {
    body: plain('<p>Hosted by Ilse Marrow</p><p>Episode 12 · March 5, 2024 · 41 min</p>'),
    authors: ['Ilse Marrow'],
    published: '2024-03-05',
  });
  // one-author forms
  own('Hi, I’m', `<header>Tea notes</header>${POST}<aside><p>Hi! I’m Ilse Marrow. I write about tea.</p></aside>`);
  own(
    'My name is',
    `<header>Tea notes</header>${POST}<aside><h3>About</h3><p>My name is Ilse Marrow and I live in Nordhaven.</p></aside>`,
  );
  own(
    'ich bin',
    `<header>Teenotizen</header>${POST}<aside><h3>Über mich</h3><p>Hallo, ich bin Ilse Marrow und wohne in Nordhaven.</p></aside>`,
    { lang: 'de' },
  );
  own(
    'Mein Name ist',
    `<header>Teenotizen</header>${POST}<div class="widget"><h3>Über mich</h3><p>Mein Name ist Ilse Marrow.</p></div>`,
    { lang: 'de' },
  );
  own('je m’appelle', `${POST}<aside><h3>À propos</h3><p>Je m’appelle Ilse Marrow, passeuse à Nordhaven.</p></aside>`, {
    lang: 'fr',
  });
  own('me llamo', `${POST}<aside><p>¡Hola! Me llamo Ilse Marrow y vivo en Nordhaven.</p></aside>`, { lang: 'es' });
  own(
    'about heading with name',
    `${POST}<aside class="widget"><h3>About Ilse Marrow</h3><p>Ferrywoman and tea drinker.</p></aside>`,
  );
  own('site name possessive', `<header><a href="/">Ilse Marrow’s Tea Notes</a></header>${POST}`, {
    site: 'Ilse Marrow’s Tea Notes',
  });
  own('Blog von', `<header><a href="/">Teenotizen</a><p>Das Blog von Ilse Marrow</p></header>${POST}`, { lang: 'de' });
  own(
    'h-card in sidebar',
    `<div class="h-card"><a class="p-name u-url" href="https://tea-notes.example/" rel="me">Ilse Marrow</a><p class="p-note">Tea.</p></div>${POST}`,
  );
  own('person publisher in json-ld', POST, {
    head: '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Tea notes","publisher":{"@id":"#p"}},{"@type":["Person","Organization"],"@id":"#p","name":"Ilse Marrow"},{"@type":"WebPage","name":"Tea on the frozen harbour","datePublished":"2024-03-05"}]}</script>',
  });
  own(
    'profile link to blogger',
    `${POST}<div class="widget"><h2>About Me</h2><a href="https://www.blogger.com/profile/12">Ilse Marrow</a><a href="https://www.blogger.com/profile/12">View my complete profile</a></div>`,
  );
  own('title tag name last', `<header><a href="/">Ilse Marrow</a></header>${POST}`, {
    url: 'https://www.ilse-marrow.example/tea/',
    site: 'Ilse Marrow',
  });
  // dates
  shape('date: only in address', {
    url: 'https://nordhaven.example/2024/03/05/tea.html',
    body: `<main><h1>${T}</h1>${PROSE}</main>`,
    published: '2024-03-05',
  });
  shape('date: address month only, none else', {
    url: 'https://nordhaven.example/2024/03/tea.html',
    body: `<main><h1>${T}</h1>${PROSE}</main>`,
    published: undefined,
  });
  shape('date: event date in text no publication', {
    body: `<main><h1>${T}</h1>${PROSE}<p>On March 5, 1994 the mill burned down, and nothing was as before, people say, for many years after that dreadful night in the harbour.</p></main>`,
    published: undefined,
  });
  shape('date: copyright year only', {
    body: `<main><h1>${T}</h1>${PROSE}</main><footer>© 2024 Nordhaven Post</footer>`,
    published: undefined,
  });
  shape('date: json-ld modified only + visible published', {
    head: '<script type="application/ld+json">{"@type":"Article","headline":"Tea on the frozen harbour","dateModified":"2024-04-07"}</script>',
    body: `<main><h1>${T}</h1><p>5 March 2024</p>${PROSE}</main>`,
    published: '2024-03-05',
  });
  shape('date: time with updated class first', {
    body: `<main><article><h1>${T}</h1><div class="posted-on"><time class="updated" datetime="2024-04-07T09:00:00+00:00">April 7, 2024</time> <time class="entry-date published" datetime="2024-03-05T09:00:00+00:00">March 5, 2024</time></div>${PROSE}</article></main>`,
    published: '2024-03-05',
  });
  shape('date: split day/month/year badge', {
    body: `<main><article><div class="date-badge"><span class="day">05</span><span class="month">Mar</span><span class="year">2024</span></div><h1>${T}</h1>${PROSE}</article></main>`,
    published: '2024-03-05',
  });
  shape('date: split badge in blocks', {
    body: `<main><article><div class="date-badge"><div class="day">05</div><div class="month">Mar</div><div class="year">2024</div></div><h1>${T}</h1>${PROSE}</article></main>`,
    published: '2024-03-05',
  });

  own('copyright and host', `${POST}<footer>© 2011–2024 Ilse Marrow</footer>`, { url: 'https://marrow.example/tea/' });
  own('copyright alone says too little', `${POST}<footer>© 2011–2024 Ilse Marrow</footer>`, { authors: [] });
  own('a name that is a school', POST, { site: 'Otto Finch School', authors: [] });
  own('two people of one site', `${POST}<aside><p>I’m Ilse Marrow.</p><p>I’m Otto Finch.</p></aside>`, { authors: [] });
});
