// Rows that may be one, the most alike first.
// Thread: main.
// Failure: loadFailed(); the rows stay as they were.
#pragma once

#include "core/ports/moviestore.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class LikeRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Goes, Stays, Why, Where, ColumnCount };

    explicit LikeRowsModel(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    void load();
    bool isLoaded() const { return m_loaded; }
    const LikeRows *at(int row) const; // nullptr = no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void loaded();
    void loadFailed(const moviedb::Error &error);

private:
    void loadTitles();
    void take(const QList<LikeRows> &pairs);
    QString text(const LikeRows &pair, int column) const;

    std::shared_ptr<MovieStore> m_store;
    QList<LikeRows> m_pairs;
    QMap<QString, QString> m_titles; // of tables
    quint64 m_question = 0;
    bool m_loaded = false;
};

} // namespace moviedb::ui
