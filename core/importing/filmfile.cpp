#include "core/importing/filmfile.h"

#include "core/importing/csvstream.h"
#include "core/importing/documentstream.h"
#include "core/importing/nfostream.h"
#include "core/importing/openedfile.h"

#include <QDirIterator>
#include <QFileInfo>

namespace moviedb {

namespace {

constexpr qint64 headBytes = 4096;

Result<std::shared_ptr<FilmStream>> openFolder(const QString &path)
{
    QStringList files;
    QDirIterator below(path, {QStringLiteral("*.nfo")}, QDir::Files, QDirIterator::Subdirectories);
    while (below.hasNext())
        files << below.next();
    if (files.isEmpty())
        return makeError(
            Fault::NotFound, QStringLiteral("There is no .nfo file in this folder."), path,
            QStringLiteral("A media centre writes them beside its films; any other list is named "
                           "as a file."));
    files.sort();
    return std::shared_ptr<FilmStream>(std::make_shared<NfoStream>(path, files));
}

} // namespace

bool isDatabaseFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

Result<std::shared_ptr<FilmStream>> openFilmExport(const QString &path, const QString &databasePath)
{
    std::shared_ptr<FilmStream> stream = std::make_shared<DocumentStream>(path, fileAddress(databasePath));
    MOVIEDB_CHECK(stream->rewind());
    return stream;
}

Result<std::shared_ptr<FilmStream>> openFilmFile(const QString &path)
{
    if (QFileInfo(path).isDir())
        return openFolder(path);
    QFile file(path);
    MOVIEDB_CHECK(openFromStart(file));
    MOVIEDB_TRY(head, readPiece(file, headBytes));
    MOVIEDB_CHECK(checkIsText(path, head));
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    std::shared_ptr<FilmStream> stream;
    if (head.startsWith('{') || head.startsWith('[')) {
        stream = std::make_shared<DocumentStream>(path);
    } else if (head.startsWith('<')) {
        stream = std::make_shared<NfoStream>(path, QStringList{path});
    } else {
        auto csv = std::make_shared<CsvStream>(path);
        MOVIEDB_CHECK(csv->recognize());
        stream = csv;
    }
    MOVIEDB_CHECK(stream->rewind());
    return stream;
}

} // namespace moviedb
