SELECT change_id, step_id, table_name, row_key, operation, before, after FROM changes WHERE FALSE;
-- @only postgres
SELECT 'A trigger of the history is that of an older version: ' || CAST(CAST(t.tgrelid AS regclass) AS TEXT) FROM pg_trigger t
    JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = current_schema() AND t.tgname IN ('history_insert', 'history_delete', 'history_update')
        AND pg_get_triggerdef(t.oid) LIKE '%EXISTS (SELECT%' AND pg_get_triggerdef(t.oid) NOT LIKE '%DISTINCT%';
-- @all
