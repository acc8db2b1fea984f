import { reopenReport } from '../../../db/queries/reopen-report.ts';
import { findReports, getReport, handleReport, type ReportSelection } from '../../../db/queries/reports.ts';
import { getPlaceTarget } from '../../../db/queries/rights.ts';
import { may } from '../../auth/may.ts';
import type { ReportInList, ReportsContent } from '../../contract/desk/reports.ts';
import { wishesByHour } from '../../desk/wishes-by-hour.ts';
import { NotFound } from '../../errors.ts';
import type { Report } from '../../model/report.ts';
import { districtsInCare } from './districts-in-care.ts';
import type { DeskForm, DeskScreen, DeskVisit, Outcome, PlaceScreen } from './screen.ts';

/** Of one place. */
export const placeReports: PlaceScreen = {
  path: '/meldingen',
  act: 'handleReports',
  show: ({ db, place, now, base }) => ({
    ...inbox([{ placeSlugs: [place.slug] }], { db }),
    action: `${base}/meldingen`,
    wishes: wishesByHour(db, { placeSlug: place.slug }, now),
  }),
  save: (visit, form) => handle(visit, form, `${visit.base}/meldingen`),
};

/** Of all places in the caller's care. */
export const reports: DeskScreen = {
  path: '/beheer/meldingen',
  act: 'handleReports',
  show(visit) {
    const { db, now, caller } = visit;
    const districts = districtsInCare(visit, 'handleReports').map(({ slug }) => slug);
    const rights = caller.kind === 'person' ? caller.person.rights : [];
    const own = rights.flatMap((right) => (right.role === 'host' ? [right.placeSlug] : []));
    const inDistricts = districts.map((districtSlug) => ({ districtSlug }));
    const selections = own.length === 0 ? inDistricts : [...inDistricts, { placeSlugs: own }];
    const wished = [...inDistricts, ...own.map((placeSlug) => ({ placeSlug }))];
    return {
      ...inbox(selections, visit),
      action: '/beheer/meldingen',
      wishes: onceEach(wished.flatMap((one) => wishesByHour(db, one, now))),
    };
  },
  save: (visit, form) => handle(visit, form, '/beheer/meldingen'),
};

function handle({ db, caller, act }: DeskVisit, form: DeskForm, to: string): Outcome {
  const reopened = form.text('reopen');
  const id = Number(reopened ?? form.text('handle') ?? Number.NaN);
  const report = Number.isSafeInteger(id) ? getReport(db, id) : null;
  const target = report === null ? null : getPlaceTarget(db, report.placeSlug);
  if (target === null || !may(caller, 'handleReports', target)) throw new NotFound('report', String(id));
  if (reopened === null) handleReport(db, id, act);
  else reopenReport(db, id, act);
  return { kind: 'done', to, sequence: null };
}

const HANDLED_SHOWN = 20;

function inbox(
  selections: readonly ReportSelection[],
  { db }: Pick<DeskVisit, 'db'>,
): Pick<ReportsContent, 'view' | 'open' | 'handled'> {
  const find = (handled: boolean, limit?: number) =>
    [...new Map(selections.flatMap((one) => findReports(db, { ...one, handled }, limit)).map(byId)).values()]
      .sort((a, b) => b.reportedAt - a.reportedAt)
      .map(toListed);
  return { view: 'reports', open: find(false), handled: find(true, HANDLED_SHOWN).slice(0, HANDLED_SHOWN) };
}

/** A host's own place may lie in the district that she coordinates. */
const byId = (report: Report) => [report.id, report] as const;

function onceEach(wishes: ReportsContent['wishes']): ReportsContent['wishes'] {
  return [...new Map(wishes.map((one) => [one.placeSlug, one])).values()];
}

function toListed({ id, placeSlug, placeName, kind, reportedAt, words }: Report): ReportInList {
  return { id, placeSlug, placeName, kind, at: reportedAt, words };
}
