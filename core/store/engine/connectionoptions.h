// How to reach a database.
// Thread: values.
#pragma once

#include "core/store/engine/databaseurl.h"

#include <functional>
#include <memory>

namespace moviedb::store {

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

class ServerWait;

struct ConnectionOptions
{
    DatabaseUrl url;
    QString password; // Postgres; wins over the one in the URL
    bool readOnly = false;
    Author author = {};
    // Nothing is written, not even what only the engine needs: no file, no folder, no write-ahead log. For a look at a
    // database that may be another program's.
    bool lookOnly = false;
    // While a server that had answered is waited for: the sentence for the person, and "" when it is there again. Called
    // on the connection's thread.
    std::function<void(const QString &)> waiting = {};
    // Postgres: one transaction that writes at a time, of all programs (decision 28).
    bool takesTurns = true;
    std::shared_ptr<ServerWait> wait = {}; // for a server that goes away; none = it is not waited for
};

} // namespace moviedb::store
