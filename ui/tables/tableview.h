// The table widget of a table page: hairlines instead of a grid, a hovered row, copy and paste-ready text,
// and editing that opens again with a refused text.
// Thread: main.
#pragma once

#include "ui/lists/pinnedtable.h"

class QMenu;

namespace moviedb {
struct SortKey;
}

namespace moviedb::ui {

class FieldDelegate;
class TableModel;

class TableView : public PinnedTable
{
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setUp(TableModel *model, FieldDelegate *delegate);
    // Selected cells as tab-separated text with one line per row; tabs and line ends inside cells become
    // spaces.
    QString selectedText() const;
    QList<int> selectedRowNumbers() const;
    void askReceipt(); // of the current cell
    void copySelected();
    // What its keys do with the selected rows, with them in their texts: for the menu of another view of the rows. The actions
    // belong to `parent`.
    QList<QAction *> rowActions(bool mayDelete, QObject *parent);
    void goTo(int row, int column = -1);

    // Columns shown, their order and widths; what a person changed survives.
    QByteArray layoutState() const;
    void sortBy(const SortKey &key); // a column that is not there changes nothing
    bool restoreLayout(const QByteArray &state);
    void layOutAtFirst(); // by the shape of the table
    void fitColumns();    // widths from the rows that are there, none cut at the edge

Q_SIGNALS:
    void copied(int cells);
    void removeRequested();
    void refusalDropped();   // key Esc on a cell whose value was refused
    void receiptRequested(); // key I
    void giveBackRequested(const QModelIndex &cell);
    void layoutChangedByPerson();
    void cellMenuAsked(QMenu *menu, int column); // before it is shown, for what others offer there

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void fillWithLabel(const QHash<int, int> &widths); // by column; the last one is stretched beyond its own
    void markFirstCell();
    void holdPlace();
    void keepPlace();
    void setHoveredRow(int row);

    TableModel *m_model = nullptr;
    FieldDelegate *m_delegate = nullptr;
    int m_hoveredRow = -1;
    QPersistentModelIndex m_held; // a row on screen that stays where it is while others come and go
    int m_heldRow = -1;
};

} // namespace moviedb::ui
