import { Dexie } from 'dexie';
import { type Failure, type FailureCode, fail, type Result } from '../domain/result.ts';

/** Aborts a transaction for an expected reason. Never leaves this folder: `settled` turns it into its failure. */
export class Refusal extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, detail?: string) {
    super(code);
    this.failure = fail(code, detail);
  }
}

/**
 * What the database's own refusals are called (Dexie names the browser's errors without "Error" in some places, with it
 * in others). Anything else that is thrown is a bug and stays thrown.
 */
const REFUSED =
  /^(OpenFailed|DatabaseClosed|Abort|Timeout|Version|Upgrade|Unknown|InvalidState|NoSuchDatabase|MissingAPI|PrematureCommit|Security|NotFound|Encoding|NotReadable|DatabaseRemoved)(Error)?$/;

/** The value of a database call, or why the database refused. */
export async function settled<T>(work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return failure;
  }
}

/** The failure an error of the database stands for; `undefined` = not one of the database's. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof Refusal) return error.failure;
  const names = namesIn(error);
  if (names.some((name) => name.startsWith('QuotaExceeded'))) return fail('storage-full');
  const refused = names.find((name) => REFUSED.test(name));
  return refused ? fail('storage-failed', names.join(' < ')) : undefined;
}

/** The names of an error and of what caused it: the one that tells is often inside. */
function namesIn(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const name = 'name' in error && typeof error.name === 'string' ? [error.name] : [];
  const inner = 'inner' in error && error.inner !== error ? namesIn(error.inner, depth + 1) : [];
  const failures = error instanceof Dexie.BulkError ? error.failures.flatMap((one) => namesIn(one, depth + 1)) : [];
  return [...name, ...inner, ...failures];
}
