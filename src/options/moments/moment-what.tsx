import { Icon } from '../../components/icon.tsx';
import { OCCASIONS } from '../../components/occasion-words.ts';
import type { Moment } from '../../domain/moment.ts';
import { whatOf } from './moment-words.ts';

/** What a moment was, in a word; beyond posts with its picture. */
export function MomentWhat({ moment }: { moment: Moment }) {
  const { occasion } = moment;
  return (
    <>
      {occasion && (
        <span class="occasion-icon">
          <Icon node={OCCASIONS[occasion].icon} size={14} />
        </span>
      )}
      {whatOf(moment)}
    </>
  );
}
