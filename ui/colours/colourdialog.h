// Asks how the cells of one column are coloured: by value, where sources differ, or where they fit a condition.
// Thread: main.
// Failure: a value that does not fit the column is said in the dialog, which stays.
#pragma once

#include "ui/colours/colourrule.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace moviedb::ui {

class ColourDialog : public QDialog
{
    Q_OBJECT
public:
    // `sourcesDiffer`: sources can disagree on this column. `known`: the rule that it begins with; nullptr = none.
    ColourDialog(ColumnInfo column, bool sourcesDiffer, const ColourRule *known, QWidget *parent);

Q_SIGNALS:
    void chosen(const moviedb::ui::ColourRule &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(QFormLayout *form, bool sourcesDiffer);
    void beginWith(const ColourRule &rule);
    void showValue(); // where the condition has one
    void paintColours();
    void take();

    ColumnInfo m_column;
    QComboBox *m_condition;
    QLineEdit *m_value;
    QComboBox *m_colour;
    QLabel *m_problem;
};

} // namespace moviedb::ui
