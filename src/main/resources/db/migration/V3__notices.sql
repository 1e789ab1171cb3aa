-- Mails to people that belong to no incident. A name is used once; next_at is null once it is over.
CREATE TABLE notice (
  name VARCHAR(300) PRIMARY KEY,
  client VARCHAR(200),
  person VARCHAR(200) NOT NULL,
  address VARCHAR(400) NOT NULL,
  subject VARCHAR(4000) NOT NULL,
  text VARCHAR(1000000) NOT NULL,
  state VARCHAR(20) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  next_at TIMESTAMP WITH TIME ZONE,
  ended_at TIMESTAMP WITH TIME ZONE,
  carrier_id VARCHAR(500),
  error VARCHAR(4000),
  attempt INTEGER NOT NULL
);
CREATE INDEX notice_next_at ON notice (next_at);
