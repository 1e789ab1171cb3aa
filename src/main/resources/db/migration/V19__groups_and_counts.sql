-- The first incident of the group that an incident belongs to; null where it stands alone.
ALTER TABLE incident ADD COLUMN group_number INTEGER;
CREATE INDEX incident_group ON incident (group_number);
CREATE INDEX incident_of_system ON incident (client, system, opened_at);
CREATE INDEX incident_client_state ON incident (client, state, number);

-- How many alerts came on a day (in UTC), and what became of them. Written with the decisions.
CREATE TABLE intake_count (
  on_day DATE NOT NULL,
  client VARCHAR(200) NOT NULL,
  key_id VARCHAR(100) NOT NULL,           -- the intake key; empty where no key was used
  format VARCHAR(100) NOT NULL,
  result VARCHAR(20) NOT NULL,            -- received, or one of the results
  alerts BIGINT NOT NULL,
  PRIMARY KEY (on_day, client, key_id, format, result)
);
