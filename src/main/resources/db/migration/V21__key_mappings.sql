-- How a key's bodies are read (JSON), and the body that this was tried on.
ALTER TABLE intake_key ADD COLUMN mapping VARCHAR(100000);
ALTER TABLE intake_key ADD COLUMN sample VARCHAR(200000);
