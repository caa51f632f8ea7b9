// A value that a person wants in one column of several rows. What becomes of each row is shown before anything is stored
// (CellsDialog).
// Thread: main.
// Failure: a value that does not fit its column is said while it is typed.
#pragma once

#include "core/ports/moviestore.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace moviedb::ui {

class ValueDialog : public QDialog
{
    Q_OBJECT
public:
    // `columns`: those that may be chosen; `column`: the first choice.
    ValueDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, const QList<int> &columns,
                int column, qsizetype rows, QWidget *parent = nullptr);

Q_SIGNALS:
    // Text as typed, or a chosen row's key.
    void chosen(int column, const QVariant &value);

private:
    void showEditor();
    void submit();

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    QComboBox *m_columns;
    QVBoxLayout *m_place;
    QWidget *m_editor = nullptr;
    QLabel *m_problem;
    QPushButton *m_look = nullptr;
};

} // namespace moviedb::ui
