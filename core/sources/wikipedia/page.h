// Wikipedia: search, and page facts from wikitext and from both recorded infobox markups of rendered pages.
// https://www.mediawiki.org/wiki/API:REST_API/Reference, https://www.mediawiki.org/wiki/API:Query
// Thread: pure and const, any thread. Failure: Parse, RateLimited (maxlag), NotFound, Limit.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::wikipedia {

// One search hit, exactly as answered: the journal's shape is built from it.
struct SearchHit
{
    qint64 id = 0;
    QString key;
    QString title;
    QString excerptHtml; // with <span class="searchmatch">: never shown as markup
    QString matchedTitle;
    QString description;
    struct Thumbnail
    {
        QString mimetype;
        std::optional<qint64> size, width, height;
        std::optional<double> duration;
        QString url; // as answered, may be protocol-relative
    };
    std::optional<Thumbnail> thumbnail;
    QString excerptText() const; // markup removed, entities decoded
    Candidate candidate() const;
};
Result<QList<SearchHit>> parseSearch(QByteArrayView body); // also the body of a Search document

// One page, from any of the three forms it comes in.
struct Page
{
    QString key; // after redirects
    QString title;
    qint64 pageId = 0;
    QString revision;
    QString wikidataId;
    QString description;
    bool isDisambiguation = false;
    bool isRedirect = false;
    QString redirectTarget; // key
    bool hasFilmInfobox = false;
    bool isFilmSeries = false; // an infobox film on a page about several films
    QString lead;              // plain text of the introduction
    QString plot;              // plain text of the plot section
    QString posterUrl;
    QStringList links; // page keys linked from a disambiguation page, in order
    // Infobox rows: standard field name (director, writer, …, gross) → entries in order, markup removed.
    struct Field
    {
        QString name;
        QStringList entries;
        QString raw; // as written, for the snippet
    };
    QList<Field> infobox;
    const Field *field(QStringView name) const;
    // Lines of the cast section, in order: "* [[Actor]] as Role: …".
    struct CastLine
    {
        QString name;
        QString role; // empty when the line gives none
        QString raw;
    };
    QList<CastLine> cast;
};

Result<Page> parseWikitext(const QString &title, const QString &wikitext);
Result<Page> parsePageHtml(const QByteArray &html);       // read view of 2019 and of today, Parsoid
Result<Page> parsePageDocument(const Document &document); // body of a Pages document

// Claims of a page: release_date (with precision), runtime, budget, box_office (in dollars; other currencies
// stay text in the snippet and give no value), plot, tagline never, poster_url, country, language, title, and
// links with positions and cast roles when the page lists them.
SourceFacts pageFacts(const Page &page, const QDateTime &fetchedAt, const QString &url);

// "$4.4–6 million [4]" → 4400000: the first amount in US dollars, of a range its lower end; an amount marked
// as worldwide goes before the first. Nothing for other currencies (also AU$, CA$, …), for amounts adjusted
// for inflation and for text without an amount.
std::optional<double> parseDollars(const QString &text);
std::optional<int> parseRuntime(const QString &text);         // minutes; the first, original one
std::optional<QString> parseReleaseDate(const QString &text); // PartialDate::iso() of the earliest date named

class WikipediaSource : public Source
{
public:
    WikipediaSource(Endpoints endpoints, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Search 1, Pages 50
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_language;
};

QUrl pageUrl(const Endpoints &endpoints, const QString &language, const QString &key);

} // namespace moviedb::wikipedia
