SELECT alias_id, entity, entity_id, name, wikidata_id, imdb_id, justwatch_id FROM aliases WHERE FALSE;
SELECT separation_id, entity, entity_id, other_id, movie_id, name FROM separations WHERE FALSE;
SELECT 'The tables of other names are not in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('aliases', 'separations')) <> 2;
