#include "core/crawl/fetch/pagejournal.h"

#include <QCborMap>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace moviedb::crawl {

namespace {

constexpr qint64 journalHeadBytes = 8;
constexpr quint32 largestRecord = 256u << 20;

quint32 journalCrc(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> t{};
        for (quint32 n = 0; n < 256; ++n) {
            quint32 c = n;
            for (int k = 0; k < 8; ++k)
                c = (c & 1) ? 0xEDB88320u ^ (c >> 1) : c >> 1;
            t[n] = c;
        }
        return t;
    }();
    quint32 crc = ~0u;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

// A record is the document in CBOR: with its body packed, or packed as a whole.
constexpr QLatin1String packedBody("packed");
constexpr QLatin1String wholeBody("body");
constexpr char mapOfEight =
    char(0xA8); // https://www.rfc-editor.org/rfc/rfc8949, 3.1; no packed record begins so

QByteArray cborOf(const Document &document)
{
    constexpr qsizetype besideBody = 400; // mostly less
    const bool packed = !document.packed.isEmpty();
    const QByteArray &body = packed ? document.packed : document.body;
    QByteArray bytes;
    bytes.reserve(body.size() + besideBody);
    QCborStreamWriter writer(&bytes);
    const auto append = [&writer](QLatin1String name, const auto &value) {
        writer.append(name);
        writer.append(value);
    };
    writer.startMap(8);
    append(QLatin1String("source"), QStringView(document.source));
    append(QLatin1String("kind"), QStringView(document.kind.name));
    append(QLatin1String("key"), QStringView(document.key));
    append(packed ? packedBody : wholeBody, body);
    append(QLatin1String("missing"), document.missing);
    append(QLatin1String("url"), QStringView(document.url));
    append(QLatin1String("revision"), QStringView(document.revision));
    append(QLatin1String("fetched"), qint64(document.fetchedAt.toMSecsSinceEpoch()));
    writer.endMap();
    return bytes;
}

QByteArray unpackedWhole(const QByteArray &packed)
{
    const auto size = unpackedSize(packed);
    return size ? unpacked(packed, *size).value_or(QByteArray()) : qUncompress(packed);
}

std::optional<QByteArray> bodyIn(const QCborMap &map)
{
    if (!map.contains(packedBody))
        return map[wholeBody].toByteArray();
    const QByteArray packed = map[packedBody].toByteArray();
    const auto size = unpackedSize(packed);
    return size ? unpacked(packed, *size) : std::nullopt;
}

std::optional<Document> documentOf(const QByteArray &record)
{
    const QCborMap map =
        QCborValue::fromCbor(record.startsWith(mapOfEight) ? record : unpackedWhole(record)).toMap();
    const QString kind = map[QLatin1String("kind")].toString();
    auto body = bodyIn(map);
    if (kind.isEmpty() || !body)
        return std::nullopt;
    Document document;
    document.source = map[QLatin1String("source")].toString();
    document.kind.name = kind;
    document.key = map[QLatin1String("key")].toString();
    document.body = *std::move(body);
    document.missing = map[QLatin1String("missing")].toBool();
    document.url = map[QLatin1String("url")].toString();
    document.revision = map[QLatin1String("revision")].toString();
    document.fetchedAt = QDateTime::fromMSecsSinceEpoch(map[QLatin1String("fetched")].toInteger(), Qt::UTC);
    return document;
}

// Without what no record holds.
Document asRead(Document document)
{
    document.packed.clear();
    document.etag.clear();
    document.lastModified.clear();
    document.warnings.clear();
    return document;
}

// The record at the file's position, nothing when it is torn or damaged.
std::optional<QByteArray> readRecord(QFile &file)
{
    const QByteArray head = file.read(journalHeadBytes);
    if (head.size() != journalHeadBytes)
        return std::nullopt;
    const quint32 length = qFromBigEndian<quint32>(head.constData());
    if (length > largestRecord || qint64(length) > file.size() - file.pos())
        return std::nullopt;
    QByteArray record = file.read(length);
    if (record.size() != qint64(length) ||
        journalCrc(record) != qFromBigEndian<quint32>(head.constData() + 4))
        return std::nullopt;
    return record;
}

Result<std::unique_ptr<FileLock>> lockJournal(const QString &fileName)
{
    return FileLock::take(fileName + QStringLiteral(".lock"), QStringLiteral("The store of received pages"));
}

Error journalError(const QFile &file)
{
    return makeError(
        Fault::Io,
        QStringLiteral("The store of received pages cannot be written: %1.").arg(file.errorString()),
        file.fileName(), QStringLiteral("Free some space or choose another cache folder."));
}

} // namespace

QString PageJournal::fileName(const QString &cacheDir, qint64 runId, const QString &tag)
{
    return QStringLiteral("%1/runs/%2-%3.pages").arg(cacheDir).arg(runId).arg(tag);
}

Result<Done> PageJournal::open(const QString &fileName, bool resume)
{
    QDir().mkpath(QFileInfo(fileName).path());
    MOVIEDB_TRY(lock, lockJournal(fileName));
    m_lock = std::move(lock);
    m_file = std::make_unique<QFile>(fileName);
    if (!m_file->open(resume ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Truncate)) {
        const Error error = journalError(*m_file);
        m_file.reset();
        return error;
    }
    m_packer = std::make_unique<BytePacker>(BytePacker::fastLevel);
    m_recent = std::make_unique<QCache<Need, Document>>(recentBytes);
    const qint64 good = load(*m_file, -1);
    if (good < m_file->size())
        m_file->resize(good);
    return Done{};
}

void PageJournal::addOlder(const QString &directory)
{
    const QString own = m_file ? QFileInfo(*m_file).absoluteFilePath() : QString();
    const QFileInfoList files =
        QDir(directory).entryInfoList({QStringLiteral("*.pages")}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : files) {
        if (info.absoluteFilePath() == own)
            continue;
        auto file = std::make_unique<QFile>(info.absoluteFilePath());
        if (!file->open(QIODevice::ReadOnly))
            continue;
        load(*file, int(m_older.size()));
        m_older.push_back(std::move(file));
    }
}

qint64 PageJournal::load(QFile &file, int number)
{
    qint64 good = 0;
    file.seek(0);
    while (const auto record = readRecord(file)) {
        if (const auto document = documentOf(*record)) {
            const Need need{document->source, document->kind, document->key};
            // The own file is read first and older ones newest first: what is there already is newer.
            if (number < 0 || !m_index.contains(need))
                m_index.insert(need, Place{number, good});
        }
        good = file.pos();
    }
    return good;
}

Result<Done> PageJournal::append(const QList<Document> &documents)
{
    for (const Document &document : documents) {
        const Need need{document.source, document.kind, document.key};
        if (!m_file) {
            m_memory.insert(need, document);
            m_index.insert(need, Place{});
            continue;
        }
        QByteArray record = cborOf(document);
        if (document.packed.isEmpty()) {
            MOVIEDB_TRY(packed, m_packer->packed(record));
            record = packed;
        }
        std::array<char, journalHeadBytes> head;
        qToBigEndian(quint32(record.size()), head.data());
        qToBigEndian(journalCrc(record), head.data() + 4);
        const qint64 offset = m_file->size();
        m_file->seek(offset);
        if (m_file->write(head.data(), journalHeadBytes) != journalHeadBytes ||
            m_file->write(record) != record.size()) {
            m_file->resize(offset);
            return journalError(*m_file);
        }
        m_index.insert(need, Place{-1, offset});
        m_recent->insert(need, new Document(asRead(document)), document.body.size());
    }
    if (m_file && !m_file->flush())
        return journalError(*m_file);
    return Done{};
}

std::optional<Document> PageJournal::read(const Need &need)
{
    const auto place = m_index.constFind(need);
    if (place == m_index.constEnd())
        return std::nullopt;
    if (place->file < 0 && !m_file)
        return m_memory.value(need);
    if (const Document *recent = place->file < 0 ? m_recent->object(need) : nullptr)
        return *recent;
    QFile &file = place->file < 0 ? *m_file : *m_older[size_t(place->file)];
    if (!file.seek(place->offset))
        return std::nullopt;
    const auto record = readRecord(file);
    return record ? documentOf(*record) : std::nullopt;
}

void PageJournal::tidy(const QString &directory, int kept)
{
    const QFileInfoList files =
        QDir(directory).entryInfoList({QStringLiteral("*.pages")}, QDir::Files, QDir::Time);
    for (qsizetype i = kept; i < files.size(); ++i)
        if (const auto unused = lockJournal(files[i].absoluteFilePath()))
            QFile::remove(files[i].absoluteFilePath());
}

} // namespace moviedb::crawl
