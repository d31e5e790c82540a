// @vitest-environment happy-dom
import { describe } from 'vitest';
import { PROSE } from './read.ts';
import { comments, nav, related, shape, side, T } from './shapes.ts';

const A = ['Ilse Marrow'];

describe('pages after publishing systems and themes', () => {
  // WordPress default and common themes, name only in the visible text (no author schema)
  shape('wp twentytwelve: foot entry-meta', {
    body: `<header><h1 class="site-title"><a href="/">Nordhaven Post</a></h1>${nav}</header><div id="primary"><article class="post-1 post"><header class="entry-header"><h1 class="entry-title">${T}</h1></header><div class="entry-content">${PROSE}</div><footer class="entry-meta">This entry was posted in <a href="/c">Tea</a> on <a href="/tea"><time class="entry-date" datetime="2024-03-05T09:00:00+00:00">March 5, 2024</time></a><span class="by-author"> by <span class="author vcard"><a class="url fn n" href="/author/ilse/">Ilse Marrow</a></span></span>.</footer></article>${comments}</div>${side}`,
    authors: A,
    published: '2024-03-05',
    urls: ['https://nordhaven.example/author/ilse/'],
  });
  shape('wp kubrick: This entry was posted on', {
    body: `<div id="header"><h1><a href="/">Nordhaven Post</a></h1></div><div id="content"><div class="post"><h2>${T}</h2><div class="entrytext">${PROSE}<p class="postmetadata alt"><small>This entry was posted on Tuesday, March 5th, 2024 at 9:12 am and is filed under <a href="/c">Tea</a>. You can follow any responses to this entry through the RSS 2.0 feed.</small></p></div></div>${comments}</div><div id="sidebar"><ul><li><h2>Author</h2><p>Ilse Marrow</p></li></ul></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('wp block theme: post-author blocks', {
    body: `<header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Nordhaven Post</a></p></header><main class="wp-block-group"><h1 class="wp-block-post-title">${T}</h1><div class="wp-block-group"><time datetime="2024-03-05T09:00:00+00:00">5 March 2024</time><p>by</p><div class="wp-block-post-author"><div class="wp-block-post-author__content"><p class="wp-block-post-author__name">Ilse Marrow</p></div></div></div><div class="entry-content wp-block-post-content">${PROSE}</div></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('wp twentytwentyfour: dash, in, by', {
    body: `<header><p class="wp-block-site-title"><a href="/">Nordhaven Post</a></p></header><main><h1 class="wp-block-post-title">${T}</h1><div class="wp-block-group"><div class="wp-block-post-date"><time datetime="2024-03-05T09:00:00+00:00">Mar 5, 2024</time></div><div class="wp-block-group"><p>—</p><p class="has-small">by</p><div class="wp-block-post-author-name"><a href="/author/ilse/" class="wp-block-post-author-name__link">Ilse Marrow</a></div><div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">in </span><a href="/c">Tea</a></div></div></div><div class="entry-content">${PROSE}</div></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('genesis entry-meta', {
    body: `<header class="site-header"><p class="site-title"><a href="/">Nordhaven Post</a></p></header><main class="content"><article class="post entry"><header class="entry-header"><h1 class="entry-title">${T}</h1><p class="entry-meta"><time class="entry-time">March 5, 2024</time> by <span class="entry-author"><a href="/author/ilse/" class="entry-author-link" rel="author"><span class="entry-author-name">Ilse Marrow</span></a></span> <span class="entry-comments-link"><a href="#c">3 Comments</a></span></p></header><div class="entry-content">${PROSE}</div></article></main>${side}`,
    authors: A,
    published: '2024-03-05',
  });
  shape('divi post meta', {
    body: `<header id="main-header">${nav}</header><div id="main-content"><article class="et_pb_post"><div class="et_post_meta_wrapper"><h1 class="entry-title">${T}</h1><p class="post-meta"> by <span class="author vcard"><a href="/author/ilse/" title="Posts by Ilse Marrow" rel="author">Ilse Marrow</a></span> | <span class="published">Mar 5, 2024</span> | <a href="/c" rel="category tag">Tea</a> | <span class="comments-number"><a href="#respond">0 comments</a></span></p></div><div class="entry-content">${PROSE}</div></article></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('divi blurb: nameless meta', {
    body: `<header id="main-header">${nav}</header><article class="et_pb_post"><h1 class="et_pb_module_header">${T}</h1><p class="et_pb_title_meta_container">by <span class="author vcard"><a href="/author/nordhavenpost/">Nordhaven Post</a></span> | <span class="published">5. Mar 2024</span></p><div class="et_pb_text_inner">${PROSE}<p>Text: Ilse Marrow</p></div></article>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('elementor post info', {
    body: `<div data-elementor-type="single-post"><h1 class="elementor-heading-title">${T}</h1><div class="elementor-widget elementor-widget-post-info"><ul class="elementor-inline-items elementor-icon-list-items elementor-post-info"><li class="elementor-icon-list-item"><span class="elementor-icon-list-text elementor-post-info__item elementor-post-info__item--type-author">Ilse Marrow</span></li><li><span class="elementor-post-info__item elementor-post-info__item--type-date"><time>March 5, 2024</time></span></li><li><span class="elementor-post-info__item--type-comments">No Comments</span></li></ul></div><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">${PROSE}</div></div></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('elementor author box', {
    body: `<div data-elementor-type="single-post"><h1 class="elementor-heading-title">${T}</h1><div class="elementor-widget-theme-post-content"><div class="elementor-widget-container">${PROSE}</div></div><div class="elementor-widget elementor-widget-author-box"><div class="elementor-author-box"><div class="elementor-author-box__avatar"><img src="a.jpg" alt="Picture of Ilse Marrow"></div><div class="elementor-author-box__text"><div><h4 class="elementor-author-box__name">Ilse Marrow</h4></div><div class="elementor-author-box__bio">Ilse writes about ferries.</div></div></div></div></div>`,
    authors: A,
  });
  shape('astra meta', {
    body: `<header class="ast-primary-header"><span class="site-title">Nordhaven Post</span></header><article class="post ast-article-single"><header class="entry-header"><h1 class="entry-title">${T}</h1><div class="entry-meta"><span class="comments-link"><a href="#respond">Leave a Comment</a></span> / <span class="cat-links"><a href="/c">Tea</a></span> / By <span class="posted-by vcard author"><a title="View all posts by Ilse Marrow" href="/author/ilse/" class="url fn n"><span class="author-name">Ilse Marrow</span></a></span> / <span class="posted-on"><span class="published">March 5, 2024</span></span></div></header><div class="entry-content">${PROSE}</div></article>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('generatepress', {
    body: `<article class="post"><div class="inside-article"><header class="entry-header"><h1 class="entry-title">${T}</h1><div class="entry-meta"><span class="posted-on"><time class="updated" datetime="2024-04-01T09:00:00+00:00">April 1, 2024</time><time class="entry-date published" datetime="2024-03-05T09:00:00+00:00">March 5, 2024</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="/author/ilse/" title="View all posts by Ilse Marrow" rel="author"><span class="author-name">Ilse Marrow</span></a></span></span></div></header><div class="entry-content">${PROSE}</div></div></article>${comments}`,
    authors: A,
    published: '2024-03-05',
  });
  shape('wp list of meta icons without label', {
    body: `<article><h1 class="entry-title">${T}</h1><ul class="post-meta"><li><i class="fa fa-user"></i> <a href="/author/ilse/">Ilse Marrow</a></li><li><i class="fa fa-clock"></i> 5 Mar 2024</li><li><i class="fa fa-comment"></i> 4</li></ul><div class="content">${PROSE}</div></article>${related}`,
    authors: A,
    published: '2024-03-05',
  });
  // Ghost
  shape('ghost casper byline, declared by ghost', {
    head: '<meta name="generator" content="Ghost 5"><meta property="article:published_time" content="2024-03-05T09:00:00.000Z"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ilse Marrow"><meta name="twitter:label2" content="Filed under"><meta name="twitter:data2" content="Tea">',
    body: `<article class="gh-article"><header class="gh-article-header"><h1 class="gh-article-title">${T}</h1><div class="gh-article-meta"><ul class="gh-author-image-list"><li><a href="/author/ilse/"><img src="a" alt="Ilse Marrow"></a></li></ul><h4 class="gh-article-author-name"><a href="/author/ilse/">Ilse Marrow</a></h4><div class="byline-meta-content"><time datetime="2024-03-05">Mar 5, 2024</time> <span>— 4 min read</span></div></div></header><section class="gh-content">${PROSE}</section></article>`,
    authors: A,
    published: '2024-03-05',
    urls: ['https://nordhaven.example/author/ilse/'],
  });
  shape('ghost two authors', {
    body: `<article class="post-full"><header><section class="post-full-meta"><time datetime="2024-03-05">5 March 2024</time></section><h1 class="post-full-title">${T}</h1><div class="post-full-byline"><section class="post-full-byline-content"><ul class="author-list"><li class="author-list-item"><a href="/author/ilse/" class="author-avatar"><img alt="Ilse Marrow"></a></li></ul><section class="post-full-byline-meta"><h4 class="author-name"><a href="/author/ilse/">Ilse Marrow</a>, <a href="/author/tomas/">Tomas Brandt</a></h4></section></section></div></header><section class="post-full-content">${PROSE}</section></article>`,
    authors: ['Ilse Marrow', 'Tomas Brandt'],
    published: '2024-03-05',
  });
  // static blogs
  shape('hugo post-meta', {
    body: `<header><a href="/">Nordhaven Post</a>${nav}</header><main><article class="post-single"><header class="post-header"><h1 class="post-title">${T}</h1><div class="post-meta"><span title="2024-03-05 00:00:00 +0000 UTC">March 5, 2024</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;Ilse Marrow</div></header><div class="post-content">${PROSE}</div></article></main><footer><span>© 2024 <a href="/">Nordhaven Post</a></span></footer>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('jekyll minima microdata', {
    body: `<header class="site-header"><a class="site-title" href="/">Nordhaven Post</a></header><main><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">${T}</h1><p class="post-meta"><time class="dt-published" datetime="2024-03-05T00:00:00+00:00" itemprop="datePublished">Mar 5, 2024</time>• <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">Ilse Marrow</span></span></p></header><div class="post-content e-content" itemprop="articleBody">${PROSE}</div></article></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('jekyll one-author: footer h-card', {
    site: "Ilse's notes",
    body: `<header class="site-header"><a class="site-title" rel="author" href="/">Ilse's notes</a></header><main><article class="post h-entry"><header class="post-header"><h1 class="post-title p-name">${T}</h1><p class="post-meta"><time class="dt-published" datetime="2024-03-05T00:00:00+00:00">Mar 5, 2024</time></p></header><div class="post-content e-content">${PROSE}</div></article></main><footer class="site-footer h-card"><data class="u-url" href="/"></data><ul class="contact-list"><li class="p-name">Ilse Marrow</li><li><a class="u-email" href="mailto:ilse@nordhaven.example">ilse@nordhaven.example</a></li></ul></footer>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('one-author: site named after person, no byline', {
    url: 'https://ilsemarrow.example/tea/',
    site: 'Ilse Marrow',
    body: `<header><a href="/">Ilse Marrow</a>${nav}</header><main><article><h1>${T}</h1><p><time datetime="2024-03-05">5 March 2024</time></p>${PROSE}</article></main><footer>© 2024 Ilse Marrow</footer>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('one-author: copyright in foot and domain agree', {
    url: 'https://ilsemarrow.example/tea/',
    site: 'Tea notes',
    body: `<header><a href="/">Tea notes</a>${nav}</header><main><article><h1>${T}</h1><p><time datetime="2024-03-05">5 March 2024</time></p>${PROSE}</article></main><footer>© 2011–2024 Ilse Marrow. All rights reserved.</footer>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('one-author: header tagline', {
    url: 'https://notes.example/tea/',
    site: 'Tea notes',
    body: `<header><a href="/">Tea notes</a><p class="tagline">A blog by Ilse Marrow</p>${nav}</header><main><article><h1>${T}</h1><p><time datetime="2024-03-05">5 March 2024</time></p>${PROSE}</article></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('one-author: about box I am', {
    url: 'https://notes.example/tea/',
    site: 'Tea notes',
    body: `<header><a href="/">Tea notes</a>${nav}</header><main><article><h1>${T}</h1><p><time datetime="2024-03-05">5 March 2024</time></p>${PROSE}</article></main><aside class="sidebar"><section class="widget"><h3>About me</h3><p>Hi, I'm Ilse Marrow, a ferrywoman and tea drinker.</p></section></aside>`,
    authors: A,
  });
  shape('company foot copyright is nobody', {
    url: 'https://harbourworks.example/tea/',
    site: 'Harbour Works',
    body: `<header><a href="/">Harbour Works</a>${nav}</header><main><article><h1>${T}</h1><p><time datetime="2024-03-05">5 March 2024</time></p>${PROSE}</article></main><footer>© 2024 Harbour Works Ltd. Design by Otto Finch</footer>`,
    authors: [],
    published: '2024-03-05',
  });
  shape('11ty date only', {
    site: 'Tea',
    body: `<a href="/">Tea</a><main><h1>${T}</h1><ul class="post-metadata"><li><time datetime="2024-03-05">05 March 2024</time></li><li><a href="/tags/ice">ice</a></li></ul>${PROSE}<ul class="links-nextprev"><li>← Previous<br><a href="/p">Salt</a></li></ul></main>`,
    authors: [],
    published: '2024-03-05',
  });
  shape('astro starter', {
    site: 'Tea',
    head: '<meta name="generator" content="Astro v4">',
    body: `<header>${nav}</header><main><article><div class="prose"><div class="title"><div class="date"><time datetime="2024-03-05T00:00:00.000Z">Mar 5, 2024</time><div class="last-updated-on">Last updated on <time datetime="2024-06-01T00:00:00.000Z">Jun 1, 2024</time></div></div><h1>${T}</h1><hr></div>${PROSE}</div></article></main><footer>© 2024 Your name here. All rights reserved.</footer>`,
    authors: [],
    published: '2024-03-05',
  });
  // Blogger
  shape('blogger posted by at', {
    body: `<div class="header"><h1 class="title"><a href="/">Nordhaven Post</a></h1></div><h2 class="date-header"><span>Tuesday, March 5, 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">${T}</h3><div class="post-body entry-content">${PROSE}</div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">Ilse Marrow</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/tea"><abbr class="published" title="2024-03-05T09:12:00-08:00">9:12 AM</abbr></a></span></div></div></div><div id="comments"><h4>1 comment:</h4><dl><dt>Rufus Pell said...</dt><dd>Fine.</dd></dl></div><div class="widget Profile"><h2>About Me</h2><a class="profile-name-link" href="https://www.blogger.com/profile/1">Ilse Marrow</a></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('blogger german, Unknown', {
    lang: 'de',
    body: `<h2 class="date-header"><span>Dienstag, 5. März 2024</span></h2><div class="post hentry"><h3 class="post-title entry-title">${T}</h3><div class="post-body entry-content">${PROSE}</div><div class="post-footer"><span class="post-author vcard">Eingestellt von <span class="fn">Ilse</span></span> <span>um <a href="/t"><abbr class="published" title="2024-03-05T09:12:00+01:00">09:12</abbr></a></span></div></div>`,
    authors: ['Ilse'],
    published: '2024-03-05',
  });
  // hosted
  shape('squarespace', {
    body: `<article class="blog-item-wrapper"><div class="blog-item-meta-wrapper"><time class="dt-published blog-meta-item blog-meta-item--date" datetime="">Mar 5</time><a href="/blog?author=5" class="blog-author-name">Written By Ilse Marrow</a></div><h1 class="entry-title entry-title--large p-name">${T}</h1><div class="blog-item-content e-content">${PROSE}</div></article>`,
    authors: A,
  });
  shape('squarespace article:author in microdata', {
    body: `<article class="entry hentry author-ilse-marrow" itemscope itemtype="http://schema.org/Article"><header><h1 class="entry-title">${T}</h1><div class="article-dateline"><a href="/t"><time class="published" datetime="2024-03-05">March 5, 2024</time></a></div></header><div class="body entry-content">${PROSE}</div><footer class="article-meta">Posted in <a>Tea</a> <span class="article-author">by <a href="/blog?author=5" rel="author">Ilse Marrow</a></span></footer></article>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('wix blog', {
    body: `<article data-hook="post"><header><ul class="post-metadata"><li><span data-hook="user-name" class="author-name" title="Ilse Marrow">Ilse Marrow</span></li><li><span data-hook="time-ago" title="Mar 5, 2024">Mar 5, 2024</span></li><li><span data-hook="time-to-read">4 min read</span></li></ul></header><h1 data-hook="post-title"><span>${T}</span></h1><p>Updated: <span data-hook="time-ago" title="Apr 7, 2024">Apr 7, 2024</span></p><div data-hook="post-description">${PROSE}</div></article><div class="recent-posts"><h2>Recent Posts</h2><div><span class="user-name">Wanda Kroll</span></div></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('webflow author wrapper', {
    body: `<div class="nav w-nav"><a href="/">Nordhaven Post</a></div><div class="section"><div class="w-container"><h1>${T}</h1><div class="blog-info"><div class="text-block-12">Ilse Marrow</div><div class="divider">·</div><div class="text-block-13">March 5, 2024</div></div><div class="rich-text w-richtext">${PROSE}</div></div></div>`,
    published: '2024-03-05',
    authors: A,
  });
  shape('webflow author card labelled', {
    body: `<div class="section"><h1>${T}</h1><div class="post-details"><div class="label">Author</div><div class="name">Ilse Marrow</div><div class="label">Published</div><div>March 5, 2024</div></div><div class="w-richtext">${PROSE}</div></div>`,
    published: '2024-03-05',
    authors: A,
  });
  // CMS
  shape('drupal submitted by', {
    body: `<h1 class="page-title">${T}</h1><article class="node node--type-article"><footer class="node__meta"><div class="node__submitted">Submitted by <span><span>ilse.marrow</span></span> on <span>Tue, 03/05/2024 - 09:12</span></div></footer><div class="node__content"><div class="field field--name-body">${PROSE}</div></div></article>`,
    authors: ['ilse.marrow'],
    published: '2024-03-05',
  });
  shape('drupal field author', {
    lang: 'de',
    body: `<h1>${T}</h1><div class="node"><div class="field field-name-field-autor"><div class="field-label">Autor/in:&nbsp;</div><div class="field-items"><div class="field-item even">Ilse Marrow</div></div></div><div class="field field-name-field-datum"><span class="date-display-single">05.03.2024</span></div><div class="field-body">${PROSE}</div></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('joomla createdby', {
    body: `<div class="item-page"><div class="page-header"><h2>${T}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by: <span>Ilse Marrow</span></dd><dd class="category-name">Category: <a href="/c">Tea</a></dd><dd class="published">Published: <time datetime="2024-03-05T09:12:00+00:00">05 March 2024</time></dd><dd class="hits">Hits: 1234</dd></dl>${PROSE}</div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('joomla german', {
    lang: 'de',
    body: `<div class="item-page"><div class="page-header"><h2>${T}</h2></div><dl class="article-info"><dt>Details</dt><dd class="createdby">Geschrieben von Ilse Marrow</dd><dd class="published">Veröffentlicht: 05. März 2024</dd><dd class="modified">Zuletzt aktualisiert: 01. April 2024</dd><dd>Zugriffe: 77</dd></dl>${PROSE}</div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('typo3 news', {
    lang: 'de',
    body: `<div class="news news-single"><div class="article"><div class="header"><h3>${T}</h3></div><div class="footer"><p><span class="news-list-date"><time datetime="2024-03-05">05.03.2024</time></span> <span class="news-list-author">Von Ilse Marrow</span> <span class="news-list-category">Tee</span></p></div><div class="news-text-wrap">${PROSE}</div></div></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('typo3 rubric, no author', {
    lang: 'de',
    body: `<div class="breadcrumb">Sie sind hier: Start &gt; Aktuelles</div><h1>${T}</h1><p class="date">05.03.2024 | Pressemitteilung</p><div class="bodytext">${PROSE}</div><p><strong>Kontakt</strong><br>Otto Finch<br>Pressestelle<br>Tel. 0123</p>`,
    authors: [],
    published: '2024-03-05',
  });
  shape('typepad', {
    body: `<div id="banner"><h1 id="banner-header"><a href="/">Nordhaven Post</a></h1></div><div class="entry"><h2 class="date-header">March 05, 2024</h2><h3 class="entry-header">${T}</h3><div class="entry-content">${PROSE}</div><p class="entry-footer"><span class="post-footers">Posted by <a rel="author" href="/profile">Ilse Marrow</a> on March 05, 2024 at 09:12 AM</span> <span class="separator">|</span> <a class="permalink" href="/t">Permalink</a></p></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('movable type', {
    body: `<h1><a href="/">Nordhaven Post</a></h1><div class="entry"><h2 class="entry-header">${T}</h2><div class="entry-body">${PROSE}</div><p class="posted">Posted by Ilse Marrow at March 5, 2024 9:12 AM</p></div><h2 id="comments">Comments</h2><div><p>Fine text.</p><p class="posted">Posted by: Rufus Pell at March 6, 2024 8:00 AM</p></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('tumblr', {
    url: 'https://ilsewrites.tumblr.com/post/7/tea',
    site: 'ilsewrites',
    body: `<header><h1><a href="/">ilsewrites</a></h1></header><article class="text"><h2 class="title">${T}</h2>${PROSE}<footer class="metadata"><div class="date"><a href="/post/7">March 5th, 2024</a></div><div class="notes"><ol class="notes"><li class="note like">rufus liked this</li></ol></div></footer></article>`,
    published: '2024-03-05',
  });
  shape('discourse topic', {
    body: `<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><h1><a href="/t/1">${T}</a></h1><div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/ilse"><span itemprop="name">ilse</span></a></span><span class="crawler-post-infos"><time datetime="2024-03-05T09:00:00Z" itemprop="datePublished">March 5, 2024, 9:00am</time></span></div><div class="post" itemprop="text">${PROSE}</div></div><div class="topic-body crawler-post" itemprop="comment" itemscope itemtype="http://schema.org/Comment"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/rufus"><span itemprop="name">rufus</span></a></span><div itemprop="text"><p>Fine.</p></div></div></div>`,
    authors: ['ilse'],
    published: '2024-03-05',
  });
  shape('notion-made', {
    body: `<main class="notion page"><h1 class="notion-title">${T}</h1><div class="notion-collection-row"><div class="notion-collection-row-property"><div class="notion-collection-column-title"><div>Author</div></div><div class="notion-collection-row-value"><span class="notion-user">Ilse Marrow</span></div></div><div class="notion-collection-row-property"><div class="notion-collection-column-title"><div>Published</div></div><div class="notion-collection-row-value">March 5, 2024</div></div></div><div class="notion-page-content">${PROSE}</div></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('docusaurus blog', {
    body: `<nav class="navbar"></nav><main><article><header><h1 class="title_f1Hy">${T}</h1><div class="container_mt6G margin-vert--md"><time datetime="2024-03-05T00:00:00.000Z">March 5, 2024</time> · <!-- -->4 min read</div><div class="margin-top--md row"><div class="col col--6 authorCol"><div class="avatar margin-bottom--sm"><a class="avatar__photo-link"><img class="avatar__photo" alt="Ilse Marrow"></a><div class="avatar__intro"><div class="avatar__name"><a href="https://github.example/ilse"><span>Ilse Marrow</span></a></div><small class="avatar__subtitle">Ferry maintainer</small></div></div></div></div></header><div class="markdown">${PROSE}</div></article></main>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('substack', {
    head: '<meta name="author" content="Ilse Marrow"><meta property="og:site_name" content="Tea Letters">',
    body: `<article class="newsletter-post post"><div class="post-header"><h1 class="post-title">${T}</h1><h3 class="subtitle">On ferries and patience</h3><div class="byline-wrapper"><div class="profile-hover-card-target"><a href="https://substack.com/@ilse">Ilse Marrow</a></div><div class="meta">Mar 05, 2024</div></div></div><div class="available-content"><div class="body markup">${PROSE}</div></div></article><div class="comments"><a href="https://substack.com/@rufus">Rufus Pell</a> liked this</div>`,
    authors: A,
    published: '2024-03-05',
    site: 'Tea Letters',
  });
  shape('medium-like no meta', {
    body: `<article><section><h1>${T}</h1><div><div><a href="/@ilse"><img alt="Ilse Marrow"></a></div><div><a href="/@ilse">Ilse Marrow</a></div><div>·</div><button>Follow</button></div><div><span>4 min read</span><span>·</span><span>Mar 5, 2024</span></div>${PROSE}</section></article><div><h2>Written by Ilse Marrow</h2><div>1.2K Followers</div></div><div><h2>More from Ilse Marrow</h2></div><div class="recommended"><a href="/@wanda">Wanda Kroll</a></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('buttondown', {
    site: 'Tea Letters',
    body: `<header><h1><a href="/ilse">Tea Letters</a></h1></header><main><div class="date">March 5, 2024</div><h1 class="subject">${T}</h1><div class="email-body">${PROSE}</div></main>`,
    authors: [],
    published: '2024-03-05',
    title: T,
  });
  shape('hubspot', {
    body: `<div class="blog-post"><h1><span class="hs_cos_wrapper">${T}</span></h1><div class="blog-post__meta"><a href="https://nordhaven.example/author/ilse-marrow" rel="author">Ilse Marrow</a><div class="blog-post__timestamp">Mar 5, 2024 9:12:00 AM</div></div><div class="blog-post__body"><span class="hs_cos_wrapper">${PROSE}</span></div></div>`,
    authors: A,
    published: '2024-03-05',
  });
  shape('hubspot german: Written by + updated', {
    lang: 'de',
    body: `<div class="blog-post"><h1>${T}</h1><p class="meta">Autor: <a href="/blog/author/ilse-marrow">Ilse Marrow</a> | Aktualisiert: 07. April 2024 | Veröffentlicht: 05. März 2024</p><div>${PROSE}</div></div>`,
    authors: A,
    published: '2024-03-05',
  });
});
