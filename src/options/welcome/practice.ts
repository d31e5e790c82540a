import type { Capture, CaptureEdits } from '../../domain/capture.ts';
import type { PostSighting } from '../../domain/sighting.ts';
import { t } from '../../platform/i18n.ts';

const HOME = 'https://practice.example';

/** An invented post by an invented person, for trying the gesture. Its address leads nowhere: `.example` never does. */
export function practicePost(): PostSighting {
  return {
    kind: 'post',
    site: 'web',
    pageUrl: `${HOME}/noor/1`,
    url: `${HOME}/noor/1`,
    title: t('welcome_practice_title'),
    text: t('welcome_post_text'),
    author: { site: 'web', name: t('welcome_post_author'), url: `${HOME}/noor` },
  };
}

/** The act of saving the practice post at `at` (Unix ms). The same `captureId` twice is one act. */
export function practiceCapture(captureId: string, at: number, edits: CaptureEdits): Capture {
  return { captureId, at, way: 'practice', sighting: practicePost(), edits };
}
