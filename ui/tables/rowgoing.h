// The way to a row that is asked for by its key: to where it stands in the whole table, as that is sorted. Rows around it are
// read; who is left out by search or filters is found once those are cleared.
// Thread: main.
// Failure: failed(); told() of a row that is no longer there.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

namespace moviedb::ui {

class TableModel;

class RowGoing : public QObject
{
    Q_OBJECT
public:
    RowGoing(std::shared_ptr<MovieStore> store, TableModel *model, QObject *parent);

    // Once the model has rows. A person who searches, filters or sorts meanwhile is not taken away from there.
    void go(const QVariantList &key);

Q_SIGNALS:
    void arrived(int row); // it is at hand
    void allRowsNeeded();  // without search and filters
    void told(const QString &line);
    void failed(const moviedb::Error &error);

private:
    void follow();
    void takeSettled();
    void takePlaceInAll(const Result<qint64> &place);
    void stop();

    std::shared_ptr<MovieStore> m_store;
    TableModel *m_model;
    QVariantList m_key;      // empty = no way
    bool m_asked = false;    // the model looks for it
    bool m_clearing = false; // the question changes by what is done here
    quint64 m_way = 0;
};

} // namespace moviedb::ui
