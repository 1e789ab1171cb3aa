-- Nobody stands in: the person that is replaced is taken off.
ALTER TABLE schedule_override ALTER COLUMN person DROP NOT NULL;

-- Which event of a calendar an absence was read from.
ALTER TABLE away ADD COLUMN source VARCHAR(700);

-- Two people who swap shifts. It holds when both have consented, as two overrides.
CREATE TABLE swap (
  number BIGINT PRIMARY KEY,
  client VARCHAR(200),                    -- null: of every client that has the schedule
  schedule VARCHAR(200) NOT NULL,
  a_person VARCHAR(200) NOT NULL,
  a_begins_at TIMESTAMP WITH TIME ZONE NOT NULL,
  a_ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  b_person VARCHAR(200) NOT NULL,
  b_begins_at TIMESTAMP WITH TIME ZONE NOT NULL,
  b_ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  author VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  a_consented_at TIMESTAMP WITH TIME ZONE,
  b_consented_at TIMESTAMP WITH TIME ZONE,
  a_override VARCHAR(40),                 -- by which b stands in for a; set when both have consented
  b_override VARCHAR(40),
  ended_at TIMESTAMP WITH TIME ZONE,      -- declined or taken back before it held
  ended_by VARCHAR(200)
);
