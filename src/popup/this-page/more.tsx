import { PersonLine } from '../../components/person-line.tsx';
import type { Sighting } from '../../domain/sighting.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { Candidate } from './candidates.ts';
import { factsOf } from './facts.ts';

const KINDS: Readonly<Record<Sighting['kind'], MessageKey>> = {
  post: 'popup_kind_post',
  person: 'kind_person',
  page: 'popup_kind_page',
};

/** What else is on the page: choosing one brings it into the card. */
export function More({
  candidates,
  onChoose,
}: {
  candidates: readonly Candidate[];
  onChoose(candidate: Candidate): void;
}) {
  if (candidates.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('popup_more', candidates.length)}</summary>
      <ul>
        {candidates.map((candidate) => {
          const { name, kind, title, quote, address } = factsOf(candidate.sighting);
          return (
            <li key={candidate.key}>
              <button type="button" class="more-choice" onClick={() => onChoose(candidate)}>
                <PersonLine name={name} kind={kind} tie="none" size={28} end={t(KINDS[candidate.sighting.kind])}>
                  {title ?? quote ?? address}
                </PersonLine>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
