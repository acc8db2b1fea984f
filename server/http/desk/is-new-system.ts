import { hasRealHours } from '../../../db/queries/desk-frame.ts';
import { heldPerVersion } from '../../directory/held-per-version.ts';

/** Whether nothing in the system is anybody's own yet: only samples, and places without hours. */
export const isNewSystem = heldPerVersion((db) => !hasRealHours(db));
