#include "core/exporting/exportheader.h"

#include "core/contract/rowschema.h"
#include "core/contract/shapes.h"

namespace moviedb {

void ExportHeader::count(const MovieDocument &movie)
{
    ++m_counts[QStringLiteral("movies")];
    for (auto list = movie.lists.cbegin(); list != movie.lists.cend(); ++list) {
        const bool isCast = list.key() == QLatin1String("cast");
        if (isCast)
            m_counts[list.key()] += list->size();
        const QString table = isCast ? QStringLiteral("actors") : list.key();
        for (const LinkedRow &row : *list)
            for (auto column = row.columns.cbegin(); column != row.columns.cend(); ++column)
                if (column.key().endsWith(QLatin1String("_id")) && column->typeId() == QMetaType::LongLong)
                    m_entities[table].insert(column->toLongLong());
    }
    m_counts[QStringLiteral("ratings")] += movie.ratings.size();
    m_counts[QStringLiteral("offers")] += movie.offers.size();
}

QByteArray ExportHeader::json(const QString &contentSha256) const
{
    QMap<QString, qint64> counts = m_counts;
    for (auto it = m_entities.cbegin(); it != m_entities.cend(); ++it)
        counts[it.key()] = it->size();
    OrderedJson head = OrderedJson::object();
    head["$schema"] = contract::exportSchemaId;
    head["schema_version"] = contract::exportSchemaVersion;
    head["program"] = "Movie DB " MOVIEDB_VERSION;
    head["created_at"] =
        utf8(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    head["filter"] = textOrNull(m_filter);
    head["counts"] = OrderedJson::object();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        head["counts"][utf8(it.key())] = it.value();
    head["content_sha256"] = utf8(contentSha256);
    return contract::toBytes(head);
}

} // namespace moviedb
