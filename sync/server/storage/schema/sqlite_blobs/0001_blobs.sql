CREATE TABLE upload (
  id        INTEGER PRIMARY KEY,
  blob      BLOB NOT NULL,
  device    BLOB NOT NULL,
  size      INTEGER NOT NULL,
  hashes    BLOB NOT NULL,
  complete  INTEGER NOT NULL DEFAULT 0,
  backed_up INTEGER NOT NULL DEFAULT 0,
  UNIQUE (blob, device)
) STRICT
--
CREATE UNIQUE INDEX one_complete_copy ON upload (blob) WHERE complete = 1
--
CREATE INDEX upload_of_device ON upload (device) WHERE complete = 0
--
CREATE TABLE chunk (
  upload INTEGER NOT NULL REFERENCES upload (id) ON DELETE CASCADE,
  place  INTEGER NOT NULL,
  bytes  BLOB NOT NULL,
  PRIMARY KEY (upload, place)
) STRICT
