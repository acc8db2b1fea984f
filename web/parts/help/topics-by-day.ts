import type { HelpTopicsContent } from '../../../server/contract/help-page.ts';
import type { WalkInDate } from '../../../server/contract/page.ts';
import type { Instant } from '../../../server/contract/timetable.ts';
import { wallTimeOf } from '../../../server/contract/words/wall-clock.ts';

type TopicWithMoments = HelpTopicsContent['topics'][number];

export interface TopicsByDay {
  /** With only what goes on; what comes next stands on its own page. */
  readonly now: readonly TopicWithMoments[];
  readonly today: readonly TopicWithMoments[];
  readonly later: readonly TopicWithMoments[];
  /** Not within the time that was looked at. */
  readonly never: readonly TopicWithMoments[];
}

/** It has begun, and nothing keeps one from walking in. */
export function goesOn({ start, end, doorTrouble, cancelled }: WalkInDate, now: Instant): boolean {
  return start <= now && now < end && doorTrouble === null && cancelled === null;
}

/** Each kind of help once, by when it is next; within that what comes first. */
export function topicsByDay(topics: HelpTopicsContent['topics'], now: Instant): TopicsByDay {
  const today = wallTimeOf(now).date;
  const sorted = topics.filter(({ moments }) => moments.length > 0).sort((a, b) => startOf(a) - startOf(b));
  const by = Map.groupBy(sorted, ({ moments }) => {
    if (moments.some(({ date }) => goesOn(date, now))) return 'now';
    return moments.some(({ date }) => wallTimeOf(date.start).date <= today) ? 'today' : 'later';
  });
  return {
    now: (by.get('now') ?? []).map(({ topic, moments }) => ({
      topic,
      moments: moments.filter(({ date }) => goesOn(date, now)),
    })),
    today: by.get('today') ?? [],
    later: by.get('later') ?? [],
    never: topics.filter(({ moments }) => moments.length === 0),
  };
}

function startOf({ moments: [first] }: TopicWithMoments): Instant {
  return first?.date.start ?? Number.POSITIVE_INFINITY;
}
