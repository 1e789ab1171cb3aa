-- What changes by the hour: who stands in on a schedule, and who is away. Rows are never deleted.
INSERT INTO counter (name, next_number) VALUES ('rota', 1);

CREATE TABLE schedule_override (
  number BIGINT PRIMARY KEY,
  client VARCHAR(200),                    -- null: of every client that has the schedule
  schedule VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  replaces VARCHAR(200),
  begins_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  author VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,      -- ended by somebody before its time
  ended_by VARCHAR(200)
);

CREATE TABLE away (
  number BIGINT PRIMARY KEY,
  client VARCHAR(200),                    -- null: at every client that knows the person
  person VARCHAR(200) NOT NULL,
  begins_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
  author VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  reason VARCHAR(4000) NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,
  ended_by VARCHAR(200)
);
