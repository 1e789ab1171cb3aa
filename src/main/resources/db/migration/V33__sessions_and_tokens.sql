-- Browser sessions and API tokens, known by the SHA-256 (hex) of what opens them. Without an
-- account they are of the admin token's holder.
CREATE TABLE web_session (
  hash VARCHAR(64) PRIMARY KEY,
  account VARCHAR(60) REFERENCES account (id),
  began_at TIMESTAMP WITH TIME ZONE NOT NULL,
  seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
  address VARCHAR(100) NOT NULL,
  browser VARCHAR(200) NOT NULL,
  how VARCHAR(200) NOT NULL
);
CREATE INDEX web_session_account ON web_session (account);

CREATE TABLE api_token (
  id VARCHAR(40) PRIMARY KEY,
  hash VARCHAR(64) NOT NULL UNIQUE,
  account VARCHAR(60) REFERENCES account (id),
  name VARCHAR(200) NOT NULL,
  role VARCHAR(20) NOT NULL,
  clients VARCHAR(20000) NOT NULL,
  reads_only BOOLEAN NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  until_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE,
  revoked_at TIMESTAMP WITH TIME ZONE,
  revoked_by VARCHAR(200)
);
