// Many titles in one decision: shows what will happen to each, lets some be left out, and asks once. A panel
// in the page, no dialog.
// Thread: main.
#pragma once

#include "core/domain/review.h"
#include "ui/review/reviewqueue.h"

#include <QAbstractTableModel>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

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

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        qint64 reviewId = 0;
        QString title;
        QString key; // of the best candidate
        double score = 0.0;
        bool ticked = true;
        bool possible = true;
    };
    QList<Line> m_lines;
    Judgment::Kind m_kind = Judgment::Kind::Accept;
    int m_without = 0;
};

class ReviewBulk : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewBulk(QWidget *parent = nullptr);
    void open(const QList<const ReviewItem *> &items, Judgment::Kind kind, double acceptAbove = 0.0);

Q_SIGNALS:
    void applied(const QList<moviedb::Judgment> &judgments);
    void cancelled();

private:
    QHBoxLayout *kindLine();
    void setUpTable();
    void kindChanged();
    void countChanged();

    BulkModel *m_model = nullptr;
    QButtonGroup *m_kinds = nullptr;
    QLabel *m_sentence = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_apply = nullptr;
    double m_acceptAbove = 0.0;
};

} // namespace moviedb::ui
