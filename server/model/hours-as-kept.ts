/** What opening hours look like where they were kept as JSON: the log, and proposals. */
import { type TSchema, Type } from 'typebox';
import { ACCESSES, AUDIENCES, HOLIDAYS } from '../contract/vocabulary.ts';

const nullable = (shape: TSchema) => Type.Union([shape, Type.Null()]);
const oneOf = (values: readonly string[]) => Type.Union(values.map((value) => Type.Literal(value)));
const text = nullable(Type.String());

const Span = Type.Object({
  opens: Type.Integer(),
  closes: Type.Integer(),
  access: oneOf(ACCESSES),
  audience: oneOf(AUDIENCES),
  note: text,
  state: oneOf(['open', 'unknown']),
});
const Spans = Type.Array(Span);

const Policy = Type.Union([
  Type.Object({ kind: oneOf(['asAlways', 'closed', 'notKnownYet']) }),
  Type.Object({ kind: Type.Literal('changed'), spans: Type.Array(Span, { minItems: 1 }) }),
]);

const Layer = Type.Object({
  kind: oneOf(['week', 'season', 'schoolHoliday', 'date']),
  label: text,
  validity: Type.Object({ kind: oneOf(['always', 'dates', 'yearly', 'schoolHoliday']) }),
  effect: oneOf(['replace', 'add', 'takeAway']),
  rules: Type.Array(Type.Object({ on: Type.Object({}), spans: Spans })),
  otherDays: oneOf(['closed', 'asBelow']),
});

const Days = Type.Array(
  Type.Object({ from: Type.String(), through: Type.String(), says: Policy, reason: text }),
);

export const HoursAsKept = Type.Object({
  layers: Type.Array(Layer),
  specialDays: Days,
  /** Only of a walk-in hour. */
  setAside: Type.Optional(Days),
  holidayPolicies: Type.Partial(Type.Object(Object.fromEntries(HOLIDAYS.map((name) => [name, Policy])))),
  otherHolidays: oneOf(['notKnownYet', 'asAlways', 'closed']),
});
