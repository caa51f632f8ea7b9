#include "core/exporting/exportheader.h"

#include "core/contract/rowschema.h"
#include "core/contract/shapes.h"

namespace moviedb {

namespace {

constexpr qint64 denseIds = 64 << 20; // 8 MB of bits

}

void MetIds::add(qint64 id)
{
    if (id < 0 || id >= denseIds) {
        m_others.insert(id);
        return;
    }
    if (id >= qint64(m_met.size()))
        m_met.resize(size_t(qMin(denseIds, qMax(id + 1, qint64(m_met.size()) * 2))));
    m_count += m_met[size_t(id)] ? 0 : 1;
    m_met[size_t(id)] = true;
}

QByteArray ExportHeader::json(const QString &contentSha256) const
{
    QMap<QString, qint64> counts = m_counts;
    for (auto it = m_entities.cbegin(); it != m_entities.cend(); ++it)
        if (it->count() > 0)
            counts[it.key()] = it->count();
    OrderedJson head = OrderedJson::object();
    head["$schema"] = contract::exportSchemaId;
    head["schema_version"] = contract::exportSchemaVersion;
    head["program"] = "Movie DB " MOVIEDB_VERSION;
    head["created_at"] =
        utf8(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    head["filter"] = textOrNull(m_filter);
    if (!m_sources.isEmpty())
        head["sources"] = contract::textArray(m_sources);
    head["counts"] = OrderedJson::object();
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        head["counts"][utf8(it.key())] = it.value();
    head["content_sha256"] = utf8(contentSha256);
    return contract::toBytes(head);
}

} // namespace moviedb
