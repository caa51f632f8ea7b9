// The films whose lists the rows of a file are entries of: who has spoken of the list, and whether it has others already.
// Used for one part of a file: load(), then the questions per row.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/rowimporting/rowmerge.h"

namespace moviedb::store {

class FilmEntries
{
public:
    FilmEntries(const RowShape &shape, bool wasEmpty)
        : m_shape(shape), m_columns(columnsOfLists(shape.schema)), m_wasEmpty(wasEmpty)
    {
    }

    Result<Done> load(Connection &connection, const QList<CheckedRow> &rows, const QString &source);
    // A person has said what the list is.
    bool isPersonal(const CheckedRow &row) const;
    bool isByFile(qint64 film) const;
    // An entry of which others say nothing: a list that is empty, or that this very file has begun. Each rating is one.
    bool isOpen(const CheckedRow &row) const;
    qint64 filmOf(const CheckedRow &row) const { return row.values.at(m_shape.film).toLongLong(); }

private:
    const RowShape &m_shape;
    const QHash<QString, QString> m_columns; // of films, with the lists that they belong to
    const bool m_wasEmpty;
    QHash<qint64, SaidOfRow> m_said;
    QSet<qint64> m_filled; // films with entries
};

// Columns of films that keep the first entry of the list, or IMDb's rating, where they are empty and this file has filled the
// list.
Result<Done> followEntries(Connection &connection, const RowShape &shape, const QString &source,
                           QList<TableChange> &changes);

} // namespace moviedb::store
