import type { ReportInList, ReportsContent } from '../../../server/contract/desk/reports.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';
import { localised } from '../../addresses.ts';
import { DeskForm } from '../desk-form.tsx';
import { useOversee } from '../oversee-state.ts';
import { BackLink } from '../parts/back-link.tsx';
import { OverseeLinks } from '../parts/oversee-links.tsx';

export function ReportsView({ content }: { readonly content: ReportsContent }) {
  const { page, text } = useOversee();
  const { reports } = text;
  const { open, handled, action } = content;
  const oversees = page.caller?.roles.some((role) => role === 'coordinator' || role === 'administrator');
  return (
    <>
      <BackLink />
      <h1 class="nl-heading nl-heading--level-1">{reports.title}</h1>
      {page.place === null && oversees === true ? <OverseeLinks /> : null}
      <section class="bl-section">
        <h2 class="nl-heading nl-heading--level-2">{reports.open}</h2>
        {open.length === 0 ? <p class="nl-paragraph">{reports.noneOpen}</p> : null}
        <ul class="bl-overview">
          {open.map((report) => (
            <ReportLine key={report.id} report={report} action={action} isOpen />
          ))}
        </ul>
      </section>
      <Wishes content={content} />
      {handled.length === 0 ? null : (
        <section class="bl-section">
          <h2 class="nl-heading nl-heading--level-2">{reports.handled}</h2>
          <ul class="bl-overview">
            {handled.map((report) => (
              <ReportLine key={report.id} report={report} action={action} isOpen={false} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface LineProps {
  readonly report: ReportInList;
  readonly action: string;
  readonly isOpen: boolean;
}

function ReportLine({ report, action, isOpen }: LineProps) {
  const { page, text, now } = useOversee();
  const { reports, words } = text;
  const { id, placeSlug, placeName, kind, at } = report;
  const when = `${words.calendar.fullDate(wallTimeOf(at).date, wallTimeOf(now).date)} ${words.calendar.clock(at)}`;
  return (
    <li class="bl-overview__place">
      <h3 class="nl-heading nl-heading--level-3">{reports.kinds[kind]}</h3>
      <p class="nl-paragraph">
        <a class="nl-link" href={localised(page.language, `/beheer/plek/${placeSlug}`)}>
          {placeName}
        </a>
        {` · ${when}`}
      </p>
      {report.words === null ? null : <p class="nl-paragraph bl-quote">{reports.quote(report.words)}</p>}
      <DeskForm to={action} name={`report-${id}`}>
        <input type="hidden" name={isOpen ? 'handle' : 'reopen'} value={id} />
        <button
          class="nl-button nl-button--secondary"
          type="submit"
          aria-label={isOpen ? reports.handleFor(placeName) : undefined}
        >
          {isOpen ? reports.handle : reports.reopen}
        </button>
      </DeskForm>
    </li>
  );
}

/** A Monday; the names of the weekdays follow from it. */
const dateOf = (weekday: number) => `2026-11-${22 + weekday}`;

function Wishes({ content: { wishes } }: { readonly content: ReportsContent }) {
  const { reports, words } = useOversee().text;
  return (
    <section class="bl-section">
      <h2 class="nl-heading nl-heading--level-2">{reports.wishes}</h2>
      <p class="nl-paragraph">{wishes.length === 0 ? reports.noWishes : reports.wishesWhy}</p>
      {wishes.map(({ placeSlug, placeName, hours, hasFew }) => (
        <div key={placeSlug}>
          <h3 class="nl-heading nl-heading--level-3">{placeName}</h3>
          <ul class="bl-list">
            {hours.map(({ weekday, hour, times }) => (
              <li key={`${weekday} ${hour}`}>
                {reports.hour(words.calendar.weekday(dateOf(weekday)), hour, times)}
              </li>
            ))}
            {hasFew ? <li>{reports.few}</li> : null}
          </ul>
        </div>
      ))}
    </section>
  );
}
