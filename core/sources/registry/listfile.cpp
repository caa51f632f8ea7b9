#include "core/sources/registry/listfile.h"

#include "core/base/partialdate.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/pagehtml.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

namespace moviedb::sources {

namespace {

constexpr qsizetype headBytes = 256 << 10; // where a page says what it is

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

} // namespace

bool isArticle(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(headBytes);
    const bool names = head.contains("wikipedia.org/") || head.contains(" - Wikipedia</title>");
    return names && (bytes.contains("mw-parser-output") || head.contains("\"wgPageName\"") ||
                     head.contains("mw:PageProp") || head.contains("http://mediawiki.org/rdf/"));
}

Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    const QByteArray start = bytes.left(512).trimmed().toLower();
    const bool looksLikePage =
        start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("\xef\xbb\xbf<");
    if (suffix != QLatin1String("html") && suffix != QLatin1String("htm") && !looksLikePage)
        return lists::parseFile(fileName, bytes);
    if (isArticle(bytes))
        return readArticle(bytes);
    MOVIEDB_TRY(page, justwatch::parseGalleryHtml(bytes));
    return lists::ParsedList{std::move(page.entries), std::move(page.warnings)};
}

} // namespace moviedb::sources
