import { describe, expect, it } from 'vitest';
import * as vocabulary from '../../server/contract/vocabulary.ts';
import { databaseWithFixtures } from '../helpers/seeded-database.ts';

const db = databaseWithFixtures();
const { sqlite } = db;

const id = (sql: string) => Number(sqlite.prepare(sql).pluck().get());
const SAMPLE = id("SELECT id FROM places WHERE slug = 'groene-stee'");
const CONFIRMED = id("SELECT id FROM places WHERE slug = 'fixture-nachtcafe'");
const OTHER_ROOM = id("SELECT id FROM rooms WHERE slug = 'havikshorst'");
const HOURS = id(`SELECT id FROM hours WHERE place_id = ${CONFIRMED}`);
const LAYER = id(`SELECT id FROM hours_layers WHERE hours_id = ${HOURS}`);
const RULE = id(`SELECT id FROM day_rules WHERE layer_id = ${LAYER} LIMIT 1`);
const CLOSED_DAY = id("SELECT id FROM special_days WHERE says = 'closed' LIMIT 1");
const CLOSED_POLICY = id("SELECT id FROM holiday_policies WHERE says = 'closed' LIMIT 1");

/** What must never be, as the statement that would make it so. */
const REFUSED: Readonly<Record<string, readonly (readonly [what: string, sql: string])[]>> = {
  'spans of time': [
    ['opens before midnight', span({ opens: -1 })],
    ['opens at 24:00', span({ opens: 1440, closes: 1500 })],
    ['closes when it opens', span({ closes: 600 })],
    ['closes before it opens', span({ closes: 599 })],
    ['more than a day long', span({ closes: 600 + 1441 })],
    ['half a minute', span({ opens: 600.5 })],
    ['an access that we do not know', span({ access: "'window'" })],
    ['an audience that we do not know', span({ audience: "'men'" })],
    ['a state that we do not know', span({ state: "'closed'" })],
    ['a note of 81 characters', span({ note: `'${'x'.repeat(81)}'` })],
    ['of nothing', span({ rule_id: 'NULL' })],
    ['of two things at once', span({ special_day_id: String(CLOSED_DAY) })],
    ['of a rule that is not there', span({ rule_id: '999999' })],
    ['on a closed day', span({ rule_id: 'NULL', special_day_id: String(CLOSED_DAY) })],
    ['on a closed holiday', span({ rule_id: 'NULL', holiday_policy_id: String(CLOSED_POLICY) })],
  ],
  'rules and layers': [
    ['weekday 0', `UPDATE day_rules SET weekdays = '0' WHERE id = ${RULE}`],
    ['weekday 8', `UPDATE day_rules SET weekdays = '18' WHERE id = ${RULE}`],
    ['no weekday at all', `UPDATE day_rules SET weekdays = '' WHERE id = ${RULE}`],
    ['the sixth of a month', `UPDATE day_rules SET nth = '[6]' WHERE id = ${RULE}`],
    ['the zeroth of a month', `UPDATE day_rules SET nth = '[0]' WHERE id = ${RULE}`],
    ['the eleventh of a month', `UPDATE day_rules SET nth = '[11]' WHERE id = ${RULE}`],
    ['a broken list', `UPDATE day_rules SET nth = '[1' WHERE id = ${RULE}`],
    ['every second week from nowhere', `UPDATE day_rules SET every_weeks = 2 WHERE id = ${RULE}`],
    [
      'every zero weeks',
      `UPDATE day_rules SET every_weeks = 0, anchor_date = '2026-12-14' WHERE id = ${RULE}`,
    ],
    [
      'an anchor that is no date',
      `UPDATE day_rules SET every_weeks = 2, anchor_date = '2026-02-30' WHERE id = ${RULE}`,
    ],
    ['conditions that are no JSON', `UPDATE day_rules SET imported_conditions = '{' WHERE id = ${RULE}`],
    ['conditions that are a list', `UPDATE day_rules SET imported_conditions = '[]' WHERE id = ${RULE}`],
    ['a kind that we do not know', `UPDATE hours_layers SET kind = 'month' WHERE id = ${LAYER}`],
    ['always, but from a date', `UPDATE hours_layers SET valid_from = '2026-01-01' WHERE id = ${LAYER}`],
    ['ending before it begins', layer("'dates', valid_from = '2026-02-01', valid_through = '2026-01-01'")],
    ['a season without its end', layer("'yearly', valid_from = '10-01', valid_through = NULL")],
    ['a season from 31 April', layer("'yearly', valid_from = '04-31', valid_through = '09-30'")],
    ['a date in words', layer("'dates', valid_from = 'tomorrow'")],
    [
      'two layers in one position',
      `INSERT INTO hours_layers SELECT NULL, hours_id, position, kind, label, effect, other_days, validity, valid_from, valid_through, school_holiday FROM hours_layers WHERE id = ${LAYER}`,
    ],
  ],
  'hours, special days and holidays': [
    ['hours of nobody', "INSERT INTO hours (other_holidays) VALUES ('closed')"],
    [
      'hours of a place and a room',
      `INSERT INTO hours (place_id, room_id, other_holidays) VALUES (${SAMPLE}, ${OTHER_ROOM}, 'closed')`,
    ],
    [
      'a place with two sets of hours',
      `INSERT INTO hours (place_id, other_holidays) VALUES (${SAMPLE}, 'closed')`,
    ],
    ['a special day of 30 February', specialDay('2026-02-30', '2026-02-30')],
    ['a special day that ends before it begins', specialDay('2026-03-02', '2026-03-01')],
    [
      'a holiday that we do not know',
      `INSERT INTO holiday_policies (hours_id, holiday, says) VALUES (${HOURS}, 'carnival', 'closed')`,
    ],
    [
      'a school holiday of a year',
      `INSERT INTO school_holidays (region, school_year, name, from_date, through_date, status, source_slug)
      VALUES ('midden', '2031-2032', 'zomervakantie', '2032-07-01', '2033-08-12', 'advies', 'government-school-holidays')`,
    ],
  ],
  trust: [
    [
      'sample hours that are confirmed',
      `INSERT INTO hours_confirmations (place_id, confirmed_at, who) VALUES (${SAMPLE}, 1, 'host')`,
    ],
    [
      'a check of hours that are not there',
      `INSERT INTO hours_confirmations (place_id, confirmed_at, who)
      SELECT id, 1, 'host' FROM places WHERE slug = 'sporthal-midland'`,
    ],
    [
      'real hours that become samples',
      `UPDATE hours_trust SET source = 'sample' WHERE place_id = ${CONFIRMED}`,
    ],
    ['a rhythm of no days', `UPDATE hours_trust SET rhythm_days = 0 WHERE place_id = ${CONFIRMED}`],
  ],
  places: [
    ['a longitude of 181', set('lon = 181')],
    ['a latitude of 91', set('lat = 91')],
    ['a precision that we do not know', set("precision = 'roughly'")],
    ['a radius of nothing', set('radius_metres = 0')],
    ['exact to 51 metres', set("precision = 'exact', radius_metres = 51")],
    ['a slug with a capital', set("slug = 'Groene-stee'")],
    ['a slug with a slash', set("slug = 'groene/stee'")],
    ['a slug that ends in a hyphen', set("slug = 'groene-'")],
    ['a slug with two hyphens', set("slug = 'groene--stee'")],
    ['no slug', set("slug = ''")],
    ['the slug of another', set("slug = 'madiba'")],
    ['a name of blanks', set("name = '   '")],
    ['a kind that we do not know', set("kind = 'pub'")],
    ['a website that is a script', set("website = 'javascript:alert(1)'")],
    ['gone since 31 November', set("gone_since = '2026-11-31'")],
    ['a district that is not there', set("district_slug = 'nergens'")],
    [
      'a neighbourhood of another district',
      set("district_slug = 'nieuwland', neighbourhood_code = 'BU03071001'"),
    ],
    ['an OpenStreetMap id of another form', set("osm_id = '123'")],
    ['a second home district', "UPDATE districts SET home = 1 WHERE slug = 'nieuwland'"],
    ['half a map box', 'UPDATE districts SET west = NULL WHERE home = 1'],
    ['an outline that is no ring', "UPDATE neighbourhoods SET outline = '[]'"],
  ],
  'people and walk-in hours': [
    ['a shown name that is not there', 'UPDATE hosts SET name_shown = 1, first_name = NULL'],
    ['a sample host with a name', "UPDATE hosts SET first_name = 'Iemand' WHERE sample = 1"],
    ['a sample of a real organisation', "UPDATE walk_ins SET organisation_slug = 'politie' WHERE sample = 1"],
    ['a room of another place', `UPDATE walk_ins SET room_id = ${OTHER_ROOM} WHERE slug = 'voorbeeld-geld'`],
    ['a help topic that is not there', "UPDATE walk_in_help_topics SET help_topic_slug = 'toverij'"],
    ['a language that we do not know', `INSERT INTO place_languages VALUES (${SAMPLE}, 'xx')`],
    ['a facility that we do not know', `INSERT INTO place_facilities VALUES (${SAMPLE}, 'sauna', 'yes')`],
  ],
  'the record of changes, and settings': [
    ['a change that is rewritten', "UPDATE change_log SET who = 'somebody else'"],
    ['a change that is forgotten', 'DELETE FROM change_log'],
    [
      'one act done twice',
      "INSERT INTO change_log (at, who, what, subject, act_key) VALUES (1, 'x', 'x', 'place:x', 'seeds:place:madiba')",
    ],
    [
      'a change that is no JSON',
      "INSERT INTO change_log (at, who, what, subject, after) VALUES (1, 'x', 'x', 'place:x', '{')",
    ],
    ['a setting that we do not know', "INSERT INTO settings VALUES ('colour', 'green')"],
    [
      'a statement at no web address',
      "INSERT INTO settings VALUES ('accessibilityStatementUrl', 'javascript:alert(1)')",
    ],
  ],
};

for (const [subject, cases] of Object.entries(REFUSED)) {
  describe(`the database itself refuses, of ${subject}`, () => {
    it.each(cases)('%s', (_what, sql) => {
      const run = sqlite.transaction(() => {
        const { changes } = sqlite.prepare(sql).run();
        throw new Error(`accepted, ${changes} rows`);
      });
      expect(run).toThrow(expect.objectContaining({ code: expect.stringMatching(/^SQLITE_CONSTRAINT/) }));
    });
  });
}

it('an ordinary span is accepted, so that the refusals above mean something', () => {
  const accept = sqlite.transaction(() => {
    expect(sqlite.prepare(span({})).run().changes).toBe(1);
    expect(
      sqlite.prepare(layer("'yearly', valid_from = '02-29', valid_through = '01-31'")).run().changes,
    ).toBe(1);
    expect(sqlite.prepare(specialDay('2028-02-29', '2028-02-29')).run().changes).toBe(1);
    throw new Error('undone');
  });
  expect(accept).toThrow('undone');
});

describe('the closed lists of the database are those of the vocabulary', () => {
  const lists: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
    ['time_spans', 'access', vocabulary.ACCESSES],
    ['time_spans', 'audience', vocabulary.AUDIENCES],
    ['walk_ins', 'audience', vocabulary.AUDIENCES],
    ['holiday_policies', 'holiday', vocabulary.HOLIDAYS],
    ['places', 'kind', vocabulary.PLACE_KINDS],
    ['places', 'precision', vocabulary.PRECISIONS],
    ['place_facilities', 'facility', vocabulary.FACILITIES],
    ['place_facilities', 'availability', vocabulary.AVAILABILITIES],
    ['place_languages', 'language', vocabulary.SPOKEN_LANGUAGES],
    ['walk_in_languages', 'language', vocabulary.SPOKEN_LANGUAGES],
  ];
  it.each(lists)('%s.%s', (table, column, values) => {
    const sql = sqlite
      .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
      .pluck()
      .get(table);
    const list = new RegExp(`CHECK \\(${column} IN\\s*\\(([^)]*)\\)`).exec(sql ?? '')?.[1] ?? '';
    expect(list.split(',').map((word) => word.trim().replaceAll("'", ''))).toEqual(values);
  });
});

function span(words: Readonly<Record<string, string | number>>): string {
  const plain = { rule_id: String(RULE), special_day_id: 'NULL', holiday_policy_id: 'NULL', position: 99 };
  const times = {
    opens: 600,
    closes: 660,
    access: "'open'",
    audience: "'everyone'",
    note: 'NULL',
    state: "'open'",
  };
  const row = { ...plain, ...times, ...words };
  return `INSERT INTO time_spans (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`;
}

function layer(validity: string): string {
  return `UPDATE hours_layers SET validity = ${validity} WHERE id = ${LAYER}`;
}

function specialDay(from: string, through: string): string {
  return `INSERT INTO special_days (hours_id, position, from_date, through_date, says)
    VALUES (${HOURS}, 99, '${from}', '${through}', 'closed')`;
}

function set(assignment: string): string {
  return `UPDATE places SET ${assignment} WHERE id = ${SAMPLE}`;
}
