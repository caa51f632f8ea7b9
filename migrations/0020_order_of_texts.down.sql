DROP INDEX movies_wikipedia_url_idx;
DROP INDEX movies_plot_idx;
DROP INDEX movies_homepage_idx;
DROP INDEX movies_trailer_url_idx;
DROP INDEX movies_poster_url_idx;
DROP INDEX movies_tagline_idx;
DROP INDEX movies_release_date_precision_idx;
