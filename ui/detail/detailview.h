// The list of the detail pane: every row can be reached, opened, changed and asked about by keys, mouse and a menu of
// its own. What is to be done is told, not done here.
// Thread: main.
#pragma once

#include "ui/detail/detailrow.h"

#include <QListView>

namespace moviedb::ui {

class DetailDelegate;
class DetailModel;

enum class DetailAct {
    Edit,       // the value, the role, the score; an entry without a role: who it is
    EditPerson, // who an entry is
    EditVotes,
    Add, // to the row's list
    Remove,
    MoveUp,
    MoveDown,
    UseClaim,
    GiveBack,
    Lead,     // to what a name or an address leads
    OpenPage, // the table that the name stands in
    Merge,    // whom the name means with another one
    Split,
    Receipt, // to the field's claims
    Unfold,
    Copy,
    Back
};

class DetailView : public QListView
{
    Q_OBJECT
public:
    explicit DetailView(QWidget *parent = nullptr);

    void setUp(DetailModel *model, DetailDelegate *delegate);
    bool isEditing() const { return state() == EditingState; }
    // What can be done with a row, in the order of its menu.
    static QList<std::pair<DetailAct, QString>> actsOf(const DetailRow &row);

Q_SIGNALS:
    void asked(moviedb::ui::DetailAct act, const QModelIndex &index);
    void editingEnded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void hover(const QPoint &place);
    QStyleOptionViewItem optionFor(const QModelIndex &index) const;
    bool isIn(const QModelIndex &index, const QPoint &place, bool name) const;

    DetailModel *m_rows = nullptr;
    DetailDelegate *m_delegate = nullptr;
    QModelIndex m_pressed; // on a name or a pencil
};

} // namespace moviedb::ui
