CREATE TABLE case_row (
  no INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  code TEXT NOT NULL,
  procedure TEXT NOT NULL,
  title TEXT NOT NULL,
  unit TEXT NOT NULL,
  holder TEXT NOT NULL,
  holder_number TEXT NOT NULL,
  phone TEXT NOT NULL,
  summary TEXT NOT NULL,
  state INTEGER NOT NULL,
  step TEXT NOT NULL,
  step_name TEXT NOT NULL,
  role TEXT NOT NULL,
  assignee TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  due_at INTEGER,
  finished_at INTEGER,
  last_at INTEGER NOT NULL,
  attachments INTEGER NOT NULL,
  open_remarks INTEGER NOT NULL,
  conflicts INTEGER NOT NULL,
  held INTEGER NOT NULL,
  unconfirmed INTEGER NOT NULL,
  clock_running INTEGER NOT NULL,
  open INTEGER NOT NULL,
  live INTEGER NOT NULL,
  due_key INTEGER NOT NULL,
  holder_key TEXT NOT NULL
) STRICT
--
CREATE INDEX case_row_code ON case_row (code)
--
CREATE INDEX case_row_due ON case_row (due_key, no)
--
CREATE INDEX case_row_open_due ON case_row (due_key, no) WHERE open = 1
--
CREATE INDEX case_row_received ON case_row (received_at, no)
--
CREATE INDEX case_row_open_received ON case_row (received_at, no) WHERE open = 1
--
CREATE INDEX case_row_holder ON case_row (holder_key, no)
--
CREATE INDEX case_row_live ON case_row (unit, due_key) WHERE live = 1
--
CREATE INDEX case_row_unsent ON case_row (due_key, no) WHERE unconfirmed > 0
--
CREATE TABLE search_text (
  no INTEGER PRIMARY KEY,
  words TEXT NOT NULL,
  keys TEXT NOT NULL,
  people BLOB NOT NULL
) STRICT
--
CREATE TABLE search_key (
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  no INTEGER NOT NULL,
  PRIMARY KEY (kind, key, no)
) STRICT, WITHOUT ROWID
--
CREATE VIRTUAL TABLE search_words USING fts5 (
  words, content = 'search_text', content_rowid = 'no',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6', detail = none
)
--
CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab ('search_words', 'row')
--
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
  INSERT INTO search_words (rowid, words) VALUES (NEW.no, NEW.words);
END
--
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', OLD.no, OLD.words);
END
--
CREATE TRIGGER search_text_changed AFTER UPDATE OF words ON search_text BEGIN
  INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', OLD.no, OLD.words);
  INSERT INTO search_words (rowid, words) VALUES (NEW.no, NEW.words);
END
