// How to reach a database. Thread: values.
#pragma once

#include "core/store/engine/databaseurl.h"

namespace moviedb::store {

// Error::code of a server that asks for a password when none was given; otherwise these are the driver's numbers.
inline constexpr int passwordMissing = -28; // after SQLSTATE class 28

// Who changes the database: a person, and this run of the program.
struct Author
{
    QString person;  // "anna on laptop"
    QString session; // unlike that of every other program
    // How far the history was when this run of the program began: its newest step, and the number of its last undo or
    // redo. What came later and is another session's is another window's.
    qint64 openedAtStep = 0;
    qint64 openedAtMove = 0;
};

struct ConnectionOptions
{
    DatabaseUrl url;
    QString password; // Postgres; wins over the one in the URL
    bool readOnly = false;
    Author author = {};
    // SQLite: nothing is written, not even beside the file, which nobody may change meanwhile.
    bool lookOnly = false;
};

} // namespace moviedb::store
