SELECT source_id, title, url, licence FROM sources WHERE FALSE;
SELECT claim_id, entity, entity_id, field, position, value, source, snippet, chosen FROM claims WHERE FALSE;
SELECT 'The tables of claims are not in table_info.' WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('sources', 'claims')) <> 2;
SELECT 'A source of claims is missing: you, JustWatch, Wikidata or Wikipedia.'
    WHERE (SELECT COUNT(*) FROM sources WHERE source_id IN ('user', 'justwatch', 'wikidata', 'wikipedia')) <> 4;
SELECT 'A claim has no source: ' || CAST(claim_id AS VARCHAR(20)) FROM claims c
    WHERE NOT EXISTS (SELECT 1 FROM sources s WHERE s.source_id = c.source);
