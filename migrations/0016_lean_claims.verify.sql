SELECT claim_id, entity, entity_id, value, snippet FROM claims WHERE FALSE;
SELECT receipt_id, entity, entity_id FROM receipts WHERE FALSE;
