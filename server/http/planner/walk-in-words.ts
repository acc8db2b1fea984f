/** The form of what an organisation says of its walk-in hour: out of it, and out of what was sent. */
import { contentOf } from '../../../db/queries/save-walk-in.ts';
import type { WordsForm } from '../../contract/planner/walk-in.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../contract/vocabulary.ts';
import type { WalkIn, WalkInWords } from '../../model/walk-in.ts';
import type { DeskForm } from '../desk/screen.ts';

export function formOfWalkIn(walkIn: WalkIn): WordsForm {
  const { title, titleEn, helpTopics, themeSlug, audience, byAppointment, languages, phone, email } =
    contentOf(walkIn);
  return {
    ...{ title, helpTopics, audience, byAppointment, languages },
    titleEn: titleEn ?? '',
    theme: themeSlug ?? '',
    phone: phone ?? '',
    email: email ?? '',
    version: String(walkIn.version),
  };
}

export function formSent(sent: DeskForm): WordsForm {
  const text = (name: string) => sent.text(name) ?? '';
  return {
    title: text('title'),
    titleEn: text('titleEn'),
    helpTopics: sent.all('helpTopics'),
    theme: text('theme'),
    audience: text('audience'),
    byAppointment: sent.has('byAppointment'),
    languages: sent.all('languages'),
    phone: text('phone'),
    email: text('email'),
    version: text('version'),
  };
}

export function wordsOfForm(form: WordsForm): WalkInWords {
  const orNull = (text: string) => (text === '' ? null : text);
  const { title, helpTopics, byAppointment } = form;
  return {
    ...{ title, helpTopics, byAppointment },
    titleEn: orNull(form.titleEn),
    themeSlug: orNull(form.theme),
    audience: AUDIENCES.find((audience) => audience === form.audience) ?? 'everyone',
    languages: SPOKEN_LANGUAGES.filter((language) => form.languages.includes(language)),
    phone: orNull(form.phone),
    email: orNull(form.email),
  };
}
