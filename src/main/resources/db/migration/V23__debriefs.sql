-- What people say of an incident afterwards, as it stands now; what was said before is in the trail.
CREATE TABLE debrief (
  incident INTEGER PRIMARY KEY REFERENCES incident (number),
  client VARCHAR(200) NOT NULL,
  cause VARCHAR(20),                      -- null while nobody named one
  cause_note VARCHAR(4000) NOT NULL,
  worth VARCHAR(20),                      -- useful or noise; null while nobody judged it
  went_well VARCHAR(4000) NOT NULL,
  to_improve VARCHAR(4000) NOT NULL,
  reviewed_at TIMESTAMP WITH TIME ZONE,   -- null while no review was held
  reviewed_by VARCHAR(200)
);
CREATE INDEX debrief_client ON debrief (client, reviewed_at);

-- What is to be done because of incidents. Rows are never deleted.
INSERT INTO counter (name, next_number) VALUES ('follow-up', 1);

CREATE TABLE follow_up (
  number BIGINT PRIMARY KEY,
  incident INTEGER NOT NULL REFERENCES incident (number),
  client VARCHAR(200) NOT NULL,
  text VARCHAR(4000) NOT NULL,
  owner VARCHAR(200) NOT NULL,
  due DATE NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  author VARCHAR(200) NOT NULL,
  closed_at TIMESTAMP WITH TIME ZONE,     -- null while open
  closed_by VARCHAR(200),
  outcome VARCHAR(4000) NOT NULL
);
CREATE INDEX follow_up_incident ON follow_up (incident);
CREATE INDEX follow_up_open ON follow_up (client, closed_at);
