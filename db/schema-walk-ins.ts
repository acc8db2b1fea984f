/** The tables of walk-in hours and activities, of the proposals they come from, and of calendars of one's own. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../server/contract/vocabulary.ts';
import { helpTopics, organisations, places, themes } from './schema.ts';
import { people } from './schema-people.ts';

export const PROPOSAL_KINDS = ['start', 'move', 'end'] as const;
export const PROPOSAL_STATES = ['open', 'otherTime', 'accepted', 'declined', 'withdrawn'] as const;
export const PROPOSAL_STEPS = [
  'proposed',
  'changed',
  'otherTime',
  'accepted',
  'declined',
  'withdrawn',
] as const;

/** Why nobody can agree to it any more. */
export const LAPSES = ['ended', 'otherwiseAgreed'] as const;

const yesNo = (name: string) => integer(name, { mode: 'boolean' });
const ownId = () => integer('id').notNull().primaryKey();
const instant = (name: string) => integer(name);
const placeId = () => integer('place_id').references(() => places.id, { onDelete: 'cascade' });
const personId = () => integer('person_id').references(() => people.id, { onDelete: 'cascade' });

export const walkIns = sqliteTable('walk_ins', {
  id: ownId(),
  slug: text('slug').notNull().unique(),
  kind: text('kind', { enum: ['walkIn', 'activity'] }).notNull(),
  placeId: placeId().notNull(),
  roomId: integer('room_id'),
  title: text('title').notNull(),
  titleEn: text('title_en'),
  themeSlug: text('theme_slug').references(() => themes.slug),
  audience: text('audience', { enum: AUDIENCES }).notNull(),
  byAppointment: yesNo('by_appointment').notNull(),
  organisationSlug: text('organisation_slug').references(() => organisations.slug),
  visitorRole: text('visitor_role'),
  sample: yesNo('sample').notNull(),
  phone: text('phone'),
  email: text('email'),
  version: integer('version').notNull().default(1),
  updatedAt: instant('updated_at').notNull().default(0),
});

const walkInId = () => integer('walk_in_id').references(() => walkIns.id, { onDelete: 'cascade' });

export const walkInHelpTopics = sqliteTable(
  'walk_in_help_topics',
  {
    walkInId: walkInId().notNull(),
    helpTopicSlug: text('help_topic_slug')
      .notNull()
      .references(() => helpTopics.slug),
  },
  (table) => [primaryKey({ columns: [table.walkInId, table.helpTopicSlug] })],
);

export const walkInLanguages = sqliteTable(
  'walk_in_languages',
  { walkInId: walkInId().notNull(), language: text('language', { enum: SPOKEN_LANGUAGES }).notNull() },
  (table) => [primaryKey({ columns: [table.walkInId, table.language] })],
);

export const walkInProfessionals = sqliteTable(
  'walk_in_professionals',
  { walkInId: walkInId().notNull(), personId: personId().notNull(), shownName: text('shown_name') },
  (table) => [primaryKey({ columns: [table.walkInId, table.personId] })],
);

/** `content` is what `server/model/proposal.ts` calls ProposedWalkIn; read back by its one reader, never trusted as it is. */
export const proposals = sqliteTable('proposals', {
  id: ownId(),
  kind: text('kind', { enum: PROPOSAL_KINDS }).notNull(),
  walkInId: walkInId(),
  placeId: placeId().notNull(),
  organisationSlug: text('organisation_slug')
    .notNull()
    .references(() => organisations.slug),
  personId: integer('person_id').references(() => people.id, { onDelete: 'set null' }),
  state: text('state', { enum: PROPOSAL_STATES }).notNull(),
  content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
  version: integer('version').notNull(),
  madeAt: instant('made_at').notNull(),
  changedAt: instant('changed_at').notNull(),
});

const proposalId = () => integer('proposal_id').references(() => proposals.id, { onDelete: 'cascade' });

export const proposalSteps = sqliteTable('proposal_steps', {
  id: ownId(),
  proposalId: proposalId().notNull(),
  step: text('step', { enum: PROPOSAL_STEPS }).notNull(),
  side: text('side', { enum: ['organisation', 'place'] }).notNull(),
  at: instant('at').notNull(),
  who: text('who').notNull(),
  words: text('words'),
  lapsed: text('lapsed', { enum: LAPSES }),
  content: text('content', { mode: 'json' }).$type<unknown>().notNull(),
});

export const proposalLinks = sqliteTable('proposal_links', {
  tokenHash: text('token_hash').notNull().primaryKey(),
  proposalId: proposalId().notNull(),
  personId: personId().notNull(),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const calendarLinks = sqliteTable('calendar_links', {
  id: ownId(),
  tokenHash: text('token_hash').notNull().unique(),
  personId: personId().notNull(),
  madeAt: instant('made_at').notNull(),
  revokedAt: instant('revoked_at'),
});
