// What a person hands on when something is wrong: versions, engine, checks, sizes and the last errors as plain text. No
// password, no key, no name of a person or a server, no personal folder stands in it.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/health/healthfacts.h"

namespace moviedb::health {

struct ReportFacts
{
    QStringList versions;          // "Movie DB 1.0.0", "Qt 6.4.2", the system
    QStringList lastErrors;        // lines of the log, the newest last
    QMap<QString, QString> places; // folder → what is shown in its place: "~"
    // Texts that are not handed on: keys, the contact address, names of users and servers.
    QStringList secrets;
};

QString reportText(const HealthFacts &facts, const QList<HealthCheck> &checks, const ReportFacts &report,
                   const QDateTime &now);

// Any text, made fit to be handed on.
QString fitToHandOn(const QString &text, const ReportFacts &report);

} // namespace moviedb::health
