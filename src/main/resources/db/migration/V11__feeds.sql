-- Who may read which calendar by a link. The secret is kept as SHA-256 (hex) only.
CREATE TABLE feed (
  id VARCHAR(40) PRIMARY KEY,
  token_hash VARCHAR(64) NOT NULL UNIQUE,
  client VARCHAR(200),                    -- null: of every client that knows the person
  schedule VARCHAR(200),
  person VARCHAR(200),
  author VARCHAR(200) NOT NULL,
  at TIMESTAMP WITH TIME ZONE NOT NULL,
  revoked_at TIMESTAMP WITH TIME ZONE,
  revoked_by VARCHAR(200)
);
