-- The history: every act is a step that can be taken back. What a step changes is noted by the database itself while the step is open
-- (core/store/history/capture.h). kind: what was done; session: the program that did it; complete: all it changed was noted, which steps
-- of older versions cannot say; undo_order: the order in which steps were taken back, none once they cannot be done again.
ALTER TABLE change_steps ADD COLUMN kind VARCHAR(20) NOT NULL DEFAULT 'edit';
ALTER TABLE change_steps ADD COLUMN person VARCHAR(255);
ALTER TABLE change_steps ADD COLUMN session VARCHAR(36);
ALTER TABLE change_steps ADD COLUMN run_id INTEGER;
ALTER TABLE change_steps ADD COLUMN changed_rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE change_steps ADD COLUMN complete BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE change_steps ADD COLUMN undo_order INTEGER;
CREATE INDEX change_steps_run_id_idx ON change_steps (run_id);
CREATE INDEX change_steps_undo_order_idx ON change_steps (undo_order) WHERE undo_order IS NOT NULL;

-- operation: insert, update or delete. Of an added row only the key is noted; its image comes when it is taken back.
ALTER TABLE changes ADD COLUMN operation VARCHAR(6) NOT NULL DEFAULT 'update';
CREATE INDEX changes_table_name_row_key_idx ON changes (table_name, row_key, step_id, operation);

-- A decision in review, and the step of the history that it is.
ALTER TABLE judgment_steps ADD COLUMN change_step_id INTEGER;

-- @only postgres
-- What one statement changed, for the step that the session has named; TG_ARGV: the row's key, and whether the row came along with
-- another one of this step, both as SQL over the row r ($1 = the step).
CREATE FUNCTION history_capture() RETURNS trigger AS $$
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

-- The time of the last change is given back with the values when a step is taken back.
CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger AS $$
BEGIN
    IF current_setting('moviedb.replaying', TRUE) = '1' THEN
        RETURN NEW;
    END IF;
    NEW.updated_at := CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

-- Rows of a step come back in any order; their references must hold at the end.
DO $$
DECLARE
    reference RECORD;
BEGIN
    FOR reference IN SELECT c.conname, CAST(CAST(c.conrelid AS regclass) AS TEXT) AS place FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.contype = 'f' AND n.nspname = current_schema() LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', reference.place, reference.conname);
    END LOOP;
END;
$$;
-- @all
