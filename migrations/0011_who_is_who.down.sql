DROP TABLE aliases;
DROP TABLE separations;
DELETE FROM table_info WHERE table_name IN ('aliases', 'separations');
