import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.stubGlobal('chrome', {
  i18n: { getMessage: (key: string, texts: string[]) => `browser:${key}:${texts.join(',')}` },
});
const { speak, t } = await import('../../src/platform/i18n.ts');

beforeEach(() => speak(undefined));
afterEach(() => speak(undefined));

describe('t', () => {
  it('asks the browser unless a language was chosen', () => expect(t('ago_day', 2)).toBe('browser:ago_day:2'));
  it('fills named and numbered places of the chosen language', () => {
    speak({
      ago_day: { message: '$count$ T', placeholders: { count: { content: '$1' } } },
      ago_week: { message: '$1 Wo, $$5 $unknown$' },
    });
    expect(t('ago_day', 2)).toBe('2 T');
    expect(t('ago_week', 3)).toBe('3 Wo, $5 $unknown$');
  });
  it('falls back to the browser for a key that the chosen language has not', () => {
    speak({});
    expect(t('menu_save')).toBe('browser:menu_save:');
  });
});
