-- Without the search index: a search looks through every row again.
-- @only sqlite
DROP TRIGGER movies_search_insert;
DROP TRIGGER movies_search_update;
DROP TRIGGER actors_search_insert;
DROP TRIGGER actors_search_update;
DROP TRIGGER directors_search_insert;
DROP TRIGGER directors_search_update;
DROP TRIGGER writers_search_insert;
DROP TRIGGER writers_search_update;
DROP TRIGGER studios_search_insert;
DROP TRIGGER studios_search_update;
DROP TRIGGER distributors_search_insert;
DROP TRIGGER distributors_search_update;
DROP TABLE IF EXISTS search_movies_terms;
DROP TABLE IF EXISTS search_movies;
DROP TABLE IF EXISTS search_actors_terms;
DROP TABLE IF EXISTS search_actors;
DROP TABLE IF EXISTS search_directors_terms;
DROP TABLE IF EXISTS search_directors;
DROP TABLE IF EXISTS search_writers_terms;
DROP TABLE IF EXISTS search_writers;
DROP TABLE IF EXISTS search_studios_terms;
DROP TABLE IF EXISTS search_studios;
DROP TABLE IF EXISTS search_distributors_terms;
DROP TABLE IF EXISTS search_distributors;
-- @only postgres
DROP TRIGGER movies_search_insert ON movies;
DROP TRIGGER movies_search_update ON movies;
DROP TRIGGER actors_search_insert ON actors;
DROP TRIGGER actors_search_update ON actors;
DROP TRIGGER directors_search_insert ON directors;
DROP TRIGGER directors_search_update ON directors;
DROP TRIGGER writers_search_insert ON writers;
DROP TRIGGER writers_search_update ON writers;
DROP TRIGGER studios_search_insert ON studios;
DROP TRIGGER studios_search_update ON studios;
DROP TRIGGER distributors_search_insert ON distributors;
DROP TRIGGER distributors_search_update ON distributors;
DROP FUNCTION note_for_search();
DO $$
BEGIN
    EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', current_schema() || '_search');
END;
$$;
-- @all
DROP TABLE search_waiting;
DELETE FROM table_info WHERE table_name = 'search_waiting';
