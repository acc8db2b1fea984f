-- What single dates of a walk-in hour are, as data instead of as a Dutch sentence.

-- On which date it is held instead of this one.
ALTER TABLE special_days ADD COLUMN moved_to TEXT
  CHECK (moved_to IS NULL OR (date(moved_to) IS moved_to AND says = 'closed'));
-- In which room it is on these dates; NULL: where it always is.
ALTER TABLE special_days ADD COLUMN room_id INTEGER REFERENCES rooms (id) ON DELETE SET NULL
  CHECK (room_id IS NULL OR says = 'changed');
-- Agreed for dates that are cancelled now: it says nothing until that is taken back.
ALTER TABLE special_days ADD COLUMN set_aside INTEGER NOT NULL DEFAULT 0
  CHECK (set_aside = 0 OR (set_aside = 1 AND says = 'changed'));
CREATE INDEX special_days_by_room ON special_days (room_id) WHERE room_id IS NOT NULL;

-- "verplaatst naar woensdag 9 december", with the year where it is another one, was written for visitors to read. Where it
-- names no date on which it is held, it stays what somebody wrote.
UPDATE special_days SET moved_to = (
  SELECT target.from_date FROM special_days AS target
  WHERE target.hours_id = special_days.hours_id AND target.says = 'changed'
    AND special_days.reason = 'verplaatst naar '
      || CASE strftime('%w', target.from_date) WHEN '0' THEN 'zondag' WHEN '1' THEN 'maandag' WHEN '2' THEN 'dinsdag'
           WHEN '3' THEN 'woensdag' WHEN '4' THEN 'donderdag' WHEN '5' THEN 'vrijdag' ELSE 'zaterdag' END
      || ' ' || CAST(strftime('%d', target.from_date) AS INTEGER) || ' '
      || CASE strftime('%m', target.from_date) WHEN '01' THEN 'januari' WHEN '02' THEN 'februari' WHEN '03' THEN 'maart'
           WHEN '04' THEN 'april' WHEN '05' THEN 'mei' WHEN '06' THEN 'juni' WHEN '07' THEN 'juli'
           WHEN '08' THEN 'augustus' WHEN '09' THEN 'september' WHEN '10' THEN 'oktober' WHEN '11' THEN 'november'
           ELSE 'december' END
      || CASE WHEN substr(target.from_date, 1, 4) = substr(special_days.from_date, 1, 4) THEN ''
           ELSE ' ' || substr(target.from_date, 1, 4) END
  ORDER BY target.from_date LIMIT 1
) WHERE says = 'closed' AND reason LIKE 'verplaatst naar %';
UPDATE special_days SET reason = NULL WHERE moved_to IS NOT NULL;

CREATE TRIGGER special_days_of_walk_ins BEFORE INSERT ON special_days
WHEN (NEW.moved_to IS NOT NULL OR NEW.room_id IS NOT NULL OR NEW.set_aside = 1)
  AND (SELECT walk_in_id FROM hours WHERE id = NEW.hours_id) IS NULL
BEGIN
  SELECT RAISE(ABORT, 'only a date of a walk-in hour is moved, in another room or set aside');
END;

-- Nobody declined it: something else was agreed that it does not go with. `ended`: that the walk-in hour stops.
ALTER TABLE proposal_steps ADD COLUMN lapsed TEXT
  CHECK (lapsed IS NULL OR (lapsed IN ('ended', 'otherwiseAgreed') AND step = 'declined' AND words IS NULL));
UPDATE proposal_steps SET words = NULL, lapsed = 'ended'
  WHERE step = 'declined' AND words = 'Vervallen: jullie hebben afgesproken dat dit spreekuur stopt.';
UPDATE proposal_steps SET words = NULL, lapsed = 'otherwiseAgreed'
  WHERE step = 'declined' AND words = 'Vervallen: over dit spreekuur is intussen iets anders afgesproken.';
