import { type Database, inTransaction } from '../../../db/open-database.ts';
import { type Act, recordChange } from '../../../db/queries/change-log.ts';
import { findLoggedChanges } from '../../../db/queries/history.ts';
import { getPlaceBySlug } from '../../../db/queries/places.ts';
import {
  type FactsOfPlace,
  findKeptHosts,
  forgetSources,
  replaceFacts,
} from '../../../db/queries/save-facts.ts';
import type { Instant } from '../../contract/timetable.ts';
import { NotFound } from '../../errors.ts';
import type { Place } from '../../model/place.ts';
import { actKeyOf, doneBefore } from '../change-hours.ts';
import { changedFacts, forTheLog } from './changed-facts.ts';
import { factsVersion } from './facts-version.ts';

export interface FactsToSave {
  readonly placeSlug: string;
  readonly facts: FactsOfPlace;
  /** The version that the editor started from; null saves over whatever is there. */
  readonly ifVersion: string | null;
  readonly actKey: string | null;
}

export interface FactsSaved {
  readonly kind: 'saved';
  /** Of the change log. */
  readonly sequence: number;
  readonly version: string;
  readonly alreadyDone: boolean;
}

/** Somebody else saved in the meantime; nothing was done. */
export interface FactsStale {
  readonly kind: 'stale';
  readonly facts: FactsOfPlace;
  readonly version: string;
  /** A pseudonym of the change log. */
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** What is known of a place apart from its hours, as its editor needs it. */
export function factsOf(db: Database, place: Place): FactsOfPlace {
  return { ...place, hosts: findKeptHosts(db, place.id) };
}

/** Replaces the facts of a place. The names of hosts never enter the log. Throws NotFound. */
export function saveFacts(db: Database, given: FactsToSave, act: Act): FactsSaved | FactsStale {
  const { placeSlug, facts, ifVersion } = given;
  const key = actKeyOf('saveFacts', placeSlug, given.actKey);
  return inTransaction(db, () => {
    const place = getPlaceBySlug(db, placeSlug);
    if (place === null) throw new NotFound('place', placeSlug);
    const before = factsOf(db, place);
    const done = doneBefore(db, key);
    if (done !== null)
      return { kind: 'saved', sequence: done.sequence, version: factsVersion(before), alreadyDone: true };
    if (ifVersion !== null && ifVersion !== factsVersion(before)) return stale(db, place, before);
    replaceFacts(db, place.id, withOwnHostsOnly(facts, before));
    const after = factsOf(db, getPlaceBySlug(db, placeSlug) ?? place);
    forgetSources(db, placeSlug, changedFacts(before, after));
    const sequence = recordChange(db, act, {
      what: 'saveFacts',
      subject: `place:${placeSlug}`,
      before: forTheLog(before),
      after: { ...forTheLog(after), changed: changedFacts(before, after) },
      ...(key !== null && { actKey: key }),
    });
    return { kind: 'saved', sequence, version: factsVersion(after), alreadyDone: false };
  });
}

/** A row of another place, or one that is gone by now, is a new host here; and a person stays with her row. */
function withOwnHostsOnly(facts: FactsOfPlace, before: FactsOfPlace): FactsOfPlace {
  const own = new Set(before.hosts.map(({ id }) => id));
  return { ...facts, hosts: facts.hosts.map((host) => (own.has(host.id) ? host : { ...host, id: null })) };
}

function stale(db: Database, place: Place, facts: FactsOfPlace): FactsStale {
  const subject = `place:${place.slug}`;
  const latest = findLoggedChanges(db, {
    subject,
    kinds: ['saveFacts', 'restoreFacts', 'importPlace', 'addPlace', 'undo'],
    limit: 1,
  })[0];
  return {
    kind: 'stale',
    facts,
    version: factsVersion(facts),
    changedBy: latest?.who ?? '',
    changedAt: latest?.at ?? 0,
  };
}
