/** On an English page whatever somebody wrote in Dutch is read out as Dutch, and nothing else is. */
import { expect, test } from 'vitest';
import type { PageContent } from '../../server/contract/page.ts';
import { atOnce } from '../../server/directory/at-once.ts';
import { NO_FILTER } from '../../web/addresses.ts';
import { renderDocument } from '../../web/server-entry.tsx';
import { aList, aPage, aPlacePage, aTimetable, at, openPlace } from './page-fixtures.ts';

const DUTCH = (words: string) => `<bdi lang="nl" dir="ltr">${words}</bdi>`;

const html = (content: PageContent, language: 'nl' | 'en' = 'en') =>
  atOnce(renderDocument(aPage(content, { language }), { script: '', styles: [], modulePreloads: [] }));

const closedForWorks = {
  ...openPlace,
  timetable: aTimetable([], {
    closures: [
      {
        start: at('2026-11-24T00:00:00+01:00'),
        end: at('2026-11-25T00:00:00+01:00'),
        reason: { kind: 'date', label: 'verbouwing', date: '2026-11-24' },
      },
    ],
  }),
};

test('the reason of an editor', () => {
  expect(html(aList([closedForWorks]))).toContain(DUTCH('verbouwing'));
  expect(html(aList([closedForWorks]), 'nl')).not.toContain('<bdi');
});

test('the notes in the sentence of the usual week', () => {
  const summaries = [
    {
      roomName: null,
      sentence: 'Tue 19–21 (inloopavond), Wed 9–12 (not certain).',
      written: ['inloopavond'],
    },
  ];
  const page = html(aPlacePage(openPlace, { summaries }));
  expect(page).toContain(`Tue 19–21 (${DUTCH('inloopavond')}), Wed 9–12 (not certain).`);
});

test('the street that distances are measured from, but no chosen filter in English', () => {
  const filter = { ...NO_FILTER, audience: 'seniors', near: `street:${openPlace.slug}` } as const;
  const page = html(aList([openPlace], { filter }));
  const chips = /<ul class="bl-chips".*?<\/ul>/s.exec(page)?.[0];
  expect(chips).toContain(DUTCH('Wiekslag 92'));
  expect(chips).not.toContain(DUTCH('Seniors'));
  expect(chips).toContain('Seniors');
});

test('not the reason that the page gives in its own words', () => {
  const day = {
    date: '2026-12-25',
    says: 'closed',
    spans: [],
    reason: null,
    publicHoliday: 'christmasDay',
  } as const;
  const page = html(aPlacePage(openPlace, { days: [day] }));
  expect(page).toContain('Christmas Day');
  expect(page).not.toContain(DUTCH('Christmas Day'));
});
