// The filters of a table page as chips, and the small form that adds one or changes it. All filters must hold.
// Thread: main.
// Failure: a value that does not fit the column is said in the form; nothing is filtered.
#pragma once

#include "core/domain/table.h"

#include <QWidget>

class QComboBox;
class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace moviedb::ui {

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(TableInfo table, QWidget *parent = nullptr);

    const QList<Filter> &filters() const { return m_filters; }
    void setFilters(const QList<Filter> &filters);
    void addFilter(const Filter &filter);
    // The form, on a column when one is given.
    void openForm(int column = -1);
    QString filterText(const Filter &filter) const; // "Release date from 1990"

Q_SIGNALS:
    void filtersChanged();

private:
    void buildForm();
    void showComparisons();
    void editFilter(qsizetype number, const QWidget *chip);
    int columnOf(const Filter &filter) const;
    void showForm(qsizetype edited, const QWidget *under);
    void takeForm();
    QString valueOf(const Filter &filter) const;
    void addChip(qsizetype number);
    void rebuildChips();

    TableInfo m_table;
    QList<Filter> m_filters;
    QHBoxLayout *m_chips = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_clear = nullptr;
    QFrame *m_form = nullptr;
    QComboBox *m_column = nullptr;
    QComboBox *m_comparison = nullptr;
    QLineEdit *m_value = nullptr;
    QLabel *m_problem = nullptr;
    QPushButton *m_apply = nullptr;
    qsizetype m_edited = -1; // the number of the filter in the form; -1 = a new one
};

} // namespace moviedb::ui
