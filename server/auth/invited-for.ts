import type { Database } from '../../db/open-database.ts';
import { findDistricts, findOrganisations } from '../../db/queries/directory.ts';
import { getOwnerSettings } from '../../db/queries/owner-settings.ts';
import { getPlaceBySlug } from '../../db/queries/places.ts';
import type { InvitedFor } from '../mail/compose-invitation.ts';
import type { Right } from '../model/caller.ts';

/** What somebody is invited for, by the name that people know it by. */
export function invitedFor(db: Database, right: Right): InvitedFor {
  switch (right.role) {
    case 'administrator':
      return right;
    case 'host':
      return { role: right.role, placeName: getPlaceBySlug(db, right.placeSlug)?.name ?? right.placeSlug };
    case 'professional': {
      const known = findOrganisations(db).find(({ slug }) => slug === right.organisationSlug);
      return { role: right.role, organisationName: known?.name ?? right.organisationSlug };
    }
    case 'coordinator': {
      const known = findDistricts(db).find(({ slug }) => slug === right.districtSlug);
      return { role: right.role, districtName: known?.name ?? right.districtSlug };
    }
  }
}

export function ownerName(db: Database): string | null {
  return getOwnerSettings(db).ownerName;
}
