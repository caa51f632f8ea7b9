SELECT step_id, at, actor, description, undone FROM change_steps WHERE FALSE;
SELECT change_id, step_id, table_name, row_key, before, after FROM changes WHERE FALSE;
SELECT 'The tables of the change log are not in table_info.'
    WHERE (SELECT COUNT(*) FROM table_info WHERE table_name IN ('change_steps', 'changes')) <> 2;
