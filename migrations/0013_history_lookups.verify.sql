SELECT change_id, step_id, table_name, row_key, operation FROM changes WHERE FALSE;
-- @only postgres
SELECT 'The function history_capture is that of an older version.' WHERE NOT EXISTS (SELECT 1 FROM pg_proc p
    JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proname = 'history_capture' AND n.nspname = current_schema() AND p.prosrc LIKE '%OFFSET 0%');
-- @all
