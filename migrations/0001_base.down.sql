-- Nothing is left. Only “migrate down --to 0” goes here.
DROP TABLE movie_genres;
DROP TABLE "cast";
DROP TABLE ratings;
DROP TABLE movies;
DROP TABLE genres;
DROP TABLE actors;
DROP TABLE distributors;
DROP TABLE studios;
DROP TABLE writers;
DROP TABLE directors;
-- @only postgres
DROP FUNCTION touch_updated_at();
-- @all
