// Edits of cells on their way to the database, and the refused ones, which stay at their cells with the text
// and the reason.
// Thread: main.
// Failure: refused().
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

namespace moviedb::ui {

class CellEdits : public QObject
{
    Q_OBJECT
public:
    struct State
    {
        QString text;  // what was typed
        QString error; // empty while the edit is on its way
    };

    CellEdits(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent);

    // Text for every kind of column, or a ReferenceChoice's key as a non-text value. `row` is what is stored.
    // Answers true when the edit is on its way.
    bool take(const Row &row, int column, const QVariant &value);
    void forget(const QVariantList &key, int column);              // a refused edit
    const State *state(const QVariantList &key, int column) const; // nullptr = nothing is changed there

Q_SIGNALS:
    void changed(const QVariantList &key, int column); // the state of the cell
    void refused(const QVariantList &key, int column, const QString &text, const QString &reason);
    void stored(const QVariantList &key, int column, const moviedb::Row &row);

private:
    using Cell = std::pair<QVariantList, int>;

    void setState(const Cell &cell, const State &state);
    void refuse(const Cell &cell, const QString &text, const QString &reason);
    void resolveReference(const Cell &cell, const QString &text, const QVariant &was);
    void store(const Cell &cell, const QString &text, const QVariant &value, const QVariant &was);

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    QList<std::pair<Cell, State>> m_cells; // few
};

} // namespace moviedb::ui
