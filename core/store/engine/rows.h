// The answer of a statement. Moved, not copied; closed when it goes. Columns count from 0.
// Thread: the connection's.
// Failure: a text is 0 to integer() and decimal(), and itself to value(). A reading that breaks off ends like one that is
// done; the connection notes why, and neither commits what was written meanwhile nor lets its job pass for done
// (docs/decisions/0044), unless end() was asked.
#pragma once

#include "core/base/result.h"
#include "core/domain/table.h"

#include <QSqlQuery>
#include <memory>

namespace moviedb::store {

// What the driver gave for a cell that is not null, as the house's QVariant kinds.
QVariant houseValue(const QVariant &stored, ColumnKind kind);

class Rows
{
public:
    Rows(Rows &&other) noexcept = default;
    Rows &operator=(Rows &&other) noexcept;
    ~Rows();

    bool next() { return m_query->next() || noteEnd(); }
    // After the last row: the error that ended the reading early, when there was one. Whoever asks has to deal with it. For
    // what is kept beyond the job, and for readers on a connection of their own, outside a job.
    Result<Done> end() const;
    bool isNull(int column) const { return m_query->isNull(column); }
    // "" for null; also for dates stored as such.
    QString text(int column) const;
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    double decimal(int column) const { return m_query->value(column).toDouble(); }
    bool boolean(int column) const { return m_query->value(column).toBool(); }
    QString date(int column) const;      // "YYYY-MM-DD" or ""
    QString timestamp(int column) const; // "YYYY-MM-DDTHH:MM:SSZ" or ""
    std::optional<qint64> optionalInteger(int column) const;
    // The house's QVariant kinds (see Row in core/domain/table.h): null, QString, qint64, double, bool.
    QVariant value(int column, ColumnKind kind) const;
    // As the driver has it, to be compared with what is stored.
    QVariant stored(int column) const { return m_query->value(column); }
    qint64 affected() const { return m_query->numRowsAffected(); }

private:
    friend class Connection;
    Rows(std::shared_ptr<QSqlQuery> query, std::shared_ptr<std::optional<Error>> broken)
        : m_query(std::move(query)), m_broken(std::move(broken))
    {
    }
    bool noteEnd(); // false

    std::shared_ptr<QSqlQuery> m_query;             // the connection may keep it for the next run
    std::shared_ptr<std::optional<Error>> m_broken; // the connection's
};

} // namespace moviedb::store
