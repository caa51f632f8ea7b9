// Two rows become one: which other row, what would move, which of two values stays, and only then the deed. Stays open until
// it is closed; nothing waits.
// Thread: main.
// Failure: said in the dialog; both rows stay as they were.
#pragma once

#include "core/ports/moviestore.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace moviedb::ui {

class IdentityPlanView;
class MessageBar;
class ReferenceEdit;

class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    // `other` 0 = a person chooses it.
    MergeDialog(std::shared_ptr<MovieStore> store, TableInfo table, qint64 row, const QString &name,
                qint64 other = 0, QWidget *parent = nullptr);

Q_SIGNALS:
    void merged(const moviedb::MergePlan &plan);

private:
    QHBoxLayout *makeField();
    void takeOther();
    void swap();
    void ask();
    void showPlan(const MergePlan &plan);
    void apply();
    void forgetPlan();
    void refuse(const Error &error);

    std::shared_ptr<MovieStore> m_store;
    const TableInfo m_table;
    RowMerge m_wanted;
    QString m_name;
    quint64 m_question = 0; // answers to earlier ones are left out
    QLabel *m_heading = nullptr;
    ReferenceEdit *m_field = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_swap = nullptr;
    MessageBar *m_message = nullptr;
    IdentityPlanView *m_plan = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace moviedb::ui
