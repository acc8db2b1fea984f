import { existsSync, readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const FOLDER = new URL('../../../shared/cases/', import.meta.url);
const FILES = ['spatie.json', 'opening-hours-rs.json'];

const Case = Type.Object({
  id: Type.String(),
  spec: Type.String(),
  timezone: Type.String(),
  window: Type.Object({ from: Type.String(), to: Type.String() }),
  expected: Type.Array(Type.Object({ fromUtc: Type.String(), toUtc: Type.String(), state: Type.String() })),
});
export type SharedCase = Static<typeof Case>;
const CaseFile = Type.Object({ cases: Type.Array(Case) });

/** The dated cases that lie beside the repository, or null where they do not. They are read there, not copied. */
export function sharedCases(): readonly SharedCase[] | null {
  if (!existsSync(FOLDER)) return null;
  return FILES.flatMap((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return Value.Parse(CaseFile, JSON.parse(text)).cases;
  });
}
