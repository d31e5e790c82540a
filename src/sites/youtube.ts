import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { channelAt, placeOf, videoIdOf } from './youtube/address.ts';
import { readPerson } from './youtube/channel.ts';
import { readComment, readCommunityPost } from './youtube/comment.ts';
import { readCard, readVideo } from './youtube/video.ts';

export const address: SiteAddress = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*', 'https://youtu.be/*'],
  fromUrl,
};

/** YouTube: videos, channels and comments. What the server sends is microdata; the application draws its own elements later. */
export const youtube = /* @__PURE__ */ makeSite(address, {
  readPerson,
  readHead: readVideo,
  layouts: [
    {
      id: '2020-comment',
      since: '2020-01',
      part: 'comment',
      post: 'ytd-comment-view-model, ytd-comment-renderer, ytm-comment-renderer, ytm-comment-view-model',
      read: readComment,
    },
    {
      id: '2022-community',
      since: '2022-01',
      post: 'ytd-backstage-post-renderer, ytd-post-renderer',
      read: readCommunityPost,
    },
    { id: '2025-lockup', since: '2025-03', post: 'yt-lockup-view-model', read: readCard },
    {
      id: '2020-card',
      since: '2020-01',
      post: 'ytd-rich-item-renderer:not(:has(ytd-post-renderer)), ytd-video-renderer, ytd-grid-video-renderer, ytd-compact-video-renderer',
      read: readCard,
    },
  ],
  // On a video's own page the cards beside it are recommendations.
  isListed: (_, page) => videoIdOf(page) === undefined,
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const id = videoIdOf(url);
  const seen = { site: 'youtube', pageUrl: url.href } as const;
  if (id) return { ...seen, kind: 'post', ...placeOf(id) };
  const community = /^\/post\/(Ug[\w-]{10,60})\/?$/.exec(url.pathname)?.[1];
  if (community) return { ...seen, kind: 'post', url: `https://www.youtube.com/post/${community}`, postId: community };
  const person = channelAt(url.href);
  return person && { ...seen, kind: 'person', person };
}
