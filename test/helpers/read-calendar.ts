import ICAL from 'ical.js';

/** A calendar read back by another library than the one that wrote it. */
export interface ReadCalendar {
  readonly calendar: ICAL.Component;
  readonly events: ICAL.Event[];
  /** What tells a subscriber's app what became of each event, by UID. */
  readonly byUid: ReadonlyMap<string, ReadEvent>;
}

export interface ReadEvent {
  readonly title: string;
  /** As Amsterdam clocks show it: `2026-12-01T13:00:00`. */
  readonly start: string;
  readonly end: string;
  readonly status: string;
  readonly sequence: number;
  readonly description: string;
}

export function readCalendar(text: string): ReadCalendar {
  const calendar = ICAL.Component.fromString(text);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { calendar, events, byUid: new Map(events.map((event) => [event.uid, toEvent(event)])) };
}

function toEvent({ summary, startDate, endDate, sequence, description, component }: ICAL.Event): ReadEvent {
  return {
    title: summary,
    start: startDate.toString(),
    end: endDate.toString(),
    status: String(component.getFirstPropertyValue('status')),
    sequence,
    description: description ?? '',
  };
}

/** To the end, without a pause. */
export function finished<Result>(steps: Generator<void, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
