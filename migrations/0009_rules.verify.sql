SELECT field, sources, agreement, exactness, roles, settled FROM field_rules WHERE FALSE;
SELECT dismissal_id, movie_id, field, stated, dismissed_at FROM dismissed_disagreements WHERE FALSE;
SELECT 'The tables of rules are not in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('field_rules', 'dismissed_disagreements')) <> 2;
