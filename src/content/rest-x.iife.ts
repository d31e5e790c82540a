import { addressOf, recogniseX } from '../sites/x/recognise.ts';
import { startFeed } from './feed.ts';
import { rest } from './rest.ts';

rest({
  feed: { recognition: recogniseX, start: startFeed },
  keysAt(url) {
    const { handle, postId } = addressOf(url.pathname);
    if (postId) return [`x:post:${postId}`];
    return handle ? [`x:@${handle.toLowerCase()}`] : [];
  },
});
