/** The tables of people, of how they get in, and of what they and visitors say about the truth of hours. */
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { CHECKERS, LANGUAGES, REPORT_KINDS, ROLES } from '../server/contract/vocabulary.ts';
import { districts, helpTopics, organisations, places } from './schema.ts';

export const MAIL_PURPOSES = [
  'signIn',
  'invitation',
  'ask',
  'reminder',
  'report',
  'coordinator',
  'proposal',
  'clash',
  'cancelled',
] as const;
export const ASK_KINDS = ['ask', 'reminder', 'coordinator'] as const;

const yesNo = (name: string) => integer(name, { mode: 'boolean' });
const ownId = () => integer('id').notNull().primaryKey();
const tokenHash = () => text('token_hash').notNull();
const personId = () => integer('person_id').references(() => people.id, { onDelete: 'cascade' });
const placeId = () => integer('place_id').references(() => places.id, { onDelete: 'cascade' });
const instant = (name: string) => integer(name);

export const people = sqliteTable('people', {
  id: ownId(),
  pseudonym: text('pseudonym').notNull().unique(),
  email: text('email').notNull().unique(),
  name: text('name'),
  language: text('language', { enum: LANGUAGES }).notNull(),
  invitedAt: instant('invited_at').notNull(),
  firstSignedInAt: instant('first_signed_in_at'),
});

export const rights = sqliteTable('rights', {
  id: ownId(),
  personId: personId().notNull(),
  role: text('role', { enum: ROLES }).notNull(),
  placeId: placeId(),
  organisationSlug: text('organisation_slug').references(() => organisations.slug),
  districtSlug: text('district_slug').references(() => districts.slug),
  grantedAt: instant('granted_at').notNull(),
});

export const signInLinks = sqliteTable('sign_in_links', {
  tokenHash: tokenHash().primaryKey(),
  requestHash: text('request_hash').unique(),
  codeHash: text('code_hash'),
  wrongCodes: integer('wrong_codes').notNull(),
  personId: personId().notNull(),
  invitation: yesNo('invitation').notNull(),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

export const barCards = sqliteTable('bar_cards', {
  id: ownId(),
  placeId: placeId().notNull(),
  tokenHash: tokenHash().unique(),
  madeAt: instant('made_at').notNull(),
  revokedAt: instant('revoked_at'),
});

export const sessions = sqliteTable('sessions', {
  id: ownId(),
  tokenHash: tokenHash().unique(),
  personId: personId(),
  barCardId: integer('bar_card_id').references(() => barCards.id, { onDelete: 'cascade' }),
  device: text('device').notNull(),
  madeAt: instant('made_at').notNull(),
  seenAt: instant('seen_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  passkeyAt: instant('passkey_at'),
});

export const passkeys = sqliteTable('passkeys', {
  credentialId: text('credential_id').notNull().primaryKey(),
  personId: personId().notNull(),
  publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
  counter: integer('counter').notNull(),
  transports: text('transports', { mode: 'json' }).$type<readonly string[]>(),
  label: text('label').notNull(),
  madeAt: instant('made_at').notNull(),
  usedAt: instant('used_at'),
});

export const passkeyChallenges = sqliteTable('passkey_challenges', {
  challenge: text('challenge').notNull().primaryKey(),
  personId: personId(),
  expiresAt: instant('expires_at').notNull(),
});

export const placeLinks = sqliteTable('place_links', {
  tokenHash: tokenHash().primaryKey(),
  placeId: placeId().notNull(),
  personId: personId().notNull(),
  passedOn: yesNo('passed_on').notNull(),
  askedMonday: text('asked_monday'),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const outbox = sqliteTable('outbox', {
  id: ownId(),
  purpose: text('purpose', { enum: MAIL_PURPOSES }).notNull(),
  personId: personId(),
  placeId: placeId(),
  toAddress: text('to_address').notNull(),
  subject: text('subject').notNull(),
  body: text('body'),
  queuedAt: instant('queued_at').notNull(),
  usefulUntil: instant('useful_until'),
  attempts: integer('attempts').notNull(),
  nextTryAt: instant('next_try_at').notNull(),
  sentAt: instant('sent_at'),
  givenUpAt: instant('given_up_at'),
  lastTrouble: text('last_trouble'),
  onceKey: text('once_key').unique(),
});

export const asks = sqliteTable('asks', {
  id: ownId(),
  placeId: placeId().notNull(),
  kind: text('kind', { enum: ASK_KINDS }).notNull(),
  dueAt: instant('due_at').notNull(),
  askedAt: instant('asked_at').notNull(),
});

export const liveSwitches = sqliteTable('live_switches', {
  placeId: placeId().notNull().primaryKey(),
  says: text('says', { enum: ['open', 'closed'] }).notNull(),
  sinceAt: instant('since_at').notNull(),
  untilAt: instant('until_at').notNull(),
  role: text('role', { enum: CHECKERS }).notNull(),
});

export const reports = sqliteTable('reports', {
  id: ownId(),
  placeId: placeId().notNull(),
  kind: text('kind', { enum: REPORT_KINDS }).notNull(),
  reportedAt: instant('reported_at').notNull(),
  weighsUntil: instant('weighs_until'),
  words: text('words'),
  deviceMark: text('device_mark'),
  clearedAt: instant('cleared_at'),
  handledAt: instant('handled_at'),
  handledBy: text('handled_by'),
});

export const wishes = sqliteTable('wishes', {
  id: ownId(),
  placeId: placeId().notNull(),
  wishedDate: text('wished_date').notNull(),
  wishedHour: integer('wished_hour').notNull(),
  helpTopicSlug: text('help_topic_slug').references(() => helpTopics.slug),
});
