-- What binds each event of the trail to all before it (see nightbell.audit.Chain), in hex.
-- Null only in events that were written before there was a chain; the next migration links them.
ALTER TABLE trail ADD COLUMN salt VARCHAR(32);
ALTER TABLE trail ADD COLUMN content VARCHAR(64);
ALTER TABLE trail ADD COLUMN link VARCHAR(64);
CREATE INDEX trail_at ON trail (at);

-- What the trail's end was at an instant. The same stands in a file beside the database.
CREATE TABLE seal (
  event BIGINT PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  head VARCHAR(64) NOT NULL
);
