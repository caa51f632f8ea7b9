// The steps of the history, newest first; older ones are asked for when they are scrolled to.
// Thread: main.
// Failure: loadFailed(); the rows stay as they were.
#pragma once

#include "core/ports/moviestore.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Person, Kind, What, Changes, State, ColumnCount };
    static constexpr int pageSize = 300;

    explicit HistoryModel(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    const HistoryQuery &query() const { return m_query; }
    void setQuery(const HistoryQuery &query); // asks for its rows; `limit` and `beforeStep` do not count
    void load();                              // asks again for as many rows as there are
    bool isLoaded() const { return m_loaded; }
    const QList<HistoryStep> &steps() const { return m_steps; }
    const HistoryStep *stepAt(int row) const; // nullptr = no such row
    int rowOf(qint64 stepId) const;           // -1 = not among the rows at hand

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const moviedb::Error &error);

private:
    void take(const QList<HistoryStep> &steps);
    QString text(const HistoryStep &step, int column) const;

    std::shared_ptr<MovieStore> m_store;
    HistoryQuery m_query;
    QList<HistoryStep> m_steps;
    quint64 m_question = 0;
    bool m_loaded = false;
    bool m_more = false; // there are older steps
    bool m_asking = false;
};

} // namespace moviedb::ui
