-- a comment; not an end
CREATE TABLE a (b TEXT DEFAULT 'x;y');
-- @only sqlite
CREATE TRIGGER t AFTER UPDATE ON a BEGIN SELECT 1; END;
-- @only postgres
CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql;
-- @all
SELECT "x;""y";
