ALTER TABLE review_items DROP COLUMN checked_at;
ALTER TABLE review_candidates DROP COLUMN rejected_at;
ALTER TABLE review_candidates DROP COLUMN revision;
