-- Walk-in hours as things of their own: whose they are, how they come about, and where they can be subscribed to.

-- How to reach an organisation: its own phone and mailbox, never a person's.
ALTER TABLE organisations ADD COLUMN phone TEXT CHECK (length(phone) BETWEEN 1 AND 60);
ALTER TABLE organisations ADD COLUMN email TEXT
  CHECK (length(email) BETWEEN 3 AND 254 AND email GLOB '?*@?*' AND email NOT GLOB '*[ ,;<>]*'
    AND instr(email, char(10)) = 0 AND instr(email, char(13)) = 0);

-- Help that not everybody in the house needs to know about: its pages have an address and a title that say nothing.
ALTER TABLE help_topics ADD COLUMN sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0, 1));
UPDATE help_topics SET sensitive = 1 WHERE slug IN ('money', 'letters-and-forms', 'parenting', 'housing', 'health', 'work', 'advice', 'community-police');
-- 'h7': what stands in such an address instead of the slug.
ALTER TABLE help_topics ADD COLUMN code TEXT CHECK (code GLOB 'h[1-9]*' AND code NOT GLOB 'h*[^0-9]*');
UPDATE help_topics SET code = 'h' || (SELECT count(*) FROM help_topics AS other
  WHERE (other.position, other.slug) <= (help_topics.position, help_topics.slug));
CREATE UNIQUE INDEX help_topics_by_code ON help_topics (code);

-- Where one can talk without being overheard.
ALTER TABLE rooms ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));

-- NULL: those of the organisation.
ALTER TABLE walk_ins ADD COLUMN phone TEXT CHECK (length(phone) BETWEEN 1 AND 60);
ALTER TABLE walk_ins ADD COLUMN email TEXT
  CHECK (length(email) BETWEEN 3 AND 254 AND email GLOB '?*@?*' AND email NOT GLOB '*[ ,;<>]*'
    AND instr(email, char(10)) = 0 AND instr(email, char(13)) = 0);
-- One more for each change: for those who edit, and for calendars that were subscribed to.
ALTER TABLE walk_ins ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1);
ALTER TABLE walk_ins ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0 CHECK (updated_at >= 0);

-- Who holds it. A name is only shown to visitors where she gave a first name for it herself.
CREATE TABLE walk_in_professionals (
  walk_in_id INTEGER NOT NULL REFERENCES walk_ins (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  shown_name TEXT CHECK (length(trim(shown_name)) BETWEEN 1 AND 80),
  PRIMARY KEY (walk_in_id, person_id)
) STRICT;
CREATE INDEX walk_ins_by_professional ON walk_in_professionals (person_id);

-- A moment that an organisation proposes to a host. Nothing of it is public before it is accepted.
CREATE TABLE proposals (
  -- Never given out again: mails and pages call it by this number.
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('start', 'move', 'end')),
  -- Of `start` only once it is accepted.
  walk_in_id INTEGER REFERENCES walk_ins (id) ON DELETE CASCADE,
  place_id INTEGER NOT NULL REFERENCES places (id) ON DELETE CASCADE,
  organisation_slug TEXT NOT NULL REFERENCES organisations (slug),
  -- Who proposed it; she may be gone.
  person_id INTEGER REFERENCES people (id) ON DELETE SET NULL,
  -- `open`: the host is to answer. `otherTime`: the host proposed another time, the organisation is to answer.
  state TEXT NOT NULL CHECK (state IN ('open', 'otherTime', 'accepted', 'declined', 'withdrawn')),
  -- What is proposed now, as JSON; no name of a person is in it.
  content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object'),
  -- One more for each step.
  version INTEGER NOT NULL CHECK (version >= 1),
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  changed_at INTEGER NOT NULL CHECK (changed_at > 0),
  CHECK (kind = 'start' OR walk_in_id IS NOT NULL)
) STRICT;
CREATE INDEX proposals_by_place ON proposals (place_id, state);
CREATE INDEX proposals_by_organisation ON proposals (organisation_slug, state);
CREATE INDEX proposals_by_walk_in ON proposals (walk_in_id);
CREATE INDEX proposals_by_person ON proposals (person_id);

-- What was said about it, in order: both sides read the same.
CREATE TABLE proposal_steps (
  id INTEGER NOT NULL PRIMARY KEY,
  proposal_id INTEGER NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  step TEXT NOT NULL CHECK (step IN ('proposed', 'changed', 'otherTime', 'accepted', 'declined', 'withdrawn')),
  side TEXT NOT NULL CHECK (side IN ('organisation', 'place')),
  at INTEGER NOT NULL CHECK (at > 0),
  who TEXT NOT NULL CHECK (length(who) > 0),
  words TEXT CHECK (length(words) BETWEEN 1 AND 280),
  content TEXT NOT NULL CHECK (json_valid(content) AND json_type(content) = 'object')
) STRICT;
CREATE INDEX proposal_steps_by_proposal ON proposal_steps (proposal_id, id);

-- A mailed link to one proposal, for the host who is to answer it.
CREATE TABLE proposal_links (
  token_hash TEXT NOT NULL PRIMARY KEY CHECK (length(token_hash) = 64),
  proposal_id INTEGER NOT NULL REFERENCES proposals (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  expires_at INTEGER NOT NULL CHECK (expires_at > made_at)
) STRICT;
CREATE INDEX proposal_links_by_proposal ON proposal_links (proposal_id);
CREATE INDEX proposal_links_by_person ON proposal_links (person_id);

-- A professional's own calendar, at an address that can be taken back.
CREATE TABLE calendar_links (
  id INTEGER NOT NULL PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE CHECK (length(token_hash) = 64),
  person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  made_at INTEGER NOT NULL CHECK (made_at > 0),
  revoked_at INTEGER
) STRICT;
CREATE INDEX calendar_links_by_person ON calendar_links (person_id);

-- The outbox again, for three more kinds of mail: SQLite cannot change a check.
CREATE TABLE outbox_with_proposals (
  id INTEGER NOT NULL PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN
    ('signIn', 'invitation', 'ask', 'reminder', 'report', 'coordinator', 'proposal', 'clash', 'cancelled')),
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
INSERT INTO outbox_with_proposals SELECT * FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_with_proposals RENAME TO outbox;
CREATE INDEX outbox_to_send ON outbox (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outbox_by_person ON outbox (person_id);
CREATE INDEX outbox_by_place ON outbox (place_id);
