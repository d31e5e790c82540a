import { useState } from 'preact/hooks';
import { isLocked } from '../../../transfer/locked-file.ts';
import type { Chosen } from '../import/dropped.ts';

type Asked = { locked: Chosen; others: readonly Chosen[] };

/** Files on their way to `read`: for each that is behind a passphrase, the user is asked first. */
export function useLocked(read: (files: readonly Chosen[]) => void) {
  const [asked, setAsked] = useState<Asked>();
  const take = async (files: readonly Chosen[]) => {
    const at = await firstLocked(files);
    const locked = files[at];
    if (locked) setAsked({ locked, others: files.filter((one) => one !== locked) });
    else read(files);
  };
  const answer = (open?: Blob) => {
    setAsked(undefined);
    if (!asked || !open) return;
    const { name } = asked.locked;
    void take([...asked.others, { name, file: new File([open], name) }]);
  };
  return { take, asked: asked?.locked, answer };
}

async function firstLocked(files: readonly Chosen[]): Promise<number> {
  for (const [at, { file }] of files.entries()) {
    try {
      if (isLocked(await file.slice(0, 100).text())) return at;
    } catch {
      // Gone meanwhile: its reader says so.
    }
  }
  return -1;
}
