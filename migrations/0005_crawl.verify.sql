SELECT run_id, gallery, scope, started_at, finished_at, stopped_by, summary FROM crawl_runs WHERE FALSE;
SELECT entry_id, run_id, list_id, position, title, year, entry, state, reason, wikipedia_key, movie_id, was_new FROM crawl_entries WHERE FALSE;
SELECT task_id, run_id, source, kind, keys, state, attempts, error FROM crawl_tasks WHERE FALSE;
SELECT 'Not all tables of crawls are in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('crawl_runs', 'crawl_entries', 'crawl_tasks')) <> 3;
