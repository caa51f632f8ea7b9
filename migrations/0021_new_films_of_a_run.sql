-- How many films a crawl has brought is said with every burst that it stores: counted from an index of these alone, not from all
-- titles of the run.
CREATE INDEX crawl_entries_run_id_new_idx ON crawl_entries (run_id, was_new) WHERE was_new;
