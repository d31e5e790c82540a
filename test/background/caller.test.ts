import '../support/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { callerOf, type MessageSender } from '../../src/background/caller.ts';
import { senders } from '../support/fake-browser.ts';

const content = senders.content();

describe('callerOf', () => {
  it('knows our own pages, in a tab and in the popup', () => {
    expect(callerOf(senders.popup())).toMatchObject({ kind: 'page', incognito: false });
    expect(callerOf(senders.options())).toMatchObject({ kind: 'page' });
    // Older Firefox names no origin.
    const { origin: _, ...withoutOrigin } = senders.popup();
    expect(callerOf(withoutOrigin)).toMatchObject({ kind: 'page' });
  });

  it('knows our script in the top frame of a page', () => {
    expect(callerOf(content)).toEqual({
      kind: 'content',
      tabId: 7,
      frameId: 0,
      url: 'https://x.com/home',
      incognito: false,
    });
    expect(callerOf(senders.content('https://x.com/home', 7, true))?.incognito).toBe(true);
  });

  it('takes the tab’s address, which follows the page’s own navigation, when it is of the same origin', () => {
    const tab = (url: string) => callerOf({ ...content, tab: { id: 7, url } })?.url;
    expect(tab('https://x.com/adaholm')).toBe('https://x.com/adaholm');
    expect(tab('https://evil.example/adaholm')).toBe('https://x.com/home');
    expect(tab('nonsense')).toBe('https://x.com/home');
  });

  const own = senders.options();
  const strangers: [string, MessageSender][] = [
    ['another extension', { ...content, id: 'other' }],
    ['another extension’s page', { ...senders.popup(), id: 'other' }],
    ['nobody', {}],
    ['a frame inside a page', { ...content, frameId: 3 }],
    ['our page inside another', { ...own, frameId: 2 }],
    ['a page whose address looks like ours', { ...own, url: 'https://x.com/?chrome-extension://weftweftweftweft/' }],
    ['another extension’s address', { ...own, url: 'chrome-extension://weftweftweftweftx/a.html' }],
    ['our address with another origin', { ...own, origin: 'https://x.com' }],
    ['a sandboxed document', { ...content, origin: 'null' }],
    ['a page whose origin is another one', { ...content, origin: 'https://evil.example' }],
    ['a script without a tab', { ...content, tab: undefined }],
    ['a local file', { ...content, url: 'file:///home/ada/x.html', origin: undefined }],
    ['a data document', { ...content, url: 'data:text/html,x', origin: undefined }],
    ['a blank document', { ...content, url: 'about:srcdoc', origin: undefined }],
    ['an address that is none', { ...content, url: 'https://', origin: undefined }],
  ];
  it.each(strangers)('does not answer %s', (_, sender) => expect(callerOf(sender)).toBeUndefined());
});
