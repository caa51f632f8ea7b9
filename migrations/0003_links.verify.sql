SELECT movie_id, director_id, position FROM movie_directors WHERE FALSE;
SELECT movie_id, writer_id, position FROM movie_writers WHERE FALSE;
SELECT movie_id, studio_id, position FROM movie_studios WHERE FALSE;
SELECT movie_id, distributor_id, position FROM movie_distributors WHERE FALSE;
SELECT country_id, name, code, wikidata_id, created_at, updated_at FROM countries WHERE FALSE;
SELECT movie_id, country_id, position FROM movie_countries WHERE FALSE;
SELECT language_id, name, code, wikidata_id, created_at, updated_at FROM languages WHERE FALSE;
SELECT movie_id, language_id, position FROM movie_languages WHERE FALSE;
SELECT offer_id, movie_id, provider, provider_id, monetization, presentation, price, currency, url, available_to, country, created_at,
    updated_at FROM offers WHERE FALSE;
SELECT position FROM movie_genres WHERE FALSE;
SELECT votes FROM ratings WHERE FALSE;
SELECT 'Not all tables of links are in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('countries', 'languages', 'offers', 'movie_directors',
        'movie_writers', 'movie_studios', 'movie_distributors', 'movie_countries', 'movie_languages')) <> 9;
