-- Without shared crawls: what programs had on their way together is asked for again by the one that goes on.
DROP TABLE shared_requests;
DROP TABLE run_carriers;
DROP TABLE service_turns;
DELETE FROM table_info WHERE table_name IN ('shared_requests', 'run_carriers', 'service_turns');
