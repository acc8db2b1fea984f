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

/** How, and for whom, a rule that is not closed opens. What a comment says besides is a note. */
export function circumstancesOf({ comment, state }: Pick<OsmRule, 'comment' | 'state'>): Circumstances {
  let rest = comment ?? '';
  let access: Access = 'open';
  let audience: Audience = 'everyone';
  for (;;) {
    const [whole = '', piece = ''] = /^([^,;]*)(?:[,;]\s*|$)/.exec(rest) ?? [];
    const meaning = MEANINGS.get(piece.trim().toLowerCase());
    if (meaning === undefined) break;
    access = meaning.access ?? access;
    audience = meaning.audience ?? audience;
    rest = rest.slice(whole.length);
  }
  const isCondition = access === 'open' && audience === 'everyone' && state === 'unknown';
  return { access, audience, note: shortened(rest.trim()), state: isCondition ? 'unknown' : 'open' };
}

interface Meaning {
  readonly access?: Access;
  readonly audience?: Audience;
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ...ACCESSES.filter((name) => name !== 'open').flatMap((access) =>
    ACCESS_PHRASES[access].map((phrase): [string, Meaning] => [phrase, { access }]),
  ),
  ...AUDIENCES.filter((name) => name !== 'everyone').flatMap((audience) =>
    AUDIENCE_PHRASES[audience].map((phrase): [string, Meaning] => [phrase, { audience }]),
  ),
]);

/** The whole comment stays with the original text, which is kept. */
function shortened(note: string): string | null {
  if (note === '') return null;
  return note.length <= LONGEST_NOTE ? note : `${note.slice(0, LONGEST_NOTE - 1).trimEnd()}…`;
}
