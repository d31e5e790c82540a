import { parse } from '../domain/parse.ts';
import { type ReflectionDraft, reflectionDraft } from '../domain/reflection.ts';
import { browser } from './browser.ts';
import { report } from './report.ts';

function keyOf(id: string): string {
  return `reflection-draft:${id}`;
}

/** What was typed, also in a page that was closed since; `undefined` = nothing. Never throws. */
export async function readReflectionDraft(id: string): Promise<ReflectionDraft | undefined> {
  try {
    const stored = parse(reflectionDraft, (await browser.storage.local.get(keyOf(id)))[keyOf(id)]);
    return stored.ok ? stored.value : undefined;
  } catch (error) {
    await report('reflection draft: read', error);
    return undefined;
  }
}

/** Keeps what was typed; `undefined` = it was saved or taken back. True = it is safe on the device. */
export async function keepReflectionDraft(id: string, typed: ReflectionDraft | undefined): Promise<boolean> {
  try {
    if (typed) await browser.storage.local.set({ [keyOf(id)]: typed });
    else await browser.storage.local.remove(keyOf(id));
    return true;
  } catch (error) {
    await report('reflection draft: keep', error);
    return false;
  }
}
