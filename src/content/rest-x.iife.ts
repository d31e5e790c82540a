import { addressOf, recogniseX } from '../sites/x/recognise.ts';
import { startFeed } from './feed.ts';
import { rest } from './rest.ts';

rest({
  feed: { recognition: recogniseX, start: startFeed },
  keysNow() {
    const { handle, postId } = addressOf(location.pathname);
    if (postId) return [`x:post:${postId}`];
    return handle ? [`x:@${handle.toLowerCase()}`] : [];
  },
});
