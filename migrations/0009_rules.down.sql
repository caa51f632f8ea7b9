DROP TABLE dismissed_disagreements;
DROP TABLE field_rules;
DELETE FROM table_info WHERE table_name IN ('field_rules', 'dismissed_disagreements');
