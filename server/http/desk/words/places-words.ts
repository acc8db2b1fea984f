import type { Language } from '../../../contract/vocabulary.ts';

export const placesWords: { readonly [Code in Language]: { readonly cannotConfirm: string } } = {
  nl: { cannotConfirm: 'Deze plek heeft nog geen echte tijden. Vul die eerst in.' },
  en: { cannotConfirm: 'This place has no real times yet. Fill those in first.' },
};
