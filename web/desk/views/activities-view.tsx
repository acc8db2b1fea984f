import type {
  ActivitiesContent,
  ActivityLine,
  VisitingLine,
} from '../../../server/contract/desk/activities.ts';
import { localised } from '../../addresses.ts';
import { BackLink } from '../parts/back-link.tsx';
import { PlaceName } from '../parts/place-name.tsx';
import { usePlanner } from '../planner-state.ts';
import { Ask } from './planner/clashes-view.tsx';
import { Troubles, useWhen } from './planner/date-line.tsx';
import { InLanguage } from './planner/in-language.tsx';
import { PastWalkIns } from './planner/past-walk-ins.tsx';

/** What the place does itself, the next one first; then what others hold behind its door. */
export function ActivitiesView({ content }: { readonly content: ActivitiesContent }) {
  const { page, text } = usePlanner();
  const { activities } = text;
  const base = localised(page.language, page.place?.base ?? '');
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{activities.title}</h1>
      {content.said === null ? null : (
        <p class="bl-notice" role="status">
          <strong>{content.said}</strong>
        </p>
      )}
      <h2 class="nl-heading nl-heading--level-2">{activities.own}</h2>
      {content.activities.length === 0 ? <p class="nl-paragraph">{activities.none}</p> : null}
      <ul class="bl-overview">
        {content.activities.map((line) => (
          <Line key={line.slug} line={line} to={`${base}/activiteit/${line.slug}`} />
        ))}
      </ul>
      <p class="bl-buttons">
        <a class="nl-button nl-button--primary" href={`${base}/activiteit/nieuw`}>
          {activities.add}
        </a>
      </p>
      <PastWalkIns lines={content.over} pathOf={(slug) => `${page.place?.base ?? ''}/activiteit/${slug}`} />
      <h2 class="nl-heading nl-heading--level-2">{activities.visiting}</h2>
      <p class="nl-paragraph">
        {content.visiting.length === 0 ? activities.noVisiting : activities.visitingHint}
      </p>
      <ul class="bl-overview">
        {content.visiting.map((line) => (
          <Line key={line.slug} line={line} to={null} />
        ))}
      </ul>
      {page.place?.may.includes('changeFacts') ? (
        <p class="nl-paragraph">
          <a class="nl-link bl-tall-link" href={`${base}/ruimtes`}>
            {activities.rooms}
          </a>
        </p>
      ) : null}
    </section>
  );
}

interface LineProps {
  readonly line: ActivityLine | VisitingLine;
  /** null: it is not the host's to change. */
  readonly to: string | null;
}

function Line({ line, to }: LineProps) {
  const { page, text } = usePlanner();
  const { activities } = text;
  const when = useWhen();
  const { title, titleLanguage, roomName, organisationName, moment, sample, next, cancelled } = line;
  const named = <InLanguage language={titleLanguage}>{title}</InLanguage>;
  const about = [
    organisationName,
    roomName === null ? null : activities.room(roomName),
    sample ? activities.sample : null,
  ].filter((part) => part !== null);
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">
        {to === null ? (
          named
        ) : (
          <a class="nl-link bl-tall-link" href={to}>
            {named}
          </a>
        )}
      </h3>
      {about.length === 0 ? null : <p class="nl-paragraph">{about.join(' · ')}</p>}
      {moment === '' ? null : <p class="nl-paragraph">{moment}</p>}
      <p class="nl-paragraph">
        {next === null ? activities.noNext : activities.next(when(next))}
        {next === null ? null : <Troubles date={next} />}
      </p>
      {cancelled.map((date) => (
        <p key={date.start} class="nl-paragraph">
          {when(date)} <Troubles date={date} />
        </p>
      ))}
      {'phone' in line && !sample ? (
        <>
          <Contact line={line} />
          {line.ask === null ? null : (
            <Ask
              slug={line.slug}
              dates={[]}
              ask={line.ask}
              action={`${page.place?.base ?? ''}/activiteiten`}
            />
          )}
        </>
      ) : null}
    </li>
  );
}

/** Of the organisation, never of a person. */
function Contact({ line: { organisationName, phone, email } }: { readonly line: VisitingLine }) {
  const { activities } = usePlanner().text;
  const name = organisationName ?? '';
  if (phone === null && email === null) return <p class="nl-paragraph">{activities.noContact}</p>;
  return (
    <p class="bl-buttons">
      {phone === null ? null : (
        <a class="nl-button nl-button--secondary" href={`tel:${phone.replaceAll(' ', '')}`}>
          {activities.call(name)}
        </a>
      )}
      {email === null ? null : (
        <a class="nl-button nl-button--secondary" href={`mailto:${email}`}>
          {activities.mail(name)}
        </a>
      )}
    </p>
  );
}
