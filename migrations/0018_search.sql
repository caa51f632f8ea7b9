-- The search index of texts: which rows it does not know as they are now. Whoever adds or changes a row of a searched table, it is
-- noted here by the database; the program puts it into the index in its own time, and until then it is looked at itself.
-- The index is made by the program, not here: it is derived, and neither copied nor counted as a part of the schema.
CREATE TABLE search_waiting (
    table_name VARCHAR(63) NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (table_name, row_id)
-- @only sqlite
) WITHOUT ROWID;
CREATE TRIGGER movies_search_insert AFTER INSERT ON movies FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'movies' AND row_id = NEW.movie_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('movies', NEW.movie_id);
END;
CREATE TRIGGER movies_search_update AFTER UPDATE ON movies FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'movies' AND row_id = NEW.movie_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('movies', NEW.movie_id);
END;
CREATE TRIGGER actors_search_insert AFTER INSERT ON actors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'actors' AND row_id = NEW.actor_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('actors', NEW.actor_id);
END;
CREATE TRIGGER actors_search_update AFTER UPDATE ON actors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'actors' AND row_id = NEW.actor_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('actors', NEW.actor_id);
END;
CREATE TRIGGER directors_search_insert AFTER INSERT ON directors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'directors' AND row_id = NEW.director_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('directors', NEW.director_id);
END;
CREATE TRIGGER directors_search_update AFTER UPDATE ON directors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'directors' AND row_id = NEW.director_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('directors', NEW.director_id);
END;
CREATE TRIGGER writers_search_insert AFTER INSERT ON writers FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'writers' AND row_id = NEW.writer_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('writers', NEW.writer_id);
END;
CREATE TRIGGER writers_search_update AFTER UPDATE ON writers FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'writers' AND row_id = NEW.writer_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('writers', NEW.writer_id);
END;
CREATE TRIGGER studios_search_insert AFTER INSERT ON studios FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'studios' AND row_id = NEW.studio_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('studios', NEW.studio_id);
END;
CREATE TRIGGER studios_search_update AFTER UPDATE ON studios FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'studios' AND row_id = NEW.studio_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('studios', NEW.studio_id);
END;
CREATE TRIGGER distributors_search_insert AFTER INSERT ON distributors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'distributors' AND row_id = NEW.distributor_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('distributors', NEW.distributor_id);
END;
CREATE TRIGGER distributors_search_update AFTER UPDATE ON distributors FOR EACH ROW
    WHEN NOT EXISTS (SELECT 1 FROM search_waiting WHERE table_name = 'distributors' AND row_id = NEW.distributor_id) BEGIN
    INSERT INTO search_waiting (table_name, row_id) VALUES ('distributors', NEW.distributor_id);
END;
-- @only postgres
);
-- An entry that is there already is written anew: who takes it away waits for this transaction then, and sees the row as it left it.
CREATE FUNCTION note_for_search() RETURNS trigger AS $$
BEGIN
    CASE TG_TABLE_NAME
    WHEN 'movies' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'movies', movie_id FROM changed ORDER BY movie_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    WHEN 'actors' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'actors', actor_id FROM changed ORDER BY actor_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    WHEN 'directors' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'directors', director_id FROM changed ORDER BY director_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    WHEN 'writers' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'writers', writer_id FROM changed ORDER BY writer_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    WHEN 'studios' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'studios', studio_id FROM changed ORDER BY studio_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    WHEN 'distributors' THEN
        INSERT INTO search_waiting (table_name, row_id) SELECT DISTINCT 'distributors', distributor_id FROM changed ORDER BY distributor_id
        ON CONFLICT (table_name, row_id) DO UPDATE SET row_id = EXCLUDED.row_id;
    END CASE;
    RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER movies_search_insert AFTER INSERT ON movies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER movies_search_update AFTER UPDATE ON movies REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER actors_search_insert AFTER INSERT ON actors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER actors_search_update AFTER UPDATE ON actors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER directors_search_insert AFTER INSERT ON directors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER directors_search_update AFTER UPDATE ON directors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER writers_search_insert AFTER INSERT ON writers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER writers_search_update AFTER UPDATE ON writers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER studios_search_insert AFTER INSERT ON studios REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER studios_search_update AFTER UPDATE ON studios REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER distributors_search_insert AFTER INSERT ON distributors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
CREATE TRIGGER distributors_search_update AFTER UPDATE ON distributors REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_search();
-- @all

INSERT INTO table_info (table_name, role, title, label_column, position) VALUES
    ('search_waiting', 'system', 'Rows to index', NULL, 828);
