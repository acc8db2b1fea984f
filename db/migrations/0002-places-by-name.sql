-- An import looks for each of its places by name.
CREATE INDEX places_by_name ON places (name);
