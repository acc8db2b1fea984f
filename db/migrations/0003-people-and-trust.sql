-- People who may sign in, and what they may do -----------------------------------------------------------------

CREATE TABLE people (
  -- Never given out again: an old page that still names somebody who is gone must not name somebody else.
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  -- What the change log says of this person. It stays when the person goes; nothing else does.
  pseudonym TEXT NOT NULL UNIQUE CHECK (length(pseudonym) BETWEEN 3 AND 60),
  email TEXT NOT NULL UNIQUE COLLATE NOCASE
    CHECK (length(email) BETWEEN 3 AND 254 AND email GLOB '?*@?*' AND email NOT GLOB '*[ ,;<>]*'
      AND instr(email, char(10)) = 0 AND instr(email, char(13)) = 0),
  -- For colleagues. What visitors see of a host stands in hosts.
  name TEXT CHECK (length(trim(name)) BETWEEN 1 AND 80),
  language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
  invited_at INTEGER NOT NULL CHECK (invited_at > 0),
  first_signed_in_at INTEGER
) STRICT;

CREATE TABLE rights (
  id INTEGER NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('host', 'professional', 'coordinator', 'administrator')),
  place_id INTEGER REFERENCES places (id) ON DELETE CASCADE,
  organisation_slug TEXT REFERENCES organisations (slug),
  district_slug TEXT REFERENCES districts (slug),
  granted_at INTEGER NOT NULL CHECK (granted_at > 0),
  CHECK ((role = 'host') = (place_id IS NOT NULL)),
  CHECK ((role = 'professional') = (organisation_slug IS NOT NULL)),
  CHECK ((role = 'coordinator') = (district_slug IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX rights_once ON rights
  (person_id, role, coalesce(place_id, 0), coalesce(organisation_slug, ''), coalesce(district_slug, ''));
CREATE INDEX rights_by_place ON rights (place_id);
CREATE INDEX rights_by_organisation ON rights (organisation_slug);
CREATE INDEX rights_by_district ON rights (district_slug);

-- How they get in. Of every token only the SHA-256 is kept. ----------------------------------------------------

CREATE TABLE sign_in_links (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
  -- The browser that asked for the link, and the short code to type there when the mail is read elsewhere.
  request_hash TEXT UNIQUE CHECK (length(request_hash) = 64),
  code_hash TEXT CHECK (length(code_hash) = 64),
  wrong_codes INTEGER NOT NULL CHECK (wrong_codes >= 0),
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  invitation INTEGER NOT NULL CHECK (invitation IN (0, 1)),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  expires_at INTEGER NOT NULL CHECK (expires_at > made_at),
  used_at INTEGER
) STRICT;
CREATE INDEX sign_in_links_by_person ON sign_in_links (person_id);

-- A printed card behind the bar. It pairs phones, and takes them all along when it is revoked.
CREATE TABLE bar_cards (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  revoked_at INTEGER
) STRICT;
CREATE INDEX bar_cards_by_place ON bar_cards (place_id);

CREATE TABLE sessions (
  -- Never given out again: the change log calls a phone behind the bar by it.
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
  bar_card_id INTEGER REFERENCES bar_cards (id) ON DELETE CASCADE,
  -- "Firefox, Android": to know one's own phone in a list, not to know the phone.
  device TEXT NOT NULL CHECK (length(device) BETWEEN 1 AND 80),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- When the person last showed a passkey in this session.
  passkey_at INTEGER,
  CHECK ((person_id IS NULL) <> (bar_card_id IS NULL))
) STRICT;
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_bar_card ON sessions (bar_card_id);

CREATE TABLE passkeys (
  credential_id TEXT NOT NULL PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL CHECK (counter >= 0),
  transports TEXT CHECK (transports IS NULL OR json_valid(transports)),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  used_at INTEGER
) STRICT;
CREATE INDEX passkeys_by_person ON passkeys (person_id);

CREATE TABLE passkey_challenges (
  challenge TEXT NOT NULL PRIMARY KEY,
  -- NULL: somebody who is still to be recognised.
  person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX passkey_challenges_by_person ON passkey_challenges (person_id);

-- A link to the week of one place, whose button changes something: mailed, or made to be passed on.
CREATE TABLE place_links (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  -- To whom it was sent, or who made it; whoever has it, it dies with this person's right.
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  -- 1: made to be passed on, so that whoever uses it is somebody else.
  passed_on INTEGER NOT NULL CHECK (passed_on IN (0, 1)),
  -- The week that the mail asked about, which the link is for; NULL: the one that hosts are asked about when it is opened.
  asked_monday TEXT CHECK (asked_monday IS NULL OR date(asked_monday) IS asked_monday),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  expires_at INTEGER NOT NULL CHECK (expires_at > made_at)
) STRICT;
CREATE INDEX place_links_by_place ON place_links (place_id);
CREATE INDEX place_links_by_person ON place_links (person_id);

-- Mail ----------------------------------------------------------------------------------------------------------

CREATE TABLE outbox (
  id INTEGER NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('signIn', 'invitation', 'ask', 'reminder', 'report', 'coordinator')),
  person_id INTEGER REFERENCES people (id) ON DELETE CASCADE,
  place_id INTEGER REFERENCES places (id) ON DELETE CASCADE,
  to_address TEXT NOT NULL CHECK (instr(to_address, char(10)) = 0 AND instr(to_address, char(13)) = 0),
  subject TEXT NOT NULL CHECK (instr(subject, char(10)) = 0 AND instr(subject, char(13)) = 0),
  -- NULL once it was sent: it may hold a link that lets somebody in.
  body TEXT,
  queued_at INTEGER NOT NULL CHECK (queued_at > 0),
  -- After this it is of no use any more; NULL: always of use.
  useful_until INTEGER,
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  next_try_at INTEGER NOT NULL,
  sent_at INTEGER,
  given_up_at INTEGER,
  last_trouble TEXT CHECK (length(last_trouble) <= 200),
  -- What must never be sent twice.
  once_key TEXT UNIQUE
) STRICT;
CREATE INDEX outbox_to_send ON outbox (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outbox_by_person ON outbox (person_id);
CREATE INDEX outbox_by_place ON outbox (place_id);

-- Trust ---------------------------------------------------------------------------------------------------------

ALTER TABLE hours_trust ADD COLUMN ask_weekday INTEGER CHECK (ask_weekday BETWEEN 1 AND 7);
ALTER TABLE hours_trust ADD COLUMN ask_minute INTEGER CHECK (ask_minute BETWEEN 0 AND 1439);

ALTER TABLE hours_confirmations ADD COLUMN role TEXT NOT NULL DEFAULT 'host'
  CHECK (role IN ('host', 'coordinator', 'administrator', 'barPhone'));
-- "Klopt tot en met …": NULL is the rhythm of the place.
ALTER TABLE hours_confirmations ADD COLUMN holds_through TEXT
  CHECK (holds_through IS NULL OR date(holds_through) IS holds_through);
-- Undone: it never counted.
ALTER TABLE hours_confirmations ADD COLUMN withdrawn_at INTEGER;

-- What a host was asked, and when: the memory of a scheduler that never asks twice.
CREATE TABLE asks (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('ask', 'reminder', 'coordinator')),
  due_at INTEGER NOT NULL CHECK (due_at > 0),
  asked_at INTEGER NOT NULL CHECK (asked_at > 0),
  UNIQUE (place_id, kind, due_at)
) STRICT;

CREATE TABLE live_switches (
  place_id INTEGER NOT NULL PRIMARY KEY REFERENCES places (id) ON DELETE CASCADE,
  says TEXT NOT NULL CHECK (says IN ('open', 'closed')),
  since_at INTEGER NOT NULL CHECK (since_at > 0),
  until_at INTEGER NOT NULL,
  -- Who switched, as a role: visitors are told who vouches for the door.
  role TEXT NOT NULL CHECK (role IN ('host', 'coordinator', 'administrator', 'barPhone')),
  CHECK (until_at > since_at)
) STRICT;

CREATE TABLE reports (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('closedDoor', 'wrong')),
  reported_at INTEGER NOT NULL CHECK (reported_at > 0),
  -- The end of the block in which the door was found closed; NULL where it changes no answer.
  weighs_until INTEGER,
  words TEXT CHECK (length(words) BETWEEN 1 AND 280),
  -- Tells two networks apart while the report weighs, under a key that is never stored; NULL afterwards.
  device_mark TEXT,
  -- "We zijn open": it weighs no more.
  cleared_at INTEGER,
  handled_at INTEGER,
  handled_by TEXT
) STRICT;
CREATE INDEX reports_by_place ON reports (place_id, reported_at);

-- "Ik had nu willen komen": a place and an hour, and nobody's name.
CREATE TABLE wishes (
  id INTEGER NOT NULL PRIMARY KEY,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  wished_date TEXT NOT NULL CHECK (date(wished_date) IS wished_date),
  wished_hour INTEGER NOT NULL CHECK (wished_hour BETWEEN 0 AND 23),
  help_topic_slug TEXT REFERENCES help_topics (slug)
) STRICT;
CREATE INDEX wishes_by_place ON wishes (place_id, wished_date);
CREATE INDEX wishes_by_help_topic ON wishes (help_topic_slug);

-- Places that are not public yet, and hosts who are people -------------------------------------------------------

ALTER TABLE places ADD COLUMN draft INTEGER NOT NULL DEFAULT 0 CHECK (draft IN (0, 1));
ALTER TABLE places ADD COLUMN host_agreed_at INTEGER;
ALTER TABLE hosts ADD COLUMN person_id INTEGER REFERENCES people (id) ON DELETE SET NULL;
CREATE INDEX hosts_by_person ON hosts (person_id);
