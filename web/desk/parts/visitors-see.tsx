import { openStateAt } from '../../../server/contract/open-state.ts';
import { useDesk } from '../desk-state.ts';

/** Whose place this is, and what visitors are told of it at this moment. */
export function VisitorsSee() {
  const { page, text, now } = useDesk();
  const { place, caller } = page;
  if (place === null) return null;
  const { words, thisWeek, frame } = text;
  const answer = openStateAt(place.timetable, now);
  const certainty = words.certainty(answer, now);
  return (
    <div class="bl-visitors-see">
      <p class="nl-paragraph">
        <strong>{place.name}</strong>
        {caller?.kind === 'placeLink' ? ` · ${thisWeek.byLink}` : null}
        {caller?.kind === 'barPhone' ? ` · ${thisWeek.byBarPhone}` : null}
      </p>
      {!place.draft && page.notice === null ? (
        <p class="nl-paragraph">
          {frame.visitorsSee(words.answer(answer, now))}
          {certainty === null ? null : ` · ${certainty}`}
        </p>
      ) : null}
    </div>
  );
}
