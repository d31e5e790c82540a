/** The practice feed as X would show it. */
import { escaped, pageOf } from './html.mjs';
import { PEOPLE, POSTS, REPLY } from './people.mjs';

/** The page at this address of X, or nothing. */
export function xPage({ pathname }) {
  const path = pathname.replace(/\/$/, '') || '/home';
  if (path === '/home') return homePage();
  const [, handle, id] = /^\/(\w{1,15})(?:\/status\/(\d+))?$/.exec(path) ?? [];
  const person = Object.values(PEOPLE).find((one) => one.handle === handle?.toLowerCase());
  if (!person) return undefined;
  return id ? postPage(id) : profilePage(person);
}

function homePage() {
  const posts = POSTS.map((post) => cell(article(post))).join('');
  return xDocument('Home / X', `<div aria-label="Timeline: Your Home Timeline"><div>${posts}</div></div>`);
}

/** An opened post: what it answers above it, the answers below. */
function postPage(id) {
  const post = POSTS.find((one) => one.id === id);
  if (!post && id !== REPLY.id) return undefined;
  const first = POSTS[0];
  const isReply = id === REPLY.id;
  // What an opened post answers touches it; below an opened post there is a gap before the answers.
  const answers = isReply || post === first ? cell(article(REPLY, { opened: isReply })) : '';
  const gap = isReply ? '' : cell('<div role="separator"></div>');
  const rows = `${cell(article(post ?? first, { opened: !isReply }))}${gap}${answers}`;
  const title = `${(post ?? REPLY).author.name} on X: "${(post ?? REPLY).text.slice(0, 40)}" / X`;
  return xDocument(
    title,
    `<section role="region"><div aria-label="Timeline: Conversation"><div>${rows}</div></div></section>`,
  );
}

function profilePage(person) {
  const posts = POSTS.filter(({ author }) => author === person).map((post) => cell(article(post)));
  const site = person.site
    ? `<a href="${person.site}" data-testid="UserUrl" rel="nofollow" target="_blank"><span>${escaped(person.site.replace(/^https:\/\/|\/$/g, ''))}</span></a>`
    : '';
  const facts = {
    '@context': 'http://schema.org',
    '@type': 'ProfilePage',
    mainEntity: { '@type': 'Person', additionalName: person.handle, givenName: person.name, identifier: person.id },
  };
  const head = `<script type="application/ld+json" data-testid="UserProfileSchema-test">${JSON.stringify(facts)}</script>`;
  const body = `<h2>${escaped(person.name)}</h2><div class="essay">
<div data-testid="UserName"><div dir="ltr"><span>${escaped(person.name)}</span></div><div dir="ltr"><span>@${person.handle}</span></div></div>
<div data-testid="UserDescription" dir="auto" class="update-components-text">${escaped(person.bio)}</div>
<div data-testid="UserProfileHeader_Items"><span data-testid="UserLocation"><span>${escaped(person.location)}</span></span> ${site}</div>
</div><section role="region"><div><div>${posts.join('')}</div></div></section>`;
  return xDocument(`${person.name} (@${person.handle}) / X`, body, head);
}

function xDocument(title, body, head = '') {
  return pageOf({
    title,
    head,
    body: `<div id="react-root"><main role="main"><h1>Practice feed</h1>${body}</main></div>`,
  });
}

function cell(content) {
  return `<div data-testid="cellInnerDiv">${content}</div>`;
}

/** One post, in X's structure. `opened`: on its own page the time stands below the text. */
function article(post, { opened = false } = {}) {
  const { author, repostedBy, quotes } = post;
  const reposted = repostedBy
    ? `<div><a href="/${repostedBy.handle}"><span data-testid="socialContext"><span><span>${escaped(repostedBy.name)}</span></span> reposted</span></a></div>`
    : '';
  const time = `<a href="/${author.handle}/status/${post.id}" dir="ltr"><time datetime="${iso(post.at)}">${when(post.at)}</time></a>`;
  return `<article role="article" tabindex="0" data-testid="tweet">${reposted}
<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-${author.handle}"></div></div>
<div data-testid="User-Name"><div><a href="/${author.handle}" role="link"><div dir="ltr"><span>${escaped(author.name)}</span></div></a></div>
<div><a href="/${author.handle}" role="link" tabindex="-1"><div dir="ltr"><span>@${author.handle}</span></div></a>${opened ? '' : `<span aria-hidden="true">·</span>${time}`}</div></div>
<div dir="auto" data-testid="tweetText">${escaped(post.text)}</div>${quotes ? quotedBox(quotes) : ''}${opened ? `<div>${time}</div>` : ''}
<div role="group"><button type="button" data-testid="reply">3</button><button type="button" data-testid="retweet">8</button><button type="button" data-testid="like">41</button><button type="button" data-testid="bookmark">2</button></div>
</article>`;
}

/** A quoted post looks like a link and is none; its time has no address. */
function quotedBox({ author, text, at }) {
  return `<div tabindex="0" role="link"><div data-testid="UserAvatar-Container-${author.handle}"></div>
<div data-testid="User-Name"><div><div dir="ltr"><span>${escaped(author.name)}</span></div></div><div><div dir="ltr"><span>@${author.handle}</span></div></div><div dir="ltr"><span>·</span></div><time datetime="${iso(at)}">${when(at)}</time></div>
<div dir="auto" data-testid="tweetText">${escaped(text)}</div></div>`;
}

function iso(ms) {
  return new Date(ms).toISOString();
}

function when(ms) {
  return new Date(ms).toLocaleDateString('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
}
