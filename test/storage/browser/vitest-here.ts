import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

/**
 * The little of Vitest that the storage suite uses, so that the very same suite runs inside a page, on the browser's own
 * IndexedDB. Tests run one after the other, in the order they were written.
 */
type Hook = () => unknown;
type Suite = { name: string; parent?: Suite; before: Hook[]; after: Hook[]; beforeAll: Hook[]; afterAll: Hook[] };
type Test = { suite: Suite; name: string; run: Hook };

const root: Suite = { name: '', before: [], after: [], beforeAll: [], afterAll: [] };
const tests: Test[] = [];
let suite = root;

export function describe(name: string, define: () => void): void {
  const parent = suite;
  suite = { name, parent, before: [], after: [], beforeAll: [], afterAll: [] };
  define();
  suite = parent;
}
export function it(name: string, run: Hook, _patience?: number): void {
  tests.push({ suite, name, run });
}
export const beforeEach = (hook: Hook) => void suite.before.push(hook);
export const afterEach = (hook: Hook) => void suite.after.push(hook);
export const beforeAll = (hook: Hook) => void suite.beforeAll.push(hook);
export const afterAll = (hook: Hook) => void suite.afterAll.push(hook);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

async function poll<T>(read: () => T, matches: (value: T) => void): Promise<void> {
  const until = performance.now() + 5_000;
  for (;;) {
    try {
      matches(read());
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const assert = (value: unknown, message?: string) => chai.expect(value, message) as never;
export const expect = Object.assign(assert, (globalThis as never)[ASYMMETRIC_MATCHERS_OBJECT] as object, {
  any: (type: unknown) => ({
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (value: unknown) => Object(value) instanceof (type as never),
    toString: () => 'Any',
  }),
  poll: <T>(read: () => T) => ({
    toEqual: (wanted: unknown) =>
      poll(read, (value) => (assert(value) as { toEqual(v: unknown): void }).toEqual(wanted)),
    toBe: (wanted: unknown) => poll(read, (value) => (assert(value) as { toBe(v: unknown): void }).toBe(wanted)),
  }),
});
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true });
setState({ assertionCalls: 0, isExpectingAssertions: false } as never, expect as never);
void customMatchers;

/** Runs everything that was described. Gives the failures. */
export async function runAll(): Promise<{ passed: number; failed: { name: string; why: string }[] }> {
  const failed: { name: string; why: string }[] = [];
  let passed = 0;
  for (const [at, { suite: own, name, run }] of tests.entries()) {
    try {
      if (tests[at - 1]?.suite !== own) for (const hook of own.beforeAll) await hook();
      for (const one of withParents(own)) for (const hook of one.before) await hook();
      await run();
      for (const one of withParents(own).reverse()) for (const hook of one.after) await hook();
      if (tests[at + 1]?.suite !== own) for (const hook of own.afterAll) await hook();
      passed += 1;
    } catch (error) {
      failed.push({ name: `${own.name} > ${name}`, why: reasonOf(error) });
    }
  }
  return { passed, failed };
}

/** The outermost first: its hooks come before those inside it. */
function withParents(own: Suite): Suite[] {
  return own.parent ? [...withParents(own.parent), own] : [own];
}

/** With what caused it: a property that failed names only its example. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `${error}`;
  const cause = error.cause === undefined ? '' : `\nbecause ${reasonOf(error.cause)}`;
  return `${error.message}\n${error.stack}${cause}`;
}
