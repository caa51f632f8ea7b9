// An edit of many cells: first what changes, cell by cell, and what is refused and why; then, when a person wants it, all of
// it in one step that Undo takes back. Nothing waits.
// Thread: main.
// Failure: said in the dialog; nothing is stored then.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/lists/previewdialog.h"
#include "ui/spreadsheet/cellsmodel.h"

namespace moviedb::ui {

class CellsDialog : public PreviewDialog
{
    Q_OBJECT
public:
    // `title`: what is done, "Paste into Movies".
    CellsDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, const QString &title,
                QWidget *parent = nullptr);

    // When the cells are known.
    void take(const SheetCells &cells);
    void fail(const QString &words);
    const CellsModel *model() const { return m_model; }

Q_SIGNALS:
    void changed(const QString &words);

private:
    void setUpList();
    void plan();
    void change();
    void showPlan(const CellsPlan &plan);
    void showDone(const CellsPlan &plan);
    void showLines(const CellsPlan &plan);
    QString planWords(const CellsPlan &plan) const;

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    SheetCells m_cells;
    qsizetype m_refused = 0; // by the database, as it was shown
    CellsModel *m_model;
};

} // namespace moviedb::ui
