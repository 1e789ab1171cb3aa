-- The secret before a rotation opens its key until former_until; per_minute is the key's own limit.
ALTER TABLE intake_key ADD COLUMN former_hash VARCHAR(64);
ALTER TABLE intake_key ADD COLUMN former_until TIMESTAMP WITH TIME ZONE;
ALTER TABLE intake_key ADD COLUMN per_minute INTEGER;
ALTER TABLE intake_key ADD COLUMN last_used_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE intake_key ADD COLUMN former_used_at TIMESTAMP WITH TIME ZONE;
CREATE INDEX intake_key_former ON intake_key (former_hash);

-- How many alerts came with a key in each minute, for a day; several nodes add to one row.
CREATE TABLE key_use (
  key_id VARCHAR(100) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,   -- the minute's beginning
  alerts BIGINT NOT NULL,
  limited BIGINT NOT NULL,                -- requests that the key's limit sent away
  PRIMARY KEY (key_id, at)
);
