-- The journal's schema to the letter: ten tables, their types, NOT NULLs, defaults and references.
-- Rules for every file here: append-only; one transaction each; standard SQL where both engines agree,
-- "-- @only sqlite" / "-- @only postgres" … "-- @all" where they do not. updated_at is kept by the database itself.

-- @only sqlite
CREATE TABLE directors (
    director_id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    name VARCHAR(255) NOT NULL,
    dob DATE,
    bio TEXT,
    nationality VARCHAR(50),
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
