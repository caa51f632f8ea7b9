// What is checked of an export, a sentence each.
// Thread: pure.
// Failure: none; what does not hold is a check that failed.
#pragma once

#include "core/passport/statement/passport.h"

namespace moviedb {

struct PassportCheck
{
    QString name; // "content", stable for programs
    bool passed = false;
    QString words; // what holds, or what does not
};

QList<PassportCheck> passportChecks(const PassportFacts &facts);

// A reading of then is older than a year.
bool isStale(const QString &readAt, const QDateTime &now);

// Values of movies that no source gave, and no person.
qint64 valuesWithoutSource(const Provenance &provenance);

} // namespace moviedb
