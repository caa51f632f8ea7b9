SELECT run_id, was_new FROM crawl_entries WHERE FALSE;
