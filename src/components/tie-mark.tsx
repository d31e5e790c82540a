import { type Tie, tieBars } from '../domain/tie.ts';
import { type MessageKey, t } from '../platform/i18n.ts';

const HEIGHTS = [5, 8, 12] as const;
const LABELS: Readonly<Record<Tie, MessageKey>> = {
  strong: 'tie_strong',
  weak: 'tie_weak',
  'very-weak': 'tie_very_weak',
};

/** Three rising bars: filled = strength. Shape carries the meaning; the label says it to screen readers. */
export function TieMark({ tie }: { tie: Tie | undefined }) {
  const filled = tieBars(tie);
  return (
    <span class="tie-mark" role="img" aria-label={tieLabel(tie)}>
      {HEIGHTS.map((height, bar) => (
        <i key={height} class={bar < filled ? 'full' : ''} style={{ height: `${height}px` }} />
      ))}
    </span>
  );
}

/** The tie in words. */
export function tieLabel(tie: Tie | undefined): string {
  return tie ? t(LABELS[tie]) : t('tie_unset');
}
