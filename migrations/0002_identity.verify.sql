SELECT table_name, role, title, label_column, position FROM table_info WHERE FALSE;
SELECT dob_precision, wikidata_id, imdb_id, justwatch_id FROM directors WHERE FALSE;
SELECT dob_precision, wikidata_id, imdb_id, justwatch_id FROM writers WHERE FALSE;
SELECT dob_precision, wikidata_id, imdb_id, justwatch_id FROM actors WHERE FALSE;
SELECT founded_precision, wikidata_id FROM studios WHERE FALSE;
SELECT wikidata_id FROM distributors WHERE FALSE;
SELECT wikidata_id FROM genres WHERE FALSE;
SELECT justwatch_id, wikidata_id, wikipedia_key, wikipedia_url, release_date_precision FROM movies WHERE FALSE;
SELECT 'Not all first tables are in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('movies', 'actors', 'directors', 'writers', 'studios', 'distributors',
        'genres', 'ratings', 'cast', 'movie_genres', 'table_info', 'schema_migrations')) <> 12;
