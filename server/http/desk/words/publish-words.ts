/** Why a place cannot be made public yet. */
import type { Check } from '../../../contract/desk/publish.ts';
import type { Language } from '../../../contract/vocabulary.ts';
import { words as en } from '../../../contract/words/en.ts';
import { words as nl } from '../../../contract/words/nl.ts';

const missingNl: { readonly [Name in Check]: string } = {
  address: 'het adres',
  onMap: 'de plek op de kaart',
  timesConfirmed: 'bevestigde tijden',
  contact: 'telefoon, website of gastvrouw',
  hostAgrees: 'het akkoord van de gastvrouw of gastheer',
};
const missingEn: { readonly [Name in Check]: string } = {
  address: 'the address',
  onMap: 'the place on the map',
  timesConfirmed: 'confirmed times',
  contact: 'telephone, website or host',
  hostAgrees: 'the host’s consent',
};

export const publishWords: {
  readonly [Code in Language]: { missing(checks: readonly Check[]): string };
} = {
  nl: {
    missing: (checks) =>
      `Dit kan nog niet openbaar. Nog nodig: ${nl.list(checks.map((one) => missingNl[one]))}.`,
  },
  en: {
    missing: (checks) =>
      `This cannot be made public yet. Still needed: ${en.list(checks.map((one) => missingEn[one]))}.`,
  },
};
