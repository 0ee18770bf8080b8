CREATE TABLE life (id BLOB NOT NULL CHECK (length(id) = 16)) STRICT
--
CREATE TABLE parcel (
  pos INTEGER PRIMARY KEY AUTOINCREMENT,
  shelf INTEGER NOT NULL,
  device BLOB NOT NULL CHECK (length(device) = 16),
  key BLOB NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (shelf, key, device)
) STRICT
--
CREATE INDEX parcel_of_shelf ON parcel (shelf, pos)
--
CREATE TABLE filled (shelf INTEGER PRIMARY KEY, bytes INTEGER NOT NULL) STRICT
--
CREATE TRIGGER parcel_put AFTER INSERT ON parcel BEGIN
  INSERT INTO filled (shelf, bytes) VALUES (NEW.shelf, length(NEW.body))
    ON CONFLICT (shelf) DO UPDATE SET bytes = bytes + length(NEW.body);
END
--
CREATE TRIGGER parcel_gone AFTER DELETE ON parcel BEGIN
  UPDATE filled SET bytes = bytes - length(OLD.body) WHERE shelf = OLD.shelf;
END
