import * as v from 'valibot';

/** How strong the relation is, as the user says: never computed. Absent on a person = not said yet. */
export const tie = v.picklist(['strong', 'weak', 'very-weak']);
export type Tie = v.InferOutput<typeof tie>;

/** Strongest first, as forms and filters show them. */
export const TIES: readonly Tie[] = tie.options;

/** Filled bars of the tie mark: 1 to 3; none said = 0. */
export function tieBars(value: Tie | undefined): 0 | 1 | 2 | 3 {
  return value === 'strong' ? 3 : value === 'weak' ? 2 : value === 'very-weak' ? 1 : 0;
}
