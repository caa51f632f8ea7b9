// What to look for in a column of texts, and what to put in its place. What becomes of each row is shown before anything is
// stored (CellsDialog).
// Thread: main.
// Failure: none.
#pragma once

#include "ui/spreadsheet/sheetcells.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace moviedb::ui {

class ReplaceDialog : public QDialog
{
    Q_OBJECT
public:
    // `columns`: those that may be chosen; `column`: the first choice, where it is one of them (-1: none); `selected`: how many rows
    // are selected.
    ReplaceDialog(const TableInfo &table, const QList<int> &columns, int column, qsizetype selected,
                  QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const moviedb::ui::TextReplacement &replacement, bool selectedOnly);

private:
    void submit();

    QComboBox *m_columns;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QCheckBox *m_exactCase;
    QCheckBox *m_whole;
    QRadioButton *m_selected;
    QRadioButton *m_all;
    QPushButton *m_look = nullptr;
};

} // namespace moviedb::ui
