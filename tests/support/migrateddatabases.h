// Databases with all migrations of the program, made once for each set of migrations and copied from then on: a copy takes a
// fiftieth of the time. Several tests at once may ask; whichever is first makes it.
#pragma once

#include <QString>

namespace moviedb::test {

// A new SQLite file. False, with a warning in the test's output, when it cannot be made; a file that is there stays as it is.
bool copyMigratedFile(const QString &path);
// The same, for openStore().
QString migratedFileUrl(const QString &path);

// A new database on the server of this address ("postgresql://…/postgres").
bool createMigratedDatabase(const QString &serverUrl, const QString &name);

// One statement on the server.
bool runOnServer(const QString &url, const QString &sql);

} // namespace moviedb::test
