// Editing as in a spreadsheet on a table page: what the clipboard holds is pasted from the current cell on, a value is filled
// down the selected rows or set in all of them, and texts are found and replaced. Each is shown before it is done
// (CellsDialog) and is one step of the history. A row is duplicated in the form of a new one.
// Keys of the table, or of its posters, while they have the keyboard: Ctrl+V, Ctrl+Shift+F, Ctrl+Shift+N; Ctrl+D and
// Ctrl+Enter while several rows are selected.
// Thread: main.
// Failure: told in the status line before a dialog opens, and in the dialog after.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

#include <functional>

class QKeyEvent;

namespace moviedb::ui {

class CellsDialog;
struct TextReplacement;
class TablePage;

class SheetCommands : public QObject
{
    Q_OBJECT
public:
    SheetCommands(std::shared_ptr<MovieStore> store, TablePage *page); // which owns it

    void paste();
    void fillDown();
    void setValue();
    void replace();
    void duplicate();

protected:
    bool eventFilter(QObject *view, QEvent *event) override;

private:
    bool obey(const QKeyEvent &key, bool act);
    void addLine(); // in the menu
    void offer(const QString &text, const char *keys, void (SheetCommands::*act)());
    bool mayChange();
    int currentColumn(); // -1, and it has been told, when there is none
    bool severalSelected() const;
    bool mayTakeSelected(); // false, and it has been told, when they are too many at once
    QList<int> shownColumns(int from) const;
    QList<int> columnsToChange(bool textsOnly) const;
    CellsDialog *openDialog(const QString &title);
    void pasteGrid(const QList<QStringList> &grid, CellsDialog *dialog, int row, int column);
    void replaceIn(const TextReplacement &replacement, bool selectedOnly);
    // The rows at these places as the person sees them; those that are not at hand are read. `use` is called while the
    // dialog is there.
    void withRows(const QList<int> &places, CellsDialog *dialog,
                  const std::function<void(const QList<Row> &)> &use);

    std::shared_ptr<MovieStore> m_store;
    TablePage *m_page;
};

} // namespace moviedb::ui
