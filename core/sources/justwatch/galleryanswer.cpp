#include "core/sources/justwatch/galleryanswer.h"

#include "core/sources/justwatch/graphqlanswer.h"
#include "core/sources/justwatch/nodevalues.h"

namespace moviedb::justwatch {

Result<GalleryPage> parseGalleryAnswer(const QByteArray &body, const Endpoints &endpoints)
{
    const auto answer = readAnswer(body);
    if (!answer)
        return answer.error();
    const JsonPlace list = JsonPlace(answer->json)["data"]["popularTitles"];
    if (!list.isObject() && !answer->messages.isEmpty())
        return answer->refusal();
    if (const auto object = list.requireObject(); !object)
        return object.error();
    GalleryPage page;
    if (const auto total = nodeCount(list["totalCount"]); total && *total <= 100000000)
        page.total = int(*total);
    const JsonPlace edges = list["edges"];
    if (!edges.exists() && page.total >= 0)
        return page; // only the total was asked for
    if (const auto array = edges.requireArray(); !array)
        return array.error();
    for (qsizetype i = 0; i < edges.size(); ++i) {
        const JsonPlace node = edges.at(i)["node"];
        const QString type = node["objectType"].text().trimmed().toUpper();
        const QString id = node["id"].text();
        if ((!type.isEmpty() && type != QLatin1String("MOVIE")) || id.startsWith(QLatin1String("ts")))
            continue;
        if (auto entry = entryOfNode(node, endpoints))
            page.entries.append(*entry);
        else
            page.warnings.append(QStringLiteral("%1 (%2): no title").arg(node.path(), id));
    }
    const JsonPlace pageInfo = list["pageInfo"];
    const JsonPlace next = pageInfo["hasNextPage"]; // true, "true", 1
    if (next.boolean().value_or(false) || next.text().toLower() == QLatin1String("true") ||
        next.integer().value_or(0) == 1) {
        page.nextCursor = pageInfo["endCursor"].textOrNumber();
        if (page.nextCursor.isEmpty())
            page.warnings.append(
                QStringLiteral("The list goes on, but JustWatch does not say where its next page begins."));
    }
    if (edges.size() == 0 && page.total > 0)
        page.warnings.append(
            QStringLiteral("The list was cut off: JustWatch shows the first 2000 titles of a list only."));
    return page;
}

} // namespace moviedb::justwatch
