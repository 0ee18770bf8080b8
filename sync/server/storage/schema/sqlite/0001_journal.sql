CREATE TABLE meta (
  key   TEXT PRIMARY KEY NOT NULL,
  value BLOB NOT NULL
) STRICT
--
CREATE TABLE counter (
  name  TEXT PRIMARY KEY NOT NULL,
  value INTEGER NOT NULL
) STRICT
--
CREATE TABLE unit (
  code        TEXT PRIMARY KEY NOT NULL,
  parent      TEXT NOT NULL,
  name        TEXT NOT NULL,
  level_label TEXT NOT NULL,
  identifier  TEXT NOT NULL,
  address     TEXT NOT NULL,
  phone       TEXT NOT NULL,
  place       TEXT NOT NULL
) STRICT
--
CREATE TABLE enrolment_code (
  hash       BLOB PRIMARY KEY NOT NULL,
  unit       TEXT NOT NULL REFERENCES unit (code),
  office     INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_by    BLOB
) STRICT
--
CREATE TABLE device (
  id            BLOB PRIMARY KEY NOT NULL,
  public_key    BLOB NOT NULL,
  unit          TEXT NOT NULL REFERENCES unit (code),
  office        INTEGER NOT NULL,
  name          TEXT NOT NULL,
  block         INTEGER NOT NULL,
  enrolled_at   INTEGER NOT NULL,
  revoked_at    INTEGER,
  revoke_reason TEXT
) STRICT
--
CREATE TABLE device_user (
  device BLOB NOT NULL REFERENCES device (id),
  id     BLOB NOT NULL,
  name   TEXT NOT NULL,
  roles  TEXT NOT NULL,
  PRIMARY KEY (device, id)
) STRICT, WITHOUT ROWID
--
CREATE TABLE nonce (
  device BLOB NOT NULL,
  nonce  BLOB NOT NULL,
  at     INTEGER NOT NULL,
  PRIMARY KEY (device, nonce)
) STRICT, WITHOUT ROWID
--
CREATE TABLE epoch_head (
  device        BLOB NOT NULL REFERENCES device (id),
  epoch         BLOB NOT NULL,
  stored_seq    INTEGER NOT NULL,
  backed_up_seq INTEGER NOT NULL,
  chain         BLOB NOT NULL,
  receipt       INTEGER NOT NULL,
  PRIMARY KEY (device, epoch)
) STRICT, WITHOUT ROWID
--
CREATE TABLE event (
  id          INTEGER PRIMARY KEY,
  device      BLOB NOT NULL,
  epoch       BLOB NOT NULL,
  seq         INTEGER NOT NULL,
  chain       BLOB NOT NULL,
  case_id     BLOB,
  unit        TEXT NOT NULL,
  verdict     INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  envelope    BLOB NOT NULL,
  body        BLOB NOT NULL,
  UNIQUE (device, epoch, seq)
) STRICT
--
CREATE INDEX event_of_case ON event (case_id, id)
--
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'an event is never deleted');
END
--
CREATE TABLE branch_event (
  device      BLOB NOT NULL,
  epoch       BLOB NOT NULL,
  seq         INTEGER NOT NULL,
  chain       BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  envelope    BLOB NOT NULL,
  body        BLOB NOT NULL,
  PRIMARY KEY (device, epoch, seq, chain)
) STRICT, WITHOUT ROWID
--
CREATE TABLE case_head (
  case_id  BLOB PRIMARY KEY NOT NULL,
  unit     TEXT NOT NULL,
  revision INTEGER NOT NULL
) STRICT
--
CREATE TABLE case_former_unit (
  case_id BLOB NOT NULL,
  unit    TEXT NOT NULL,
  PRIMARY KEY (case_id, unit)
) STRICT, WITHOUT ROWID
--
CREATE TABLE feed_head (
  unit TEXT PRIMARY KEY NOT NULL,
  pos  INTEGER NOT NULL
) STRICT
--
CREATE TABLE feed_row (
  unit     TEXT NOT NULL,
  pos      INTEGER NOT NULL,
  event_id INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (unit, pos)
) STRICT, WITHOUT ROWID
--
CREATE UNIQUE INDEX feed_row_of_event ON feed_row (event_id, unit)
--
CREATE TABLE blob_name (
  blob    BLOB NOT NULL,
  unit    TEXT NOT NULL,
  case_id BLOB NOT NULL,
  PRIMARY KEY (blob, unit, case_id)
) STRICT, WITHOUT ROWID
--
CREATE INDEX blob_name_of_case ON blob_name (case_id)
