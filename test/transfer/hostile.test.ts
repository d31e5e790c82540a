import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/transfer/bytes.ts';
import { textPieces } from '../../src/transfer/pieces.ts';
import { openSource, plainSource, sourcesIn } from '../../src/transfer/read-source.ts';
import { hostileFile } from './hostile-files.ts';
import { readHostile } from './read-hostile.ts';

const plain = (text: string | Uint8Array) =>
  openSource(plainSource('x', bytesOf(typeof text === 'string' ? strToU8(text) : text)));
const HEADING = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

describe('hostile files', () => {
  it('give rows, reasons or a fault: never a crash, a wait, pollution or a link of another scheme', () => {
    const verdicts = Array.from({ length: 600 }, (_, number) => readHostile(hostileFile(1, number)));
    expect(verdicts.flatMap(({ harm }) => harm)).toEqual([]);
    expect(verdicts.filter(({ rows }) => rows > 0).length).toBeGreaterThan(50);
    expect(verdicts.filter(({ fault }) => fault !== undefined).length).toBeGreaterThan(50);
  });
  it.each([
    ['', 'empty'],
    [' \n\t\n', 'empty'],
    ['just some words', 'unknown'],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-text'],
    ['<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "a">]><opml version="2.0"/>', 'doctype'],
    ['<!-- hi --><!DOCTYPE opml SYSTEM "file:///etc/passwd"><opml/>', 'doctype'],
  ])('%j is refused: %s', (text, fault) => expect(plain(text)).toBe(fault));
  it('refuses an archive that swells, by what it says and by what it does', () => {
    const swelling = zipSync({ 'a.csv': strToU8(`${HEADING}${'A,B,,,,,\n'.repeat(2_000_000)}`) });
    const opens = (zip: Uint8Array) => {
      const inside = sourcesIn('x.zip', bytesOf(zip));
      return typeof inside === 'object' ? inside.map(openSource) : inside;
    };
    expect(opens(swelling)).toEqual(['bomb']);
    // The list at the end lies about the size.
    const lying = swelling.slice();
    const view = new DataView(lying.buffer);
    const end = lying.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 4_000, true);
    const [opened] = opens(lying) as { rows(): Generator<unknown> }[];
    expect(
      typeof opened === 'object'
        ? () => [...opened.rows()]
        : () => {
            throw new Error('bomb');
          },
    ).toThrow('bomb');
  });
  it('refuses archives that are cut off or locked', () => {
    const zip = zipSync({ 'a.csv': strToU8(HEADING) });
    expect(sourcesIn('x.zip', bytesOf(zip.subarray(0, zip.length - 30)))).toBe('damaged');
    const locked = zip.slice();
    const view = new DataView(locked.buffer);
    view.setUint16(view.getUint32(locked.length - 6, true) + 8, 1, true);
    const inside = sourcesIn('x.zip', bytesOf(locked));
    expect(typeof inside === 'object' ? inside.map(openSource) : inside).toEqual(['locked']);
  });
  it('reads archives with folders, by content and not by name', () => {
    const csv = strToU8(`${HEADING}Mira,Okafor,https://www.linkedin.com/in/mira/,,,,12 Mar 2024\n`);
    const inside = sourcesIn(
      'x.zip',
      bytesOf(zipSync({ 'Basic/Connections.bin': [csv, { level: 0 }], '../../up.csv': csv })),
    );
    expect(Array.isArray(inside)).toBe(true);
    const opened = (inside as readonly never[]).map(openSource);
    expect(opened.map((one) => (typeof one === 'object' ? one.format.id : one))).toEqual([
      'linkedin-connections',
      'linkedin-connections',
    ]);
  });
});

describe('pieces', () => {
  it.each(['utf-8', 'utf-16le', 'windows-1252'])('are the same text, however they are cut: %s', (encoding) => {
    const text = 'Zoë,Müller\r\nJörg,Über\rÅsa,\n';
    const bytes =
      encoding === 'utf-8'
        ? strToU8(text)
        : new Uint8Array(
            [...text].flatMap((sign) => (encoding === 'utf-16le' ? [sign.charCodeAt(0), 0] : [sign.charCodeAt(0)])),
          );
    for (const size of [7, 64, 1_000]) {
      const cut = () =>
        Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, at * size + size));
      const pieces = textPieces(cut);
      expect([...(pieces?.() ?? [])].join('')).toBe(text.replace(/\r\n?/g, '\n'));
    }
  });
});
