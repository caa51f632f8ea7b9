#include "core/passport/statement/exportreading.h"

#include "core/exporting/contenthash.h"
#include "core/importing/objectsplitter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace moviedb {

namespace {

constexpr qint64 hashBlock = 1 << 20;
constexpr qsizetype filmDigits = 16;

Error noExport(const QString &fileName)
{
    return makeError(Fault::Parse, QStringLiteral("This is no export of films."), fileName,
                     QStringLiteral("moviedb export --out FILE writes one, as JSON or JSON Lines."));
}

Error cannotOpen(const QFile &file)
{
    return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(file.errorString()),
                     file.fileName());
}

Result<OrderedJson> headerOf(const QByteArray &bytes, const QString &fileName)
{
    OrderedJson header = OrderedJson::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
    if (!header.is_object() || !header.contains("content_sha256") || !header.contains("counts"))
        return noExport(fileName);
    header.erase("movies");
    return header;
}

// The films between the brackets of a document, whichever of the two layouts they have in the file.
class FilmsHash
{
public:
    FilmsHash() { m_hash.add(QByteArrayView("[", 1)); }
    void add(const QByteArray &film)
    {
        m_hash.add(m_first ? QByteArrayView("\n", 1) : QByteArrayView(",\n", 2));
        m_hash.add(film);
        m_first = false;
    }
    QString hex()
    {
        m_hash.add(QByteArrayView("\n]", 2));
        return QString::fromLatin1(m_hash.hex());
    }

private:
    ContentHash m_hash;
    bool m_first = true;
};

Result<Done> takeFilm(ExportReading &reading, const QByteArray &bytes)
{
    MOVIEDB_TRY(text, scanJson(bytes, QStringLiteral("$.movies[%1]").arg(reading.count)));
    ++reading.count;
    if (const auto id = JsonPlace(text)["movie_id"].integer())
        reading.films.insert(
            *id, QString::fromLatin1(
                     QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().first(filmDigits)));
    return Done{};
}

Result<Done> readFilms(ExportReading &reading, QFile &file, const WorkWatch &watch)
{
    ObjectSplitter objects(file);
    FilmsHash hash;
    for (;;) {
        MOVIEDB_CHECK(watch.goOn());
        MOVIEDB_TRY(piece, objects.next());
        if (reading.header.is_null() && !objects.header().isEmpty()) {
            MOVIEDB_TRY(header, headerOf(objects.header(), file.fileName()));
            reading.header = header;
        }
        if (!piece)
            break;
        if (reading.header.is_null()) { // JSON Lines: it stands on the first one
            MOVIEDB_TRY(header, headerOf(piece->bytes, file.fileName()));
            reading.header = header;
            continue;
        }
        hash.add(piece->bytes);
        MOVIEDB_CHECK(takeFilm(reading, piece->bytes));
    }
    if (reading.header.is_null())
        return noExport(file.fileName());
    reading.contentSha256 = hash.hex();
    return Done{};
}

// What says no more than the line of it.
Error inFile(Error error, const QString &fileName)
{
    if (!error.where.contains(fileName))
        error.where = error.where.isEmpty() ? fileName : fileName + QLatin1String(", ") + error.where;
    return error;
}

} // namespace

QStringList ExportReading::sources() const
{
    QStringList names;
    const auto listed = header.find("sources");
    if (listed != header.end() && listed->is_array())
        for (const OrderedJson &name : *listed)
            if (name.is_string())
                names << QString::fromStdString(name.get<std::string>());
    return names;
}

Result<QString> fileSha256(const QString &fileName, const WorkWatch &watch)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(file);
    ContentHash hash;
    while (!file.atEnd()) {
        MOVIEDB_CHECK(watch.goOn());
        const QByteArray block = file.read(hashBlock);
        if (block.isEmpty())
            return cannotOpen(file);
        hash.add(block);
    }
    return QString::fromLatin1(hash.hex());
}

Result<ExportReading> readExport(const QString &fileName, const WorkWatch &watch)
{
    if (const QFileInfo info(fileName); info.exists() && !info.isFile())
        return noExport(fileName); // it is read twice, and a device may never end
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return cannotOpen(file);
    ExportReading reading;
    if (const auto read = readFilms(reading, file, watch); !read)
        return inFile(read.error(), fileName);
    reading.fileName = QFileInfo(fileName).fileName();
    reading.bytes = file.size();
    MOVIEDB_TRY(sha256, fileSha256(fileName, watch));
    reading.sha256 = sha256;
    return reading;
}

} // namespace moviedb
