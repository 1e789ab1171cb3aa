-- How far each inbox was read. What a mail led to is in the table of answers, by a name of its own.
CREATE TABLE inbox (
  name VARCHAR(600) PRIMARY KEY,
  validity BIGINT NOT NULL,               -- IMAP's UIDVALIDITY: with another one all UIDs are new
  begun BIGINT NOT NULL,                  -- mails below this UID lay there before, and count if unseen
  handled BIGINT NOT NULL,                -- all up to this UID are done with
  tries INTEGER NOT NULL                  -- how often handling the next one was begun
);

-- Secrets that all processes on this database share. Each is written once.
CREATE TABLE secret (
  name VARCHAR(100) PRIMARY KEY,
  secret VARCHAR(400) NOT NULL
);

-- The Message-IDs of the mails that a notice answers.
ALTER TABLE notice ADD COLUMN thread VARCHAR(20000);
