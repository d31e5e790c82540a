/** What the popup asks for once it is drawn: one script for all of it, as each of its own would be larger than what is in it. */
export { Keys } from '../components/keys.tsx';
export { askToPersist } from '../platform/persist.ts';
export { quietReminder } from '../platform/reminder.ts';
export { report } from '../platform/report.ts';
