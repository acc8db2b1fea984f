/** The hours that somebody sent, after the schema saw them; and what no schema can say about them. */
import type {
  DaySelectorOnWire,
  HoursOnWire,
  LayerOnWire,
  PolicyOnWire,
  SpanOnWire,
  WalkInDayOnWire,
  WalkInHoursOnWire,
} from '../contract/shapes/opening-hours-shape.ts';
import { HOLIDAYS } from '../contract/vocabulary.ts';
import type {
  DayPolicy,
  DaySelector,
  Layer,
  MovableRange,
  OpeningHours,
  SpecialDay,
  TimeSpan,
  Validity,
} from '../hours/model.ts';
import type { WalkInDay, WalkInHours } from '../model/walk-in.ts';
import type { InputFinding } from './invalid-input.ts';

/** Collects what is wrong on the way; what was read of it is not to be used then. */
export class HoursReader {
  readonly findings: InputFinding[] = [];

  hours(given: HoursOnWire, path: string): OpeningHours {
    const specialDays = given.specialDays.map((day, at) => this.specialDay(day, `${path}/specialDays/${at}`));
    return { ...this.#others(given, path), specialDays };
  }

  walkInHours(given: WalkInHoursOnWire, path: string): WalkInHours {
    const specialDays = given.specialDays.map((day, at) => this.#walkInDay(day, `${path}/specialDays/${at}`));
    return { ...this.#others(given, path), specialDays };
  }

  #others(given: Omit<HoursOnWire, 'specialDays'>, path: string): Omit<OpeningHours, 'specialDays'> {
    return {
      layers: given.layers.map((layer, at) => this.#layer(layer, `${path}/layers/${at}`)),
      holidayPolicies: Object.fromEntries(
        HOLIDAYS.flatMap((name) => {
          const policy = given.holidayPolicies[name];
          return policy === undefined
            ? []
            : [[name, this.#policy(policy, `${path}/holidayPolicies/${name}`)]];
        }),
      ),
      otherHolidays: given.otherHolidays,
    };
  }

  specialDay(
    { from, through, reason, ...policy }: PolicyOnWire & Omit<SpecialDay, 'says'>,
    path: string,
  ): SpecialDay {
    return { from, through, says: this.#policy(policy, path), reason };
  }

  #walkInDay({ movedTo = null, room = null, ...day }: WalkInDayOnWire, path: string): WalkInDay {
    if (movedTo !== null && day.says !== 'closed')
      this.#find(
        `${path}/movedTo`,
        'notAllowed',
        `A day that says \`${day.says}\` is held then, and was not moved.`,
        'Make it null, or say `closed`.',
      );
    if (room !== null && day.says !== 'changed')
      this.#find(
        `${path}/room`,
        'notAllowed',
        `A day that says \`${day.says}\` has no room of its own.`,
        'Make it null, or say `changed` and give the times.',
      );
    return { ...this.specialDay(day, path), movedTo, roomSlug: room };
  }

  #policy({ says, spans }: PolicyOnWire, path: string): DayPolicy {
    const read = spans.map((span, at) => this.#span(span, `${path}/spans/${at}`));
    const [first, ...others] = read;
    if (says === 'changed') {
      if (first !== undefined) return { kind: 'changed', spans: [first, ...others] };
      this.#find(
        `${path}/spans`,
        'missing',
        'Other times are announced, but none are given.',
        'Give the times, or say `closed`.',
      );
      return { kind: 'closed' };
    }
    if (first !== undefined)
      this.#find(
        `${path}/spans`,
        'notAllowed',
        `A day that says \`${says}\` has no times of its own.`,
        'Leave the spans empty, or say `changed`.',
      );
    return { kind: says };
  }

  #layer({ validity, rules, ...layer }: LayerOnWire, path: string): Layer {
    return {
      ...layer,
      validity: this.#validity(validity, `${path}/validity`),
      rules: rules.map(({ on, spans }, at) => ({
        on: this.#selector(on, `${path}/rules/${at}/on`),
        spans: spans.map((span, index) => this.#span(span, `${path}/rules/${at}/spans/${index}`)),
      })),
    };
  }

  #validity({ kind, from, through, schoolHoliday }: LayerOnWire['validity'], path: string): Validity {
    const isDated = kind === 'dates' || kind === 'yearly';
    if (
      (!isDated && (from !== null || through !== null)) ||
      (kind !== 'schoolHoliday' && schoolHoliday !== null)
    )
      this.#find(
        path,
        'notAllowed',
        `A validity \`${kind}\` has no other fields than its own.`,
        'Make the others null.',
      );
    switch (kind) {
      case 'always':
        return { kind };
      case 'dates':
        return { kind, from, through };
      case 'yearly':
        if (from === null || through === null)
          this.#find(
            path,
            'missing',
            'A season has a first and a last day.',
            'Give `from` and `through` as MM-DD.',
          );
        return { kind, from: from ?? '', through: through ?? '' };
      case 'schoolHoliday':
        return { kind, name: schoolHoliday };
    }
  }

  #selector({ movableRanges, except, ...conditions }: DaySelectorOnWire, path: string): DaySelector {
    if (conditions.nth?.includes(0))
      this.#find(
        `${path}/nth`,
        'outOfRange',
        'No weekday is the zeroth of its month.',
        'Count from 1, or from −1 at the end.',
      );
    return {
      ...conditions,
      ...(movableRanges && {
        movableDates: movableRanges.map((range, at) => this.#movable(range, `${path}/movableRanges/${at}`)),
      }),
      ...(except && { except: except.map((each, at) => this.#selector(each, `${path}/except/${at}`)) }),
    };
  }

  #movable({ from, through }: MovableOnWire, path: string): MovableRange {
    return { from: this.#edge(from, `${path}/from`), through: this.#edge(through, `${path}/through`) };
  }

  #edge({ day, nthWeekday }: MovableOnWire['from'], path: string): MovableRange['from'] {
    if ((day === null) === (nthWeekday === null))
      this.#find(
        path,
        'notAllowed',
        'An edge is a day, or a weekday of a month.',
        'Give one of the two, and null for the other.',
      );
    return nthWeekday ?? day ?? '';
  }

  #span({ opens, closes, nextDay, ...rest }: SpanOnWire, path: string): TimeSpan {
    if (!opens.endsWith(':00') || !closes.endsWith(':00'))
      this.#find(path, 'wrongForm', 'Opening hours are in whole minutes.', 'Let the seconds be 00.');
    return { opens: minuteOf(opens), closes: minuteOf(closes) + (nextDay ? MINUTES_A_DAY : 0), ...rest };
  }

  #find(path: string, code: string, message: string, remedy: string): void {
    this.findings.push({ path, code, message, remedy });
  }
}

type MovableOnWire = NonNullable<DaySelectorOnWire['movableRanges']>[number];

const MINUTES_A_DAY = 1440;

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
