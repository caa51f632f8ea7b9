// Which stored row a row out of a file is: by what no two rows have in common (ids, names that are unique, what links it), by
// its number where the row of that number is called the same, by its name where that alone tells it.
// Used for one part of a file: load(), then find() per row.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"
#include "core/store/rowimporting/rowshape.h"

#include <QSet>

#include <deque>
#include <vector>

namespace moviedb::store {

struct FoundRow
{
    const QVariantList *stored = nullptr; // by place; nullptr = it is new
    QString doubt;                        // why it cannot be told; "" = it can
};

// Numbers of rows, a bit for each where they are not far apart.
class NumberSet
{
public:
    void add(qint64 number);
    bool contains(qint64 number) const;

private:
    std::vector<bool> m_near;
    QSet<qint64> m_far;
};

// What of the file came before this part of it: a stored row that is one entry of it is not another one of the same name.
struct EarlierRows
{
    NumberSet numbers; // of the file
    NumberSet stored;  // of the table
};

class StoredRows
{
public:
    // `keepsNumbers`: the table was empty, and rows have the numbers of the file: then only they and what is unique tell.
    // `isSmall`: looking through all of it costs nothing.
    StoredRows(const RowShape &shape, const EarlierRows &earlier, bool keepsNumbers, bool isSmall)
        : m_shape(shape), m_earlier(earlier), m_keepsNumbers(keepsNumbers), m_isSmall(isSmall)
    {
    }

    Result<Done> load(Connection &connection, const QList<CheckedRow> &rows);
    FoundRow find(const CheckedRow &row) const;
    // The names by which two rows of one file are known to be one.
    QStringList namesOf(const CheckedRow &row) const;

private:
    QList<QList<int>> ways() const;
    bool isPerson() const; // rows are told by their names and ids, and refer to nothing
    Result<Done> read(Connection &connection, const QList<int> &places, const QList<CheckedRow> &rows);
    Result<Done> readPart(Connection &connection, const QList<int> &places,
                          const QList<QVariantList> &values);
    QList<int> hits(const QList<int> &places, const QVariantList &values) const;
    bool isOther(const CheckedRow &row, const QVariantList &stored) const;
    bool isOfThatNumber(const CheckedRow &row, const QVariantList &stored) const;
    bool isTaken(const CheckedRow &row, int hit) const; // by another entry of the file
    bool saysTheSame(const CheckedRow &row, const QVariantList &stored) const;
    FoundRow findUnique(const CheckedRow &row) const;
    FoundRow findNamed(const CheckedRow &row) const;
    QString numberOf(int row) const;

    const RowShape &m_shape;
    const EarlierRows &m_earlier;
    const bool m_keepsNumbers;
    const bool m_isSmall;
    std::deque<QVariantList> m_rows;
    QHash<QString, int> m_known; // by key
    QHash<QList<int>, QHash<QString, QList<int>>> m_ways;
};

} // namespace moviedb::store
