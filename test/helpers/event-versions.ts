import { readCalendar } from './read-calendar.ts';

/** By what an app tells that an event is newer, and what it says. */
export interface EventVersion {
  readonly sequence: number;
  readonly modified: string;
  readonly stamp: string;
  /** All that it says apart from those. */
  readonly says: string;
}

const OF_VERSION = ['sequence', 'last-modified', 'dtstamp'];

/** The first event whose UID begins so, by the feed and its name. */
export function eventVersions(
  text: string,
  feed: string,
  named: readonly (readonly [name: string, uid: string])[],
): [string, EventVersion][] {
  const { events } = readCalendar(text);
  return named.flatMap(([name, uid]): [string, EventVersion][] => {
    const component = events.find((each) => each.uid.startsWith(uid))?.component;
    if (component === undefined) return [];
    const value = (property: string) => String(component.getFirstPropertyValue(property));
    const all = component.getAllProperties().filter(({ name: property }) => !OF_VERSION.includes(property));
    const version = { modified: value('last-modified'), stamp: value('dtstamp') };
    return [
      [
        `${feed} ${name}`,
        {
          sequence: Number(value('sequence')),
          ...version,
          says: all.map((each) => each.toICALString()).join('\n'),
        },
      ],
    ];
  });
}
