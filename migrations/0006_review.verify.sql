SELECT review_id, list_id, entry_id, title, year, entry, state, reason, chosen_key, decided_at FROM review_items WHERE FALSE;
SELECT candidate_id, review_id, position, page_key, candidate, score, parts, would_accept_if, rejected FROM review_candidates WHERE FALSE;
SELECT step_id, at, description, undone FROM judgment_steps WHERE FALSE;
SELECT judgment_id, step_id, review_id, kind, page_key, before FROM judgments WHERE FALSE;
SELECT 'Not all tables of the review are in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('review_items', 'review_candidates', 'judgment_steps', 'judgments'))
        <> 4;
