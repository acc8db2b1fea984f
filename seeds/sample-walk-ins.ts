/** INVENTED walk-in hours and activities. Who comes is a role ("…, voorbeeld"), never a real organisation or person. */
import type { NewWalkIn } from '../db/queries/save-walk-in.ts';
import type { DayRule } from '../server/hours/model.ts';
import { hours, on, rule, span, week } from './write-hours.ts';

type SampleWords = Pick<NewWalkIn, 'slug' | 'placeSlug' | 'title' | 'titleEn' | 'helpTopics' | 'themeSlug'> &
  Partial<Pick<NewWalkIn, 'roomSlug' | 'audience' | 'byAppointment' | 'languages'>>;

export const SAMPLE_WALK_INS: readonly NewWalkIn[] = [
  visit('formulierenhulp, voorbeeld', rule(on('2'), span('10:00-12:00')), {
    slug: 'voorbeeld-brieven',
    placeSlug: 'groene-stee',
    title: 'Hulp met brieven en formulieren',
    titleEn: 'Help with letters and forms',
    helpTopics: ['letters-and-forms', 'advice'],
    themeSlug: 'rondkomen',
    languages: ['nl', 'ar', 'tr'],
  }),
  visit('schuldhulp, voorbeeld', rule(on('3'), span('13:00-15:00')), {
    slug: 'voorbeeld-geld',
    placeSlug: 'groene-stee',
    title: 'Hulp met geld',
    titleEn: 'Help with money',
    helpTopics: ['money'],
    themeSlug: 'rondkomen',
    languages: ['nl', 'en'],
  }),
  visit('digitale hulp, voorbeeld', everySecondMonday('14:00-16:00'), {
    slug: 'voorbeeld-telefoon',
    placeSlug: 'groene-stee',
    title: 'Hulp met computer en telefoon',
    titleEn: 'Help with computer and phone',
    helpTopics: ['digital'],
    themeSlug: 'vooruitkomen-en-meedoen',
  }),
  visit('loopbaanhulp, voorbeeld', rule(on('1'), span('10:00-12:00')), {
    slug: 'voorbeeld-werk',
    placeSlug: 'groene-stee',
    title: 'Vragen over werk en buurtbanen',
    titleEn: 'Questions about work and neighbourhood jobs',
    helpTopics: ['work', 'advice'],
    themeSlug: 'buurtbanen',
    byAppointment: true,
  }),
  visit('wijkverpleegkundige, voorbeeld', rule(on('4', { nth: [-1] }), span('14:00-15:30')), {
    slug: 'voorbeeld-gezondheid',
    placeSlug: 'madiba',
    title: 'Vragen over je gezondheid',
    titleEn: 'Questions about your health',
    helpTopics: ['health', 'seniors'],
    themeSlug: 'verbinding-en-steun',
  }),
  visit('opvoedadviseur, voorbeeld', rule(on('4'), span('8:45-9:45')), {
    slug: 'voorbeeld-opvoeden',
    placeSlug: 'zonneparel',
    title: 'Vragen over opvoeden',
    titleEn: 'Questions about raising children',
    helpTopics: ['parenting'],
    themeSlug: 'een-stimulerend-thuis',
    audience: 'parents',
    languages: ['nl', 'pl'],
  }),
  activity(rule(on('2'), span('9:30-12:00')), {
    slug: 'voorbeeld-koffieochtend',
    placeSlug: 'de-horsten',
    roomSlug: 'havikshorst',
    title: 'Koffieochtend',
    titleEn: 'Coffee morning',
    helpTopics: ['walk-in'],
    themeSlug: 'liendert-voor-iedereen',
  }),
  activity(rule(on('4'), span('10:00-11:30')), {
    slug: 'voorbeeld-taalcafe',
    placeSlug: 'de-horsten',
    roomSlug: 'arendshorst',
    title: 'Taalcafé: Nederlands oefenen',
    titleEn: 'Language café: practise Dutch',
    helpTopics: ['language'],
    themeSlug: 'allemaal-taal',
    languages: ['nl', 'uk', 'ti'],
  }),
  activity(rule(on('4'), span('17:30-19:30')), {
    slug: 'voorbeeld-samen-eten',
    placeSlug: 'madiba',
    title: 'Samen eten',
    titleEn: 'Eating together',
    helpTopics: ['eating-together', 'walk-in'],
    themeSlug: 'verbinding-en-steun',
  }),
  activity(rule(on('13'), span('15:30-17:00')), {
    slug: 'voorbeeld-huiswerk',
    placeSlug: 'the-game',
    title: 'Huiswerk maken met hulp',
    titleEn: 'Homework with help',
    helpTopics: ['youth'],
    themeSlug: 'vooruitkomen-en-meedoen',
    audience: 'youth',
  }),
  activity(rule(on('3'), span('13:00-14:30')), {
    slug: 'voorbeeld-kindermiddag',
    placeSlug: 'zonneparel',
    title: 'Kindermiddag',
    titleEn: "Children's afternoon",
    helpTopics: ['children'],
    themeSlug: 'een-stimulerend-thuis',
    audience: 'children',
  }),
];

/** A visitor's walk-in hour: who comes is a role. */
function visit(visitorRole: string, when: DayRule, words: SampleWords): NewWalkIn {
  return { ...plain(when), ...words, kind: 'walkIn', visitorRole };
}

/** The place's own. */
function activity(when: DayRule, words: SampleWords): NewWalkIn {
  return { ...plain(when), ...words, kind: 'activity', visitorRole: null };
}

function plain(when: DayRule) {
  const everyone = { audience: 'everyone', byAppointment: false, languages: [] } as const;
  const sample = { organisationSlug: null, roomSlug: null, sample: true };
  // On a public holiday nobody comes to sit behind a table.
  return { ...everyone, ...sample, hours: hours([week(when)], { otherHolidays: 'closed' }) };
}

/** Counted from Monday 16 November 2026. */
function everySecondMonday(times: string): DayRule {
  return rule(on('1', { everyWeeks: { n: 2, anchor: '2026-11-16' } }), span(times));
}
