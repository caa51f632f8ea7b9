#include "app/imports/importsource.h"

#include "core/base/future.h"
#include "core/exporting/exporter.h"
#include "core/importing/filmfile.h"
#include "core/importing/importfile.h"
#include "core/store/engine/sqlerror.h"
#include "core/store/moviestore/openstore.h"

#include <QTemporaryDir>

namespace moviedb {

namespace {

using Stream = std::shared_ptr<FilmStream>;

// A stream and the folder it reads from.
struct KeptExport
{
    QTemporaryDir folder;
    Stream stream;
    QString file() const { return folder.filePath(QStringLiteral("films.json")); }
};

Result<ImportFile> exportedFilms(const std::shared_ptr<KeptExport> &kept, const QString &path)
{
    MOVIEDB_TRY(stream, openFilmExport(kept->file(), path));
    kept->stream = stream;
    return ImportFile{Stream(kept, kept->stream.get()), nullptr, QStringLiteral("movies")};
}

QFuture<Result<ImportFile>> exportThenOpen(const std::shared_ptr<MovieStore> &store, const QString &path)
{
    const auto kept = std::make_shared<KeptExport>();
    ExportRequest request;
    request.fileName = kept->file();
    return runExport(store, request)
        .then([kept, path](const Result<ExportSummary> &summary) -> Result<ImportFile> {
            MOVIEDB_CHECK(summary);
            return exportedFilms(kept, path);
        });
}

QFuture<Result<ImportFile>> openDatabaseFile(const QString &path)
{
    StoreOptions options;
    options.url = QStringLiteral("sqlite:") + path;
    options.migrate = false; // somebody else's file is only read
    return openStore(options)
        .then([path](const Result<std::shared_ptr<MovieStore>> &opened) {
            if (opened)
                return exportThenOpen(*opened, path);
            Error error = opened.error();
            if (store::isForeign(error)) // a SQLite file that we export looks like one, too
                error = makeError(
                    Fault::Parse,
                    QStringLiteral("The file is a SQLite file, but not the database of a Movie DB."), path,
                    QStringLiteral("An export as a SQLite file is for other programs: what is to be "
                                   "imported again is exported as JSON."));
            return QtFuture::makeReadyFuture(Result<ImportFile>(error));
        })
        .unwrap();
}

} // namespace

QFuture<Result<ImportFile>> openImportSource(const std::shared_ptr<MovieStore> &store, const QString &path,
                                             const QString &table)
{
    // On the pool: a folder may be large, and a disk far away.
    return store->schema()
        .then(QtFuture::Launch::Async,
              [path, table](const Result<SchemaInfo> &schema) {
                  if (!schema)
                      return QtFuture::makeReadyFuture(Result<ImportFile>(schema.error()));
                  const bool isOfFilms = table.isEmpty() || table == QLatin1String("movies");
                  return isOfFilms && isDatabaseFile(path)
                             ? openDatabaseFile(path)
                             : QtFuture::makeReadyFuture(openImportFile(path, *schema, table));
              })
        .unwrap();
}

} // namespace moviedb
