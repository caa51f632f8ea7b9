-- Memory of No: which revision of a page was rejected for a title, and when; when "there is no article" was last looked for in vain.
ALTER TABLE review_candidates ADD COLUMN revision VARCHAR(63);
ALTER TABLE review_candidates ADD COLUMN rejected_at TIMESTAMP;
UPDATE review_candidates SET rejected_at = COALESCE(
    (SELECT decided_at FROM review_items WHERE review_items.review_id = review_candidates.review_id), CURRENT_TIMESTAMP) WHERE rejected;

ALTER TABLE review_items ADD COLUMN checked_at TIMESTAMP;
