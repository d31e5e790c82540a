/** What the reader found, in the shape that corpora are scored in. */

const tenths = (milliseconds) => Math.round(milliseconds * 10) / 10;

/**
 * One line of the output. Absent values are left out. `ms` went by on the clock, `threadMs` of it the page's own thread worked for us,
 * and `controlMs` it worked for an empty script (taken off before).
 */
export function toPrediction(id, { ms, thread, control }, { page, posts, person, health }) {
  return {
    id,
    ms: tenths(ms),
    threadMs: tenths(thread),
    controlMs: tenths(control),
    article: toArticle(page, posts),
    posts: posts.map(toPost),
    person: person ? toPerson(person.person) : null,
    health: health.outcome,
  };
}

/** On a site of posts the page itself names nobody: what would be saved is its one post. */
function toArticle(page, posts) {
  const own = page.authors.length === 0 && posts.length === 1 ? posts[0] : undefined;
  const authors = own?.author ? [own.author] : page.authors;
  return {
    title: own?.title ?? page.title,
    authors: authors.map(({ name, url, handle }) => ({ name: name ?? handle, url })),
    published: page.publishedAt ?? own?.publishedAt,
    siteName: page.siteName,
    lang: page.lang ?? own?.lang,
    canonical: page.url,
    feeds: page.feeds ?? [],
    text: page.text ?? own?.text,
  };
}

function toPost({ url, postId, text, publishedAt, author, via, quoted }) {
  return {
    permalink: url ?? null,
    id: postId,
    text,
    published: publishedAt,
    author: author ? toPerson(author) : undefined,
    quoted: quoted
      ? {
          permalink: quoted.url,
          author: quoted.author ? toPerson(quoted.author) : {},
          text: quoted.text,
          published: quoted.publishedAt,
        }
      : undefined,
    via: via ? toPerson(via) : undefined,
  };
}

function toPerson({ name, handle, url, headline, location, avatarUrl }) {
  return { name, handle, profileUrl: url, headline, location, avatar: avatarUrl };
}
