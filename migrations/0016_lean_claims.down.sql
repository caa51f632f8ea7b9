UPDATE claims SET snippet = value WHERE snippet = '';
DROP INDEX claims_entity_id_idx;
CREATE INDEX claims_entity_id_idx ON claims (entity_id, entity);
DROP INDEX receipts_entity_id_idx;
CREATE INDEX receipts_entity_id_idx ON receipts (entity_id, entity);
