/** The forms in which all places can be taken out. A new form is a line here and a writer beside it. */
import type { Place } from '../model/place.ts';
import { toCsv } from './csv.ts';
import { toGeoJson } from './geojson.ts';

export interface ExportFormat {
  readonly write: (places: readonly Place[]) => string;
}

export const EXPORT_FORMATS = {
  geojson: { write: toGeoJson },
  csv: { write: toCsv },
} as const satisfies Record<string, ExportFormat>;
