import { addressOf } from '../sites/linkedin/address.ts';
import { recogniseLinkedIn } from '../sites/linkedin/recognise.ts';
import { startFeed } from './feed.ts';
import { rest } from './rest.ts';

rest({
  feed: { recognition: recogniseLinkedIn, start: startFeed },
  isQuiet: true,
  keysNow() {
    const { handle, postId } = addressOf(location.href);
    if (postId) return [`linkedin:post:${postId}`];
    return handle ? [`linkedin:@${handle.toLowerCase()}`] : [];
  },
});
