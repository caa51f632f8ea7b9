SELECT request_id, run_id, fingerprint, service, request, state, carrier, leased_until, answer FROM shared_requests WHERE FALSE;
SELECT run_id, carrier, seen_at FROM run_carriers WHERE FALSE;
SELECT service, next_at FROM service_turns WHERE FALSE;
SELECT 'Not all tables of shared crawls are in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('shared_requests', 'run_carriers', 'service_turns')) <> 3;
