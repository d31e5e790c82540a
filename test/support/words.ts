import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type messages from '../../src/static/_locales/en/messages.json';
import { ROOT } from './source.ts';
import type { Messages } from './word-rules.ts';

const all = JSON.parse(readFileSync(join(ROOT, 'src/static/_locales/en/messages.json'), 'utf8')) as Messages;

/** What the user reads for a key. */
export function words(key: keyof typeof messages, ...substitutions: readonly (string | number)[]): string {
  const { message, placeholders = {} } = all[key] ?? { message: '' };
  const filled = message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '');
  return filled.replace(/\$([1-9])/g, (_, at: string) => String(substitutions[Number(at) - 1] ?? ''));
}
