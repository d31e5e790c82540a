import * as v from 'valibot';
import { fail, ok, type Result } from './result.ts';

/**
 * Data from outside (a message, a page, what lies in storage) as a value of its type, or `bad-payload` that names the
 * field and never the content.
 */
export function parse<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): Result<T> {
  const parsed = v.safeParse(schema, raw);
  if (parsed.success) return ok(parsed.output);
  return fail('bad-payload', v.getDotPath(parsed.issues[0]) ?? '?');
}
