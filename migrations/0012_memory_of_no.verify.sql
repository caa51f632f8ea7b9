SELECT candidate_id, revision, rejected_at FROM review_candidates WHERE FALSE;
SELECT review_id, checked_at FROM review_items WHERE FALSE;
