import { type Failure, fail } from '../domain/result.ts';
import { browser } from './native.ts';

/** A failure of the database as it is here: in a private window of Firefox our pages get none, and the refusal does not say why. */
export function inThisWindow(failure: Failure): Failure {
  const isPrivate = browser.extension?.inIncognitoContext === true;
  return isPrivate && failure.code === 'storage-failed' ? fail('private-window', failure.detail) : failure;
}
