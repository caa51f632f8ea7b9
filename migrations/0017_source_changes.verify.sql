SELECT source_change_id, run_id, movie_id, title, field, source, before, after, url, revision, read_at, effect FROM source_changes WHERE FALSE;
SELECT 'The changes at the sources are not in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name = 'source_changes') <> 1;
