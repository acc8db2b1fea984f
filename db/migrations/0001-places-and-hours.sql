-- The first shape of the database. Never edited once landed: a change is a new file with the next number.
-- Instants are milliseconds since 1970 in UTC, dates are YYYY-MM-DD in Amsterdam, booleans are 0 or 1.
-- `date(x) IS x` holds for real calendar dates only; IS, because a CHECK lets NULL pass.

-- Where facts come from -------------------------------------------------------------------------------------

CREATE TABLE sources (
  slug TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(trim(title)) > 0),
  licence TEXT NOT NULL,
  seen_on TEXT NOT NULL CHECK (date(seen_on) IS seen_on),
  note TEXT
) STRICT;

CREATE TABLE fact_sources (
  subject TEXT NOT NULL CHECK (subject GLOB '[a-z]*:?*'),
  field TEXT NOT NULL,
  source_slug TEXT NOT NULL REFERENCES sources (slug),
  note TEXT,
  PRIMARY KEY (subject, field)
) STRICT;
CREATE INDEX fact_sources_by_source ON fact_sources (source_slug);

-- The small lists around the places -------------------------------------------------------------------------

CREATE TABLE districts (
  slug TEXT NOT NULL PRIMARY KEY
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  municipality TEXT NOT NULL,
  home INTEGER NOT NULL CHECK (home IN (0, 1)),
  cbs_codes TEXT NOT NULL CHECK (json_valid(cbs_codes) AND json_type(cbs_codes) = 'array'),
  west REAL CHECK (west BETWEEN -180 AND 180),
  south REAL CHECK (south BETWEEN -90 AND 90),
  east REAL CHECK (east BETWEEN -180 AND 180),
  north REAL CHECK (north BETWEEN -90 AND 90),
  lon REAL CHECK (lon BETWEEN -180 AND 180),
  lat REAL CHECK (lat BETWEEN -90 AND 90),
  school_region TEXT NOT NULL CHECK (school_region IN ('noord', 'midden', 'zuid')),
  rhythm_days INTEGER NOT NULL CHECK (rhythm_days BETWEEN 1 AND 366),
  old_after_days INTEGER NOT NULL CHECK (old_after_days BETWEEN 1 AND 366),
  CHECK ((west IS NULL) = (south IS NULL) AND (west IS NULL) = (east IS NULL) AND (west IS NULL) = (north IS NULL)),
  CHECK (west IS NULL OR (west < east AND south < north)),
  CHECK ((lon IS NULL) = (lat IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_home_district ON districts (home) WHERE home = 1;

CREATE TABLE neighbourhoods (
  code TEXT NOT NULL PRIMARY KEY CHECK (code GLOB 'BU[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  district_slug TEXT NOT NULL REFERENCES districts (slug),
  lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
  outline TEXT NOT NULL CHECK (json_valid(outline) AND json_type(outline) = 'array' AND json_array_length(outline) >= 4),
  UNIQUE (district_slug, code)
) STRICT;

CREATE TABLE themes (
  slug TEXT NOT NULL PRIMARY KEY
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE help_topics (
  slug TEXT NOT NULL PRIMARY KEY
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  position INTEGER NOT NULL,
  name_nl TEXT NOT NULL CHECK (length(trim(name_nl)) BETWEEN 1 AND 200),
  name_en TEXT NOT NULL CHECK (length(trim(name_en)) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE organisations (
  slug TEXT NOT NULL PRIMARY KEY
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  position INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(trim(name)) BETWEEN 1 AND 200),
  description TEXT NOT NULL
) STRICT;

CREATE TABLE school_holidays (
  id INTEGER NOT NULL PRIMARY KEY,
  region TEXT NOT NULL CHECK (region IN ('noord', 'midden', 'zuid')),
  school_year TEXT NOT NULL CHECK (school_year GLOB '2[0-9][0-9][0-9]-2[0-9][0-9][0-9]'),
  name TEXT NOT NULL CHECK (length(trim(name)) > 0),
  from_date TEXT NOT NULL CHECK (date(from_date) IS from_date),
  through_date TEXT NOT NULL CHECK (date(through_date) IS through_date),
  status TEXT NOT NULL,
  source_slug TEXT NOT NULL REFERENCES sources (slug),
  UNIQUE (region, school_year, name),
  -- The longest is the summer, about seven weeks: a typing error in a year must not close a house for one.
  CHECK (through_date >= from_date AND through_date <= date(from_date, '+70 days'))
) STRICT;
CREATE INDEX school_holidays_by_source ON school_holidays (source_slug);

-- Places ----------------------------------------------------------------------------------------------------

CREATE TABLE places (
  id INTEGER NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN
    ('communityCentre', 'youthCentre', 'communityHouse', 'livingRoom', 'schoolBuilding', 'sportsHall', 'library', 'church', 'other')),
  gone_since TEXT CHECK (gone_since IS NULL OR date(gone_since) IS gone_since),
  district_slug TEXT NOT NULL REFERENCES districts (slug),
  neighbourhood_code TEXT,
  street TEXT CHECK (length(street) BETWEEN 1 AND 200),
  postal_code TEXT CHECK (length(postal_code) BETWEEN 1 AND 20),
  locality TEXT CHECK (length(locality) BETWEEN 1 AND 200),
  lon REAL NOT NULL CHECK (lon BETWEEN -180 AND 180),
  lat REAL NOT NULL CHECK (lat BETWEEN -90 AND 90),
  precision TEXT NOT NULL CHECK (precision IN ('exact', 'approximate', 'neighbourhood', 'district')),
  radius_metres REAL NOT NULL CHECK (radius_metres > 0),
  description TEXT,
  phone TEXT CHECK (length(phone) BETWEEN 1 AND 60),
  -- A link is only ever a web address: `javascript:` must never reach a page.
  website TEXT CHECK (length(website) <= 2000 AND (website GLOB 'http://?*' OR website GLOB 'https://?*')),
  osm_id TEXT UNIQUE CHECK (osm_id GLOB 'node/[1-9]*' OR osm_id GLOB 'way/[1-9]*' OR osm_id GLOB 'relation/[1-9]*'),
  hours_source_text TEXT,
  hours_not_understood TEXT,
  -- When a mapper looked at the door: not a host's confirmation.
  hours_checked_on TEXT CHECK (hours_checked_on IS NULL OR date(hours_checked_on) IS hours_checked_on),
  FOREIGN KEY (district_slug, neighbourhood_code) REFERENCES neighbourhoods (district_slug, code),
  -- Metres are only shown between exact points, so exact must mean something.
  CHECK (precision <> 'exact' OR radius_metres <= 50)
) STRICT;
CREATE INDEX places_by_district ON places (district_slug, slug);
CREATE INDEX places_by_neighbourhood ON places (district_slug, neighbourhood_code);

CREATE TABLE rooms (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  slug TEXT NOT NULL
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  name TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
  UNIQUE (place_id, slug),
  UNIQUE (place_id, id)
) STRICT;

CREATE TABLE place_facilities (
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  facility TEXT NOT NULL CHECK (facility IN
    ('wheelchair', 'accessibleToilet', 'toilet', 'hearingLoop', 'quietRoom', 'wifi', 'computers', 'printer', 'coffee', 'kitchen',
     'playCorner', 'garden')),
  availability TEXT NOT NULL CHECK (availability IN ('yes', 'limited', 'no', 'unknown')),
  PRIMARY KEY (place_id, facility)
) STRICT;

CREATE TABLE place_languages (
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en', 'tr', 'ar', 'pl', 'uk', 'ti', 'fa', 'es', 'fr', 'so', 'ku')),
  PRIMARY KEY (place_id, language)
) STRICT;

CREATE TABLE hosts (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  first_name TEXT CHECK (length(trim(first_name)) BETWEEN 1 AND 80),
  name_shown INTEGER NOT NULL CHECK (name_shown IN (0, 1)),
  role TEXT NOT NULL CHECK (length(trim(role)) BETWEEN 1 AND 200),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  CHECK (name_shown = 0 OR first_name IS NOT NULL),
  CHECK (sample = 0 OR first_name IS NULL)
) STRICT;
CREATE INDEX hosts_by_place ON hosts (place_id);

-- Walk-in hours and activities ------------------------------------------------------------------------------

CREATE TABLE walk_ins (
  id INTEGER NOT NULL PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE
    CHECK (length(slug) <= 80 AND slug GLOB '[a-z0-9]*' AND slug NOT GLOB '*[^a-z0-9-]*' AND slug NOT GLOB '*--*' AND slug NOT GLOB '*-'),
  kind TEXT NOT NULL CHECK (kind IN ('walkIn', 'activity')),
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  room_id INTEGER,
  title TEXT NOT NULL CHECK (length(trim(title)) BETWEEN 1 AND 200),
  title_en TEXT CHECK (length(trim(title_en)) BETWEEN 1 AND 200),
  theme_slug TEXT REFERENCES themes (slug),
  audience TEXT NOT NULL CHECK (audience IN ('everyone', 'children', 'youth', 'parents', 'women', 'seniors')),
  by_appointment INTEGER NOT NULL CHECK (by_appointment IN (0, 1)),
  organisation_slug TEXT REFERENCES organisations (slug),
  visitor_role TEXT CHECK (length(trim(visitor_role)) BETWEEN 1 AND 200),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  -- A room of that very place. (A NULL room passes.)
  FOREIGN KEY (place_id, room_id) REFERENCES rooms (place_id, id),
  -- An invented visitor is a role, never a real organisation.
  CHECK (sample = 0 OR organisation_slug IS NULL)
) STRICT;
CREATE INDEX walk_ins_by_place ON walk_ins (place_id, room_id);
CREATE INDEX walk_ins_by_theme ON walk_ins (theme_slug);
CREATE INDEX walk_ins_by_organisation ON walk_ins (organisation_slug);

CREATE TABLE walk_in_help_topics (
  walk_in_id INTEGER NOT NULL REFERENCES walk_ins (id) ON DELETE CASCADE,
  help_topic_slug TEXT NOT NULL REFERENCES help_topics (slug),
  PRIMARY KEY (walk_in_id, help_topic_slug)
) STRICT;
CREATE INDEX walk_ins_by_help_topic ON walk_in_help_topics (help_topic_slug);

CREATE TABLE walk_in_languages (
  walk_in_id INTEGER NOT NULL REFERENCES walk_ins (id) ON DELETE CASCADE,
  language TEXT NOT NULL CHECK (language IN ('nl', 'en', 'tr', 'ar', 'pl', 'uk', 'ti', 'fa', 'es', 'fr', 'so', 'ku')),
  PRIMARY KEY (walk_in_id, language)
) STRICT;

-- Hours: of a place, of a room, or of a walk-in hour ----------------------------------------------------------

CREATE TABLE hours (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER UNIQUE REFERENCES places (id) ON DELETE CASCADE,
  room_id INTEGER UNIQUE REFERENCES rooms (id) ON DELETE CASCADE,
  walk_in_id INTEGER UNIQUE REFERENCES walk_ins (id) ON DELETE CASCADE,
  other_holidays TEXT NOT NULL CHECK (other_holidays IN ('notKnownYet', 'asAlways', 'closed')),
  CHECK ((place_id IS NOT NULL) + (room_id IS NOT NULL) + (walk_in_id IS NOT NULL) = 1)
) STRICT;

CREATE TABLE hours_layers (
  id INTEGER NOT NULL PRIMARY KEY,
  hours_id INTEGER NOT NULL REFERENCES hours (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('week', 'season', 'schoolHoliday', 'date')),
  label TEXT CHECK (length(label) <= 200),
  effect TEXT NOT NULL CHECK (effect IN ('replace', 'add', 'takeAway')),
  other_days TEXT NOT NULL CHECK (other_days IN ('closed', 'asBelow')),
  validity TEXT NOT NULL CHECK (validity IN ('always', 'dates', 'yearly', 'schoolHoliday')),
  valid_from TEXT,
  valid_through TEXT,
  school_holiday TEXT,
  UNIQUE (hours_id, position),
  CHECK (CASE validity
    WHEN 'dates' THEN
      (valid_from IS NULL OR date(valid_from) IS valid_from)
      AND (valid_through IS NULL OR date(valid_through) IS valid_through)
      AND (valid_from IS NULL OR valid_through IS NULL OR valid_from <= valid_through)
      AND school_holiday IS NULL
    -- 2024 is a leap year, so 02-29 is a day that comes back.
    WHEN 'yearly' THEN
      valid_from IS NOT NULL AND date('2024-' || valid_from) IS '2024-' || valid_from
      AND valid_through IS NOT NULL AND date('2024-' || valid_through) IS '2024-' || valid_through
      AND school_holiday IS NULL
    WHEN 'schoolHoliday' THEN valid_from IS NULL AND valid_through IS NULL
    ELSE valid_from IS NULL AND valid_through IS NULL AND school_holiday IS NULL
  END)
) STRICT;

CREATE TABLE day_rules (
  id INTEGER NOT NULL PRIMARY KEY,
  layer_id INTEGER NOT NULL REFERENCES hours_layers (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- '135' is Monday, Wednesday and Friday. NULL: every weekday.
  weekdays TEXT CHECK (length(weekdays) BETWEEN 1 AND 7 AND weekdays NOT GLOB '*[^1-7]*'),
  -- '[1,-1]' is the first and the last of its weekday in the month.
  nth TEXT CHECK (nth IS NULL OR (json_valid(nth) AND json_type(nth) = 'array' AND json_array_length(nth) BETWEEN 1 AND 10
    AND replace(replace(substr(nth, 2, length(nth) - 2), '-', ''), ',', '') NOT GLOB '*[^1-5]*'
    AND length(replace(replace(substr(nth, 2, length(nth) - 2), '-', ''), ',', '')) = json_array_length(nth))),
  every_weeks INTEGER CHECK (every_weeks BETWEEN 1 AND 53),
  anchor_date TEXT CHECK (anchor_date IS NULL OR date(anchor_date) IS anchor_date),
  -- What only an import can say (ISO weeks, dates, exceptions, holidays), as JSON.
  imported_conditions TEXT CHECK (imported_conditions IS NULL OR (json_valid(imported_conditions) AND json_type(imported_conditions) = 'object')),
  UNIQUE (layer_id, position),
  CHECK ((every_weeks IS NULL) = (anchor_date IS NULL))
) STRICT;

CREATE TABLE special_days (
  id INTEGER NOT NULL PRIMARY KEY,
  hours_id INTEGER NOT NULL REFERENCES hours (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_date TEXT NOT NULL CHECK (date(from_date) IS from_date),
  through_date TEXT NOT NULL CHECK (date(through_date) IS through_date),
  says TEXT NOT NULL CHECK (says IN ('asAlways', 'closed', 'notKnownYet', 'changed')),
  reason TEXT CHECK (length(reason) <= 200),
  UNIQUE (hours_id, position),
  CHECK (from_date <= through_date)
) STRICT;

CREATE TABLE holiday_policies (
  id INTEGER NOT NULL PRIMARY KEY,
  hours_id INTEGER NOT NULL REFERENCES hours (id) ON DELETE CASCADE,
  holiday TEXT NOT NULL CHECK (holiday IN
    ('newYear', 'goodFriday', 'easterSunday', 'easterMonday', 'kingsDay', 'liberationDay', 'ascensionDay', 'whitSunday', 'whitMonday',
     'christmasDay', 'secondChristmasDay')),
  says TEXT NOT NULL CHECK (says IN ('asAlways', 'closed', 'notKnownYet', 'changed')),
  UNIQUE (hours_id, holiday)
) STRICT;

CREATE TABLE time_spans (
  id INTEGER NOT NULL PRIMARY KEY,
  rule_id INTEGER REFERENCES day_rules (id) ON DELETE CASCADE,
  special_day_id INTEGER REFERENCES special_days (id) ON DELETE CASCADE,
  holiday_policy_id INTEGER REFERENCES holiday_policies (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  opens INTEGER NOT NULL CHECK (opens BETWEEN 0 AND 1439),
  closes INTEGER NOT NULL,
  access TEXT NOT NULL CHECK (access IN ('open', 'selfService', 'byAppointment', 'duringActivity')),
  audience TEXT NOT NULL CHECK (audience IN ('everyone', 'children', 'youth', 'parents', 'women', 'seniors')),
  note TEXT CHECK (length(note) <= 80),
  state TEXT NOT NULL CHECK (state IN ('open', 'unknown')),
  CHECK (closes > opens AND closes <= opens + 1440),
  CHECK ((rule_id IS NOT NULL) + (special_day_id IS NOT NULL) + (holiday_policy_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX time_spans_by_rule ON time_spans (rule_id, position) WHERE rule_id IS NOT NULL;
CREATE UNIQUE INDEX time_spans_by_special_day ON time_spans (special_day_id, position) WHERE special_day_id IS NOT NULL;
CREATE UNIQUE INDEX time_spans_by_policy ON time_spans (holiday_policy_id, position) WHERE holiday_policy_id IS NOT NULL;

-- "Closed, from 10 to 12" must never be: only a changed day has times of its own.
CREATE TRIGGER time_spans_only_on_changed_days BEFORE INSERT ON time_spans
WHEN (NEW.special_day_id IS NOT NULL AND (SELECT says FROM special_days WHERE id = NEW.special_day_id) IS NOT 'changed')
  OR (NEW.holiday_policy_id IS NOT NULL AND (SELECT says FROM holiday_policies WHERE id = NEW.holiday_policy_id) IS NOT 'changed')
BEGIN
  SELECT RAISE(ABORT, 'only a changed day has times of its own');
END;

-- Trust: where hours came from, and who checked them when. A check is not a change. --------------------------

CREATE TABLE hours_trust (
  place_id INTEGER NOT NULL PRIMARY KEY REFERENCES places (id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('sample', 'import', 'host')),
  updated_at INTEGER NOT NULL CHECK (updated_at > 0),
  -- NULL: the rhythm of the district.
  rhythm_days INTEGER CHECK (rhythm_days BETWEEN 1 AND 366),
  old_after_days INTEGER CHECK (old_after_days BETWEEN 1 AND 366)
) STRICT;

CREATE TABLE hours_confirmations (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  confirmed_at INTEGER NOT NULL CHECK (confirmed_at > 0),
  who TEXT NOT NULL CHECK (length(who) > 0)
) STRICT;
CREATE INDEX hours_confirmations_by_place ON hours_confirmations (place_id, confirmed_at);

CREATE TRIGGER sample_hours_cannot_be_confirmed BEFORE INSERT ON hours_confirmations
WHEN (SELECT source FROM hours_trust WHERE place_id = NEW.place_id) IS NOT 'host'
  AND (SELECT source FROM hours_trust WHERE place_id = NEW.place_id) IS NOT 'import'
BEGIN
  SELECT RAISE(ABORT, 'sample hours cannot be confirmed, only replaced or wiped');
END;

CREATE TRIGGER confirmed_hours_cannot_become_samples BEFORE UPDATE OF source ON hours_trust
WHEN NEW.source = 'sample' AND OLD.source <> 'sample'
BEGIN
  SELECT RAISE(ABORT, 'real hours cannot become samples');
END;

-- The owner's settings, the change log, imports and the probe -------------------------------------------------

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY CHECK (key IN ('ownerName', 'privacyAddress', 'accessibilityStatementUrl', 'accessibilityStatus')),
  value TEXT NOT NULL CHECK (length(trim(value)) BETWEEN 1 AND 2000),
  CHECK (key <> 'accessibilityStatementUrl' OR value GLOB 'http://?*' OR value GLOB 'https://?*')
) STRICT;

CREATE TABLE change_log (
  sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL CHECK (at > 0),
  who TEXT NOT NULL CHECK (length(who) > 0),
  what TEXT NOT NULL CHECK (length(what) > 0),
  subject TEXT NOT NULL CHECK (subject GLOB '[a-z]*:?*'),
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  after TEXT CHECK (after IS NULL OR json_valid(after)),
  -- One key per act, so that a retry of the same act is known as such.
  act_key TEXT UNIQUE
) STRICT;
CREATE INDEX change_log_by_subject ON change_log (subject, sequence);

CREATE TRIGGER change_log_is_never_edited BEFORE UPDATE ON change_log
BEGIN
  SELECT RAISE(ABORT, 'the change log is never edited');
END;
CREATE TRIGGER change_log_is_never_cut BEFORE DELETE ON change_log
BEGIN
  SELECT RAISE(ABORT, 'the change log is never cut');
END;

CREATE TABLE imports (
  id INTEGER NOT NULL PRIMARY KEY,
  started_at INTEGER NOT NULL CHECK (started_at > 0),
  who TEXT NOT NULL CHECK (length(who) > 0),
  file_name TEXT NOT NULL,
  published_at INTEGER
) STRICT;

CREATE TABLE staged_places (
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  -- Settled when staged: its own, that of the place known by the same OpenStreetMap id, or one made of the name.
  slug TEXT NOT NULL,
  place TEXT NOT NULL CHECK (json_valid(place) AND json_type(place) = 'object'),
  PRIMARY KEY (import_id, position),
  UNIQUE (import_id, slug)
) STRICT;

CREATE TABLE write_probe (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  -- Fresh noise each time, so that the probe needs at least the room that an ordinary change needs.
  room BLOB NOT NULL
) STRICT;
INSERT INTO write_probe (id, room) VALUES (1, x'00');
