CREATE UNLOGGED TABLE session (
  id        BYTEA PRIMARY KEY,
  device    BYTEA NOT NULL,
  epoch     BYTEA NOT NULL,
  counter   BIGINT NOT NULL,
  opened_at TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp()
)
--
CREATE INDEX session_of_device ON session (device, opened_at)
