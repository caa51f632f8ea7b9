SELECT step_id, kind, person, session, run_id, changed_rows, complete, undo_order FROM change_steps WHERE FALSE;
SELECT change_id, operation FROM changes WHERE FALSE;
SELECT step_id, change_step_id FROM judgment_steps WHERE FALSE;
-- @only postgres
SELECT 'The function history_capture is missing.' WHERE NOT EXISTS (SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.proname = 'history_capture' AND n.nspname = current_schema());
SELECT 'A reference must hold at once: ' || c.conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
    WHERE c.contype = 'f' AND n.nspname = current_schema() AND c.conrelid = CAST('movies' AS regclass) AND NOT c.condeferrable;
-- @all
