ALTER TABLE event ADD COLUMN previous BIGINT NOT NULL DEFAULT 0
--
UPDATE event e SET previous = w.previous FROM
  (SELECT id, lag(id, 1, 0::BIGINT) OVER (PARTITION BY case_id ORDER BY id) AS previous FROM event WHERE verdict = 0) w
  WHERE w.id = e.id AND w.previous > 0
--
CREATE INDEX event_set_aside ON event (case_id, id) WHERE verdict <> 0
--
ALTER TABLE case_head ADD COLUMN last_event BIGINT NOT NULL DEFAULT 0
--
UPDATE case_head h SET last_event = e.newest FROM
  (SELECT case_id, max(id) AS newest FROM event WHERE verdict = 0 GROUP BY case_id) e
  WHERE e.case_id = h.case_id
--
CREATE TABLE event_run (
  device      BYTEA NOT NULL,
  epoch       BYTEA NOT NULL,
  seq         BIGINT NOT NULL,
  first_event BIGINT NOT NULL,
  last_event  BIGINT NOT NULL,
  PRIMARY KEY (device, epoch, seq)
)
--
INSERT INTO event_run (device, epoch, seq, first_event, last_event)
  SELECT device, epoch, min(seq), min(id), max(id) FROM (
    SELECT device, epoch, seq, id,
           seq - row_number() OVER (PARTITION BY device, epoch, seq - id ORDER BY seq) AS island
    FROM event) e
  GROUP BY device, epoch, seq - id, island
--
CREATE TABLE feed_run (
  unit        TEXT NOT NULL,
  pos         BIGINT NOT NULL,
  first_event BIGINT NOT NULL,
  last_event  BIGINT NOT NULL,
  PRIMARY KEY (unit, pos)
)
--
INSERT INTO feed_run (unit, pos, first_event, last_event)
  SELECT unit, min(pos), min(event_id), max(event_id) FROM (
    SELECT unit, pos, event_id,
           pos - row_number() OVER (PARTITION BY unit, pos - event_id ORDER BY pos) AS island
    FROM feed_row) f
  GROUP BY unit, pos - event_id, island
--
CREATE UNIQUE INDEX feed_run_of_event ON feed_run (unit, first_event)
--
DROP TABLE feed_row
--
ALTER TABLE event DROP CONSTRAINT event_device_epoch_seq_key
--
DROP INDEX event_of_case
--
CREATE FUNCTION event_run_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_event < NEW.first_event OR NEW.seq <> coalesce(
      (SELECT seq + last_event - first_event + 1 FROM event_run
       WHERE device = NEW.device AND epoch = NEW.epoch ORDER BY seq DESC LIMIT 1), 1) THEN
    RAISE EXCEPTION 'each event is kept once, and none is left out';
  END IF;
  RETURN NEW;
END $$
--
CREATE TRIGGER event_run_follows BEFORE INSERT ON event_run FOR EACH ROW EXECUTE FUNCTION event_run_follows()
--
CREATE FUNCTION feed_run_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_event < NEW.first_event OR NEW.pos <> coalesce(
      (SELECT pos + last_event - first_event + 1 FROM feed_run WHERE unit = NEW.unit ORDER BY pos DESC LIMIT 1), 1) THEN
    RAISE EXCEPTION 'a feed has one row at each position';
  END IF;
  RETURN NEW;
END $$
--
CREATE TRIGGER feed_run_follows BEFORE INSERT ON feed_run FOR EACH ROW EXECUTE FUNCTION feed_run_follows()
