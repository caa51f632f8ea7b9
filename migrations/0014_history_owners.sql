-- @only postgres
-- The triggers of the history ask whether rows came along with another row of the step once for each of their owners, no longer once
-- for each row. They are made again when the database is opened.
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
