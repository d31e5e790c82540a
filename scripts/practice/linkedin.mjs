/** The practice feed as LinkedIn would show it: `/feed/` in its newer markup, `/feed/?era=ember` in its older one. */
import { escaped, pageOf } from './html.mjs';
import { PEOPLE, POSTS } from './people.mjs';

const HOST = 'https://www.linkedin.com';

/** The page at this address of LinkedIn, or nothing. */
export function linkedInPage({ pathname, searchParams }) {
  if (pathname === '/' || /^\/feed\/?$/.test(pathname))
    return searchParams.get('era') === 'ember' ? emberFeed() : newFeed();
  const id = /^\/feed\/update\/urn:li:activity:(\d+)/.exec(pathname)?.[1];
  const post = POSTS.find((one) => one.activity === id);
  if (post) return linkedInDocument('Post | LinkedIn', emberPost(post));
  const slug = /^\/in\/([\w-]+)\/?$/.exec(pathname)?.[1];
  const person = Object.values(PEOPLE).find((one) => one.slug === slug);
  return person && profilePage(person);
}

function newFeed() {
  const posts = POSTS.map((post, index) => `<div data-lazy-mount-id="m${index}">${newPost(post, index)}</div>`).join(
    '',
  );
  const list = `<div role="list" data-testid="mainFeed" componentkey="container-update-list_mainFeed-lazy-container">${posts}</div>`;
  return linkedInDocument('Feed | LinkedIn', list, 'workspace');
}

function emberFeed() {
  const posts = POSTS.map((post) => `<div data-id="urn:li:activity:${post.activity}">${emberPost(post)}</div>`).join(
    '',
  );
  return linkedInDocument('Feed | LinkedIn', `<div class="scaffold-finite-scroll"><div>${posts}</div></div>`);
}

function linkedInDocument(title, body, id = '') {
  const nav = `<header id="global-nav"><nav aria-label="Primary"><a href="${HOST}/in/you-practice/">You</a></nav></header>`;
  return pageOf({ title, body: `${nav}<main${id ? ` id="${id}"` : ''}><h1>Practice feed</h1>${body}</main>` });
}

/** The newer markup shows no address of a post in the home feed. */
function newPost(post, index) {
  const { author, quotes, repostedBy } = post;
  const reposted = repostedBy
    ? `<div><p><a href="${HOST}/in/${repostedBy.slug}/"><strong>${escaped(repostedBy.name)}</strong></a> reposted this</p></div>`
    : '';
  return `<div role="listitem" componentkey="expandedPractice${index}FeedType_MAIN_FEED_RELEVANCE">${reposted}
<button type="button" aria-label="Open control menu for post by ${escaped(author.name)}"></button>${newActor(author, post.at)}
<p><span tabindex="-1" data-testid="expandable-text-box">${lines(post.text)}</span></p>${quotes ? `<div>${newActor(quotes.author, quotes.at)}<a href="${HOST}/feed/update/urn:li:activity:${quotes.activity}/"><p><span data-testid="expandable-text-box">${lines(quotes.text)}</span></p></a></div>` : ''}
<div class="bar"><button type="button"><span>Like</span></button><button type="button"><span>Comment</span></button></div></div>`;
}

function newActor(person, at) {
  const link = `${HOST}/in/${person.slug}/`;
  return `<a tabindex="0" href="${link}"><figure><svg viewBox="0 0 1 1" role="img"></svg></figure></a>
<div><div><a tabindex="0" href="${link}"><div><div><div><p><span>${escaped(person.name)}</span></p></div><div><p><span>• 2nd</span></p></div></div></div></a></div>
<div><p><span>${escaped(person.headline)}</span></p></div><div><p><span>${hours(at)}h •<span> </span><svg id="globe-americas-small"></svg></span></p></div></div>`;
}

function emberPost(post) {
  const { author, quotes, repostedBy } = post;
  const header = repostedBy
    ? `<div class="update-components-header"><span class="update-components-header__text-view"><a href="${HOST}/in/${repostedBy.slug}">${escaped(repostedBy.name)}</a> reposted this</span></div>`
    : '';
  const quoted = quotes
    ? `<div class="feed-shared-update-v2__update-content-wrapper"><div class="update-components-mini-update-v2">${emberActor(quotes.author)}<a class="update-components-mini-update-v2__link-to-details-page" href="/feed/update/urn:li:activity:${quotes.activity}/"></a>${emberText(quotes.text)}</div></div>`
    : '';
  return `<div class="feed-shared-update-v2" role="article" data-urn="urn:li:activity:${post.activity}">${header}${emberActor(author)}
${emberText(post.text)}${quoted}<div class="feed-shared-social-action-bar"><button type="button" aria-label="React Like">Like</button><button type="button">Comment</button></div></div>`;
}

function emberActor(person) {
  return `<div class="update-components-actor__container"><a class="update-components-actor__meta-link" href="${HOST}/in/${person.slug}"><span class="update-components-actor__title"><span dir="ltr"><span aria-hidden="true">${escaped(person.name)}</span><span class="visually-hidden">${escaped(person.name)}</span></span></span>
<span class="update-components-actor__description"><span aria-hidden="true">${escaped(person.headline)}</span></span></a></div>`;
}

function emberText(text) {
  return `<div class="update-components-text update-components-update-v2__commentary"><span dir="ltr">${lines(text)}</span></div>`;
}

function profilePage(person) {
  const site = person.site ? `<a href="${person.site}">${escaped(person.site)}</a>` : '';
  const top = `<section componentkey="com.linkedin.sdui.profile.refPracticeTopcard"><div><a href="${HOST}/in/${person.slug}/"><h2>${escaped(person.name)}</h2></a></div>
<div><p>${escaped(person.headline)}</p></div><div><p>${escaped(person.location)}</p><p>·</p><p><a href="${HOST}/in/${person.slug}/overlay/contact-info/">Contact info</a></p></div><div><p>${site}</p></div></section>`;
  const about = `<section componentkey="practiceAbout"><p><span data-testid="expandable-text-box">${lines(person.bio)}</span></p></section>`;
  return linkedInDocument(`${person.name} | LinkedIn`, `${top}${about}`, 'workspace');
}

function lines(text) {
  return escaped(text).replaceAll('\n', '<br>');
}

function hours(at) {
  return Math.max(1, Math.round((Date.UTC(2026, 2, 3, 8, 30) - at) / 3_600_000));
}
