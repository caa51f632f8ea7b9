// What the checks share when they say something: one context for the translations, numbers and sizes in the person's way.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/ports/health.h"

#include <QCoreApplication>

namespace moviedb::health {

struct Words // a context for the translations
{
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString sentenceText(const QString &sentence); // of an error, in the person's language
QString numberText(qint64 number);             // "1,204"
QString tablesText(const QStringList &names);  // "Movies, Movie genres": as the window calls them
QString bytesText(qint64 bytes);               // "12.3 MB"
QString dayText(const QDateTime &at);
// "today", "yesterday", "12 days ago"; of a time to come, too: "today".
QString agoText(const QDateTime &at, const QDateTime &now);

HealthMend toPage(const QString &page, const QString &label, const QString &command = {});
HealthMend toAct(HealthMend::Kind kind, const QString &label, const QString &command = {});

} // namespace moviedb::health
