-- Dead-man's switches: silence longer than every_s and grace_s together is an alert.
CREATE TABLE heartbeat (
  client VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  key_id VARCHAR(100) NOT NULL,           -- the intake key that registered it, and its name
  sender VARCHAR(400) NOT NULL,
  every_s BIGINT NOT NULL,
  grace_s BIGINT NOT NULL,
  title VARCHAR(1024),                    -- what the alert says, or null for our own words
  severity VARCHAR(512),
  system VARCHAR(512),
  category VARCHAR(512),
  enabled BOOLEAN NOT NULL,
  last_at TIMESTAMP WITH TIME ZONE,       -- the last beat, null before the first
  due_at TIMESTAMP WITH TIME ZONE,        -- silence from here on is an alert; null: not watched
  silent BOOLEAN NOT NULL,                -- its alert was raised and no beat has come since
  PRIMARY KEY (client, name)
);
CREATE INDEX heartbeat_due ON heartbeat (silent, due_at);
