#include "core/sources/wikipedia/pagerevision.h"

#include "core/base/jsonread.h"

namespace moviedb::wikipedia {

Result<PageRevision> parseRevisionDocument(const Document &document)
{
    if (document.missing)
        return PageRevision();
    MOVIEDB_TRY(json, parseJson(document.body, document.url));
    const JsonPlace newest = JsonPlace(json)["revisions"].at(0);
    PageRevision revision;
    revision.revision = newest["revid"].textOrNumber();
    revision.changedAt = QDateTime::fromString(newest["timestamp"].text(), Qt::ISODate).toUTC();
    return revision;
}

} // namespace moviedb::wikipedia
