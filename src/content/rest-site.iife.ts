import { pageKeys } from './page-keys.ts';
import { rest } from './rest.ts';

/** Rests on sites that the user allowed one by one. */
rest({ keysNow: pageKeys });
