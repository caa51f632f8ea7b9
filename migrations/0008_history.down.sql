-- Without the history: edits and crawls stay in the change log, with what they changed; who did it, in which crawl, and what was taken
-- back in which order has no place there.
-- @only postgres
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
DROP FUNCTION history_capture();

CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger AS $$
BEGIN
    NEW.updated_at := CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;

DO $$
DECLARE
    reference RECORD;
BEGIN
    FOR reference IN SELECT c.conname, CAST(CAST(c.conrelid AS regclass) AS TEXT) AS place FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.contype = 'f' AND n.nspname = current_schema() LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', reference.place, reference.conname);
    END LOOP;
END;
$$;
-- @all

ALTER TABLE judgment_steps DROP COLUMN change_step_id;

DROP INDEX changes_table_name_row_key_idx;
ALTER TABLE changes DROP COLUMN operation;

DROP INDEX change_steps_run_id_idx;
DROP INDEX change_steps_undo_order_idx;
ALTER TABLE change_steps DROP COLUMN kind;
ALTER TABLE change_steps DROP COLUMN person;
ALTER TABLE change_steps DROP COLUMN session;
ALTER TABLE change_steps DROP COLUMN run_id;
ALTER TABLE change_steps DROP COLUMN changed_rows;
ALTER TABLE change_steps DROP COLUMN complete;
ALTER TABLE change_steps DROP COLUMN undo_order;
