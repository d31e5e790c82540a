import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicScripts } from '../../scripts/classic-scripts.mjs';

const MAIN = `let a=1;function b(){return a}async function c(){return (await import('./later.js')).sum(2)}globalThis.ask=c;export{b as x};`;
const LATER = `import{x as q}from"./main.js";function s(n){return q()+n}export{s as sum};`;

describe('plain scripts of the worker', () => {
  const [main, later] = classicScripts([
    { fileName: 'main.js', code: MAIN, isEntry: true },
    { fileName: 'later.js', code: LATER, isEntry: false },
  ]);

  it('load what comes later when it is asked for, once, and share what they export', async () => {
    const loads: string[] = [];
    const installed: (() => void)[] = [];
    const scope: Record<string, unknown> = {
      addEventListener: (_: string, listener: () => void) => installed.push(listener),
      importScripts(path: string) {
        loads.push(path);
        runInNewContext(later?.source ?? '', scope);
      },
    };
    scope['globalThis'] = scope;
    runInNewContext(main?.source ?? '', scope);
    expect(installed).toHaveLength(1);
    expect(loads).toEqual([]);
    const ask = scope['ask'] as () => Promise<number>;
    expect(await ask()).toBe(3);
    expect(await ask()).toBe(3);
    expect(loads).toEqual(['later.js']);
  });

  it('wait in a page for the one that stands after them', async () => {
    const loaded: Record<string, () => void> = {};
    const scope: Record<string, unknown> = {
      addEventListener: (event: string, listener: () => void) => {
        loaded[event] = listener;
      },
      document: {},
    };
    scope['globalThis'] = scope;
    runInNewContext(main?.source ?? '', scope);
    const asked = (scope['ask'] as () => Promise<number>)();
    runInNewContext(later?.source ?? '', scope);
    loaded['load']?.();
    expect(await asked).toBe(3);
  });

  it('stop the build at what a plain script cannot say', () => {
    const say = (code: string) => () => classicScripts([{ fileName: 'main.js', code, isEntry: true }]);
    for (const code of ['export default 1;', 'export * from "./a.js";', 'self.at=import.meta.url;']) {
      expect(say(code)).toThrow('plain script');
    }
    expect(say('function A(){return new.target}')).not.toThrow();
  });
});
