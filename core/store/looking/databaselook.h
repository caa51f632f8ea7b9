// What can be seen of a database without leaving anything behind there: no file, no folder, no table, no setting.
// Then what a person is told of it.
// Thread: gather() the one that may wait for the server, five seconds at most unless the address says otherwise;
// judge() pure.
// Failure: is a fact too.
#pragma once

#include "core/domain/connectionverdict.h"
#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

namespace moviedb::store {

struct DatabaseFacts
{
    bool isFile = true;
    bool exists = true; // the file; a server's database exists when it can be connected to
    bool isFolder = false;
    bool mayMakeFile = true;  // where there is none yet
    bool hasLooseLog = false; // changes outside the file that cannot be read without making a new one
    std::optional<Error> noConnection; // nothing below is known then
    int tables = 0;                    // all of them, whoever made them
    bool isOurs = false;               // it has the table of our migrations
    int applied = 0;                   // the newest migration it has had
    int known = 0;                     // the newest that this program has
    QString edited;                    // a migration that was changed after it had been applied
    QList<Error> drift;
    std::optional<Error> readOnly;
    bool mayMakeTables = true;
    QString user; // Postgres
    qint64 films = 0;
};

DatabaseFacts gather(const ConnectionOptions &options, const QList<MigrationFile> &files);
ConnectionVerdict judge(const DatabaseFacts &facts);

} // namespace moviedb::store
