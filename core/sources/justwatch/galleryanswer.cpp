#include "core/sources/justwatch/galleryanswer.h"

#include "core/sources/justwatch/graphqlanswer.h"

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
    if (const auto total = list["totalCount"].integer(); total && *total >= 0 && *total <= 100000000)
        page.total = int(*total);
    const JsonPlace edges = list["edges"];
    if (!edges.exists() && page.total >= 0)
        return page; // only the total was asked for
    if (const auto array = edges.requireArray(); !array)
        return array.error();
    for (qsizetype i = 0; i < edges.size(); ++i) {
        const JsonPlace node = edges.at(i)["node"];
        const QString type = node["objectType"].text().toUpper();
        const QString id = node["id"].text();
        if ((!type.isEmpty() && type != QLatin1String("MOVIE")) || id.startsWith(QLatin1String("ts")))
            continue;
        if (auto entry = entryOfNode(node, endpoints))
            page.entries.append(*entry);
        else
            page.warnings.append(QStringLiteral("%1 (%2): no title").arg(node.path(), id));
    }
    const JsonPlace pageInfo = list["pageInfo"];
    if (pageInfo["hasNextPage"].boolean().value_or(false))
        page.nextCursor = pageInfo["endCursor"].text();
    if (edges.size() == 0 && page.total > 0)
        page.warnings.append(
            QStringLiteral("The list was cut off: JustWatch shows the first 2000 titles of a list only."));
    return page;
}

} // namespace moviedb::justwatch
