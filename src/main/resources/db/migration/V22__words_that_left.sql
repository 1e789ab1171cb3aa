-- The words that left with a page of which nobody knew whether the carrier took it.
ALTER TABLE page ADD COLUMN said VARCHAR(20000);
-- The token of the attempt before: its call may still ring, its text may still be reported on.
ALTER TABLE page ADD COLUMN former_token_hash VARCHAR(64);
CREATE INDEX page_former_token ON page (former_token_hash);
