-- Whether an incident's details, and the words of its pages, have grown old and were removed.
ALTER TABLE incident ADD COLUMN pruned BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX incident_pruned ON incident (pruned, resolved_at);
CREATE INDEX notice_at ON notice (at);
CREATE INDEX answered_at ON answered (at);

-- What was set at the last start, to put on record what is set otherwise at the next one. A secret
-- stands here as "set" or "not set" only.
CREATE TABLE setting (
  name VARCHAR(300) PRIMARY KEY,
  told VARCHAR(4000) NOT NULL
);
