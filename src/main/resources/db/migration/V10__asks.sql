-- Notices go by mail or by text.
ALTER TABLE notice ADD COLUMN channel VARCHAR(20) DEFAULT 'email' NOT NULL;
