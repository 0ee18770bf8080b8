ALTER TABLE event RENAME TO event_before
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
  previous    INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  envelope    BLOB NOT NULL,
  body        BLOB NOT NULL
) STRICT
--
INSERT INTO event (id, device, epoch, seq, chain, case_id, unit, verdict, reason, revision, previous,
                       received_at, envelope, body)
  SELECT id, device, epoch, seq, chain, case_id, unit, verdict, reason, revision,
         CASE WHEN verdict = 0 THEN coalesce((SELECT max(b.id) FROM event_before b WHERE b.case_id = e.case_id
                                              AND b.id < e.id AND b.verdict = 0), 0) ELSE 0 END,
         received_at, envelope, body
  FROM event_before e ORDER BY id
--
CREATE INDEX event_set_aside ON event (case_id, id) WHERE verdict <> 0
--
CREATE TABLE case_head_now (
  case_id    BLOB PRIMARY KEY NOT NULL,
  unit       TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  last_event INTEGER NOT NULL
) STRICT, WITHOUT ROWID
--
INSERT INTO case_head_now (case_id, unit, revision, last_event)
  SELECT h.case_id, h.unit, h.revision,
         coalesce((SELECT max(e.id) FROM event_before e WHERE e.case_id = h.case_id AND e.verdict = 0), 0)
  FROM case_head h
--
DROP TABLE case_head
--
ALTER TABLE case_head_now RENAME TO case_head
--
CREATE TABLE event_run (
  device      BLOB NOT NULL,
  epoch       BLOB NOT NULL,
  seq         INTEGER NOT NULL,
  first_event INTEGER NOT NULL REFERENCES event (id),
  last_event  INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (device, epoch, seq)
) STRICT, WITHOUT ROWID
--
INSERT INTO event_run (device, epoch, seq, first_event, last_event)
  SELECT device, epoch, min(seq), min(id), max(id) FROM (
    SELECT device, epoch, seq, id,
           seq - row_number() OVER (PARTITION BY device, epoch, seq - id ORDER BY seq) AS island
    FROM event)
  GROUP BY device, epoch, seq - id, island
--
CREATE TABLE feed_run (
  unit        TEXT NOT NULL,
  pos         INTEGER NOT NULL,
  first_event INTEGER NOT NULL REFERENCES event (id),
  last_event  INTEGER NOT NULL REFERENCES event (id),
  PRIMARY KEY (unit, pos)
) STRICT, WITHOUT ROWID
--
INSERT INTO feed_run (unit, pos, first_event, last_event)
  SELECT unit, min(pos), min(event_id), max(event_id) FROM (
    SELECT unit, pos, event_id,
           pos - row_number() OVER (PARTITION BY unit, pos - event_id ORDER BY pos) AS island
    FROM feed_row)
  GROUP BY unit, pos - event_id, island
--
CREATE UNIQUE INDEX feed_run_of_event ON feed_run (unit, first_event)
--
DROP TABLE feed_row
--
DROP TABLE event_before
--
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN
  SELECT RAISE(ABORT, 'an event is never deleted');
END
--
CREATE TRIGGER event_run_follows BEFORE INSERT ON event_run
WHEN NEW.last_event < NEW.first_event OR NEW.seq <> coalesce(
  (SELECT seq + last_event - first_event + 1 FROM event_run
   WHERE device = NEW.device AND epoch = NEW.epoch ORDER BY seq DESC LIMIT 1), 1)
BEGIN
  SELECT RAISE(ABORT, 'each event is kept once, and none is left out');
END
--
CREATE TRIGGER feed_run_follows BEFORE INSERT ON feed_run
WHEN NEW.last_event < NEW.first_event OR NEW.pos <> coalesce(
  (SELECT pos + last_event - first_event + 1 FROM feed_run WHERE unit = NEW.unit ORDER BY pos DESC LIMIT 1), 1)
BEGIN
  SELECT RAISE(ABORT, 'a feed has one row at each position');
END
