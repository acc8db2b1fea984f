/** What a calendar shows of a door, of a walk-in hour and of a proposal, as events. */
import type { Instant, Timetable } from '../contract/timetable.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { FeedBlock, FeedDate, FeedPlace, FeedSlot, ProposedDate, Revision } from '../model/feed.ts';
import type { CalendarEvent } from './icalendar.ts';
import { type CalendarSentences, calendarSentences } from './icalendar-sentences.ts';

export interface EventSite {
  readonly language: Language;
  /** The public address of the site, without a trailing slash; its host makes the UIDs unique. */
  readonly baseUrl: string;
}

/** When the door is open, and when it is closed on a day on which it usually is. */
export function blockEvents(
  site: EventSite,
  place: FeedPlace,
  blocks: readonly FeedBlock[],
  { timetable, revision }: { readonly timetable: Timetable; readonly revision: Revision },
): CalendarEvent[] {
  const sentences = calendarSentences(site.language);
  return blocks.map((block) => {
    const { closedFor, start, end } = block;
    const isOpen = closedFor === null;
    const title = isOpen ? sentences.openTitle(place.name, block, timetable) : sentences.closed(place.name);
    const details = isOpen ? sentences.openDetails(block, timetable) : sentences.closedDetails(closedFor);
    const isSure = sentences.isSure(block, timetable);
    return {
      uid: `open-${place.slug}-${stampOf(start)}-${block.access}-${block.audience}@${hostOf(site)}`,
      ...revised(revision),
      ...{ start, end, isOwn: false, url: placeUrl(site, place.slug), location: whereabouts(place, null) },
      status: isOpen ? (isSure ? 'confirmed' : 'tentative') : 'cancelled',
      title: marked(place.sample, title, sentences),
      description: lines(details),
    };
  });
}

export interface WalkInManner {
  /** Its title says nothing: for help that not everybody in the house needs to know about. */
  readonly isNeutral?: boolean;
  /** For whoever holds it. */
  readonly isOwn?: boolean;
  /** What else she must know of a date. */
  notesOn?(date: FeedDate): readonly string[];
}

export function walkInEvents(
  site: EventSite,
  place: FeedPlace,
  dates: readonly FeedDate[],
  { isNeutral = false, isOwn = false, notesOn = () => [] }: WalkInManner = {},
): CalendarEvent[] {
  const sentences = calendarSentences(site.language);
  return dates.map((date) => {
    const { walkIn, cancelled, trouble, start, end } = date;
    const title = sentences.titleOf(walkIn);
    const named = sentences.at(isNeutral ? sentences.neutralTitle : title, place.name);
    // Nobody knows when a door opens whose hours are made up; whoever agreed to hold it keeps that time free.
    const isMadeUp = place.sample && !walkIn.sample;
    const isDoubtful = isMadeUp && !isOwn && cancelled === null && trouble === null;
    const details = [...(isNeutral ? [title] : []), ...sentences.walkInDetails(date)];
    return {
      uid: `${walkIn.slug}-${slotOf(date)}@${hostOf(site)}`,
      ...revised(date.revision),
      ...{ start, end, isOwn, url: placeUrl(site, place.slug) },
      location: whereabouts(place, isOwn ? date.roomName : null),
      status: cancelled !== null ? 'cancelled' : trouble !== null || isDoubtful ? 'tentative' : 'confirmed',
      title: isDoubtful
        ? sentences.doubt.unknown(named)
        : marked(walkIn.sample, told(named, date, sentences), sentences),
      description: lines([
        ...sentences.warnings(date),
        ...(isDoubtful ? [sentences.door.unknown] : []),
        ...notesOn(date),
        ...details,
      ]),
    };
  });
}

/** Nothing is agreed yet: only whoever proposed it sees these. */
export function proposalEvents(
  site: EventSite,
  place: FeedPlace,
  dates: readonly ProposedDate[],
): CalendarEvent[] {
  const sentences = calendarSentences(site.language);
  return dates.map((date) => {
    const { id, kind, state, content } = date.proposal;
    const title = sentences.at(sentences.titleOf(content), place.name);
    const roomName = place.rooms.find(({ slug }) => slug === date.roomSlug)?.name ?? null;
    const { start, end } = date;
    return {
      uid: `voorstel-${id}-${slotOf(date)}@${hostOf(site)}`,
      ...revised(date.revision),
      ...{ start, end, isOwn: true, status: 'tentative', location: whereabouts(place, roomName) },
      title: kind === 'move' ? sentences.proposal.move(title) : sentences.proposal.start(title),
      description: state === 'otherTime' ? sentences.proposal.otherTime : sentences.proposal.open,
      url: `${pages(site)}/planner/voorstel/${id}`,
    };
  });
}

/** The address of the pages in the feed's language. */
export function pages({ language, baseUrl }: EventSite): string {
  return `${baseUrl}${language === 'nl' ? '' : `/${language}`}`;
}

export function placeUrl(site: EventSite, slug: string): string {
  return `${pages(site)}/plek/${slug}`;
}

/** A screenshot of a calendar must show that the hours are invented. */
export function marked(sample: boolean, title: string, { sampleMark }: CalendarSentences): string {
  return sample ? `${sampleMark} ${title}` : title;
}

function told(
  title: string,
  { cancelled, trouble }: Pick<FeedDate, 'cancelled' | 'trouble'>,
  sentences: CalendarSentences,
): string {
  if (cancelled !== null) return sentences.cancelled(title);
  return trouble === null ? title : sentences.doubt[trouble.kind](title);
}

function revised({ number, at }: Revision): Pick<CalendarEvent, 'sequence' | 'changedAt'> {
  return { sequence: number, changedAt: at };
}

/** Not its start: at another time it is still the same one. */
function slotOf({ date, nth }: FeedSlot): string {
  return `${date}-${nth}`;
}

function hostOf({ baseUrl }: EventSite): string {
  return new URL(baseUrl).host;
}

function whereabouts({ name, address }: FeedPlace, roomName: string | null): string {
  const parts = [roomName, name, address?.street, address?.postalCode, address?.locality];
  return parts.filter(Boolean).join(', ');
}

function lines(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join('\n');
}

/** Part of the UID of an opening, which is known by its start. */
function stampOf(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
