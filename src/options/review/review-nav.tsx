import { type MessageKey, t } from '../../platform/i18n.ts';
import { hashOf } from '../route.ts';

const PLACES = [
  { screen: 'review', words: 'review_today' },
  { screen: 'reflect', words: 'reflect_title' },
  { screen: 'stage', words: 'stage_title' },
] as const satisfies readonly { screen: string; words: MessageKey }[];

/** The three ways of looking back, beside each other. */
export function ReviewNav({ here }: { here: (typeof PLACES)[number]['screen'] }) {
  return (
    <nav class="review-nav" aria-label={t('review_ways')}>
      {PLACES.map(({ screen, words }) => (
        <a
          key={screen}
          class="chip"
          href={hashOf(screen === 'reflect' ? { screen, filter: {} } : { screen })}
          aria-current={screen === here ? 'true' : undefined}
        >
          {t(words)}
        </a>
      ))}
    </nav>
  );
}
