// The passport of an export: what is in it, how fresh it is, which source gave which share of its values, where sources
// agree, what is still in doubt, what was checked, under which licence each column stands, and what changed since the last
// one. Facts in, a JSON object out; resources/contract has its schema.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/disagreement.h"
#include "core/passport/statement/exportreading.h"
#include "core/ports/provenance.h"

namespace moviedb {

struct PassportFacts
{
    ExportReading file;
    Provenance provenance;              // of the films in it
    QList<Disagreement> disagreements;  // of those films
    QMap<QString, int> waitingByReason; // titles that wait for a person, in the whole database
    QString contentNow;                 // content_sha256 of the same films as the database has them now
    QMap<qint64, QString> filmsNow;     // where that is another one: of those films, as ExportReading::films
    QStringList drift;                  // of the schema, a sentence each
    QString database;                   // "movies.db · SQLite · v7"
    std::optional<OrderedJson> last;    // the passport before this one
    QDateTime now;
};

OrderedJson passportOf(const PassportFacts &facts);

// Which films its figures count, each list by number.
struct PassportFilms
{
    QList<qint64> changed;       // the database says something else of them now
    QList<qint64> gone;          // from the database
    QList<qint64> withoutSource; // some value of theirs has none
    QList<qint64> stale;         // a source was read for them longer than a year ago
    QList<qint64> addedSince;    // since the passport before
    QList<qint64> changedSince;  // in the export, since the passport before
};

PassportFilms filmsBehind(const PassportFacts &facts);

// Whose values may be passed on: those under such a licence, and what a person typed. By id, sorted.
QStringList openSources(const QList<SourceInfo> &sources);

// Data under this licence may be passed on by who names it: CC0 and CC BY of any kind.
bool isOpenLicence(const QString &licence);

} // namespace moviedb
