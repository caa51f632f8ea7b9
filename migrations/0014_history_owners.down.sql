-- @only postgres
-- The triggers of the history are made again when the older program opens the database.
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
