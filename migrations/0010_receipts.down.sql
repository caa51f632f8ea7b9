-- Claims with their receipts in themselves. A source has one word for each place there: the shown one, else the newest.
DELETE FROM claims WHERE claim_id IN (SELECT claim_id FROM (
    SELECT c.claim_id, ROW_NUMBER() OVER (PARTITION BY c.entity, c.entity_id, c.field, c.source, c.position
        ORDER BY CASE WHEN c.chosen THEN 0 ELSE 1 END, r.fetched_at DESC, c.claim_id DESC) AS place
    FROM claims c JOIN receipts r ON r.receipt_id = c.receipt_id) ranked WHERE place > 1);

DROP INDEX claims_receipt_id_field_position_key;
DROP INDEX claims_entity_id_idx;
-- @only sqlite
CREATE TABLE claims_without_receipts (
    claim_id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity VARCHAR(63) NOT NULL,
    entity_id INTEGER NOT NULL,
    field VARCHAR(63) NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    value TEXT,
    source VARCHAR(32) NOT NULL REFERENCES sources (source_id),
    url VARCHAR(1024),
    revision VARCHAR(63),
    snippet TEXT,
    fetched_at TIMESTAMP NOT NULL,
    extractor VARCHAR(63) NOT NULL,
    chosen BOOLEAN NOT NULL DEFAULT FALSE
);
INSERT INTO claims_without_receipts (claim_id, entity, entity_id, field, position, value, source, url, revision, snippet, fetched_at, extractor, chosen)
    SELECT c.claim_id, c.entity, c.entity_id, c.field, c.position, c.value, c.source, r.url, r.revision, c.snippet, r.fetched_at, r.extractor, c.chosen
    FROM claims c JOIN receipts r ON r.receipt_id = c.receipt_id ORDER BY c.claim_id;
-- A number that was given once is not given again: the history knows rows by it.
DELETE FROM sqlite_sequence WHERE name = 'claims_without_receipts';
INSERT INTO sqlite_sequence (name, seq) SELECT 'claims_without_receipts', seq FROM sqlite_sequence WHERE name = 'claims';
DROP TABLE claims;
ALTER TABLE claims_without_receipts RENAME TO claims;
-- @only postgres
ALTER TABLE claims ADD COLUMN url VARCHAR(1024);
ALTER TABLE claims ADD COLUMN revision VARCHAR(63);
ALTER TABLE claims ADD COLUMN fetched_at TIMESTAMP;
ALTER TABLE claims ADD COLUMN extractor VARCHAR(63);
UPDATE claims c SET url = r.url, revision = r.revision, fetched_at = r.fetched_at, extractor = r.extractor FROM receipts r
    WHERE r.receipt_id = c.receipt_id;
ALTER TABLE claims ALTER COLUMN fetched_at SET NOT NULL;
ALTER TABLE claims ALTER COLUMN extractor SET NOT NULL;
ALTER TABLE claims DROP COLUMN receipt_id;
-- @all
CREATE UNIQUE INDEX claims_place_key ON claims (entity, entity_id, field, source, position);

DROP TABLE receipts;
DELETE FROM table_info WHERE table_name = 'receipts';
