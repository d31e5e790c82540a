import './support/fake-browser.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CARD_WORDS as HANDED } from '../src/background/gestures.ts';
import { CARD_WORDS } from '../src/content/card/words.ts';
import { LANGUAGES } from '../src/platform/language.ts';
import { filesOf } from './support/import-rules.ts';
import { nodesOf, parseModule, ROOT, sourceFiles } from './support/source.ts';
import {
  keyFaults,
  keyUses,
  localeFaults,
  type Messages,
  messageFaults,
  rawWordFaults,
  slotsOf,
  translationFaults,
} from './support/word-rules.ts';

vi.mock('../src/background/scripts.ts', () => ({ scripts: {} }));

const modules = sourceFiles().map(parseModule);
const raw = readFileSync(join(ROOT, 'src/static/_locales/en/messages.json'), 'utf8');
const messages = JSON.parse(raw) as Messages;
const LOCALES = join(ROOT, 'src/static/_locales');
const one: Messages = {
  popup_hello: { message: 'Hello $name$', description: 'd', placeholders: { name: { content: '$1' } } },
};
const manifest = readFileSync(join(ROOT, 'manifest.json'), 'utf8');

describe('the words', () => {
  it('are all there and all used, with the right number of substitutions', () => {
    expect(keyFaults(messages, modules.flatMap(keyUses), manifest)).toEqual([]);
  });
  it('are well formed', () => {
    expect(messageFaults(messages)).toEqual([]);
  });
  it('stand in the locale, not in the markup', () => {
    expect(modules.flatMap(rawWordFaults)).toEqual([]);
  });
  it('have figures and days of their own language', () => {
    expect(modules.flatMap(localeFaults)).toEqual([]);
  });
  it('stand in order, each once', () => {
    const keys = [...raw.matchAll(/^ {2}"(\w+)": \{/gm)].map(([, key]) => key);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(keys).size).toBe(Object.keys(messages).length);
    expect(keys).toHaveLength(Object.keys(messages).length);
  });
  it('say something for every failure', () => {
    const result = modules.find(({ file }) => file.path === 'src/domain/result.ts');
    const codes = nodesOf(result as NonNullable<typeof result>, 'TSTypeAliasDeclaration')
      .filter((node) => (node['id'] as { name: string }).name === 'FailureCode')
      .flatMap((node) => (node['typeAnnotation'] as { types: { literal: { value: string } }[] }).types)
      .map(({ literal }) => `error_${literal.value.replaceAll('-', '_')}`);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((key) => !messages[key])).toEqual([]);
  });
  it('fit the stores', () => {
    expect(messages['extension_description']?.message.length).toBeLessThanOrEqual(132);
    expect(messages['extension_name']?.message.length).toBeLessThanOrEqual(45);
  });
});

describe.each(readdirSync(LOCALES).filter((language) => language !== 'en'))('in another language: %s', (language) => {
  const text = readFileSync(join(LOCALES, language, 'messages.json'), 'utf8');
  const other = JSON.parse(text) as Messages;

  it('are all there, with the same places to fill', () => {
    expect(translationFaults(messages, other)).toEqual([]);
  });
  it('are well formed, in order, and can be chosen', () => {
    expect(messageFaults(other)).toEqual([]);
    expect(Object.keys(other)).toEqual(Object.keys(other).sort());
    expect(LANGUAGES).toContain(language);
    expect(other['locale_tag']?.message).toBe(language.replace('_', '-'));
  });
  it('fit the stores', () => {
    expect(other['extension_description']?.message.length).toBeLessThanOrEqual(132);
    expect(other['extension_name']?.message.length).toBeLessThanOrEqual(45);
  });
});

describe('what a script in a page is handed', () => {
  it('is every word that a file of the card says', () => {
    const byPath = new Map(modules.map((module) => [module.file.path, module]));
    // The list itself, and what can be counted anywhere: the card counts moments.
    const apart = ['src/content/card/words.ts', 'src/components/count-text.ts'];
    const uses = filesOf('src/content/card.iife.tsx', byPath).flatMap((path) => {
      const module = apart.includes(path) ? undefined : byPath.get(path);
      return module ? keyUses(module) : [];
    });
    const said = Object.keys(messages).filter((key) => uses.some((use) => use.key === key));
    expect(said.filter((key) => !CARD_WORDS.some((one) => one === key))).toEqual([]);
  });
  it('holds every word that the card says', () => {
    expect(CARD_WORDS.filter((key) => !HANDED.test(key))).toEqual([]);
  });
});

describe('planted faults', () => {
  it.each<[Messages, number]>([
    [{}, 1],
    [{ popup_hello: { message: 'Hallo', description: 'd' } }, 1],
    [
      {
        popup_hello: { message: 'Hallo $name$', description: 'd', placeholders: { name: { content: '$2' } } },
      },
      1,
    ],
    [
      {
        popup_hello: { message: '$name$, hallo', description: 'd', placeholders: { name: { content: '$1' } } },
        popup_old: { message: 'weg', description: 'd' },
      },
      1,
    ],
  ])('translations: %o', (other, faults) => {
    expect(translationFaults(one, other)).toHaveLength(faults);
  });

  const planted = (text: string) => parseModule({ path: 'src/popup/a.tsx', text });

  it.each([
    [`t('popup_nothing')`, 2],
    ['t(`popup_nothing_$' + '{a}`)', 2],
    [`t('popup_hello')`, 1],
    [`t('popup_hello', a, b)`, 1],
    [`t(a ? 'popup_hello' : 'popup_nothing', b)`, 1],
    [`t('popup_hello', a)`, 0],
    ['t(`popup_$' + '{a}`, b)', 0],
    [`const key = 'popup_hello';`, 0],
    [`const a = 1;`, 1],
  ])('keys: %s', (text, faults) => {
    expect(keyFaults(one, keyUses(planted(text)), '')).toHaveLength(faults);
  });

  it('sees a key that only the manifest lacks', () => {
    expect(keyFaults({}, [], '"name": "__MSG_extension_name__"')).toHaveLength(1);
  });

  it.each([
    `<p>Hello</p>`,
    `<p>{'Hello'}</p>`,
    '<p>{`Hello $' + '{a}`}</p>',
    `<p>{a ? 'Hello' : t('b')}</p>`,
    `<><b />Hello</>`,
    `<p title="Hello" />`,
    `<p aria-label={a ? 'Hello' : undefined} />`,
    `<input placeholder="Привет" />`,
  ])('raw words: %s', (text) => {
    expect(rawWordFaults(planted(`const a = ${text};`))).toHaveLength(1);
  });

  it.each(['n.toLocaleString()', 'd.toLocaleDateString(undefined, a)', 'new Intl.NumberFormat(undefined)'])(
    'no language: %s',
    (text) => {
      expect(localeFaults(planted(`const a = ${text};`))).toHaveLength(1);
    },
  );

  it.each([`<p>{t('popup_hello')} · {count} %</p>`, `<p class="wide" data-kind="a">…</p>`, `<p>&nbsp;+ 1</p>`])(
    'no fault: %s',
    (text) => {
      expect(rawWordFaults(planted(`const a = ${text};`))).toEqual([]);
    },
  );

  it.each([
    { message: 'Hello $name$', description: 'd' },
    { message: 'Hello', description: 'd', placeholders: { name: { content: '$1' } } },
    { message: 'Hello $name$', description: 'd', placeholders: { name: { content: 'you' } } },
    { message: 'Hello' },
    { message: ' ', description: 'd' },
    { message: 'Saved!', description: 'd' },
  ])('messages: %o', (message) => {
    expect(messageFaults({ popup_a: message }).length).toBeGreaterThan(0);
  });

  it('counts what a message takes', () => {
    expect(slotsOf({ message: '$1 of $2' })).toBe(2);
    expect(slotsOf({ message: 'none' })).toBe(0);
  });
});
