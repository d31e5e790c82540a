import { onFirstClick } from '../../components/first-click.ts';
import { type Reflection, reflectionFrom, reflectionId } from '../../domain/reflection.ts';
import { currentStage, STAGES, type Stage } from '../../domain/stage.ts';
import { call } from '../../messages/client.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { listReflections } from '../../storage/queries.ts';
import { act } from '../act.ts';
import { dayText } from '../day-text.ts';
import { useLate, useLive } from '../live.ts';
import { ReviewNav } from '../review/review-nav.tsx';
import { useHeading } from '../router.ts';

const WORDS: Readonly<Record<Stage, readonly [name: MessageKey, means: MessageKey, advice: MessageKey]>> = {
  immersion: ['stage_immersion', 'stage_immersion_means', 'stage_immersion_try'],
  evaluation: ['stage_evaluation', 'stage_evaluation_means', 'stage_evaluation_try'],
  'know-it-all': ['stage_know_it_all', 'stage_know_it_all_means', 'stage_know_it_all_try'],
  perspective: ['stage_perspective', 'stage_perspective_means', 'stage_perspective_try'],
  balance: ['stage_balance', 'stage_balance_means', 'stage_balance_try'],
};

type Placed = Reflection & { stage: Stage };

/** The five stages of adopting a network: the user says where they are; nothing works it out for them. */
export function StageScreen() {
  const heading = useHeading(t('stage_title'));
  const { value, failure } = useLive(listReflections, 'reflections');
  const late = useLate(!value && !failure);
  const placings = value?.filter((one): one is Placed => one.kind === 'stage' && one.stage !== undefined);
  const here = currentStage(placings?.map(({ stage, from }) => ({ stage, at: from })) ?? []);
  return (
    <div class="screen stage" aria-busy={!value && !failure}>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('stage_title')}
        </h1>
        <ReviewNav here="stage" />
      </header>
      <p class="stage-lead">{t('stage_lead')}</p>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {placings && (
        <ol class="plain stages">
          {STAGES.map((stage, nth) => (
            <StageCard key={stage} stage={stage} nth={nth} isHere={stage === here} />
          ))}
        </ol>
      )}
      {placings && placings.length > 0 && <Placings placings={placings} />}
    </div>
  );
}

function StageCard({ stage, nth, isHere }: { stage: Stage; nth: number; isHere: boolean }) {
  const [name, means, advice] = WORDS[stage];
  const place = () => {
    const from = reflectionFrom('stage', Date.now());
    const placing = { id: reflectionId('stage', from), kind: 'stage' as const, from, answers: [], stage };
    void act(t('stage_placed', t(name)), call('reflection.save', placing));
  };
  return (
    <li class={`card stage-card${isHere ? ' here' : ''}`} aria-current={isHere ? 'step' : undefined}>
      <header>
        <span class="stage-nth" aria-hidden="true">
          {nth + 1}
        </span>
        <h2 class="stage-name">{t(name)}</h2>
        {isHere ? (
          <span class="chip chosen">{t('stage_here')}</span>
        ) : (
          <button type="button" class="button small" aria-label={t('stage_place_named', t(name))} onClick={place}>
            {t('stage_place')}
          </button>
        )}
      </header>
      <p>{t(means)}</p>
      <p class="stage-try">
        <span class="label">{t('stage_try')}</span>
        {t(advice)}
      </p>
    </li>
  );
}

/** The user's own story, the latest first. */
function Placings({ placings }: { placings: readonly Placed[] }) {
  return (
    <section class="reflect-history" aria-labelledby="stage-history">
      <h2 id="stage-history" class="history-title">
        {t('stage_history')}
      </h2>
      <ul class="plain placings">
        {placings.map(({ id, stage, from }) => (
          <li key={id}>
            <time dateTime={new Date(from).toISOString()}>{dayText(from)}</time>
            <span>{t(WORDS[stage][0])}</span>
            <button
              type="button"
              class="button quiet small"
              aria-label={t('reflect_remove_named', dayText(from))}
              onClick={onFirstClick(() => act(t('stage_removed'), call('reflection.remove', { id })))}
            >
              {t('reflect_remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
