-- Notices go by mail or by text.
ALTER TABLE notice ADD COLUMN channel VARCHAR(20) DEFAULT 'email' NOT NULL;

-- Questions put to a person on one channel outside of incidents. A name is used once; next_at is
-- when something is to be done about one, null once it is over.
CREATE TABLE ask (
  name VARCHAR(300) PRIMARY KEY,
  purpose VARCHAR(20) NOT NULL,
  client VARCHAR(200) NOT NULL,
  person VARCHAR(200) NOT NULL,
  side VARCHAR(20) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  address VARCHAR(400) NOT NULL,
  code VARCHAR(20) NOT NULL,              -- what a text names it by
  answer_key VARCHAR(20) NOT NULL,        -- what is pressed in a call or typed into the form
  subject VARCHAR(4000) NOT NULL,
  text VARCHAR(1000000) NOT NULL,
  state VARCHAR(20) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  until_at TIMESTAMP WITH TIME ZONE NOT NULL,
  next_at TIMESTAMP WITH TIME ZONE,
  sent_at TIMESTAMP WITH TIME ZONE,
  ended_at TIMESTAMP WITH TIME ZONE,      -- answered, or given up
  carrier_id VARCHAR(500),
  error VARCHAR(4000),
  token_hash VARCHAR(64),
  attempt INTEGER NOT NULL
);
CREATE INDEX ask_next_at ON ask (next_at);
CREATE INDEX ask_token ON ask (token_hash);
CREATE INDEX ask_address ON ask (address, at);
CREATE INDEX ask_purpose ON ask (purpose, at);

-- When a number or address last answered: a reply, a key, or the form of a mail.
CREATE TABLE contact (
  person VARCHAR(200) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  address VARCHAR(400) NOT NULL,
  confirmed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  how VARCHAR(400) NOT NULL,
  PRIMARY KEY (person, channel, address)
);
INSERT INTO contact (person, channel, address, confirmed_at, how)
  SELECT person, channel, address, MAX(ended_at), 'answered a page' FROM page
  WHERE state = 'answered' AND ended_at IS NOT NULL GROUP BY person, channel, address;
