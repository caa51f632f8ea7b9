-- Who is who: ids that tell two people of one name apart, the film's identity at each source, and how exact a date is.
-- table_info says what a table is for and how it is named; a table without a row here is an ordinary one.
CREATE TABLE table_info (
    table_name VARCHAR(63) PRIMARY KEY,
    role VARCHAR(10) NOT NULL,
    title VARCHAR(63) NOT NULL,
    label_column VARCHAR(63),
    position INTEGER NOT NULL
);

ALTER TABLE directors ADD COLUMN dob_precision VARCHAR(5);
ALTER TABLE directors ADD COLUMN wikidata_id VARCHAR(20);
ALTER TABLE directors ADD COLUMN imdb_id VARCHAR(20);
ALTER TABLE directors ADD COLUMN justwatch_id VARCHAR(20);
CREATE UNIQUE INDEX directors_wikidata_id_key ON directors (wikidata_id);
CREATE UNIQUE INDEX directors_imdb_id_key ON directors (imdb_id);
CREATE UNIQUE INDEX directors_justwatch_id_key ON directors (justwatch_id);
CREATE INDEX directors_name_idx ON directors (name);

ALTER TABLE writers ADD COLUMN dob_precision VARCHAR(5);
ALTER TABLE writers ADD COLUMN wikidata_id VARCHAR(20);
ALTER TABLE writers ADD COLUMN imdb_id VARCHAR(20);
ALTER TABLE writers ADD COLUMN justwatch_id VARCHAR(20);
CREATE UNIQUE INDEX writers_wikidata_id_key ON writers (wikidata_id);
CREATE UNIQUE INDEX writers_imdb_id_key ON writers (imdb_id);
CREATE UNIQUE INDEX writers_justwatch_id_key ON writers (justwatch_id);
CREATE INDEX writers_name_idx ON writers (name);

ALTER TABLE actors ADD COLUMN dob_precision VARCHAR(5);
ALTER TABLE actors ADD COLUMN wikidata_id VARCHAR(20);
ALTER TABLE actors ADD COLUMN imdb_id VARCHAR(20);
ALTER TABLE actors ADD COLUMN justwatch_id VARCHAR(20);
CREATE UNIQUE INDEX actors_wikidata_id_key ON actors (wikidata_id);
CREATE UNIQUE INDEX actors_imdb_id_key ON actors (imdb_id);
CREATE UNIQUE INDEX actors_justwatch_id_key ON actors (justwatch_id);
CREATE INDEX actors_name_idx ON actors (name);

ALTER TABLE studios ADD COLUMN founded_precision VARCHAR(5);
ALTER TABLE studios ADD COLUMN wikidata_id VARCHAR(20);
CREATE UNIQUE INDEX studios_wikidata_id_key ON studios (wikidata_id);
CREATE INDEX studios_name_idx ON studios (name);
ALTER TABLE distributors ADD COLUMN wikidata_id VARCHAR(20);
CREATE UNIQUE INDEX distributors_wikidata_id_key ON distributors (wikidata_id);
CREATE INDEX distributors_name_idx ON distributors (name);

ALTER TABLE genres ADD COLUMN wikidata_id VARCHAR(20);
CREATE UNIQUE INDEX genres_name_key ON genres (name);

ALTER TABLE movies ADD COLUMN justwatch_id VARCHAR(20);
ALTER TABLE movies ADD COLUMN wikidata_id VARCHAR(20);
ALTER TABLE movies ADD COLUMN wikipedia_key VARCHAR(255);
ALTER TABLE movies ADD COLUMN wikipedia_url VARCHAR(1024);
ALTER TABLE movies ADD COLUMN release_date_precision VARCHAR(5);
CREATE UNIQUE INDEX movies_justwatch_id_key ON movies (justwatch_id);
CREATE UNIQUE INDEX movies_wikidata_id_key ON movies (wikidata_id);
CREATE UNIQUE INDEX movies_wikipedia_key_key ON movies (wikipedia_key);
CREATE INDEX movies_title_idx ON movies (title);
CREATE INDEX movies_imdb_id_idx ON movies (imdb_id);

INSERT INTO table_info (table_name, role, title, label_column, position) VALUES
    ('movies', 'entity', 'Movies', 'title', 10),
    ('actors', 'entity', 'Actors', 'name', 20),
    ('directors', 'entity', 'Directors', 'name', 30),
    ('writers', 'entity', 'Writers', 'name', 40),
    ('studios', 'entity', 'Studios', 'name', 50),
    ('distributors', 'entity', 'Distributors', 'name', 60),
    ('genres', 'entity', 'Genres', 'name', 70),
    ('ratings', 'entity', 'Ratings', NULL, 80),
    ('cast', 'link', 'Cast', NULL, 90),
    ('movie_genres', 'link', 'Movie genres', NULL, 100),
    ('table_info', 'system', 'Tables', 'title', 900),
    ('schema_migrations', 'system', 'Migrations', 'name', 910);
