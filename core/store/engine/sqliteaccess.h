// How an SQLite file may be opened by this user.
// A file or folder that may not be written to cannot hold the files that SQLite works with beside the database; what
// can be read without them is opened so that nothing is written and no file is made.
// Thread: any.
#pragma once

#include <QString>

namespace moviedb::store {

struct SqliteAccess
{
    // Why nothing can be written, as the end of a sentence: "its folder may not be written to"; empty = it can.
    QString readOnlyCause;
    // Nobody has it open and nothing is left to be put back: it may be read as a file that never changes. A program
    // with more rights that changes it meanwhile is not noticed (https://www.sqlite.org/uri.html, immutable).
    bool immutable = false;

    bool readOnly() const { return !readOnlyCause.isEmpty(); }
};

// For an existing file; what does not exist yet may be written.
SqliteAccess sqliteAccess(const QString &path);

// For a look that leaves nothing behind: as a file that never changes, unless a program works with it or was killed while
// it did (then what that one has written counts). A log without its index would need a new file, so it does not count.
SqliteAccess accessForLooking(const QString &path);

// "file:///folder/movies.db?immutable=1"
QString immutableAddress(const QString &path);

} // namespace moviedb::store
