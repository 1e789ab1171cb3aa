-- Spans in which alerts that fit are recorded and page nobody. Rows are never deleted.
INSERT INTO counter (name, next_number) VALUES ('silence', 1);

CREATE TABLE silence (
  number BIGINT PRIMARY KEY,
  client VARCHAR(200) NOT NULL,
  matches VARCHAR(100000) NOT NULL,       -- which alerts: JSON
  windows VARCHAR(4000),                  -- when it comes back: JSON; null: it holds all the time
  begins_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  author VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,      -- ended by somebody before its time
  ended_by VARCHAR(200)
);
