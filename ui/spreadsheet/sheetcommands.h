// Editing as in a spreadsheet on a table page: what the clipboard holds is pasted from the current cell on, and a value is
// filled down the selected rows. Each is shown before it is done (CellsDialog) and is one step of the history.
// Keys of the table while it has the keyboard: Ctrl+V; Ctrl+D while several rows are selected.
// Thread: main.
// Failure: told in the status line before a dialog opens, and in the dialog after.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

#include <functional>

namespace moviedb::ui {

class CellsDialog;
class TablePage;

class SheetCommands : public QObject
{
    Q_OBJECT
public:
    SheetCommands(std::shared_ptr<MovieStore> store, TablePage *page); // which owns it

    void paste();
    void fillDown();

protected:
    bool eventFilter(QObject *view, QEvent *event) override;

private:
    void offer(const QString &text, const char *keys, void (SheetCommands::*act)());
    bool mayChange();
    int currentColumn(); // -1, and it has been told, when there is none
    QList<int> shownColumns(int from) const;
    CellsDialog *openDialog(const QString &title);
    void pasteGrid(const QList<QStringList> &grid, CellsDialog *dialog, int row, int column);
    // The rows at these places as the person sees them; those that are not at hand are read. `use` is called while the
    // dialog is there.
    void withRows(const QList<int> &places, CellsDialog *dialog,
                  const std::function<void(const QList<Row> &)> &use);

    std::shared_ptr<MovieStore> m_store;
    TablePage *m_page;
};

} // namespace moviedb::ui
