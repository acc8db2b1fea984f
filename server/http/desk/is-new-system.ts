import { hasPublicRealHours } from '../../../db/queries/desk-frame.ts';
import { heldPerVersion } from '../../directory/held-per-version.ts';

/** Whether visitors see nothing that is anybody's own yet: only samples, places without hours, and drafts. */
export const isNewSystem = heldPerVersion((db) => !hasPublicRealHours(db));
