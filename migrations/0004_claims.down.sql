DROP TABLE claims;
DROP TABLE sources;
DELETE FROM table_info WHERE table_name IN ('sources', 'claims');
