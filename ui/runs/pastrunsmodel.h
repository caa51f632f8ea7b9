// Past crawls, the newest first; more are read as a person scrolls down. The chosen one stays chosen when others come.
// Thread: main.
// Failure: loadFailed(); what is shown stays.
#pragma once

#include "core/ports/moviestore.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class PastRunsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Started,
        Gallery,
        Titles,
        Accepted,
        Review,
        NoPage,
        Failed,
        Requests,
        Elapsed,
        End,
        ColumnCount
    };
    static constexpr int pageSize = 100;

    explicit PastRunsModel(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    void load();
    void setRunning(qint64 runId); // the run that this program works on, 0 = none
    qint64 running() const { return m_running; }
    bool isLoaded() const { return m_loaded; }
    const PastRun *at(int row) const; // nullptr where there is none
    int rowOf(qint64 runId) const;    // -1 when it is not shown
    QString endOf(const PastRun &past) const;

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
    QString text(const PastRun &past, int column) const;
    void take(const QList<PastRun> &runs);
    void tellRow(int row);

    std::shared_ptr<MovieStore> m_store;
    QList<PastRun> m_runs;
    int m_limit = pageSize;
    int m_question = 0; // answers to older ones are dropped
    qint64 m_running = 0;
    bool m_asking = false;
    bool m_loaded = false;
    bool m_more = false;
};

} // namespace moviedb::ui
