import { pageKeys } from './address.ts';
import { rest } from './rest.ts';

/** Rests on sites that the user allowed one by one. */
rest({ keysNow: pageKeys });
