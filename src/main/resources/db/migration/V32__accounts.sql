-- People who sign in. Addresses are in lower case; passwords, recovery codes and links are kept as
-- hashes. Clients and recovery codes are one a line; no clients means all.
CREATE TABLE account (
  id VARCHAR(60) PRIMARY KEY,
  email VARCHAR(254) NOT NULL UNIQUE,
  name VARCHAR(200) NOT NULL,
  role VARCHAR(20) NOT NULL,
  side VARCHAR(20),
  clients VARCHAR(20000) NOT NULL,
  password_hash VARCHAR(200),
  code_secret VARCHAR(100),
  code_step BIGINT NOT NULL,              -- the last step whose code was used
  recovery VARCHAR(2000) NOT NULL,
  issuer VARCHAR(500),
  subject VARCHAR(500),
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  signed_in_at TIMESTAMP WITH TIME ZONE,
  disabled_at TIMESTAMP WITH TIME ZONE,
  version INTEGER NOT NULL,
  UNIQUE (issuer, subject)
);

CREATE TABLE account_link (
  hash VARCHAR(64) PRIMARY KEY,
  account VARCHAR(60) NOT NULL REFERENCES account (id),
  purpose VARCHAR(20) NOT NULL,
  until_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX account_link_account ON account_link (account);
