DROP TABLE judgments;
DROP TABLE judgment_steps;
DROP TABLE review_candidates;
DROP TABLE review_items;
DELETE FROM table_info WHERE table_name IN ('review_items', 'review_candidates', 'judgment_steps', 'judgments');
