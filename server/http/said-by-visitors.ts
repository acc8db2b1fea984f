/** What pages and API share when a visitor says something of a place. */
import type { FastifyRequest } from 'fastify';
import type { Database } from '../../db/open-database.ts';
import type { Clock } from '../clock.ts';
import { tellHosts } from '../desk/tell-hosts.ts';
import { type PlaceReport, type Reported, reportPlace } from '../directory/report-place.ts';
import type { Device, DeviceLimits } from './device-limits.ts';

export interface VisitorParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly limits: DeviceLimits;
}

export function deviceOf({ ip, headers }: FastifyRequest): Device {
  return { address: ip, userAgent: headers['user-agent'] ?? '' };
}

/** Throws NotFound. */
export function takeReport(
  { db, clock, baseUrl, limits }: VisitorParts,
  request: FastifyRequest,
  report: Omit<PlaceReport, 'deviceMark'>,
): Reported {
  const now = clock();
  const deviceMark = limits.markOf(deviceOf(request), report.placeSlug);
  return reportPlace(db, { ...report, deviceMark }, now, (place, told) =>
    tellHosts(db, place, told, baseUrl, now),
  );
}
