-- The most urgent incidents of a state and how many there are, found without reading their bodies.
CREATE INDEX incident_urgent ON incident (state, client, severity, respond_by, number);
