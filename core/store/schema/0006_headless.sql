CREATE TABLE headless (no INTEGER PRIMARY KEY REFERENCES known_case (no)) STRICT
--
INSERT INTO headless SELECT k.no FROM known_case k WHERE NOT EXISTS (SELECT 1 FROM case_row r WHERE r.no = k.no)
