// What a person changes in the detail pane, on its way to the database: columns, whole lists, claims chosen, fields
// given back.
// Thread: main.
// Failure: failed(); nothing is changed then. clashed() when another program has changed the same meanwhile: nothing is
// changed either, and a person keeps the one or the other.
#pragma once

#include "core/domain/listedit.h"
#include "core/ports/moviestore.h"

#include <QObject>

namespace moviedb::ui {

class DetailEdits : public QObject
{
    Q_OBJECT
public:
    DetailEdits(std::shared_ptr<MovieStore> store, QObject *parent);

    // `value`: text for every kind of column, a reference's key, or a NewName; null empties the field.
    void setColumn(const TableInfo &table, qint64 id, const QString &column, const QVariant &value,
                   const QVariant &was);
    // `change` gets the list as it stands in `film`.
    void changeList(const MovieDocument &film, const QString &list,
                    const std::function<void(QList<ListEntry> &)> &change);
    // The same with an entry that was typed: a name is looked for first, and refused when nobody has it.
    void changeListByName(const MovieDocument &film, const QString &list, const QVariant &typed,
                          const std::function<void(QList<ListEntry> &, const ListEntry &)> &change);
    void useClaim(const TableInfo &table, const Claim &claim, const QVariant &was);
    void giveBack(const QString &table, qint64 id, const QString &field);

Q_SIGNALS:
    void failed(const moviedb::Error &error);
    // `reason` names both values. `keepMine`: stores over theirs; empty = there is nothing to store it in any more.
    void clashed(const QString &reason, const std::function<void()> &keepMine);
    void done();

private:
    template <class T> void send(QFuture<Result<T>> future);
    void sendCell(const TableInfo &table, const CellEdit &edit);
    void readClash(const TableInfo &table, const CellEdit &edit);
    void sendList(const ListEdit &edit);
    void readListClash(const ListEdit &edit, const QString &reason);

    std::shared_ptr<MovieStore> m_store;
};

// "IMDb 7.5" → who rates, and how; nothing where there is no score at the end.
std::optional<ListEntry> ratingOf(const QString &text);
// A "score" or "votes" as a person types it ("4/5", "12k"); nothing for what is none.
std::optional<double> typedFigure(const QString &column, const QString &text);

} // namespace moviedb::ui
