-- Numbers that pages do not reach until something changes, and why; one that is reached goes.
CREATE TABLE number_fault (
  address VARCHAR(320) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  fault VARCHAR(20) NOT NULL,
  client VARCHAR(200) NOT NULL,           -- of the page that showed it, and whom it was for
  person VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  told BOOLEAN NOT NULL,                  -- the desk has its notice
  PRIMARY KEY (address, channel, fault)
);
CREATE INDEX number_fault_told ON number_fault (told);

-- What a carrier has and has not reported the end of.
CREATE INDEX page_sent ON page (state, sent_at);
