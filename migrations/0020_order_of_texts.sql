-- The last columns of a film get the index they are sorted by (docs/decisions/0039). Long texts are in it, and are sorted by, with
-- their first hundred letters: nobody reads further to find a place in a list, and an index cannot hold more on Postgres.
-- @only sqlite
CREATE INDEX movies_release_date_precision_idx ON movies (release_date_precision, movie_id);
CREATE INDEX movies_tagline_idx ON movies (tagline, movie_id);
CREATE INDEX movies_poster_url_idx ON movies (poster_url, movie_id);
CREATE INDEX movies_trailer_url_idx ON movies (trailer_url, movie_id);
CREATE INDEX movies_homepage_idx ON movies (homepage, movie_id);
CREATE INDEX movies_plot_idx ON movies (substr(plot, 1, 100), movie_id);
CREATE INDEX movies_wikipedia_url_idx ON movies (substr(wikipedia_url, 1, 100), movie_id);
-- @only postgres
CREATE INDEX movies_release_date_precision_idx ON movies (release_date_precision COLLATE "C", movie_id);
CREATE INDEX movies_tagline_idx ON movies (tagline COLLATE "C", movie_id);
CREATE INDEX movies_poster_url_idx ON movies (poster_url COLLATE "C", movie_id);
CREATE INDEX movies_trailer_url_idx ON movies (trailer_url COLLATE "C", movie_id);
CREATE INDEX movies_homepage_idx ON movies (homepage COLLATE "C", movie_id);
CREATE INDEX movies_plot_idx ON movies (substr(plot, 1, 100) COLLATE "C", movie_id);
CREATE INDEX movies_wikipedia_url_idx ON movies (substr(wikipedia_url, 1, 100) COLLATE "C", movie_id);
-- @all
