import { describe, expect, it } from 'vitest';
import { profileKeys } from '../../src/domain/identity.ts';
import type { SeenProfile } from '../../src/domain/sighting.ts';
import { profileAt } from '../../src/sites/linkedin/author.ts';
import { decodeText } from '../../src/transfer/decode.ts';
import { fileDate } from '../../src/transfer/file-date.ts';
import { linkedinConnections } from '../../src/transfer/linkedin-connections.ts';

const NOTES = 'Notes:\n"Some addresses, for example, may be missing."\n\n';
const HEADING = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('LinkedIn connections', () => {
  it('is known with and without notes above the heading', () => {
    expect(linkedinConnections.recognises(NOTES + HEADING)).toBe(true);
    expect(linkedinConnections.recognises(`\uFEFF${HEADING}`)).toBe(true);
    expect(linkedinConnections.recognises('First Name,Last Name,Born\n')).toBe(false);
  });
  it('reads people, and says why a row gives nobody', () => {
    const text = `${NOTES}${HEADING}Mira,Okafor-Lund,https://www.linkedin.com/in/Mira-OL-1a/,,"Weave, Inc.",Trainer,12 Mar 2024\n,,,,,,\nSolo,,,,,,7-Feb-22\n,,,,Firm,Boss,1 Jan 2020\n`;
    const rows = [...linkedinConnections.read(text)];
    expect(rows).toMatchObject([
      {
        line: 5,
        staged: {
          name: 'Mira Okafor-Lund',
          since: Date.UTC(2024, 2, 12),
          profiles: [
            { handle: 'mira-ol-1a', url: 'https://www.linkedin.com/in/mira-ol-1a/', headline: 'Trainer · Weave, Inc.' },
          ],
        },
      },
      { line: 6, skipped: 'empty' },
      { line: 7, staged: { name: 'Solo', since: Date.UTC(2022, 1, 7) } },
      { line: 8, skipped: 'nameless' },
    ]);
  });
  it('gives somebody the keys under which a page shows them, however the letters of the address are composed', () => {
    for (const slug of ['Zoë-Ångström', 'Zoe\u0308-A\u030Angstro\u0308m', '李明', 'a%E0%A4', 'mira-ol-1a']) {
      const [row] = linkedinConnections.read(`${HEADING}A,B,https://www.linkedin.com/in/${encodeURI(slug)},,,,\n`);
      const [seen] = row && 'staged' in row && row.staged.row === 'person' ? row.staged.profiles : [];
      const shown = profileAt(`https://www.linkedin.com/in/${encodeURI(slug.normalize('NFC'))}/`);
      const keysOf = (one: SeenProfile | undefined) => one && profileKeys(one, 'https://www.linkedin.com/');
      expect(keysOf(seen)).toEqual(keysOf(shown));
    }
  });
  it('refuses an address of another scheme', () => {
    const [row] = linkedinConnections.read(`${HEADING}A,B,javascript:alert(1)//in/x,,,,\n`);
    expect(row).toMatchObject({ staged: { profiles: [{ name: 'A B' }] } });
    expect(JSON.stringify(row)).not.toContain('javascript');
  });
});

describe('fileDate', () => {
  it.each([
    ['2024-01-02T03:04:05.000Z', '2024-01-02T03:04:05.000Z'],
    ['2020-10-05 10:15:30+00:00', '2020-10-05T10:15:30.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['03/15/2024', '2024-03-15T00:00:00.000Z'],
    ['15.03.2024', '2024-03-15T00:00:00.000Z'],
    ['Sat Dec 06 18:20:30 +0000 2025', '2025-12-06T18:20:30.000Z'],
  ])('%s', (raw, iso) => expect(new Date(fileDate(raw) ?? 0).toISOString()).toBe(iso));
  it.each(['', 'yesterday', '31 Feb 2024', '2024-13-01', '99/99/2024'])('%j is no date', (raw) => {
    expect(fileDate(raw)).toBeUndefined();
  });
});

describe('decodeText', () => {
  const bytes = (text: string, low: boolean) =>
    new Uint8Array([...text].flatMap((sign) => (low ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])));
  it('reads every encoding that exports come in', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFFZoë'))).toMatchObject({ ok: true, value: 'Zoë' });
    expect(decodeText(bytes('First Name', true))).toMatchObject({ value: 'First Name' });
    expect(decodeText(bytes('First Name', false))).toMatchObject({ value: 'First Name' });
    expect(decodeText(new Uint8Array([0x5a, 0x6f, 0xeb]))).toMatchObject({ value: 'Zoë' });
  });
  it('refuses what is not text', () => {
    expect(decodeText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 7, 0, 0]))).toMatchObject({ ok: false });
  });
});
