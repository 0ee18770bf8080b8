CREATE TABLE setting (
  name TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID
--
CREATE TABLE unit (
  code TEXT PRIMARY KEY NOT NULL,
  parent TEXT NOT NULL,
  name TEXT NOT NULL,
  level_label TEXT NOT NULL,
  identifier TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  place TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID
--
CREATE INDEX unit_parent ON unit (parent)
--
CREATE TABLE user_account (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  roles TEXT NOT NULL,
  active INTEGER NOT NULL
) STRICT, WITHOUT ROWID
--
CREATE TABLE draft (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  user BLOB NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  first_words TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT
--
CREATE INDEX draft_of_user ON draft (user, changed_at)
--
CREATE TABLE known_case (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16)
) STRICT
--
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  device BLOB NOT NULL CHECK (length(device) = 16),
  epoch BLOB NOT NULL CHECK (length(epoch) = 16),
  seq INTEGER NOT NULL CHECK (seq > 0),
  case_no INTEGER NOT NULL REFERENCES known_case (no),
  device_time INTEGER NOT NULL,
  envelope BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  body BLOB NOT NULL,
  chain BLOB,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  revision INTEGER,
  standing INTEGER NOT NULL,
  received_at INTEGER,
  held_reason TEXT NOT NULL DEFAULT '',
  receipt TEXT NOT NULL DEFAULT '',
  superseded_by INTEGER REFERENCES event (id),
  UNIQUE (device, epoch, seq, hash),
  CHECK (own = 0 OR length(chain) = 32)
) STRICT
--
CREATE INDEX event_of_case ON event (case_no, id)
--
CREATE UNIQUE INDEX event_own ON event (epoch, seq) WHERE own = 1
--
CREATE INDEX event_superseded_by ON event (superseded_by) WHERE superseded_by IS NOT NULL
--
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'an event is never deleted');
END
--
CREATE TRIGGER event_bytes_stay
BEFORE UPDATE OF id, device, epoch, seq, case_no, device_time, envelope, hash, chain, own ON event BEGIN
  SELECT RAISE(ABORT, 'an event is never changed');
END
--
CREATE TRIGGER event_body_stays BEFORE UPDATE OF body ON event
WHEN length(OLD.body) > 0 AND length(NEW.body) > 0 BEGIN
  SELECT RAISE(ABORT, 'the body of an event is never changed');
END
--
CREATE TRIGGER known_case_stays BEFORE DELETE ON known_case BEGIN
  SELECT RAISE(ABORT, 'a case is never forgotten');
END
--
CREATE TRIGGER known_case_keeps_its_number BEFORE UPDATE ON known_case BEGIN
  SELECT RAISE(ABORT, 'a case keeps its number');
END
--
CREATE TABLE unreadable (
  id INTEGER PRIMARY KEY,
  unit TEXT NOT NULL,
  pos INTEGER NOT NULL,
  envelope BLOB NOT NULL,
  body BLOB NOT NULL,
  reason TEXT NOT NULL,
  hash BLOB NOT NULL UNIQUE
) STRICT
--
CREATE TABLE named_blob (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32)
) STRICT, WITHOUT ROWID
--
CREATE TABLE own_epoch (
  no INTEGER PRIMARY KEY,
  epoch BLOB NOT NULL UNIQUE CHECK (length(epoch) = 16),
  stored_seq INTEGER NOT NULL DEFAULT 0,
  backed_up_seq INTEGER NOT NULL DEFAULT 0,
  chain BLOB NOT NULL DEFAULT x'',
  receipt BLOB NOT NULL DEFAULT x''
) STRICT
--
CREATE TABLE feed_cursor (
  unit TEXT PRIMARY KEY NOT NULL,
  server_epoch BLOB NOT NULL,
  pos INTEGER NOT NULL
) STRICT, WITHOUT ROWID
