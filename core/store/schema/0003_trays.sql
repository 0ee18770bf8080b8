CREATE TABLE named_in (
  blob BLOB NOT NULL CHECK (length(blob) = 32),
  case_no INTEGER NOT NULL REFERENCES known_case (no),
  PRIMARY KEY (blob, case_no)
) STRICT, WITHOUT ROWID
--
CREATE INDEX event_not_taken ON event (case_no) WHERE standing >= 2 AND superseded_by IS NULL
