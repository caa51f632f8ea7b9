// Whose values the films show, counted as their shown claims are read, in any order: a column of its own has one, of a list the
// first entry counts, once where two sources gave it, for the one whose name is less.
// Thread: a value.
// Failure: none.
#pragma once

#include "core/base/rowblock.h"
#include "core/store/charting/numberednames.h"

#include <QHash>
#include <QMap>
#include <QStringList>

namespace moviedb::store {

class ShownSources
{
public:
    // What is of no such field does not count.
    ShownSources(QStringList columns, QStringList lists)
        : m_columns(std::move(columns)), m_lists(std::move(lists))
    {
    }
    // Rows of a film's key, a field, a source and a place, of lists only those of their first entries.
    void add(const RowBlock &claims);
    // Field → source → films.
    QMap<QString, QMap<QString, qint64>> counts() const;

private:
    enum class Kind { Other, Column, List };
    struct Field
    {
        Kind kind = Kind::Other;
        std::vector<qint64> films = {}; // by source
        // Who gave the first entry: two bytes a film, by pieces of the keys.
        QHash<qint64, std::vector<quint16>> pages = {}; // a source's number + 1
        qint64 number = -1;                             // of the page asked for last
        std::vector<quint16> *page = nullptr;
    };
    Field &fieldOf(QByteArrayView name);
    void addFirst(Field &field, qint64 film, int source) const;

    QStringList m_columns;
    QStringList m_lists;
    NumberedNames m_names;
    NumberedNames m_sources;
    std::vector<Field> m_fields; // by the number of the name
};

} // namespace moviedb::store
