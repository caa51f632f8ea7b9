#include "core/sources/wikidata/itemlinks.h"

#include "core/base/jsonread.h"
#include "core/domain/ids.h"
#include "core/domain/pagekey.h"

namespace moviedb::wikidata {

Result<QList<ItemLink>> parseItemLinks(const Document &document)
{
    if (document.missing)
        return QList<ItemLink>();
    auto json = scanJson(document.body, document.key);
    if (!json)
        return json.error();
    const auto rows = JsonPlace(*json).requireArray();
    if (!rows)
        return rows.error();
    QList<ItemLink> links;
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const JsonPlace row = rows->at(i);
        const QString item = row["item"]["value"].text();
        const QString id = item.mid(item.lastIndexOf(QLatin1Char('/')) + 1);
        if (row["item"]["type"].text() == QLatin1String("uri") && !ids::wikidata(id).isEmpty())
            links.append(
                {row["imdb"]["value"].text(), id, pagekey::fromAddress(row["article"]["value"].text())});
    }
    return links;
}

} // namespace moviedb::wikidata
