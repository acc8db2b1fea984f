/** What is said of a walk-in hour, field by field: for a difference, and for its history. */
import type { Language } from '../../../contract/vocabulary.ts';
import { wordsOf } from '../../../contract/words/of-language.ts';
import type { WalkInWords } from '../../../model/walk-in.ts';

const FIELDS = [
  'title',
  'titleEn',
  'helpTopics',
  'themeSlug',
  'audience',
  'byAppointment',
  'languages',
  'phone',
  'email',
] as const;
export type WalkInField = (typeof FIELDS)[number];

const NAMES: { readonly [L in Language]: { readonly [Name in WalkInField]: string } } = {
  nl: {
    title: 'Naam',
    titleEn: 'Engelse naam',
    helpTopics: 'Hulp met',
    themeSlug: 'Kernaanpak',
    audience: 'Voor wie',
    byAppointment: 'Op afspraak',
    languages: 'Talen',
    phone: 'Telefoon',
    email: 'E-mail',
  },
  en: {
    title: 'Name',
    titleEn: 'English name',
    helpTopics: 'Help with',
    themeSlug: 'Theme',
    audience: 'For whom',
    byAppointment: 'By appointment',
    languages: 'Languages',
    phone: 'Telephone',
    email: 'E-mail',
  },
};

const PLAIN = {
  nl: { nothing: 'niets ingevuld', yes: 'ja', no: 'nee', room: 'Ruimte', anywhere: 'geen vaste ruimte' },
  en: { nothing: 'nothing filled in', yes: 'yes', no: 'no', room: 'Room', anywhere: 'no room in particular' },
} as const;

export function changedFields(was: WalkInWords, is: WalkInWords): WalkInField[] {
  return FIELDS.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]));
}

/** `topicNames`: of help topics and themes, in the reader's language. */
export function fieldLine(
  field: WalkInField,
  words: WalkInWords,
  topicNames: ReadonlyMap<string, string>,
  language: Language,
): string {
  return `${NAMES[language][field]}: ${said(field, words, topicNames, language)}`;
}

/** `roomNames`: of the place, by slug. A room that is no more has no name. */
export function roomLine(
  roomSlug: string | null,
  roomNames: ReadonlyMap<string, string>,
  language: Language,
): string {
  const { room, anywhere } = PLAIN[language];
  return `${room}: ${roomSlug === null ? anywhere : (roomNames.get(roomSlug) ?? roomSlug)}`;
}

function said(
  field: WalkInField,
  words: WalkInWords,
  topicNames: ReadonlyMap<string, string>,
  language: Language,
): string {
  const { audiences, spokenLanguages, list } = wordsOf(language);
  const { nothing, yes, no } = PLAIN[language];
  const named = (slug: string) => topicNames.get(slug) ?? slug;
  switch (field) {
    case 'helpTopics':
      return list(words.helpTopics.map(named)) || nothing;
    case 'themeSlug':
      return words.themeSlug === null ? nothing : named(words.themeSlug);
    case 'audience':
      return audiences[words.audience];
    case 'byAppointment':
      return words.byAppointment ? yes : no;
    case 'languages':
      return list(words.languages.map((code) => spokenLanguages[code])) || nothing;
    default:
      return words[field] ?? nothing;
  }
}
