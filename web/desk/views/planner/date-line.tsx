import type { ComponentChildren } from 'preact';
import type { NotHeld } from '../../../../server/contract/page.ts';
import type { DateAhead } from '../../../../server/contract/planner/walk-in.ts';
import type { Interval } from '../../../../server/contract/timetable.ts';
import { wallTimeOf } from '../../../../server/contract/words/wall-clock.ts';
import { usePlanner } from '../../planner-state.ts';
import { WithNames } from './in-language.tsx';

/** "dinsdag 24 november, 9:30–11:30" */
export function useWhen(): (interval: Interval) => string {
  const { text, now } = usePlanner();
  const { walkIns, words } = text;
  const { calendar } = words;
  const today = wallTimeOf(now).date;
  return ({ start, end }) => {
    const { date } = wallTimeOf(start);
    const day =
      date === today
        ? `${calendar.fullDate(date, today)} (${walkIns.today})`
        : calendar.fullDate(date, today);
    return walkIns.times(day, calendar.clock(start), calendar.clock(end));
  };
}

/** "Verplaatst naar woensdag 9 december", or why it is not held. */
export function WhyNot({ cancelled: { reason, movedTo } }: { readonly cancelled: NotHeld }) {
  const { text, now } = usePlanner();
  const { walkIns, words } = text;
  if (movedTo !== null) return <>{walkIns.movedTo(words.calendar.fullDate(movedTo, wallTimeOf(now).date))}</>;
  // What nobody translated is said in Dutch.
  return reason === null ? (
    walkIns.cancelled
  ) : (
    <WithNames sentence={walkIns.cancelledFor(reason)} names={[reason]} />
  );
}

/** That it is not held, and what it runs into: a word and a shape. */
export function Troubles({ date: { cancelled, clashes, otherRoom } }: { readonly date: DateAhead }) {
  const { walkIns } = usePlanner().text;
  return (
    <>
      {cancelled === null ? null : (
        <Trouble shape="✕">
          <WhyNot cancelled={cancelled} />
        </Trouble>
      )}
      {otherRoom === null ? null : (
        <span class="bl-grid__room">
          {/* For whoever hears it behind the time. */ ' '}
          <WithNames sentence={walkIns.otherRoom(otherRoom)} names={[otherRoom]} />
        </span>
      )}
      {clashes.map((clash) => (
        <Trouble key={clash} shape="⚠">
          {walkIns.clash(clash)}
        </Trouble>
      ))}
    </>
  );
}

export function Trouble({
  shape,
  children,
}: {
  readonly shape: string;
  readonly children: ComponentChildren;
}) {
  return (
    <span class="bl-grid__trouble">
      <span aria-hidden="true">{shape} </span>
      {children}
    </span>
  );
}
