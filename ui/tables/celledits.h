// Edits of cells on their way to the database, and the refused ones, which stay at their cells with the text
// and the reason. An edit of a cell that another program changed or deleted meanwhile clashes: both values are known then,
// and a person keeps the one or the other.
// Thread: main.
// Failure: refused(), clashed().
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

namespace moviedb::ui {

class CellEdits : public QObject
{
    Q_OBJECT
public:
    struct Clash
    {
        QVariant mine;
        bool addNamed = false;
        Row theirs; // without a key = the row is gone
    };
    struct State
    {
        QString text;  // what was typed
        QString error; // empty while the edit is on its way
        std::optional<Clash> clash = {};
    };

    CellEdits(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent);

    // Text for every kind of column, or a ReferenceChoice's key or a NewName as a non-text value. `row` is what is stored.
    // Answers true when the edit is on its way.
    bool take(const Row &row, int column, const QVariant &value);
    void forget(const QVariantList &key, int column);              // a refused edit
    void keepMine(const QVariantList &key, int column);            // after a clash: over what is stored now
    const State *state(const QVariantList &key, int column) const; // nullptr = nothing is changed there
    int waiting() const;                                           // edits on their way

Q_SIGNALS:
    void changed(const QVariantList &key, int column); // the state of the cell
    void refused(const QVariantList &key, int column, const QString &text, const QString &reason);
    void clashed(const QVariantList &key, int column);
    void stored(const QVariantList &key, int column, const moviedb::Row &row);

private:
    using Cell = std::pair<QVariantList, int>;
    struct Next // typed while an edit of the same cell is on its way
    {
        Cell cell;
        Row row; // as it was then
        QVariant value;
    };

    void setState(const Cell &cell, const State &state);
    void refuse(const Cell &cell, const QString &text, const QString &reason);
    void refuseUnlessRetyped(const Cell &cell, const QString &text, const QString &reason);
    void readClash(const Cell &cell, const QString &text, const Clash &mine);
    void clash(const Cell &cell, const QString &text, const Clash &with);
    bool takeNext(const Cell &cell, const Row *stored);
    void resolveReference(const Cell &cell, const QString &text, const QVariant &was);
    void store(const Cell &cell, const QString &text, const QVariant &value, const QVariant &was,
               bool addNamed = false);

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    QList<std::pair<Cell, State>> m_cells; // few
    QList<Next> m_next;
};

} // namespace moviedb::ui
