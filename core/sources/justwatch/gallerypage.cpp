// Selectors of all recorded eras (Jan 2024, Jul 2024, Jun 2025) live here only.
#include "core/sources/justwatch/gallerypage.h"

#include "core/domain/ids.h"
#include "core/sources/html/html.h"
#include "core/sources/justwatch/graphqlanswer.h"

#include <QRegularExpression>
#include <QSet>

namespace moviedb::justwatch {

namespace {

// The page's own state: a normalised cache of what the grid was rendered from, with years and runtimes.
class PageState
{
public:
    static std::optional<PageState> find(const html::Element &root, QStringList &warnings)
    {
        static const QByteArray mark("window.__APOLLO_STATE__=");
        for (const html::Element &script : root.all(QStringLiteral("script"))) {
            QByteArray text = script.rawText().trimmed();
            if (!text.startsWith(mark))
                continue;
            text.remove(0, mark.size());
            if (text.endsWith(';'))
                text.chop(1);
            auto json = parseJson(text, QStringLiteral("__APOLLO_STATE__"));
            if (json)
                return PageState(std::move(*json));
            warnings.append(QStringLiteral("The page's state cannot be read: ") + json.error().text);
        }
        return std::nullopt;
    }

    // Entries by node id, and the total of the list.
    void read(const Endpoints &endpoints)
    {
        const JsonPlace cache = JsonPlace(*m_json)["defaultClient"];
        const JsonPlace queries = cache["ROOT_QUERY"];
        for (const QString &name : queries.keys()) {
            // The cache may hold a second, shorter list of clips: the grid is the one that asked for 100.
            if (!name.startsWith(QLatin1String("popularTitles(")) ||
                !name.contains(QLatin1String("\"first\":100")))
                continue;
            const JsonPlace list = followed(cache, queries[name]);
            m_total = int(list["totalCount"].integer().value_or(-1));
            const JsonPlace edges = list["edges"];
            for (qsizetype i = 0; i < edges.size(); ++i)
                readNode(cache, followed(cache, followed(cache, edges.at(i))["node"]), endpoints);
        }
    }

    int total() const { return m_total; }
    const QHash<QString, GalleryEntry> &entries() const { return m_entries; }
    bool isKnownOther(const QString &nodeId) const { return m_notFilms.contains(nodeId); }

private:
    explicit PageState(Json json) : m_json(std::make_shared<Json>(std::move(json))) {}

    static JsonPlace followed(const JsonPlace &cache, const JsonPlace &place)
    {
        return place["type"].text() == QLatin1String("id") ? cache[place["id"].text()] : place;
    }

    // Fields are stored under their name and arguments: content({"country":"US"}).
    static JsonPlace field(const JsonPlace &cache, const JsonPlace &object, const QString &name)
    {
        for (const QString &key : object.keys())
            if (key == name || key.startsWith(name + u'('))
                return followed(cache, object[key]);
        return object[name];
    }

    void readNode(const JsonPlace &cache, const JsonPlace &node, const Endpoints &endpoints)
    {
        const QString id = node["id"].text();
        if (const QString type = node["objectType"].text().toUpper();
            !type.isEmpty() && type != QLatin1String("MOVIE")) {
            m_notFilms.insert(id);
            return;
        }
        const JsonPlace content = field(cache, node, QStringLiteral("content"));
        Json flat{{"id", utf8(id)}, {"content", Json::object()}};
        for (const char *name : {"title", "fullPath", "originalReleaseYear", "originalTitle", "runtime",
                                 "posterUrl", "externalIds"})
            flat["content"][name] = field(cache, content, QLatin1String(name)).json();
        const JsonPlace credits = field(cache, content, QStringLiteral("credits"));
        flat["content"]["credits"] = Json::array();
        for (qsizetype i = 0; i < credits.size(); ++i)
            flat["content"]["credits"].push_back(followed(cache, credits.at(i)).json());
        if (const auto entry = entryOfNode(JsonPlace(flat), endpoints))
            m_entries.insert(id, *entry);
    }

    std::shared_ptr<Json> m_json;
    int m_total = -1;
    QHash<QString, GalleryEntry> m_entries;
    QSet<QString> m_notFilms;
};

QString imageAddress(const html::Element &item)
{
    const html::Element image = item.first(QStringLiteral("img"));
    for (const char *name : {"data-src", "src"})
        if (const QString address = image.attribute(name); address.startsWith(QLatin1String("http")))
            return address;
    return {};
}

std::optional<GalleryEntry> entryOfItem(const html::Element &item, const PageState *state)
{
    const QString id = item.attribute("data-id");
    const QString nodeId = id.mid(id.lastIndexOf(u'_') + 1);
    if (ids::isNode(nodeId) && state != nullptr && state->entries().contains(nodeId))
        return state->entries().value(nodeId);
    GalleryEntry entry;
    if (ids::isNode(nodeId))
        entry.justwatchId = nodeId;
    entry.title = item.attribute("data-title").simplified();
    if (entry.title.isEmpty())
        entry.title = item.first(QStringLiteral("img[alt]")).attribute("alt").simplified();
    const QUrl link(item.first(QStringLiteral("a.title-list-grid__item--link")).attribute("href"));
    entry.jwHref = link.path();
    entry.posterUrl = imageAddress(item);
    if (entry.title.isEmpty() || (entry.jwHref.isEmpty() && entry.justwatchId.isEmpty()))
        return std::nullopt;
    entry.listId = listIdFor(entry, QStringLiteral("justwatch"));
    return entry;
}

bool isSeries(const html::Element &item, const PageState *state)
{
    const QString id = item.attribute("data-id");
    const QString nodeId = id.mid(id.lastIndexOf(u'_') + 1);
    return nodeId.startsWith(QLatin1String("ts")) || (state != nullptr && state->isKnownOther(nodeId)) ||
           item.first(QStringLiteral("a")).attribute("href").contains(QLatin1String("/tv-show/"));
}

int totalOnPage(const html::Element &root)
{
    QString digits = root.first(QStringLiteral("div.total-titles-seo")).text();
    digits.remove(QRegularExpression(QStringLiteral("[^0-9]")));
    bool number = false;
    const int total = digits.toInt(&number);
    return number ? total : -1;
}

// Number of the next page if the page links to it; "1-100 / 600" says when the pages end.
QString nextPageNumber(const html::Element &root)
{
    const int current = std::max(
        1, root.first(QStringLiteral("[data-page=jw_page_anchor]")).attribute("data-page-number").toInt());
    static const QRegularExpression range(QStringLiteral("\\d+\\s*-\\s*(\\d+)\\s*/\\s*(\\d+)"));
    const auto match = range.match(root.first(QStringLiteral("nav.pagination p.status")).text());
    if (match.hasMatch() && match.captured(1).toLongLong() >= match.captured(2).toLongLong())
        return {};
    const QString next = QString::number(current + 1);
    static const QRegularExpression pageOf(QStringLiteral("[?&]page=(\\d+)"));
    for (const html::Element &link : root.all(QStringLiteral("nav.pagination a[href]")))
        if (pageOf.match(link.attribute("href")).captured(1) == next)
            return next;
    return {};
}

} // namespace

Result<GalleryPage> parseGalleryHtml(const QByteArray &html, const Endpoints &endpoints)
{
    const auto tree = html::parse(html);
    if (!tree)
        return tree.error();
    GalleryPage page;
    auto state = PageState::find(tree->root(), page.warnings);
    if (state)
        state->read(endpoints);
    const PageState *known = state ? &*state : nullptr;
    const auto items = tree->root().all(QStringLiteral("div.title-list-grid__item"));
    QSet<QString> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const html::Element &item = items[i];
        const bool anchorOnly =
            item.children().size() == 1 && item.children().first().hasAttribute("data-page");
        if (anchorOnly || isSeries(item, known))
            continue;
        const auto entry = entryOfItem(item, known);
        if (!entry)
            page.warnings.append(QStringLiteral("item %1: no title or no link").arg(i + 1));
        else if (!seen.contains(entry->listId))
            page.entries.append(*entry);
        if (entry)
            seen.insert(entry->listId);
    }
    if (page.entries.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("No film was found on the gallery page."), {},
                         QStringLiteral("The page is no gallery, or JustWatch has changed its pages."));
    page.total = known != nullptr && known->total() >= 0 ? known->total() : totalOnPage(tree->root());
    page.nextCursor = nextPageNumber(tree->root());
    return page;
}

} // namespace moviedb::justwatch
