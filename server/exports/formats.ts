/** The forms in which all places can be taken out. A new form is a line here and a writer beside it. */
import type { Place } from '../model/place.ts';
import { toCsv } from './csv.ts';
import { toGeoJson } from './geojson.ts';

export interface ExportFormat {
  readonly mediaType: string;
  readonly write: (places: readonly Place[]) => string;
}

export const EXPORT_FORMATS = {
  geojson: { mediaType: 'application/geo+json', write: toGeoJson },
  csv: { mediaType: 'text/csv; charset=utf-8', write: toCsv },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
