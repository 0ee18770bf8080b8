CREATE TABLE scans.blob (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  size INTEGER NOT NULL CHECK (size > 0),
  hashes BLOB NOT NULL,
  there BLOB NOT NULL,
  complete INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  backed_up INTEGER NOT NULL
) STRICT
--
CREATE INDEX scans.blob_waiting ON blob (no) WHERE complete = 1 AND stored = 0
--
CREATE INDEX scans.blob_unsafe ON blob (no) WHERE complete = 1 AND stored = 1 AND backed_up = 0
--
CREATE TABLE scans.chunk (
  blob INTEGER NOT NULL REFERENCES blob (no),
  position INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (blob, position)
) STRICT
