// The titles of a crawl: one row each, its state and the reason, kept up to date in batches.
// Thread: main. 20,000 rows take part in an update without a stall; nothing is copied per paint.
#pragma once

#include "ui/crawl/titlestage.h"

#include <QAbstractTableModel>
#include <array>

namespace moviedb::ui {

class TitleTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static QStringList stateWords(); // all that the column of states may say
    enum Column { Position, Title, Year, State, Page, Reason, ColumnCount };
    enum Role { ListIdRole = Qt::UserRole, MovieIdRole, EntryStateRole, PageKeyRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(QList<EntryStatus> entries);    // replaces all; sorted by position here
    void update(const QList<EntryStatus> &entries); // changes known titles, adds new ones in their place
    // Of another run over some of the titles: they stay in their places, others are left out.
    void updateKnown(QList<EntryStatus> entries);
    const EntryStatus &at(int row) const { return m_entries.at(row); }
    int count(TitleStage stage) const { return m_counts.at(size_t(stage)); }
    bool contains(const QString &listId) const { return m_rowOf.contains(listId); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    QVariant display(const EntryStatus &status, int column) const;
    QString tip(const EntryStatus &status, int column) const; // as plain text
    void tally(const EntryStatus &status, int by);
    void tellChanged(QList<int> rows);
    void insert(const QList<EntryStatus> &added);

    QList<EntryStatus> m_entries; // by position
    QHash<QString, int> m_rowOf;  // listId → row
    std::array<int, titleStageCount> m_counts{};
};

} // namespace moviedb::ui
