-- How often an incident was reported again, beside its row: a repeat that changes nothing else is
-- one narrow row, not the whole incident with its indexes. An incident's own row may be behind.
CREATE TABLE incident_count (
  counted INT NOT NULL PRIMARY KEY,
  times INT NOT NULL
);
