-- Evidence and reports take the incidents of a span.
CREATE INDEX incident_opened_at ON incident (opened_at);
