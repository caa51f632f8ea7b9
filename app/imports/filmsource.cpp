#include "app/imports/filmsource.h"

#include "core/base/future.h"
#include "core/exporting/exporter.h"
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

Result<Stream> exportedFilms(const std::shared_ptr<KeptExport> &kept, const QString &path)
{
    MOVIEDB_TRY(stream, openFilmExport(kept->file(), path));
    kept->stream = stream;
    return Stream(kept, kept->stream.get());
}

QFuture<Result<Stream>> exportThenOpen(const std::shared_ptr<MovieStore> &store, const QString &path)
{
    const auto kept = std::make_shared<KeptExport>();
    ExportRequest request;
    request.fileName = kept->file();
    return runExport(store, request)
        .then([kept, path](const Result<ExportSummary> &summary) -> Result<Stream> {
            MOVIEDB_CHECK(summary);
            return exportedFilms(kept, path);
        });
}

QFuture<Result<Stream>> openDatabaseFile(const QString &path)
{
    StoreOptions options;
    options.url = QStringLiteral("sqlite:") + path;
    options.migrate = false; // somebody else's file is only read
    return openStore(options)
        .then([path](const Result<std::shared_ptr<MovieStore>> &store) {
            return store ? exportThenOpen(*store, path)
                         : QtFuture::makeReadyFuture(Result<Stream>(store.error()));
        })
        .unwrap();
}

} // namespace

QFuture<Result<Stream>> openFilmSource(const QString &path)
{
    // On the pool: a folder may be large, and a disk far away.
    return QtFuture::makeReadyFuture()
        .then(QtFuture::Launch::Async,
              [path] {
                  return isDatabaseFile(path) ? openDatabaseFile(path)
                                              : QtFuture::makeReadyFuture(openFilmFile(path));
              })
        .unwrap();
}

} // namespace moviedb
