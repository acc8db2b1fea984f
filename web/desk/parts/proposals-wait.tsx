import { localised } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';

/** "1 voorstel wacht op antwoord": somebody would like to hold a walk-in hour here. */
export function ProposalsWait() {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place === null || place.openProposals === 0 || !place.may.includes('answerProposal')) return null;
  return (
    <p class="nl-paragraph">
      <a class="nl-link" href={localised(language, `${place.base}/voorstellen`)}>
        {text.thisWeek.proposalsWait(place.openProposals)}
      </a>
    </p>
  );
}
