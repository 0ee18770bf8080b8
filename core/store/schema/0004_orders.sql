CREATE INDEX case_row_procedure ON case_row (procedure, open)
