/** What a walk-in hour looks like where it was kept as JSON: the log, and proposals. */
import { type TSchema, Type } from 'typebox';
import { Check } from 'typebox/value';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../contract/vocabulary.ts';
import { HoursAsKept } from './hours-as-kept.ts';
import type { MadeOn } from './proposal.ts';
import type { WalkInContent } from './walk-in.ts';
import { keptHours } from './walk-in-hours-as-kept.ts';

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Union(values.map((value) => Type.Literal(value)));
const text = nullable(Type.String());

const ContentAsKept = Type.Unsafe<WalkInContent>(
  Type.Object({
    title: Type.String(),
    titleEn: text,
    helpTopics: Type.Array(Type.String()),
    themeSlug: text,
    audience: oneOf(AUDIENCES),
    byAppointment: Type.Boolean(),
    languages: Type.Array(oneOf(SPOKEN_LANGUAGES)),
    phone: text,
    email: text,
    roomSlug: text,
    hours: HoursAsKept,
  }),
);

const Made = Type.Unsafe<{ madeOn: MadeOn }>(
  Type.Object({ madeOn: Type.Object({ version: Type.Integer(), hours: HoursAsKept, roomSlug: text }) }),
);

/** Kept beside what is proposed; null where there is none. */
export function keptMadeOn(value: unknown): MadeOn | null {
  if (!Check(Made, value)) return null;
  const { version, hours, roomSlug } = value.madeOn;
  return { version, hours: keptHours(hours), roomSlug };
}

/** null for what is none, or in a form of long ago. Only its own fields are taken. */
export function keptContent(value: unknown): WalkInContent | null {
  if (!Check(ContentAsKept, value)) return null;
  const { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages } = value;
  const { phone, email, roomSlug, hours } = value;
  const words = { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages };
  return { ...words, phone, email, roomSlug, hours: keptHours(hours) };
}
