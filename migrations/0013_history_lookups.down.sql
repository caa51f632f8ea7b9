-- @only postgres
-- The function as migration 0008 made it, with its triggers: those are made again when the older program opens the database.
CREATE OR REPLACE FUNCTION history_capture() RETURNS trigger AS $$
DECLARE
    step INTEGER := CAST(nullif(current_setting('moviedb.step', TRUE), '') AS INTEGER);
    added TEXT := format('EXISTS (SELECT 1 FROM changes c WHERE c.table_name = %L AND c.row_key = %s AND c.step_id = $1 '
                         'AND c.operation = ''insert'')', TG_TABLE_NAME, TG_ARGV[0]);
BEGIN
    IF step IS NULL THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'INSERT' THEN
        EXECUTE format('INSERT INTO changes (step_id, table_name, row_key, operation) SELECT $1, %L, %s, ''insert'' '
                       'FROM new_rows r WHERE NOT %s', TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1]) USING step;
    ELSIF TG_OP = 'DELETE' THEN
        EXECUTE format('INSERT INTO changes (step_id, table_name, row_key, operation, before) SELECT $1, %L, %s, ''delete'', '
                       'CAST(to_jsonb(r) AS TEXT) FROM old_rows r WHERE NOT %s AND NOT %s',
                       TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1], added) USING step;
    ELSE
        EXECUTE format(
            'WITH o AS (SELECT %2$s AS k, to_jsonb(r) AS j FROM old_rows r WHERE NOT %3$s AND NOT %4$s), '
            'n AS (SELECT %2$s AS k, to_jsonb(r) AS j FROM new_rows r) '
            'INSERT INTO changes (step_id, table_name, row_key, operation, before, after) '
            'SELECT $1, %1$L, o.k, ''update'', '
            '(SELECT CAST(jsonb_object_agg(e.key, e.value) AS TEXT) FROM jsonb_each(o.j) e WHERE n.j -> e.key IS DISTINCT FROM e.value), '
            '(SELECT CAST(jsonb_object_agg(e.key, e.value) AS TEXT) FROM jsonb_each(n.j) e WHERE o.j -> e.key IS DISTINCT FROM e.value) '
            'FROM o JOIN n ON n.k = o.k WHERE o.j IS DISTINCT FROM n.j '
            'UNION ALL SELECT $1, %1$L, o.k, ''delete'', CAST(o.j AS TEXT), NULL FROM o WHERE NOT EXISTS (SELECT 1 FROM n WHERE n.k = o.k) '
            'UNION ALL SELECT $1, %1$L, n.k, ''insert'', NULL, NULL FROM n WHERE NOT EXISTS (SELECT 1 FROM old_rows r WHERE %2$s = n.k)',
            TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1], added) USING step;
    END IF;
    RETURN NULL;
END;
$$ LANGUAGE plpgsql;

DO $$
DECLARE
    watch RECORD;
BEGIN
    FOR watch IN SELECT t.tgname, CAST(CAST(t.tgrelid AS regclass) AS TEXT) AS place FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND t.tgname IN ('history_insert', 'history_delete', 'history_update') LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', watch.tgname, watch.place);
    END LOOP;
END;
$$;
-- @all
