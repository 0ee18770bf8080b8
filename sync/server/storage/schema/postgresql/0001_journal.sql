CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value BYTEA NOT NULL
)
--
CREATE TABLE counter (
  name  TEXT PRIMARY KEY,
  value BIGINT NOT NULL
)
--
CREATE TABLE turn (
  name TEXT PRIMARY KEY
)
--
INSERT INTO turn (name) VALUES ('journal'), ('papers')
--
CREATE TABLE unit (
  code        TEXT PRIMARY KEY,
  parent      TEXT NOT NULL,
  name        TEXT NOT NULL,
  level_label TEXT NOT NULL,
  identifier  TEXT NOT NULL,
  address     TEXT NOT NULL,
  phone       TEXT NOT NULL,
  place       TEXT NOT NULL
)
--
CREATE TABLE enrolment_code (
  hash       BYTEA PRIMARY KEY,
  unit       TEXT NOT NULL REFERENCES unit (code),
  office     BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_by    BYTEA
)
--
CREATE TABLE device (
  id            BYTEA PRIMARY KEY,
  public_key    BYTEA NOT NULL,
  unit          TEXT NOT NULL REFERENCES unit (code),
  office        BIGINT NOT NULL,
  name          TEXT NOT NULL,
  block         BIGINT NOT NULL,
  enrolled_at   BIGINT NOT NULL,
  revoked_at    BIGINT,
  revoke_reason TEXT
)
--
CREATE TABLE device_user (
  device BYTEA NOT NULL REFERENCES device (id),
  id     BYTEA NOT NULL,
  name   TEXT NOT NULL,
  roles  TEXT NOT NULL,
  PRIMARY KEY (device, id)
)
--
CREATE TABLE nonce (
  device BYTEA NOT NULL,
  nonce  BYTEA NOT NULL,
  at     BIGINT NOT NULL,
  PRIMARY KEY (device, nonce)
)
--
CREATE INDEX nonce_age ON nonce (at)
--
CREATE TABLE epoch_head (
  device        BYTEA NOT NULL REFERENCES device (id),
  epoch         BYTEA NOT NULL,
  stored_seq    BIGINT NOT NULL,
  backed_up_seq BIGINT NOT NULL,
  chain         BYTEA NOT NULL,
  receipt       BIGINT NOT NULL,
  PRIMARY KEY (device, epoch)
)
--
CREATE TABLE event (
  id          BIGINT PRIMARY KEY,
  device      BYTEA NOT NULL,
  epoch       BYTEA NOT NULL,
  seq         BIGINT NOT NULL,
  chain       BYTEA NOT NULL,
  case_id     BYTEA,
  unit        TEXT NOT NULL,
  verdict     BIGINT NOT NULL,
  reason      TEXT NOT NULL,
  revision    BIGINT NOT NULL,
  received_at BIGINT NOT NULL,
  envelope    BYTEA NOT NULL,
  body        BYTEA NOT NULL,
  UNIQUE (device, epoch, seq)
)
--
CREATE INDEX event_of_case ON event (case_id, id)
--
CREATE FUNCTION event_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an event is never deleted';
END $$
--
CREATE TRIGGER event_stays BEFORE DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION event_stays()
--
CREATE TABLE branch_event (
  device      BYTEA NOT NULL,
  epoch       BYTEA NOT NULL,
  seq         BIGINT NOT NULL,
  chain       BYTEA NOT NULL,
  received_at BIGINT NOT NULL,
  envelope    BYTEA NOT NULL,
  body        BYTEA NOT NULL,
  PRIMARY KEY (device, epoch, seq, chain)
)
--
CREATE TABLE case_head (
  case_id  BYTEA PRIMARY KEY,
  unit     TEXT NOT NULL,
  revision BIGINT NOT NULL
)
--
CREATE TABLE case_former_unit (
  case_id BYTEA NOT NULL,
  unit    TEXT NOT NULL,
  PRIMARY KEY (case_id, unit)
)
--
CREATE TABLE feed_head (
  unit TEXT PRIMARY KEY,
  pos  BIGINT NOT NULL
)
--
CREATE TABLE feed_row (
  unit     TEXT NOT NULL,
  pos      BIGINT NOT NULL,
  event_id BIGINT NOT NULL,
  PRIMARY KEY (unit, pos)
)
--
CREATE UNIQUE INDEX feed_row_of_event ON feed_row (event_id, unit)
--
CREATE TABLE blob_name (
  blob    BYTEA NOT NULL,
  unit    TEXT NOT NULL,
  case_id BYTEA NOT NULL,
  PRIMARY KEY (blob, unit, case_id)
)
--
CREATE INDEX blob_name_of_case ON blob_name (case_id)
