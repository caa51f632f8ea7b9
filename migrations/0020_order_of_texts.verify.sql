SELECT movie_id, plot, wikipedia_url FROM movies WHERE FALSE;
