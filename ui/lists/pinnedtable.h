// A table whose first column stays in sight while the others are scrolled sideways; a wide one gives way until it leaves them the
// larger part of the width. It is the same column of the same view: only where it is painted, found and edited is moved.
// Thread: main.
#pragma once

#include <QTableView>

namespace moviedb::ui {

class PinnedHeader;

class PinnedTable : public QTableView
{
    Q_OBJECT
public:
    explicit PinnedTable(QWidget *parent = nullptr);
    ~PinnedTable() override;

    // The column that stays, where it is the first that is shown; −1 = none.
    void setPinnedColumn(int column);
    // The part of the viewport that the other columns have: all of it while nothing is scrolled.
    QRect roomBeside() const;
    int columnOfHeader(const QPoint &place) const;

    QModelIndex indexAt(const QPoint &place) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int x, int y) override;
    void updateGeometries() override;

private:
    QRect pinnedRect() const; // where the column is kept in sight; empty = it stands where it belongs
    void pin();

    PinnedHeader *m_header;
    int m_column = -1;
};

} // namespace moviedb::ui
