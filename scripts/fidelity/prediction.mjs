/** What the reader found, in the shape that corpora are scored in. */

/** One line of the output. Absent values are left out. */
export function toPrediction(id, ms, { page, posts, person, health }) {
  return {
    id,
    ms: Math.round(ms * 10) / 10,
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
