import { roundedMetres } from '../distance.ts';
import type { Catalogue } from '../i18n/nl.ts';

/** "400 meter", "1,2 kilometer" */
export function distanceWords({ near }: Catalogue, whole: number): string {
  const metres = roundedMetres(whole);
  return metres < 1000 ? near.metres(metres) : near.kilometres((metres / 1000).toFixed(1));
}
