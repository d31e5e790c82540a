import '../support/fake-browser.ts';
import { afterEach, expect, it } from 'vitest';
import { fail } from '../../src/domain/result.ts';
import { inThisWindow } from '../../src/platform/private-window.ts';

const api = (globalThis as unknown as { browser: object }).browser;
const refused = fail('storage-failed', 'InvalidStateError');
afterEach(() => void Object.assign(api, { extension: undefined }));

it('a database that is refused is the private window, where the page stands in one', () => {
  expect(inThisWindow(refused)).toEqual(refused);
  Object.assign(api, { extension: { inIncognitoContext: true } });
  expect(inThisWindow(refused)).toEqual(fail('private-window', 'InvalidStateError'));
  expect(inThisWindow(fail('too-new'))).toEqual(fail('too-new'));
});
