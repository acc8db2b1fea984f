import type { Filter, ListContent, Moment, Page } from '../server/contract/page.ts';
import type { Language } from '../server/contract/vocabulary.ts';

/** All addresses that the page links to. Dutch has no prefix; the others have their code. */
export function localised(language: Language, path: string): string {
  return language === 'nl' ? path : `/${language}${path}`;
}

export function placeAddress(language: Language, slug: string): string {
  return localised(language, `/plek/${encodeURIComponent(slug)}`);
}

export function districtAddress(language: Language, district: ListContent['district']): string {
  return localised(language, district.home ? '/' : `/wijk/${encodeURIComponent(district.slug)}`);
}

/** Without a name: all kinds of help. */
export function helpAddress(language: Language, name?: string): string {
  return localised(language, name === undefined ? '/hulp' : `/hulp/${encodeURIComponent(name)}`);
}

export function calendarAddress(language: Language, slug: string): string {
  return localised(language, `/agenda/${encodeURIComponent(slug)}.ics`);
}

/** The moments of one kind of help, to subscribe to; without a district those of the home district. */
export function helpCalendarAddress(
  language: Language,
  name: string,
  district: ListContent['district'],
): string {
  const query = district.home ? '' : `?district=${encodeURIComponent(district.slug)}`;
  return localised(language, `/agenda/hulp/${encodeURIComponent(name)}.ics${query}`);
}

/** What the address of a list says: which moment, which filter, list or map. */
export interface ListQuery {
  readonly moment: Pick<Moment, 'when' | 'day' | 'time'>;
  readonly filter: Filter;
  readonly show: ListContent['show'];
}

export const NO_FILTER: Filter = {
  audience: null,
  wheelchair: false,
  helpTopic: null,
  language: null,
  near: null,
};

export const MOMENT_NOW: ListQuery['moment'] = { when: 'now', day: null, time: null };

/** Keys and values in a fixed order, so that one view has one address. */
export function queryEntries({ moment, filter, show }: ListQuery): readonly (readonly [string, string])[] {
  const chosen = moment.when === 'chosen';
  const entries: readonly (readonly [string, string | null])[] = [
    ['when', moment.when === 'now' ? null : moment.when],
    ['day', chosen ? moment.day : null],
    ['time', chosen ? moment.time : null],
    ['audience', filter.audience === 'everyone' ? null : filter.audience],
    ['wheelchair', filter.wheelchair ? 'yes' : null],
    ['helpTopic', filter.helpTopic],
    ['language', filter.language],
    ['near', filter.near],
    ['view', show === 'map' ? 'map' : null],
  ];
  return entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}

export function listAddress(page: Page, content: ListContent, changes: Partial<ListQuery> = {}): string {
  const entries = queryEntries({
    moment: content.moment,
    filter: content.filter,
    show: content.show,
    ...changes,
  });
  const query = new URLSearchParams(entries.map(([key, value]) => [key, value])).toString();
  const path = districtAddress(page.language, content.district);
  return query === '' ? path : `${path}?${query}`;
}
