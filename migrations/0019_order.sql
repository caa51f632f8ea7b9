-- Indexes to sort and count films by, however many there are: first rows come from the beginning of an index then, and a facet
-- reads an index instead of all films. Chosen by measurement (docs/decisions/0035). Ties are sorted by the key. Texts are sorted by
-- their code points on both engines, which Postgres does by an index that was made so;
-- where there is one of the same columns already, in the order of the server, the other is called *_by_code_idx.
CREATE INDEX movies_release_date_idx ON movies (release_date, movie_id);
CREATE INDEX movies_runtime_idx ON movies (runtime, movie_id);
CREATE INDEX movies_budget_idx ON movies (budget, movie_id);
CREATE INDEX movies_box_office_idx ON movies (box_office, movie_id);
CREATE INDEX movies_rating_idx ON movies (rating, movie_id);
CREATE INDEX movies_rating_count_idx ON movies (rating_count, movie_id);
CREATE INDEX movies_created_at_idx ON movies (created_at, movie_id);
CREATE INDEX movies_updated_at_idx ON movies (updated_at, movie_id);
CREATE INDEX movies_director_id_idx ON movies (director_id, movie_id);
CREATE INDEX movies_writer_id_idx ON movies (writer_id, movie_id);
CREATE INDEX movies_studio_id_idx ON movies (studio_id, movie_id);
CREATE INDEX movies_distributor_id_idx ON movies (distributor_id, movie_id);
-- @only sqlite
CREATE INDEX movies_original_title_idx ON movies (original_title, movie_id);
CREATE INDEX movies_country_idx ON movies (country, movie_id);
CREATE INDEX movies_language_idx ON movies (language, movie_id);
CREATE INDEX movies_age_rating_idx ON movies (age_rating, movie_id);
CREATE INDEX movies_tmdb_id_idx ON movies (tmdb_id, movie_id);
-- @only postgres
CREATE INDEX movies_original_title_idx ON movies (original_title COLLATE "C", movie_id);
CREATE INDEX movies_country_idx ON movies (country COLLATE "C", movie_id);
CREATE INDEX movies_language_idx ON movies (language COLLATE "C", movie_id);
CREATE INDEX movies_age_rating_idx ON movies (age_rating COLLATE "C", movie_id);
CREATE INDEX movies_tmdb_id_idx ON movies (tmdb_id COLLATE "C", movie_id);
CREATE INDEX movies_imdb_id_by_code_idx ON movies (imdb_id COLLATE "C", movie_id);
CREATE INDEX movies_wikidata_id_by_code_idx ON movies (wikidata_id COLLATE "C", movie_id);
CREATE INDEX movies_title_by_code_idx ON movies (title COLLATE "C", movie_id);
CREATE INDEX directors_name_by_code_idx ON directors (name COLLATE "C", director_id);
CREATE INDEX writers_name_by_code_idx ON writers (name COLLATE "C", writer_id);
CREATE INDEX actors_name_by_code_idx ON actors (name COLLATE "C", actor_id);
CREATE INDEX studios_name_by_code_idx ON studios (name COLLATE "C", studio_id);
CREATE INDEX distributors_name_by_code_idx ON distributors (name COLLATE "C", distributor_id);
-- @all
