DROP TABLE crawl_tasks;
DROP TABLE crawl_entries;
DROP TABLE crawl_runs;
DELETE FROM table_info WHERE table_name IN ('crawl_runs', 'crawl_entries', 'crawl_tasks');
