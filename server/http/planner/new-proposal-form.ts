/** The form of a new proposal: out of an address, out of what was sent, and into what is proposed. */
import type { NewProposalForm } from '../../contract/planner/new-proposal.ts';
import { AUDIENCES, SPOKEN_LANGUAGES } from '../../contract/vocabulary.ts';
import { hoursOfTimes, type WalkInTimes } from '../../hours/walk-in-times.ts';
import type { WalkInContent, WalkInWords } from '../../model/walk-in.ts';
import type { DeskForm, DeskVisit } from '../desk/screen.ts';
import { momentInAddress, momentInForm } from './proposal-moment-form.ts';

/** What it is, and when: the same for what a place does itself. */
type WhatForm = Omit<NewProposalForm, 'place' | 'organisation' | 'words'>;

export function newProposalInForm(sent: DeskForm): NewProposalForm {
  const text = (name: string) => sent.text(name) ?? '';
  return {
    place: text('place'),
    organisation: text('organisation'),
    title: text('title'),
    titleEn: text('titleEn'),
    helpTopics: sent.all('helpTopic'),
    theme: text('theme'),
    audience: text('audience'),
    byAppointment: sent.has('byAppointment'),
    languages: sent.all('language'),
    phone: text('phone'),
    email: text('email'),
    moment: momentInForm(sent),
    words: text('words'),
  };
}

/** As a link to the form fills it in. */
export function newProposalInAddress({ search, now }: Pick<DeskVisit, 'search' | 'now'>): NewProposalForm {
  return {
    place: search.get('place') ?? '',
    organisation: search.get('organisation') ?? '',
    ...{
      title: '',
      titleEn: '',
      theme: search.get('theme') ?? '',
      audience: search.get('audience') ?? 'everyone',
    },
    helpTopics: search.getAll('helpTopic'),
    byAppointment: false,
    languages: ['nl'],
    ...{ phone: '', email: '', words: '' },
    moment: momentInAddress(search, now),
  };
}

export function wordsInForm(form: Omit<WhatForm, 'moment'>): WalkInWords {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    title: form.title,
    titleEn: orNull(form.titleEn),
    helpTopics: form.helpTopics,
    themeSlug: orNull(form.theme),
    audience: AUDIENCES.find((audience) => audience === form.audience) ?? 'everyone',
    byAppointment: form.byAppointment,
    languages: SPOKEN_LANGUAGES.filter((language) => form.languages.includes(language)),
    phone: orNull(form.phone),
    email: orNull(form.email),
  };
}

export function contentInForm(form: WhatForm, times: WalkInTimes): WalkInContent {
  const { room } = form.moment;
  return { ...wordsInForm(form), hours: hoursOfTimes(times), roomSlug: room === '' ? null : room };
}
