import type { Place } from '../model/place.ts';
import { trustDates } from '../model/trust-dates.ts';

/**
 * How sure the hours are, beside OSM's `check_date:opening_hours`: who checked them, as a role, and from when on they
 * are not sure any more and then old. Dates, because an export is read later; what visitors reported is over by then.
 */
export function trustTags(place: Place): Readonly<Record<string, string>> {
  const { trust } = place;
  const dates = trust === null ? null : trustDates(trust);
  if (trust === null || dates === null) return {};
  return {
    ...(trust.confirmedBy === null ? {} : { hoursConfirmedBy: trust.confirmedBy }),
    hoursConfirmedUntil: new Date(dates.confirmedUntil).toISOString(),
    hoursOldFrom: new Date(dates.oldFrom).toISOString(),
  };
}
