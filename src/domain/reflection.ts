import * as v from 'valibot';
import { instant, line, listOf, text } from './field.ts';
import { recordBase } from './record.ts';
import { STAGES } from './stage.ts';

/**
 * What the user wrote when looking back, or where they placed themselves. `week`: five minutes on what was learned;
 * `quarter`: on the network itself; `stage`: a placing on the stages of adoption.
 */
export const reflection = v.object({
  ...recordBase,
  kind: v.picklist(['week', 'quarter', 'stage']),
  /** Unix ms of the start of the week or quarter, local midnight; of the placing itself for a stage. */
  from: instant,
  /** The prompt's id and what was answered; prompts left empty are left out. */
  answers: listOf(v.object({ prompt: line, text })),
  stage: v.exactOptional(v.picklist(STAGES)),
});
export type Reflection = v.InferOutput<typeof reflection>;

/** After the cycle of build, maintain and activate; words stand in the locale (`reflect_<id>`). */
export const WEEK_PROMPTS = ['learned', 'from-whom', 'helped', 'cool-moment', 'next'] as const;
export const QUARTER_PROMPTS = ['network', 'strategy', 'time'] as const;
