-- When each process was last known to be at work: after a stop this tells how long it was down.
CREATE TABLE life (
  node VARCHAR(200) PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL
);
