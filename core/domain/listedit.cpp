#include "core/domain/listedit.h"

#include "core/domain/moviedocument.h"

namespace moviedb {

QList<ListEntry> entriesOf(const MovieDocument &film, const QString &list)
{
    QList<ListEntry> entries;
    if (list == QLatin1String("ratings")) {
        for (const RatingFact &rating : film.ratings)
            entries << ListEntry{0, rating.source, {}, rating.score, rating.votes};
        return entries;
    }
    for (const LinkedRow &linked : film.lists.value(list)) {
        ListEntry entry{0, linked.columns.value(QStringLiteral("name")).toString(), linked.role, {}, {}};
        for (auto column = linked.columns.cbegin(); column != linked.columns.cend(); ++column)
            if (column.key().endsWith(QLatin1String("_id")) && column.value().typeId() == QMetaType::LongLong)
                entry.id = column.value().toLongLong(); // the table's own key: other ids are texts
        entries << entry;
    }
    return entries;
}

} // namespace moviedb
