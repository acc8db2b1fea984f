import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../server/contract/words/problems-of.ts';
import { readListQuery } from '../../../server/http/pages/list-query.ts';

const NOW = Date.UTC(2026, 10, 24, 9);
const words = problemsOf('nl');

function read(search: string) {
  const names = { helpTopics: ['money', 'language'], isNear: (near: string) => near === 'BU03071000' };
  return readListQuery(new URLSearchParams(search), names, words, NOW);
}

describe('the address of a list', () => {
  it('without a query asks for now, everything, as a list', () => {
    expect(read('')).toEqual({
      kind: 'query',
      query: {
        moment: { when: 'now', at: null, day: null, time: null },
        filter: { audience: null, wheelchair: false, helpTopic: null, language: null, near: null },
        show: 'list',
      },
    });
  });

  it('asks for all at once', () => {
    const all =
      'when=chosen&day=2026-11-27&time=14:30&audience=youth&wheelchair=yes&helpTopic=money&language=ar&near=BU03071000&view=map';
    expect(read(all)).toMatchObject({
      query: {
        moment: { when: 'chosen', at: Date.UTC(2026, 10, 27, 13, 30) },
        filter: {
          audience: 'youth',
          wheelchair: true,
          helpTopic: 'money',
          language: 'ar',
          near: 'BU03071000',
        },
        show: 'map',
      },
    });
  });

  it.each([
    ['fields of a form that were left empty', 'audience=&helpTopic=&near='],
    ['what others put behind a shared link', 'utm_source=x&fbclid=y'],
    ['what is the case anyway', 'when=now&view=list'],
  ])('may hold %s', (_name, search) => {
    expect(read(search)).toEqual(read(''));
  });

  it('understands a day and a time without the word for it', () => {
    expect(read('day=2026-11-27&time=14:30')).toEqual(read('when=chosen&day=2026-11-27&time=14:30'));
  });

  it.each([
    ['when=later', words.notOneOf('when', ['now', 'afternoon', 'evening', 'tomorrow', 'chosen'])],
    ['when=evening&time=10:00', words.notOneOf('when', ['chosen'])],
    ['when=chosen', words.notAMoment('time')],
    ['when=chosen&day=2026-13-01&time=10:00', words.notAMoment('day')],
    ['when=chosen&day=2027-11-24&time=10:00', words.momentOutOfReach(13)],
    ['wheelchair=no', words.notOneOf('wheelchair', ['yes'])],
    ['helpTopic=gold', words.notOneOf('helpTopic', ['money', 'language'])],
    ['near=BU99', words.unknownNear('BU99')],
    ['wheelchair=yes&wheelchair=yes', words.repeatedParameter('wheelchair')],
    ['Audience=youth', words.unknownParameter('Audience')],
    ['__proto__=1', words.unknownParameter('__proto__')],
  ])('is refused with a sentence: %s', (search, sentence) => {
    expect(read(search)).toEqual({ kind: 'problems', problems: [sentence] });
  });

  it('is told everything that is wrong at once', () => {
    expect(read('audience=x&view=x&colour=red&near=x')).toMatchObject({ problems: { length: 4 } });
  });
});
