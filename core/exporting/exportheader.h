// What stands before the films of an export: program, time, filter, and the counts of what follows.
// Thread: values, one at a time.
// Failure: none.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>

#include <vector>

namespace moviedb {

// Ids that were met; those of a table are dense.
class MetIds
{
public:
    void add(qint64 id);
    qint64 count() const { return m_count + m_others.size(); }

private:
    std::vector<bool> m_met; // by id, up to some millions
    QSet<qint64> m_others;
    qint64 m_count = 0;
};

class ExportHeader
{
public:
    // `filter`: in words; "" = all films. `sources`: whose values alone are in it; none = of all.
    explicit ExportHeader(QString filter, QStringList sources = {})
        : m_filter(std::move(filter)), m_sources(std::move(sources))
    {
    }

    void count(const QString &table, qint64 rows) { m_counts[table] += rows; }
    // Of linked rows, each of which counts once.
    MetIds &met(const QString &table) { return m_entities[table]; }
    // A JSON object on one line.
    QByteArray json(const QString &contentSha256) const;

private:
    QString m_filter;
    QStringList m_sources;
    QMap<QString, MetIds> m_entities;
    QMap<QString, qint64> m_counts;
};

} // namespace moviedb
