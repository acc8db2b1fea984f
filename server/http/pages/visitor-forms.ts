/** What visitors say of a place, from plain forms: each answer is the place's page with a notice on it. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PLACE_NOTICES, type PlaceNotice } from '../../contract/page.ts';
import { LANGUAGES, REPORT_KINDS } from '../../contract/vocabulary.ts';
import { canBeWished, makeWish, presentHour, type WishedHour } from '../../directory/make-wish.ts';
import { isDate } from '../formats.ts';
import { formOf } from '../forms.ts';
import { type InputFinding, InvalidInput } from '../invalid-input.ts';
import { deviceOf, takeReport, type VisitorParts } from '../said-by-visitors.ts';
import { listsOf } from './site.ts';
import { topicCalled } from './topic-names.ts';

type OfOne = { Params: { slug: string } };

export function visitorForms(app: FastifyInstance, parts: VisitorParts): void {
  for (const prefix of LANGUAGES.map((language) => (language === 'nl' ? '' : `/${language}`))) {
    const page = `${prefix}/plek/:slug`;

    app.post<OfOne>(`${page}/melding`, { config: { act: 'report' } }, (request, reply) => {
      const { slug: placeSlug } = request.params;
      const form = formOf(request.body);
      const kind = REPORT_KINDS.find((name) => name === form.get('kind'));
      if (kind === undefined) throw new InvalidInput([notOurs('kind')]);
      if (!parts.limits.isAllowed('report', deviceOf(request)))
        return back(reply, prefix, placeSlug, 'tooMany');
      const reported = takeReport(parts, request, { placeSlug, kind, words: form.get('words') });
      return back(reply, prefix, placeSlug, reported.kind);
    });

    app.post<OfOne>(`${page}/wens`, { config: { act: 'wish' } }, (request, reply) => {
      const { db, clock, limits } = parts;
      const now = clock();
      const { slug: placeSlug } = request.params;
      const form = formOf(request.body);
      const asked = form.get('helpTopic') || null;
      const topic = asked === null ? null : topicCalled(listsOf(db).helpTopics, asked);
      const wished = hourIn(form.get('hour') || null) ?? presentHour(now);
      if (asked !== null && topic === null) throw new InvalidInput([notOurs('helpTopic')]);
      if (!canBeWished(wished, now)) throw new InvalidInput([notOurs('hour')]);
      if (!limits.isAllowed('wish', deviceOf(request))) return back(reply, prefix, placeSlug, 'tooMany');
      return back(
        reply,
        prefix,
        placeSlug,
        makeWish(db, { placeSlug, helpTopicSlug: topic?.slug ?? null, ...wished }, now),
      );
    });
  }
}

/** What the page of a place is asked to say; null for anything that is not one of ours. */
export function noticeIn(search: string): PlaceNotice | null {
  const asked = new URLSearchParams(search).get('notice');
  return PLACE_NOTICES.find((name) => name === asked) ?? null;
}

/** 303: loading the page again says nothing twice. */
function back(reply: FastifyReply, prefix: string, slug: string, notice: PlaceNotice): FastifyReply {
  reply.header('cache-control', 'no-store');
  return reply.redirect(`${prefix}/plek/${encodeURIComponent(slug)}?notice=${notice}#notice`, 303);
}

/** `2026-11-24T20`: an hour as the clock in Amsterdam shows it. */
function hourIn(text: string | null): WishedHour | null {
  if (text === null) return null;
  const [, date = '', hour = ''] = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3])$/.exec(text) ?? [];
  if (!isDate(date)) throw new InvalidInput([notOurs('hour')]);
  return { date, hour: Number(hour) };
}

function notOurs(path: string): InputFinding {
  return {
    path,
    code: 'notAllowed',
    message: `"${path}" is not from our form.`,
    remedy: 'Open the page again.',
  };
}
