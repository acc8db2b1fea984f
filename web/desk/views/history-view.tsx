import type {
  HistoryContent,
  HistoryLine,
  RestoreContent,
  RestoreFactsContent,
} from '../../../server/contract/desk/history.ts';
import type { Instant } from '../../../server/contract/timetable.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useDesk } from '../desk-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { DayLine } from '../parts/day-line.tsx';
import { PlaceName } from '../parts/place-name.tsx';

/** Who changed what, and when; each earlier state can be looked at and put back. */
export function HistoryView({ content }: { readonly content: HistoryContent }) {
  const { page, text } = useDesk();
  const { history } = text;
  const address = localised(page.language, `${page.place?.base ?? ''}/geschiedenis`);
  return (
    <section class="bl-section">
      <BackLink />
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{history.title}</h1>
      {content.entries.length === 0 ? <p class="nl-paragraph">{history.none}</p> : null}
      <ol class="bl-history">
        {content.entries.map((entry) => (
          <Line key={entry.sequence} entry={entry} address={address} />
        ))}
      </ol>
      <p class="bl-buttons">
        {content.next === null ? null : (
          <a class="nl-button nl-button--secondary" href={`${address}?voor=${content.next}`}>
            {history.older}
          </a>
        )}
        {content.isOlder ? (
          <a class="nl-button nl-button--secondary" href={address}>
            {history.newest}
          </a>
        ) : null}
      </p>
    </section>
  );
}

interface LineProps {
  readonly entry: HistoryLine;
  readonly address: string;
}

function Line({ entry, address }: LineProps) {
  const { page, text } = useDesk();
  const { history } = text;
  const when = useMoment()(entry.at);
  const mayRestore = page.place?.may.includes('restore') === true;
  const own = `${address}/${entry.sequence}`;
  return (
    <li class="bl-history__line">
      <h2 class="nl-heading nl-heading--level-3">{entry.title}</h2>
      <p class="nl-paragraph">
        {when} · {history.by(entry.who, entry.name)}
      </p>
      {entry.changes.length === 0 ? null : (
        <ul class="bl-list">
          {entry.changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {mayRestore && entry.restorable ? (
        <a class="nl-link bl-tall-link" href={own} aria-label={history.putBackOf(when)}>
          {history.putBack}
        </a>
      ) : null}
      {mayRestore && entry.restorableFacts ? (
        <a class="nl-link bl-tall-link" href={`${own}/gegevens`} aria-label={history.putBackFactsOf(when)}>
          {history.putBackFacts}
        </a>
      ) : null}
    </li>
  );
}

/** An earlier state, before it is put back. */
export function RestoreView({ content }: { readonly content: RestoreContent }) {
  const { page, text } = useDesk();
  const { history } = text;
  const moment = useMoment();
  const address = `${page.place?.base ?? ''}/geschiedenis`;
  return (
    <section class="bl-section">
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{history.restoreTitle}</h1>
      <p class="nl-paragraph">{history.restoreIntro(moment(content.entry.at))}</p>
      <Changes changes={content.changes} none={history.nothingChanges} />
      <h2 class="nl-heading nl-heading--level-3">{history.days}</h2>
      <ul class="bl-days">
        {content.days.map((day) => (
          <DayLine key={day.date} day={day} notes={[]} />
        ))}
      </ul>
      <DeskForm to={`${address}/${content.entry.sequence}`} name="restore">
        <button class="nl-button nl-button--primary bl-wide-button" type="submit">
          {history.restore}
        </button>
      </DeskForm>
      <Leave address={address} />
    </section>
  );
}

/** Earlier facts of the place, before they are put back. */
export function RestoreFactsView({ content: { entry, changes } }: { readonly content: RestoreFactsContent }) {
  const { page, text } = useDesk();
  const { history } = text;
  const moment = useMoment();
  const address = `${page.place?.base ?? ''}/geschiedenis`;
  return (
    <section class="bl-section">
      <PlaceName />
      <h1 class="nl-heading nl-heading--level-1">{history.factsTitle}</h1>
      <p class="nl-paragraph">{history.factsIntro(moment(entry.at))}</p>
      <Changes changes={changes} none={history.factsSame} />
      <p class="nl-paragraph">{history.factsStay}</p>
      {changes.length === 0 ? null : (
        <DeskForm to={`${address}/${entry.sequence}/gegevens`} name="restoreFacts">
          <button class="nl-button nl-button--primary bl-wide-button" type="submit">
            {history.restore}
          </button>
        </DeskForm>
      )}
      <Leave address={address} />
    </section>
  );
}

function Changes({ changes, none }: { readonly changes: readonly string[]; readonly none: string }) {
  const { history } = useDesk().text;
  if (changes.length === 0) return <p class="nl-paragraph">{none}</p>;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-3">{history.changes}</h2>
      <ul class="bl-list">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </>
  );
}

function Leave({ address }: { readonly address: string }) {
  const { page, text } = useDesk();
  return (
    <p class="nl-paragraph">
      <a class="nl-link bl-tall-link" href={localised(page.language, address)}>
        {text.history.leave}
      </a>
    </p>
  );
}

/** "dinsdag 24 november 10:00" */
function useMoment(): (at: Instant) => string {
  const { text, now } = useDesk();
  const { calendar } = text.words;
  const today = wallTimeOf(now).date;
  return (at) => `${calendar.fullDate(wallTimeOf(at).date, today)} ${calendar.clock(at)}`;
}
