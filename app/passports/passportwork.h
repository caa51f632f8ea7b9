// Makes the passport of an export: reads the file, asks the database about its films, signs, and writes both files, which
// everybody may read: they are handed on.
// Thread: main; the work is done on the pool and the store's threads. Needs a QGuiApplication, for the letters of the PDF.
// Failure: that of reading the export and of the database; Io; Cancelled, and then both files are what they were.
#pragma once

#include "core/base/future.h"
#include "core/base/workwatch.h"
#include "core/passport/statement/passport.h"
#include "core/passport/statement/seal.h"
#include "core/ports/moviestore.h"

namespace moviedb {

struct PassportRequest
{
    QString exportFile;
    QString outFile; // of the JSON; the PDF lies beside it
    QString keyFile; // of the person's signing key
    QList<SourceInfo> sources;
};

struct PassportMade
{
    OrderedJson passport;
    QString fingerprint;
    QString file;
    QString paperFile;
    QList<qint64> contradicting; // the film of each contradiction that is not decided
    PassportFilms films;
};

QFuture<Result<PassportMade>> makePassport(const std::shared_ptr<MovieStore> &store,
                                           const PassportRequest &request, const WatchPointer &watch = {});

// The usual one: the passport beside the export, the key beside the settings.
PassportRequest passportRequest(const QString &exportFile, const QString &settingsFile);

// How many checks passed, where the files are, who signed.
QString passportWords(const PassportMade &made);

// "films.json.passport.json" of "films.json": films.jsonl beside it has one of its own.
QString passportFileOf(const QString &exportFile);
// "films.passport.json", as older programs named it for every export called films.
QString olderPassportFileOf(const QString &exportFile);
// The passport says so itself, by the name of the file.
bool isPassportOf(const OrderedJson &passport, const QString &exportFile);
QString paperFileOf(const QString &passportFile);

} // namespace moviedb
