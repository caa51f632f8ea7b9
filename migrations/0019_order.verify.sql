SELECT movie_id, original_title, distributor_id FROM movies WHERE FALSE;
