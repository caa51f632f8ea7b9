#include "app/passports/passportwork.h"

#include "core/base/privatefiles.h"
#include "core/exporting/exporter.h"
#include "core/passport/paper/passportpaper.h"
#include "core/sources/registry/sources.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace moviedb {

namespace {

constexpr qint64 largestPassport = 256 << 20;

// What has been found out so far; one step after the other.
struct PassportWork
{
    std::shared_ptr<MovieStore> store;
    PassportRequest request;
    WatchPointer watch;
    PassportFacts facts;
};
using Work = std::shared_ptr<PassportWork>;

// Takes the answer into the work, then goes on.
template <class T, class Take> QFuture<Result<Done>> taken(const QFuture<Result<T>> &future, Take take)
{
    QFuture<Result<T>> asked = future;
    return asked.then([take](const Result<T> &result) -> Result<Done> {
        MOVIEDB_CHECK(result);
        take(*result);
        return Done{};
    });
}

template <class Step>
QFuture<Result<Done>> afterThat(QFuture<Result<Done>> before, const Work &work, Step step)
{
    return before
        .then([work, step](const Result<Done> &done) {
            const Result<Done> wanted = done ? work->watch->goOn() : done;
            return wanted ? step(work) : QtFuture::makeReadyFuture(wanted);
        })
        .unwrap();
}

// What another file of that name says is no passport, and then there is no last one.
std::optional<OrderedJson> lastPassport(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto last = opened(file.read(largestPassport), fileName);
    return last ? std::optional(last->body) : std::nullopt;
}

std::optional<OrderedJson> olderPassport(const QString &exportFile)
{
    const auto older = lastPassport(olderPassportFileOf(exportFile));
    return older && isPassportOf(*older, exportFile) ? older : std::nullopt;
}

QFuture<Result<Done>> readFile(const Work &work)
{
    return QtConcurrent::run([work]() -> Result<Done> {
        MOVIEDB_TRY(file, readExport(work->request.exportFile, *work->watch));
        work->facts.file = file;
        work->facts.last = lastPassport(work->request.outFile);
        if (!work->facts.last)
            work->facts.last = olderPassport(work->request.exportFile);
        return Done{};
    });
}

ExportRequest sameExport(const Work &work)
{
    ExportRequest again;
    again.sources = work->facts.file.sources();
    for (auto film = work->facts.file.films.keyBegin(); film != work->facts.file.films.keyEnd(); ++film)
        again.keys.append({QVariantList{*film}});
    return again;
}

// The same films, written nowhere: only their hash is wanted.
QFuture<Result<Done>> askContent(const Work &work)
{
    ExportRequest again = sameExport(work);
    again.fileName = QStringLiteral("/dev/null");
    if (again.keys.isEmpty()) {
        work->facts.contentNow = work->facts.file.contentSha256;
        return QtFuture::makeReadyFuture(Result<Done>(Done{}));
    }
    return taken(runExport(work->store, again, work->watch),
                 [work](const ExportSummary &summary) { work->facts.contentNow = summary.contentSha256; });
}

// Which films they are that differ: the same export once more, into a file that is read and gone.
QFuture<Result<Done>> askFilmsNow(const Work &work)
{
    if (work->facts.contentNow == work->facts.file.contentSha256)
        return QtFuture::makeReadyFuture(Result<Done>(Done{}));
    const auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        return QtFuture::makeReadyFuture(Result<Done>(makeError(
            Fault::Io, QStringLiteral("The films cannot be compared: %1.").arg(folder->errorString()))));
    ExportRequest again = sameExport(work);
    again.fileName = folder->filePath(QStringLiteral("now.json"));
    return runExport(work->store, again, work->watch)
        .then(QtFuture::Launch::Async,
              [work, folder, again](const Result<ExportSummary> &written) -> Result<Done> {
                  MOVIEDB_CHECK(written);
                  MOVIEDB_TRY(now, readExport(again.fileName, *work->watch));
                  work->facts.filmsNow = now.films;
                  return Done{};
              });
}

QFuture<Result<Done>> askProvenance(const Work &work)
{
    return taken(work->store->provenance(work->facts.file.films.keys()),
                 [work](const Provenance &provenance) { work->facts.provenance = provenance; });
}

QFuture<Result<Done>> askDisagreements(const Work &work)
{
    DisagreementQuery query;
    query.sources = work->request.sources;
    return taken(work->store->disagreements(query), [work](const DisagreementList &list) {
        for (const Disagreement &one : list.found)
            if (work->facts.file.films.contains(one.movieId))
                work->facts.disagreements.append(one);
    });
}

QFuture<Result<Done>> askDoubts(const Work &work)
{
    return taken(work->store->reviewGroups(), [work](const QList<ReviewGroup> &groups) {
        for (const ReviewGroup &group : groups)
            if (group.state == ReviewState::Open || group.state == ReviewState::Postponed)
                work->facts.waitingByReason[group.reason] += group.count;
    });
}

QFuture<Result<Done>> askSchema(const Work &work)
{
    return taken(work->store->schemaReport(), [work](const SchemaReport &report) {
        for (const Error &error : report.drift)
            work->facts.drift << error.text;
    });
}

Result<Done> writeSealed(const QByteArray &bytes, const QString &fileName)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Done{};
    return makeError(Fault::Io, QStringLiteral("The passport cannot be written: %1.").arg(file.errorString()),
                     fileName);
}

Result<PassportMade> signedAndWritten(const PassportWork &work)
{
    MOVIEDB_CHECK(work.watch->goOn());
    MOVIEDB_TRY(key, signingKeyOf(work.request.keyFile));
    PassportMade made{passportOf(work.facts),
                      fingerprint(key.open),
                      work.request.outFile,
                      paperFileOf(work.request.outFile),
                      {},
                      filmsBehind(work.facts)};
    for (const Disagreement &one : work.facts.disagreements)
        made.contradicting.append(one.movieId);
    MOVIEDB_CHECK(writePassportPaper(made.passport, made.fingerprint, made.paperFile));
    MOVIEDB_CHECK(writeSealed(sealed(made.passport, key), made.file));
    makeUsual(made.paperFile);
    makeUsual(made.file);
    return made;
}

} // namespace

QFuture<Result<PassportMade>> makePassport(const std::shared_ptr<MovieStore> &store,
                                           const PassportRequest &request, const WatchPointer &watch)
{
    const auto work = std::make_shared<PassportWork>(
        PassportWork{store, request, watch != nullptr ? watch : std::make_shared<WorkWatch>(), {}});
    work->facts.database = store->description();
    work->facts.now = QDateTime::currentDateTimeUtc();
    QFuture<Result<Done>> asked = readFile(work);
    for (const auto &step : {askContent, askFilmsNow, askProvenance, askDisagreements, askDoubts, askSchema})
        asked = afterThat(asked, work, step);
    return asked.then(QtFuture::Launch::Async, [work](const Result<Done> &done) -> Result<PassportMade> {
        MOVIEDB_CHECK(done);
        return signedAndWritten(*work);
    });
}

PassportRequest passportRequest(const QString &exportFile, const QString &settingsFile)
{
    return {exportFile, passportFileOf(exportFile),
            QFileInfo(settingsFile).absolutePath() + QStringLiteral("/passport-key"),
            sources::descriptions()};
}

QString passportWords(const PassportMade &made)
{
    const OrderedJson &checks = made.passport["checks"];
    const auto passed = std::count_if(checks.cbegin(), checks.cend(),
                                      [](const OrderedJson &check) { return check["passed"].get<bool>(); });
    return QStringLiteral("%1 of %2 checks passed. %3 and %4 are signed with the key %5.")
        .arg(passed)
        .arg(checks.size())
        .arg(made.file, made.paperFile, made.fingerprint);
}

QString passportFileOf(const QString &exportFile)
{
    const QFileInfo file(exportFile);
    return file.path() + QLatin1Char('/') + file.fileName() + QStringLiteral(".passport.json");
}

QString olderPassportFileOf(const QString &exportFile)
{
    const QFileInfo file(exportFile);
    return file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".passport.json");
}

bool isPassportOf(const OrderedJson &passport, const QString &exportFile)
{
    const QString name = QString::fromStdString(passport["export"]["file"].get<std::string>());
    return QFileInfo(name).fileName() == QFileInfo(exportFile).fileName();
}

QString paperFileOf(const QString &passportFile)
{
    const QFileInfo file(passportFile);
    return file.path() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".pdf");
}

} // namespace moviedb
