import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { undo } from './changes.ts';
import type { Db } from './db.ts';
import { unmerge } from './split-person.ts';
import type { StoredChange } from './stored.ts';
import type { Work } from './work.ts';

/**
 * Takes back any act of the full application. A merge goes back as a split does: whatever was edited since is no reason
 * to refuse.
 */
export function undoAct(db: Db, ports: Ports, token: string): Promise<Result<{ undone: true }>> {
  return undo(db, ports, token, takeMergeBack);
}

async function takeMergeBack(work: Work, { changed }: StoredChange): Promise<boolean> {
  for (const { kind, id, before, after } of changed) {
    const [was, became] = [before, after] as ({ mergedInto?: string } | undefined)[];
    if (kind !== 'person' || !was || was.mergedInto !== undefined || became?.mergedInto === undefined) continue;
    return unmerge(work, id, became.mergedInto);
  }
  return false;
}
