// What stands before the films of an export: program, time, filter, and the counts of what follows.
#pragma once

#include "core/domain/moviedocument.h"

#include <QByteArray>
#include <QSet>

namespace moviedb {

class ExportHeader
{
public:
    // `filter`: in words; "" = all films.
    explicit ExportHeader(QString filter) : m_filter(std::move(filter)) {}

    void count(const MovieDocument &movie);
    // A JSON object on one line.
    QByteArray json(const QString &contentSha256) const;

private:
    QString m_filter;
    QMap<QString, QSet<qint64>> m_entities; // table → ids met
    QMap<QString, qint64> m_counts;
};

} // namespace moviedb
