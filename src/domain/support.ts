import { BENEFITS, type Benefit } from './moment.ts';
import { type Role, role } from './person.ts';

/** One of the support network, as far as coverage asks. */
export type Supporter = { id: string; roles: readonly Role[]; benefits: Readonly<Partial<Record<Benefit, number>>> };

/** Who is there for what; nothing is scored, gaps are named. */
export type Coverage = {
  /** Every role, with the ids of those who have it. */
  byRole: ReadonlyMap<Role, readonly string[]>;
  /** Roles that nobody has. */
  gaps: readonly Role[];
  /** What all of them gave together; absent = never. */
  given: Readonly<Partial<Record<Benefit, number>>>;
  /** Benefits that none of them gave yet. */
  missing: readonly Benefit[];
};

/**
 * The support network against the roles of a personal learning network and the benefits that its moments noted. After
 * Rajagopal et al. (Understanding personal learning networks, First Monday, 2012): a network is maintained for what its
 * people are for one another. One more person never opens a gap.
 */
export function coverage(people: readonly Supporter[]): Coverage {
  const byRole = new Map(
    role.options.map((one) => [one, people.filter(({ roles }) => roles.includes(one)).map(({ id }) => id)] as const),
  );
  const given: Partial<Record<Benefit, number>> = {};
  for (const { benefits } of people) {
    for (const benefit of BENEFITS) {
      const count = (given[benefit] ?? 0) + (benefits[benefit] ?? 0);
      if (count > 0) given[benefit] = count;
    }
  }
  return {
    byRole,
    gaps: role.options.filter((one) => byRole.get(one)?.length === 0),
    given,
    missing: BENEFITS.filter((benefit) => given[benefit] === undefined),
  };
}
