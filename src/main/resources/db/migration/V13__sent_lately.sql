-- What was sent to a number lately decides when the next message may follow: asked before each.
CREATE INDEX page_sent_lately ON page (address, claimed_at);
