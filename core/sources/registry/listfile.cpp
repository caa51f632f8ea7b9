#include "core/sources/registry/listfile.h"

#include "core/base/partialdate.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/lists/listtext.h"
#include "core/sources/registry/htmllist.h"
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/pagehtml.h"

#include <QFileInfo>
#include <QIODevice>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace moviedb::sources {

namespace {

constexpr qsizetype headBytes = 256 << 10; // where a page or a list says what it is
constexpr qsizetype wholeBytes = 8 << 20;  // of a list that is not read row by row
constexpr qsizetype pieceBytes = 256 << 10;

// "https://en.wikipedia.org/wiki/" of the language the page is in.
QString wikiRoot(const QByteArray &bytes)
{
    static const QRegularExpression address(
        QStringLiteral("//([a-z-]{2,12})\\.(?:m\\.)?wikipedia\\.org/wiki/"));
    const auto match = address.match(QString::fromLatin1(bytes.left(headBytes)));
    return QStringLiteral("https://%1.wikipedia.org/wiki/")
        .arg(match.hasMatch() ? match.captured(1) : QStringLiteral("en"));
}

bool isAboutAFilm(const wikipedia::Page &page)
{
    static const QRegularExpression film(QStringLiteral("\\b(?:film|movie)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return page.hasFilmInfobox || film.match(page.lead.left(200)).hasMatch();
}

// "Twister (1996 film)" → "Twister", 1996
GalleryEntry entryOfArticle(const wikipedia::Page &page, const QByteArray &bytes)
{
    static const QRegularExpression kind(
        QStringLiteral("\\s*\\((?:((?:18|19|20)\\d\\d)\\s)?[^()]*(?:film|movie)\\)$"));
    GalleryEntry entry;
    entry.title = page.title;
    if (const auto match = kind.match(page.title); match.hasMatch()) {
        entry.title.truncate(match.capturedStart());
        if (!match.captured(1).isEmpty())
            entry.year = match.captured(1).toInt();
    }
    const SourceFacts facts = wikipedia::pageFacts(page, {}, {});
    for (const Fact &fact : facts.values)
        if (const auto date = PartialDate::parse(fact.value.toString());
            fact.field == u"release_date" && date && !entry.year)
            entry.year = date->year;
    entry.wikidataId = page.wikidataId;
    entry.wikiHref =
        wikiRoot(bytes) + QString::fromLatin1(QUrl::toPercentEncoding(page.key, "/:,()!'*;@&=+$~"));
    return entry;
}

Result<lists::ParsedList> readArticle(const QByteArray &bytes)
{
    MOVIEDB_TRY(page, wikipedia::parsePageHtml(bytes));
    if (page.isDisambiguation || page.isRedirect || page.isFilmSeries || !isAboutAFilm(page))
        return makeError(Fault::Parse,
                         QStringLiteral("The Wikipedia page “%1” is not about one film.").arg(page.title),
                         page.key, QStringLiteral("Save the article of the film itself."));
    lists::ListBuilder builder;
    builder.add(1, entryOfArticle(page, bytes));
    return builder.take();
}

bool isNamedPage(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    return suffix == QLatin1String("html") || suffix == QLatin1String("htm");
}

bool isPage(const QString &fileName, const QByteArray &bytes)
{
    const QByteArray start = bytes.left(512).trimmed().toLower();
    return isNamedPage(fileName) || start.startsWith("<!doctype") || start.startsWith("<html") ||
           start.startsWith("\xef\xbb\xbf<");
}

Error tooLarge(qint64 bytes, bool isWhole, const QString &fileName)
{
    const QString size = QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
    return makeError(
        Fault::Limit,
        (isWhole ? QStringLiteral("The file is too large: %1.")
                 : QStringLiteral("The list is too large: more than %1."))
            .arg(size),
        fileName,
        QStringLiteral("A page or a JSON document may have %1. Tables (CSV, TSV) and JSON Lines may be of "
                       "any size: give the list as one of these, or only the part of it that is needed.")
            .arg(QLocale::c().formattedDataSize(lists::largestList, 0, QLocale::DataSizeSIFormat)));
}

Error cannotRead(const QIODevice &device, const QString &fileName)
{
    return makeError(Fault::Io, QStringLiteral("The file cannot be read: %1.").arg(device.errorString()),
                     fileName);
}

// Until there are that many bytes in it, or no more.
Result<Done> readUpTo(qint64 size, QByteArray &bytes, QIODevice &device, const QString &fileName)
{
    while (bytes.size() < size) {
        const qsizetype before = bytes.size();
        bytes.resize(qsizetype(std::min(size, before + pieceBytes)));
        const qint64 read = device.read(bytes.data() + before, bytes.size() - before);
        bytes.truncate(before + qsizetype(std::max<qint64>(read, 0)));
        if (read < 0)
            return cannotRead(device, fileName);
        if (read == 0)
            break;
    }
    return Done{};
}

// What comes from a device may never end: a line without its end, nothing but blanks.
class EndlessWatch
{
public:
    bool isEndless(const QByteArray &piece)
    {
        constexpr qint64 most = 16 << 20;
        const qsizetype lineEnd = std::max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
        m_sinceLineEnd = lineEnd < 0 ? m_sinceLineEnd + piece.size() : piece.size() - lineEnd;
        const bool isBlank = std::all_of(piece.begin(), piece.end(), [](char c) { return uchar(c) <= ' '; });
        m_blank = isBlank ? m_blank + piece.size() : 0;
        return m_sinceLineEnd > most || m_blank > most;
    }

private:
    qint64 m_sinceLineEnd = 0;
    qint64 m_blank = 0;
};

// What reads the list row by row; none for what has to be there as a whole.
Result<std::optional<lists::ListReader>> rowReaderOf(const QByteArray &bytes, const QString &fileName)
{
    if (isPage(fileName, bytes))
        return std::optional<lists::ListReader>();
    lists::ListDecoder decoder;
    MOVIEDB_TRY(text, decoder.decode(bytes.left(headBytes), true));
    return lists::readerFor(fileName, text);
}

// Of which list it is said, where that is not told yet.
template <class T> Result<T> ofFile(const QString &fileName, Result<T> read)
{
    if (read.ok() || !read.error().where.isEmpty())
        return read;
    Error error = read.error();
    error.where = fileName;
    return error;
}

Result<lists::ParsedList> readRows(const ListStart &start, QIODevice &device, const QString &fileName)
{
    if (!start.goesOn)
        return readListFile(fileName, start.bytes);
    MOVIEDB_TRY(reader, rowReaderOf(start.bytes, fileName));
    lists::ListDecoder decoder;
    EndlessWatch watch;
    QByteArray piece = start.bytes;
    while (!piece.isEmpty() && !reader->isFull()) {
        if (watch.isEndless(piece))
            return tooLarge(lists::largestList, false, fileName);
        MOVIEDB_TRY(text, decoder.decode(piece));
        MOVIEDB_CHECK(reader->feed(text));
        piece.clear();
        MOVIEDB_CHECK(readUpTo(pieceBytes, piece, device, fileName));
    }
    if (!reader->isFull()) {
        MOVIEDB_TRY(text, decoder.decode({}, true));
        MOVIEDB_CHECK(reader->feed(text));
    }
    return reader->finish();
}

} // namespace

bool ListStart::isGalleryPage(const QString &fileName) const
{
    return isNamedPage(fileName) && !isArticle(bytes);
}

Result<ListStart> readListStart(QIODevice &device, const QString &fileName)
{
    ListStart start;
    MOVIEDB_CHECK(readUpTo(wholeBytes + 1, start.bytes, device, fileName));
    if (start.bytes.size() <= wholeBytes)
        return start;
    MOVIEDB_TRY(reader, ofFile(fileName, rowReaderOf(start.bytes, fileName)));
    start.goesOn = reader.has_value();
    if (start.goesOn)
        return start;
    if (!device.isSequential() && device.size() > lists::largestList)
        return tooLarge(device.size(), true, fileName);
    MOVIEDB_CHECK(readUpTo(lists::largestList + 1, start.bytes, device, fileName));
    if (start.bytes.size() > lists::largestList)
        return tooLarge(lists::largestList, false, fileName);
    return start;
}

Result<lists::ParsedList> readList(const ListStart &start, QIODevice &device, const QString &fileName)
{
    return ofFile(fileName, readRows(start, device, fileName));
}

bool isArticle(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(headBytes);
    const bool names = head.contains("wikipedia.org/") || head.contains(" - Wikipedia</title>");
    return names && (bytes.contains("mw-parser-output") || head.contains("\"wgPageName\"") ||
                     head.contains("mw:PageProp") || head.contains("http://mediawiki.org/rdf/"));
}

Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes)
{
    if (!isPage(fileName, bytes))
        return lists::parseFile(fileName, bytes);
    if (isArticle(bytes))
        return readArticle(bytes);
    auto page = justwatch::parseGalleryHtml(bytes);
    if (page)
        return lists::ParsedList{std::move(page->entries), std::move(page->warnings)};
    // A page of JustWatch's whose films are not found has changed; its other lists are no gallery.
    if (page.error().fault != Fault::Parse || bytes.contains("justwatch.com"))
        return page.error();
    MOVIEDB_TRY(list, readHtmlList(bytes));
    return list.entries.isEmpty() ? Result<lists::ParsedList>(page.error()) : std::move(list);
}

} // namespace moviedb::sources
