DROP INDEX case_row_unsent
--
CREATE INDEX case_row_unsent ON case_row (received_at, no) WHERE unconfirmed > 0
--
DROP INDEX case_row_open_due
--
CREATE INDEX case_row_open_due ON case_row (due_key, no, role) WHERE open = 1
--
CREATE INDEX case_row_decision ON case_row (due_key, no) WHERE live = 1 AND (conflicts > 0 OR held > 0)
--
CREATE INDEX case_row_halted ON case_row (state, due_key, no) WHERE open = 1 AND clock_running = 0
--
CREATE INDEX case_row_review ON case_row (due_key, no) WHERE state = 4
