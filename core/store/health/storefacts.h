// What there is to know of a database for its health: nothing is written, and what cannot be read is noted instead of ending
// the look.
// Thread: the one that may wait: every page of a file is read.
// Failure: is a fact too.
#pragma once

#include "core/health/healthfacts.h"
#include "core/store/engine/connection.h"
#include "core/store/migrate/migrationfiles.h"

#include <stop_token>

namespace moviedb::store {

struct HealthQuestion
{
    ConnectionOptions options;
    QList<MigrationFile> files;
    QString backupFolder; // "" = of this database none is made
};

// Ends early when `stop` is asked for; what it says then is worth nothing.
health::StoreFacts gatherStoreFacts(const HealthQuestion &question, const std::stop_token &stop = {});

QStringList sqlDrivers(); // of Qt

// Sizes and whether it can be read, of the store of answers in a cache folder.
void addAnswerFacts(const QString &cacheDir, health::MachineFacts &facts);

} // namespace moviedb::store
