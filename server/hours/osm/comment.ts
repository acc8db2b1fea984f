import { ACCESSES, type Access, AUDIENCES, type Audience } from '../../contract/vocabulary.ts';
import type { OsmRule } from './rule.ts';

/** What a comment says that the model has a place for. The first phrase of each is the one that is written. */
export const ACCESS_PHRASES: { readonly [Name in Exclude<Access, 'open'>]: readonly string[] } = {
  byAppointment: [
    'by appointment',
    'by appointment only',
    'only by appointment',
    'appointment only',
    'appointments only',
    'appointment required',
    'on appointment',
    'op afspraak',
    'alleen op afspraak',
    'uitsluitend op afspraak',
    'enkel op afspraak',
    'volgens afspraak',
    'na afspraak',
  ],
  selfService: ['self-service', 'self service', 'zelfbediening'],
  duringActivity: [
    'during activities',
    'during activities only',
    'only during activities',
    'tijdens activiteiten',
    'alleen tijdens activiteiten',
  ],
};

export const AUDIENCE_PHRASES: { readonly [Name in Exclude<Audience, 'everyone'>]: readonly string[] } = {
  children: ['children only', 'alleen kinderen', 'alleen voor kinderen'],
  youth: ['youth only', 'alleen jongeren', 'alleen voor jongeren'],
  parents: ['parents only', 'alleen ouders', 'alleen voor ouders'],
  women: ['women only', 'female only', 'alleen vrouwen', 'alleen voor vrouwen'],
  seniors: ['seniors only', 'alleen ouderen', 'alleen voor ouderen'],
};

const LONGEST_NOTE = 80;

export interface Circumstances {
  readonly access: Access;
  readonly audience: Audience;
  readonly note: string | null;
  readonly state: 'open' | 'unknown';
}

/** How, and for whom, a rule that is not closed opens. A comment that says neither is a note. */
export function circumstancesOf({ comment, state }: OsmRule): Circumstances {
  const pieces = comment?.split(/\s*[,;]\s*/) ?? [];
  const access = ACCESSES.find((name) => name !== 'open' && says(pieces, ACCESS_PHRASES[name]));
  const audience = AUDIENCES.find((name) => name !== 'everyone' && says(pieces, AUDIENCE_PHRASES[name]));
  if (access === undefined && audience === undefined) {
    const note = comment === null ? null : shortened(comment);
    return { access: 'open', audience: 'everyone', note, state: state === 'unknown' ? 'unknown' : 'open' };
  }
  const rest = pieces.filter((piece) => piece !== '' && !isKnown(piece)).join(', ');
  return {
    access: access ?? 'open',
    audience: audience ?? 'everyone',
    note: rest === '' ? null : shortened(rest),
    state: 'open',
  };
}

const KNOWN: ReadonlySet<string> = new Set(
  [...Object.values(ACCESS_PHRASES), ...Object.values(AUDIENCE_PHRASES)].flat(),
);

function isKnown(piece: string): boolean {
  return KNOWN.has(piece.toLowerCase());
}

function says(pieces: readonly string[], phrases: readonly string[]): boolean {
  return pieces.some((piece) => phrases.includes(piece.toLowerCase()));
}

/** The whole comment stays with the original text, which is kept. */
function shortened(comment: string): string {
  return comment.length <= LONGEST_NOTE ? comment : `${comment.slice(0, LONGEST_NOTE - 1).trimEnd()}…`;
}
