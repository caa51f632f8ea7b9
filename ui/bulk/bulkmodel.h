// The titles of one decision for many: what will happen to each, and a tick that leaves it out.
// Thread: main.
#pragma once

#include "core/domain/review.h"

#include <QAbstractTableModel>

namespace moviedb::ui {

class BulkModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Outcome, Score, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<const ReviewItem *> &items);
    void setKind(Judgment::Kind kind, double acceptAbove); // Accept: only candidates at or above the line
    QList<Judgment> judgments() const;                     // of the ticked rows
    int tickedCount() const;
    int withoutCandidate() const { return m_without; }
    int doubtful() const { return m_doubtful; } // could be accepted, and are not ticked by themselves

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void doubtPagesOfSeveral();
    struct Line
    {
        qint64 reviewId = 0;
        QString title;
        QString key; // of the best candidate
        double score = 0.0;
        QString doubt; // why its page is not accepted unless a person ticks it; "" = nothing
        bool ticked = true;
        bool possible = true;
    };
    QList<Line> m_lines;
    Judgment::Kind m_kind = Judgment::Kind::Accept;
    int m_without = 0;
    int m_doubtful = 0;
};

} // namespace moviedb::ui
