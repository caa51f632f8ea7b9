SELECT table_name, row_id FROM search_waiting WHERE FALSE;
SELECT 'The rows to index are not in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name = 'search_waiting') <> 1;
