// A database with rows in every table, as a person's program leaves it after some time.
#pragma once

#include "tests/store/everyact.h"

namespace moviedb::test {

constexpr quint32 actsSeed = 1207;
constexpr int actsToFill = 40;

// Runs random acts in it; then nobody has it open.
inline void fillDatabase(const TempDatabase &database)
{
    Acts acts(database.connectMigrated());
    EveryAct random(acts, actsSeed);
    for (int act = 0; act < actsToFill; ++act)
        random.act();
    // What only crawls of several programs leave.
    acts.run(QStringLiteral(
                 "INSERT INTO shared_requests (run_id, fingerprint, service, request, state) VALUES (?, "
                 "'f', 'wikidata', 'packed', 'offered')"),
             {acts.runId});
    acts.run(QStringLiteral("INSERT INTO run_carriers VALUES (?, 'anna', 1)"), {acts.runId});
    acts.run(QStringLiteral("INSERT INTO service_turns VALUES ('wikidata', 2)"));
    QVERIFY(acts.count(QStringLiteral("movies")) > 5);
    QVERIFY(acts.count(QStringLiteral("claims")) > 50);
}

} // namespace moviedb::test
