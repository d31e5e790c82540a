/** Rows chosen in a list. A range grows from the anchor: what was chosen before it stays. */
export type Selection = {
  ids: ReadonlySet<string>;
  /** Place from which Shift reaches; absent = nothing was chosen by the piece yet. */
  anchor?: number;
  /** What was chosen before the range. */
  base: ReadonlySet<string>;
};

export const NOBODY: Selection = { ids: new Set(), base: new Set() };

/** One more or one less; ranges begin here from now on. */
export function toggled({ ids }: Selection, id: string, place: number): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, base: next, anchor: place };
}

/** From the anchor to a place: a range that was drawn before from the same anchor is drawn anew. */
export function extended({ base, anchor }: Selection, range: readonly string[]): Selection {
  return { ids: new Set([...base, ...range]), base, ...(anchor !== undefined && { anchor }) };
}

/** A range that begins where nothing was chosen yet. */
export function anchored(selection: Selection, place: number): Selection {
  return selection.anchor === undefined ? { ...selection, base: selection.ids, anchor: place } : selection;
}

/** All of them are chosen. There is no anchor: a range begins where Shift is first used. */
export function everybody(ids: readonly string[]): Selection {
  return { ids: new Set(ids), base: new Set(ids) };
}
