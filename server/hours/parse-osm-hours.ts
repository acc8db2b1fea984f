import type { OpeningHours } from './model.ts';
import { claimsToHours } from './osm/claims-to-hours.ts';
import { OSM_PROBLEMS, OsmNotUnderstood, type OsmProblem } from './osm/problems.ts';
import { readRules } from './osm/read-rules.ts';
import { TooEntangled } from './osm/select-days.ts';
import { settleRules } from './osm/settle-rules.ts';
import { refuseTailClashes } from './osm/tail-clash.ts';

export type ParsedHours =
  | { readonly kind: 'understood'; readonly hours: OpeningHours }
  | {
      readonly kind: 'notUnderstood';
      readonly problem: OsmProblem;
      /** The very piece of the text. */
      readonly part: string;
      /** A sentence that says why, with the remedy. */
      readonly why: string;
    };

/** Reads an OSM `opening_hours` value. What cannot be expressed is refused, with its part; never guessed. */
export function parseOsmHours(text: string): ParsedHours {
  try {
    const rules = readRules(text);
    refuseTailClashes(rules);
    return { kind: 'understood', hours: claimsToHours(settleRules(rules)) };
  } catch (error) {
    if (error instanceof OsmNotUnderstood) return notUnderstood(error.problem, error.part);
    if (error instanceof TooEntangled) return notUnderstood('tooManyRules', text);
    throw error;
  }
}

function notUnderstood(problem: OsmProblem, part: string): ParsedHours {
  return { kind: 'notUnderstood', problem, part, why: OSM_PROBLEMS[problem] };
}
