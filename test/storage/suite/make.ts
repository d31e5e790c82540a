import type { Capture, CaptureEdits } from '../../../src/domain/capture.ts';
import { newId } from '../../../src/domain/id.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { PageSighting, PersonSighting, PostSighting, SeenProfile } from '../../../src/domain/sighting.ts';
import type { Db } from '../../../src/storage/db.ts';

/** Opens a database of its own for every test: in memory in Node, a real one in a browser. */
export type OpenDatabase = () => Promise<Db>;

export const START = Date.UTC(2026, 2, 4, 9, 0, 0);

/** Ports that count instead of wait: every reading is a second later than the one before. */
export function testPorts(start = START, device = 'laptop'): Ports & { set(now: number): void } {
  let now = start;
  let random = 0;
  return {
    device,
    now: () => {
      now += 1_000;
      return now;
    },
    random: () => {
      random += 1;
      const bytes = new Uint8Array(16);
      new DataView(bytes.buffer).setUint32(12, random);
      new DataView(bytes.buffer).setUint32(8, device.length);
      return bytes;
    },
    set: (value) => {
      now = value;
    },
  };
}

export const ada: SeenProfile = { site: 'x', name: 'Ada Holm', handle: 'adaholm', url: 'https://x.com/adaholm' };
export const ben: SeenProfile = { site: 'x', name: 'Ben Otieno', handle: 'benotieno', url: 'https://x.com/benotieno' };

export function post(postId: string, more: Partial<PostSighting> = {}): PostSighting {
  return {
    kind: 'post',
    site: 'x',
    pageUrl: 'https://x.com/home',
    url: `https://x.com/adaholm/status/${postId}`,
    postId,
    text: 'Feedback works best while the work is still warm.',
    author: ada,
    ...more,
  };
}

export function page(url: string, more: Partial<PageSighting> = {}): PageSighting {
  return { kind: 'page', site: 'web', pageUrl: url, url, title: 'On slow learning', authors: [], ...more };
}

export function personPage(person: SeenProfile, more: Partial<PersonSighting> = {}): PersonSighting {
  return { kind: 'person', site: person.site, pageUrl: person.url ?? 'https://x.com/home', person, ...more };
}

let captures = 0;
export function captureOf(
  sighting: Capture['sighting'],
  edits: CaptureEdits = {},
  at = START,
  captureId?: string,
): Capture {
  captures += 1;
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(12, captures);
  return { captureId: captureId ?? newId(at, bytes), at, way: 'card', sighting, edits };
}

/** The value, or a test that fails with the code. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.value;
}
