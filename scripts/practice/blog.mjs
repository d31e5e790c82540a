/** A practice blog: an article with a byline, and the page about its author. */
import { pageOf } from './html.mjs';

const ORIGIN = 'https://slow-notes.example';
const FEED = `<link rel="alternate" type="application/atom+xml" title="Slow notes" href="${ORIGIN}/feed.xml">`;

/** The page at this address of the blog, or nothing. */
export function blogPage({ pathname }) {
  if (pathname === '/' || pathname === '/spaced') return article();
  return pathname === '/about' ? about() : undefined;
}

function article() {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: 'Why spaced practice feels worse and works better',
    datePublished: '2026-03-01T07:00:00Z',
    author: { '@type': 'Person', name: 'Ilse Marquand', url: `${ORIGIN}/about` },
    publisher: { '@type': 'Organization', name: 'Slow notes' },
  };
  const head = `<link rel="canonical" href="${ORIGIN}/spaced">${FEED}
<meta property="og:site_name" content="Slow notes"><meta property="og:title" content="${facts.headline}"><meta property="og:type" content="article">
<script type="application/ld+json">${JSON.stringify(facts)}</script>`;
  const body = `<main><article class="h-entry essay"><h1 class="p-name">${facts.headline}</h1>
<p>By <a class="p-author h-card" rel="author" href="/about">Ilse Marquand</a>, <time class="dt-published" datetime="${facts.datePublished}">1 March 2026</time></p>
<div class="e-content">
<p>Read a chapter twice in one evening and it feels easy. Read it once today and once next Tuesday, and the second reading feels like failure: where did it all go?</p>
<p>That feeling is the work. Pulling something back from far away is what makes the path to it wider. Easy rereading only tells us that the path is still open from five minutes ago.</p>
<p>So when a learner says that the weekly questions are frustrating, I no longer make them easier. I tell them what the frustration is for, and I show them last month's answers next to today's.</p>
<p>Try it on yourself: write down three things from a talk you heard last week. Then look at your notes. What you could not find is what next week's question should be about.</p>
</div></article></main>`;
  return pageOf({ title: `${facts.headline} – Slow notes`, head, body });
}

function about() {
  const body = `<main><div class="h-card essay"><h1 class="p-name">Ilse Marquand</h1><p class="p-note">I design workshops that people remember.</p>
<p><a class="u-url" rel="me" href="https://x.com/ilse_marquand">X</a> <a rel="me" href="https://www.linkedin.com/in/ilse-marquand-practice/">LinkedIn</a></p></div></main>`;
  return pageOf({ title: 'About Ilse Marquand – Slow notes', head: FEED, body });
}
