import * as v from 'valibot';
import { fail, ok, type Result } from '../domain/result.ts';
import type { MessageName, Payload } from './protocol.ts';

/** Reads what was sent as the payload of a message, or says which field is not as it must be; never what stood in it. */
export type Parsers<N extends MessageName> = { readonly [M in N]: (raw: unknown) => Result<Payload<M>> };
/** One schema a message. A schema that gives something else than the payload does not compile. */
type Schemas<N extends MessageName> = { readonly [M in N]: v.GenericSchema<unknown, Payload<M>> };

/**
 * A payload that does not parse is `bad-payload`, with the message's name and the path of the first field that is
 * wrong.
 */
export function makeParsers<N extends MessageName>(schemas: Schemas<N>): Parsers<N> {
  const entries = Object.entries(schemas).map(([name, schema]) => {
    const parse = (raw: unknown): Result<unknown> => {
      const parsed = v.safeParse(schema as v.GenericSchema, raw);
      if (parsed.success) return ok(parsed.output);
      return fail('bad-payload', `${name}: ${v.getDotPath(parsed.issues[0]) ?? '?'}`);
    };
    return [name, parse] as const;
  });
  return Object.fromEntries(entries) as Parsers<N>;
}
