/**
 * The tables as TypeScript sees them. The SQL in `migrations/` makes them and holds their constraints;
 * a test compares the two column by column.
 */
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
  ACCESSES,
  AUDIENCES,
  AVAILABILITIES,
  CHECKERS,
  FACILITIES,
  HOLIDAYS,
  PLACE_KINDS,
  PRECISIONS,
  SPOKEN_LANGUAGES,
} from '../server/contract/vocabulary.ts';
import type { DaySelector, Weekday } from '../server/hours/model.ts';
import type { ImportedPlace } from '../server/model/imported-place.ts';
import { people } from './schema-people.ts';
import { walkIns } from './schema-walk-ins.ts';

export const POLICIES = ['asAlways', 'closed', 'notKnownYet', 'changed'] as const;
export const OTHER_HOLIDAYS = ['notKnownYet', 'asAlways', 'closed'] as const;
export const LAYER_KINDS = ['week', 'season', 'schoolHoliday', 'date'] as const;
export const EFFECTS = ['replace', 'add', 'takeAway'] as const;
export const OTHER_DAYS = ['closed', 'asBelow'] as const;
export const VALIDITIES = ['always', 'dates', 'yearly', 'schoolHoliday'] as const;
export const TRUST_SOURCES = ['sample', 'import', 'host'] as const;
export const SCHOOL_REGIONS = ['noord', 'midden', 'zuid'] as const;
export const OWNER_SETTINGS = [
  'ownerName',
  'privacyAddress',
  'accessibilityStatementUrl',
  'accessibilityStatus',
] as const;

/** The conditions of a day selector that come from imports only. */
export type ImportedConditions = Pick<DaySelector, 'isoWeeks' | 'dates' | 'except' | 'holiday'>;

const yesNo = (name: string) => integer(name, { mode: 'boolean' });
const slugKey = () => text('slug').notNull().primaryKey();
const ownId = () => integer('id').notNull().primaryKey();
const position = () => integer('position').notNull();

export const sources = sqliteTable('sources', {
  slug: slugKey(),
  title: text('title').notNull(),
  licence: text('licence').notNull(),
  seenOn: text('seen_on').notNull(),
  note: text('note'),
});

export const factSources = sqliteTable(
  'fact_sources',
  {
    subject: text('subject').notNull(),
    field: text('field').notNull(),
    sourceSlug: text('source_slug')
      .notNull()
      .references(() => sources.slug),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.subject, table.field] })],
);

export const districts = sqliteTable('districts', {
  slug: slugKey(),
  name: text('name').notNull(),
  municipality: text('municipality').notNull(),
  home: yesNo('home').notNull(),
  cbsCodes: text('cbs_codes', { mode: 'json' }).$type<readonly string[]>().notNull(),
  west: real('west'),
  south: real('south'),
  east: real('east'),
  north: real('north'),
  lon: real('lon'),
  lat: real('lat'),
  schoolRegion: text('school_region', { enum: SCHOOL_REGIONS }).notNull(),
  rhythmDays: integer('rhythm_days').notNull(),
  oldAfterDays: integer('old_after_days').notNull(),
});

export const neighbourhoods = sqliteTable('neighbourhoods', {
  code: text('code').notNull().primaryKey(),
  name: text('name').notNull(),
  districtSlug: text('district_slug')
    .notNull()
    .references(() => districts.slug),
  lon: real('lon').notNull(),
  lat: real('lat').notNull(),
  outline: text('outline', { mode: 'json' }).$type<readonly (readonly [number, number])[]>().notNull(),
});

export const themes = sqliteTable('themes', {
  slug: slugKey(),
  position: position(),
  name: text('name').notNull(),
});

export const helpTopics = sqliteTable('help_topics', {
  slug: slugKey(),
  position: position(),
  nameNl: text('name_nl').notNull(),
  nameEn: text('name_en').notNull(),
  /** Its pages have an address and a title that say nothing. */
  sensitive: yesNo('sensitive').notNull().default(false),
  code: text('code'),
});

export const organisations = sqliteTable('organisations', {
  slug: slugKey(),
  position: position(),
  name: text('name').notNull(),
  description: text('description').notNull(),
  phone: text('phone'),
  email: text('email'),
});

export const schoolHolidays = sqliteTable('school_holidays', {
  id: ownId(),
  region: text('region', { enum: SCHOOL_REGIONS }).notNull(),
  schoolYear: text('school_year').notNull(),
  name: text('name').notNull(),
  fromDate: text('from_date').notNull(),
  throughDate: text('through_date').notNull(),
  status: text('status').notNull(),
  sourceSlug: text('source_slug')
    .notNull()
    .references(() => sources.slug),
});

export const places = sqliteTable('places', {
  id: ownId(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  kind: text('kind', { enum: PLACE_KINDS }).notNull(),
  goneSince: text('gone_since'),
  districtSlug: text('district_slug')
    .notNull()
    .references(() => districts.slug),
  neighbourhoodCode: text('neighbourhood_code'),
  street: text('street'),
  postalCode: text('postal_code'),
  locality: text('locality'),
  lon: real('lon').notNull(),
  lat: real('lat').notNull(),
  precision: text('precision', { enum: PRECISIONS }).notNull(),
  radiusMetres: real('radius_metres').notNull(),
  description: text('description'),
  phone: text('phone'),
  website: text('website'),
  osmId: text('osm_id').unique(),
  hoursSourceText: text('hours_source_text'),
  hoursNotUnderstood: text('hours_not_understood'),
  hoursCheckedOn: text('hours_checked_on'),
  /** Not public yet. */
  draft: yesNo('draft').notNull().default(false),
  hostAgreedAt: integer('host_agreed_at'),
});

const placeId = () => integer('place_id').references(() => places.id, { onDelete: 'cascade' });

export const rooms = sqliteTable('rooms', {
  id: ownId(),
  placeId: placeId().notNull(),
  position: position(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  quiet: yesNo('quiet').notNull().default(false),
});

export const placeFacilities = sqliteTable(
  'place_facilities',
  {
    placeId: placeId().notNull(),
    facility: text('facility', { enum: FACILITIES }).notNull(),
    availability: text('availability', { enum: AVAILABILITIES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.placeId, table.facility] })],
);

export const placeLanguages = sqliteTable(
  'place_languages',
  { placeId: placeId().notNull(), language: text('language', { enum: SPOKEN_LANGUAGES }).notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.language] })],
);

export const hosts = sqliteTable('hosts', {
  id: ownId(),
  placeId: placeId().notNull(),
  position: position(),
  firstName: text('first_name'),
  nameShown: yesNo('name_shown').notNull(),
  role: text('role').notNull(),
  sample: yesNo('sample').notNull(),
  personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
});

/** One row for each place, room or walk-in hour that has hours of its own. */
export const hours = sqliteTable('hours', {
  id: ownId(),
  placeId: placeId(),
  roomId: integer('room_id').references(() => rooms.id, { onDelete: 'cascade' }),
  walkInId: integer('walk_in_id').references(() => walkIns.id, { onDelete: 'cascade' }),
  otherHolidays: text('other_holidays', { enum: OTHER_HOLIDAYS }).notNull(),
});

const hoursId = () =>
  integer('hours_id')
    .notNull()
    .references(() => hours.id, { onDelete: 'cascade' });

export const hoursLayers = sqliteTable('hours_layers', {
  id: ownId(),
  hoursId: hoursId(),
  position: position(),
  kind: text('kind', { enum: LAYER_KINDS }).notNull(),
  label: text('label'),
  effect: text('effect', { enum: EFFECTS }).notNull(),
  otherDays: text('other_days', { enum: OTHER_DAYS }).notNull(),
  validity: text('validity', { enum: VALIDITIES }).notNull(),
  validFrom: text('valid_from'),
  validThrough: text('valid_through'),
  schoolHoliday: text('school_holiday'),
});

export const dayRules = sqliteTable('day_rules', {
  id: ownId(),
  layerId: integer('layer_id')
    .notNull()
    .references(() => hoursLayers.id, { onDelete: 'cascade' }),
  position: position(),
  weekdays: text('weekdays'),
  nth: text('nth', { mode: 'json' }).$type<readonly number[]>(),
  everyWeeks: integer('every_weeks'),
  anchorDate: text('anchor_date'),
  importedConditions: text('imported_conditions', { mode: 'json' }).$type<ImportedConditions>(),
});

export const specialDays = sqliteTable('special_days', {
  id: ownId(),
  hoursId: hoursId(),
  position: position(),
  fromDate: text('from_date').notNull(),
  throughDate: text('through_date').notNull(),
  says: text('says', { enum: POLICIES }).notNull(),
  reason: text('reason'),
  /** These only of a walk-in hour. */
  movedTo: text('moved_to'),
  roomId: integer('room_id').references(() => rooms.id, { onDelete: 'set null' }),
  /** Agreed for dates that are cancelled now, so it says nothing. */
  setAside: integer('set_aside', { mode: 'boolean' }).notNull(),
});

export const holidayPolicies = sqliteTable('holiday_policies', {
  id: ownId(),
  hoursId: hoursId(),
  holiday: text('holiday', { enum: HOLIDAYS }).notNull(),
  says: text('says', { enum: POLICIES }).notNull(),
});

/** Of a rule, a special day or a holiday policy: exactly one of the three. */
export const timeSpans = sqliteTable('time_spans', {
  id: ownId(),
  ruleId: integer('rule_id').references(() => dayRules.id, { onDelete: 'cascade' }),
  specialDayId: integer('special_day_id').references(() => specialDays.id, { onDelete: 'cascade' }),
  holidayPolicyId: integer('holiday_policy_id').references(() => holidayPolicies.id, { onDelete: 'cascade' }),
  position: position(),
  opens: integer('opens').notNull(),
  closes: integer('closes').notNull(),
  access: text('access', { enum: ACCESSES }).notNull(),
  audience: text('audience', { enum: AUDIENCES }).notNull(),
  note: text('note'),
  state: text('state', { enum: ['open', 'unknown'] }).notNull(),
});

export const hoursTrust = sqliteTable('hours_trust', {
  placeId: placeId().notNull().primaryKey(),
  source: text('source', { enum: TRUST_SOURCES }).notNull(),
  updatedAt: integer('updated_at').notNull(),
  rhythmDays: integer('rhythm_days'),
  oldAfterDays: integer('old_after_days'),
  askWeekday: integer('ask_weekday').$type<Weekday>(),
  askMinute: integer('ask_minute'),
});

export const hoursConfirmations = sqliteTable('hours_confirmations', {
  id: ownId(),
  placeId: placeId().notNull(),
  confirmedAt: integer('confirmed_at').notNull(),
  who: text('who').notNull(),
  role: text('role', { enum: CHECKERS }).notNull().default('host'),
  holdsThrough: text('holds_through'),
  withdrawnAt: integer('withdrawn_at'),
});

export const settings = sqliteTable('settings', {
  key: text('key', { enum: OWNER_SETTINGS }).notNull().primaryKey(),
  value: text('value').notNull(),
});

export const changeLog = sqliteTable('change_log', {
  sequence: integer('sequence').notNull().primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  who: text('who').notNull(),
  what: text('what').notNull(),
  subject: text('subject').notNull(),
  before: text('before', { mode: 'json' }).$type<unknown>(),
  after: text('after', { mode: 'json' }).$type<unknown>(),
  actKey: text('act_key').unique(),
});

export const imports = sqliteTable('imports', {
  id: ownId(),
  startedAt: integer('started_at').notNull(),
  who: text('who').notNull(),
  fileName: text('file_name').notNull(),
  publishedAt: integer('published_at'),
});

export const stagedPlaces = sqliteTable(
  'staged_places',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    position: position(),
    slug: text('slug').notNull(),
    place: text('place', { mode: 'json' }).$type<ImportedPlace>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.position] })],
);

export const writeProbe = sqliteTable('write_probe', { id: ownId(), room: blob('room').notNull() });
