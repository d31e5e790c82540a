import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { seenProfile } from '../../src/domain/sighting.ts';
import { withBioLinks } from '../../src/sites/bio-links.ts';

const person = { site: 'x', name: 'Mina Sol', handle: 'minasol', url: 'https://x.com/minasol' };
const linksOf = (bio: string) => withBioLinks({ ...person, bio }).links;

describe('addresses in what somebody says about themselves', () => {
  it('are kept with the evidence, each once', () => {
    expect(
      linksOf('Teacher. Notes: https://minasol.example/notes, and @mina@lake.example (https://minasol.example/notes).'),
    ).toEqual([
      { url: 'https://minasol.example/notes', evidence: 'bio' },
      { url: 'https://lake.example/@mina', evidence: 'handle' },
    ]);
  });

  it.each([
    'Write to mina@lake.example',
    'With @tomlind and @ravi_hosts',
    'javascript:alert(1) data:text/html,x',
    'https://minasol.example/very-lo…',
    'See https://t.co/eeee',
    'My page is https://x.com/minasol',
    'mail: a@b@lake.example',
  ])('%s: none', (bio) => expect(linksOf(bio)).toBeUndefined());

  it('leave what stood there, and whatever the words give a valid profile', () => {
    const links = [{ url: 'https://minasol.example/', evidence: 'rel-me' as const }];
    expect(withBioLinks({ ...person, links, bio: 'https://minasol.example/' }).links).toEqual(links);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string(), fc.constant('@a@b.example'))),
        (words) => {
          const read = withBioLinks({ ...person, bio: words.join(' ') });
          v.parse(seenProfile, read);
          expect(read.links?.length ?? 0).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
