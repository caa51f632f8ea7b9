-- Without the list of what changed at the sources: what is shown stays, and the next crawl lists anew what changes then.
DROP TABLE source_changes;
DELETE FROM table_info WHERE table_name = 'source_changes';
