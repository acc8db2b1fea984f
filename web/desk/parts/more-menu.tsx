import type { DeskPlace } from '../../../server/contract/desk/desk-page.ts';
import { localised, placeAddress } from '../../addresses.ts';
import { useDesk } from '../desk-state.ts';
import type { DeskWords } from '../words/nl.ts';

type More = DeskWords['thisWeek']['more'];

/** Each screen behind "Meer", under the act that opens it. */
const SCREENS: readonly (readonly [
  act: string,
  path: string,
  name: (more: More, place: DeskPlace) => string,
])[] = [
  ['switchLive', '/nu', (more) => more.live],
  ['changeHours', '/tijden', (more) => more.tijden],
  ['changeHours', '/bijzondere-dagen', (more) => more.days],
  ['changeFacts', '/over', (more) => more.about],
  ['changeFacts', '/publiceren', (more) => more.publish],
  ['readHistory', '/geschiedenis', (more) => more.history],
  ['handleReports', '/meldingen', (more, { openReports }) => more.reports(openReports)],
  ['keepActivities', '/activiteiten', (more) => more.activities],
  ['changeFacts', '/ruimtes', (more) => more.rooms],
  ['answerProposal', '/voorstellen', (more, { openProposals }) => more.proposals(openProposals)],
  ['askOrganisation', '/botsingen', (more, { clashing }) => more.clashes(clashing)],
  ['keepBarCards', '/barkaart', (more) => more.barCard],
  ['changeHours', '/herinnering', (more) => more.rhythm],
  ['passOn', '/doorsturen', (more) => more.passOn],
];

/** All that is not for every day; only what the visitor of the desk may do. */
export function MoreMenu() {
  const { page, text } = useDesk();
  const { place, language } = page;
  if (place === null) return null;
  const { more } = text.thisWeek;
  const waiting = [
    ...(place.may.includes('handleReports') && place.openReports > 0
      ? [more.reports(place.openReports)]
      : []),
    ...(place.clashing > 0 ? [more.clashes(place.clashing)] : []),
  ];
  return (
    <details class="bl-more">
      <summary class="bl-menu__button">{[text.frame.more, ...waiting].join(' · ')}</summary>
      <ul class="bl-more__list">
        {SCREENS.filter(([act]) => place.may.includes(act)).map(([, path, name]) => (
          <li key={path}>
            <a class="nl-link" href={localised(language, `${place.base}${path}`)}>
              {name(more, place)}
            </a>
          </li>
        ))}
        {place.draft ? null : (
          <li>
            <a class="nl-link" href={placeAddress(language, place.slug)}>
              {text.frame.visitorsPage}
            </a>
          </li>
        )}
      </ul>
    </details>
  );
}
