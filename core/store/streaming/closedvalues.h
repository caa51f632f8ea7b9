// What is shown because a source said it whose values are not wanted: which fields of which rows.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/base/rowblock.h"
#include "core/store/engine/connection.h"

#include <QSet>

namespace moviedb::store {

class ClosedValues
{
public:
    // Of these rows of `table`; `sources` are those whose values are wanted ("user" is a person), none = of all.
    static Result<ClosedValues> read(Connection &connection, const QString &table, const QList<qint64> &ids,
                                     const QStringList &sources);

    // A column, or a list of a film.
    bool has(qint64 id, const QString &field) const { return m_fields.contains({id, field}); }
    // Empties those cells. What a row is called stays: without it nobody knew whom an open source means.
    void empty(const TableInfo &table, RowBlock &rows) const;

private:
    QSet<std::pair<qint64, QString>> m_fields;
};

// "The title of this film is of a source whose values are wanted", with what is to be bound. No sources = no condition.
QString titleIsOpen(const QString &movieId, const QStringList &sources);

} // namespace moviedb::store
