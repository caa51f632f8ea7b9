-- A claim whose words are its value keeps them once: snippet '' = as the value, NULL = none. A row's number alone finds its claims and
-- receipts: few tables share one.
UPDATE claims SET snippet = '' WHERE snippet = value;
DROP INDEX claims_entity_id_idx;
CREATE INDEX claims_entity_id_idx ON claims (entity_id);
DROP INDEX receipts_entity_id_idx;
CREATE INDEX receipts_entity_id_idx ON receipts (entity_id);
