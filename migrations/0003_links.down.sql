-- One director, writer, studio, distributor, country and language a film: the first of each, where the film does not name one already.
UPDATE movies SET director_id = (SELECT l.director_id FROM movie_directors l WHERE l.movie_id = movies.movie_id
        ORDER BY l.position, l.director_id LIMIT 1)
    WHERE director_id IS NULL AND movie_id IN (SELECT movie_id FROM movie_directors);
UPDATE movies SET writer_id = (SELECT l.writer_id FROM movie_writers l WHERE l.movie_id = movies.movie_id
        ORDER BY l.position, l.writer_id LIMIT 1)
    WHERE writer_id IS NULL AND movie_id IN (SELECT movie_id FROM movie_writers);
UPDATE movies SET studio_id = (SELECT l.studio_id FROM movie_studios l WHERE l.movie_id = movies.movie_id
        ORDER BY l.position, l.studio_id LIMIT 1)
    WHERE studio_id IS NULL AND movie_id IN (SELECT movie_id FROM movie_studios);
UPDATE movies SET distributor_id = (SELECT l.distributor_id FROM movie_distributors l WHERE l.movie_id = movies.movie_id
        ORDER BY l.position, l.distributor_id LIMIT 1)
    WHERE distributor_id IS NULL AND movie_id IN (SELECT movie_id FROM movie_distributors);
UPDATE movies SET country = (SELECT substr(c.name, 1, 50) FROM movie_countries l JOIN countries c ON c.country_id = l.country_id
        WHERE l.movie_id = movies.movie_id ORDER BY l.position, l.country_id LIMIT 1)
    WHERE country IS NULL AND movie_id IN (SELECT movie_id FROM movie_countries);
UPDATE movies SET language = (SELECT substr(n.name, 1, 50) FROM movie_languages l JOIN languages n ON n.language_id = l.language_id
        WHERE l.movie_id = movies.movie_id ORDER BY l.position, l.language_id LIMIT 1)
    WHERE language IS NULL AND movie_id IN (SELECT movie_id FROM movie_languages);

DROP TABLE offers;
DROP INDEX ratings_movie_id_source_key;
ALTER TABLE ratings DROP COLUMN votes;

DROP INDEX cast_movie_id_idx;
DROP INDEX cast_actor_id_idx;
DROP INDEX movie_genres_genre_id_idx;
ALTER TABLE movie_genres DROP COLUMN position;

DROP TABLE movie_languages;
DROP TABLE languages;
DROP TABLE movie_countries;
DROP TABLE countries;
DROP TABLE movie_distributors;
DROP TABLE movie_studios;
DROP TABLE movie_writers;
DROP TABLE movie_directors;

DELETE FROM table_info WHERE table_name IN ('countries', 'languages', 'offers', 'movie_directors', 'movie_writers', 'movie_studios',
    'movie_distributors', 'movie_countries', 'movie_languages');
