-- Phones whose owner wrote STOP and has not written START since.
CREATE TABLE opt_out (
  address VARCHAR(320) PRIMARY KEY,
  at      TIMESTAMP WITH TIME ZONE NOT NULL
);
