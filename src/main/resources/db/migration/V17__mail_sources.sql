-- The intake keys that take alerts by mail: the word in the address, and how to read the mails.
CREATE TABLE mail_source (
  key_id VARCHAR(100) PRIMARY KEY REFERENCES intake_key (id),
  keyword VARCHAR(100) NOT NULL UNIQUE,   -- in lower case
  rules VARCHAR(100000) NOT NULL          -- JSON
);
