-- Queries that give no row from this migration on, whichever way it was reached; the first column of a row says what is wrong.
-- They are run after the migration and after the next one was taken back. A .down.sql keeps all data that the older schema can hold.
SELECT director_id, name, dob, bio, nationality, created_at, updated_at FROM directors WHERE FALSE;
SELECT writer_id, name, dob, bio, nationality, created_at, updated_at FROM writers WHERE FALSE;
SELECT studio_id, name, location, founded, created_at, updated_at FROM studios WHERE FALSE;
SELECT distributor_id, name, location, created_at, updated_at FROM distributors WHERE FALSE;
SELECT actor_id, name, dob, bio, nationality, created_at, updated_at FROM actors WHERE FALSE;
SELECT genre_id, name, created_at, updated_at FROM genres WHERE FALSE;
SELECT movie_id, title, original_title, tagline, plot, language, country, release_date, runtime, budget, box_office, rating, rating_count,
    director_id, writer_id, studio_id, distributor_id, poster_url, trailer_url, age_rating, imdb_id, tmdb_id, homepage, created_at,
    updated_at FROM movies WHERE FALSE;
SELECT rating_id, movie_id, source, score, created_at, updated_at FROM ratings WHERE FALSE;
SELECT cast_id, movie_id, actor_id, role, billing_order, created_at, updated_at FROM "cast" WHERE FALSE;
SELECT movie_id, genre_id FROM movie_genres WHERE FALSE;
