DROP TABLE changes;
DROP TABLE change_steps;
DELETE FROM table_info WHERE table_name IN ('change_steps', 'changes');
