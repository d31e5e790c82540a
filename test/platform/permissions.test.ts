import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { askForSite, isGranted, optionalSites, originPattern, removeSite } from '../../src/platform/permissions.ts';
import { resetBrowser, state } from '../support/fake-browser.ts';

beforeEach(resetBrowser);

describe('permissions', () => {
  it.each([
    ['https://learning.example/a/b?c#d', 'https://learning.example/*'],
    ['http://localhost:8080/x', 'http://localhost/*'],
    ['https://ada:secret@learning.example/', 'https://learning.example/*'],
    ['chrome://settings', undefined],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
  ])('%s is %s', (url, pattern) => expect(originPattern(url)).toBe(pattern));

  it('asks for one host, and gives it back', async () => {
    expect(await isGranted('https://x.com/ada')).toBe(true);
    expect(await isGranted('https://learning.example/')).toBe(false);
    expect(await askForSite('https://learning.example/post')).toBe(true);
    expect(await isGranted('https://learning.example/other')).toBe(true);
    expect(await optionalSites()).toEqual(['https://learning.example/*']);
    expect(await removeSite('https://learning.example/*')).toBe(true);
    expect(await optionalSites()).toEqual([]);
  });

  it('asks for nothing on pages that are no web pages', async () => {
    expect(await askForSite('about:blank')).toBe(false);
    expect(await removeSite('about:blank')).toBe(false);
    expect(state.origins).toHaveLength(4);
  });

  it('counts only web patterns among the optional ones', async () => {
    state.origins.push('file:///*', 'https://b.example/*', '*://a.example/*');
    expect(await optionalSites()).toEqual(['*://a.example/*', 'https://b.example/*']);
  });
});
