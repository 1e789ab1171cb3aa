-- Incidents that could not be read or decided: nothing wakes them until somebody lets them go on.
CREATE TABLE set_aside (
  incident INTEGER PRIMARY KEY,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  why VARCHAR(4000) NOT NULL
);
