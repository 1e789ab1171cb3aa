-- Finds the incidents of a span without reading any of them.
CREATE INDEX incident_span ON incident (opened_at, resolved_at, client, number);
