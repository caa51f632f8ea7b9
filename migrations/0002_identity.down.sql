DROP INDEX movies_justwatch_id_key;
DROP INDEX movies_wikidata_id_key;
DROP INDEX movies_wikipedia_key_key;
DROP INDEX movies_title_idx;
DROP INDEX movies_imdb_id_idx;
ALTER TABLE movies DROP COLUMN release_date_precision;
ALTER TABLE movies DROP COLUMN wikipedia_url;
ALTER TABLE movies DROP COLUMN wikipedia_key;
ALTER TABLE movies DROP COLUMN wikidata_id;
ALTER TABLE movies DROP COLUMN justwatch_id;

DROP INDEX genres_name_key;
ALTER TABLE genres DROP COLUMN wikidata_id;

DROP INDEX distributors_wikidata_id_key;
DROP INDEX distributors_name_idx;
ALTER TABLE distributors DROP COLUMN wikidata_id;

DROP INDEX studios_wikidata_id_key;
DROP INDEX studios_name_idx;
ALTER TABLE studios DROP COLUMN wikidata_id;
ALTER TABLE studios DROP COLUMN founded_precision;

DROP INDEX actors_wikidata_id_key;
DROP INDEX actors_imdb_id_key;
DROP INDEX actors_justwatch_id_key;
DROP INDEX actors_name_idx;
ALTER TABLE actors DROP COLUMN justwatch_id;
ALTER TABLE actors DROP COLUMN imdb_id;
ALTER TABLE actors DROP COLUMN wikidata_id;
ALTER TABLE actors DROP COLUMN dob_precision;

DROP INDEX writers_wikidata_id_key;
DROP INDEX writers_imdb_id_key;
DROP INDEX writers_justwatch_id_key;
DROP INDEX writers_name_idx;
ALTER TABLE writers DROP COLUMN justwatch_id;
ALTER TABLE writers DROP COLUMN imdb_id;
ALTER TABLE writers DROP COLUMN wikidata_id;
ALTER TABLE writers DROP COLUMN dob_precision;

DROP INDEX directors_wikidata_id_key;
DROP INDEX directors_imdb_id_key;
DROP INDEX directors_justwatch_id_key;
DROP INDEX directors_name_idx;
ALTER TABLE directors DROP COLUMN justwatch_id;
ALTER TABLE directors DROP COLUMN imdb_id;
ALTER TABLE directors DROP COLUMN wikidata_id;
ALTER TABLE directors DROP COLUMN dob_precision;

DROP TABLE table_info;
