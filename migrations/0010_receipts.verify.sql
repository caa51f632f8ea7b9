SELECT receipt_id, entity, entity_id, source, url, revision, fetched_at, extractor FROM receipts WHERE FALSE;
SELECT claim_id, entity, entity_id, field, position, value, source, snippet, chosen, receipt_id FROM claims WHERE FALSE;
SELECT 'A claim has no receipt: ' || CAST(claim_id AS VARCHAR(20)) FROM claims c
    WHERE NOT EXISTS (SELECT 1 FROM receipts r WHERE r.receipt_id = c.receipt_id);
SELECT 'The table of receipts is not in table_info.' WHERE NOT EXISTS (SELECT 1 FROM table_info WHERE table_name = 'receipts');
