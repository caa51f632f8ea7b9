#include "core/sources/wikipedia/pagerevision.h"

#include "core/base/jsonread.h"

namespace moviedb::wikipedia {

Result<PageRevision> parseRevisionDocument(const Document &document)
{
    if (document.missing)
        return PageRevision();
    MOVIEDB_TRY(json, scanJson(document.body, document.url));
    const JsonPlace page(json);
    const JsonPlace newest = page["revisions"].at(0);
    PageRevision revision;
    revision.revision = newest["revid"].textOrNumber();
    revision.changedAt = QDateTime::fromString(newest["timestamp"].text(), Qt::ISODate).toUTC();
    revision.item = page["pageprops"]["wikibase_item"].text();
    return revision;
}

} // namespace moviedb::wikipedia
