// Some films of a row name somebody else: a person marks them, names the new row, and splits. Stays open until it is closed;
// nothing waits.
// Thread: main.
// Failure: said in the dialog; the row stays as it was.
#pragma once

#include "core/ports/moviestore.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace moviedb::ui {

class MessageBar;

class SplitDialog : public QDialog
{
    Q_OBJECT
public:
    SplitDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, qint64 row, const QString &name,
                QWidget *parent = nullptr);

Q_SIGNALS:
    void splitDone(const moviedb::SplitPlan &plan);

private:
    void showFilms(const QList<RowUse> &uses);
    void ask();
    void showPlan(const SplitPlan &plan);
    void apply();
    void refuse(const Error &error);

    std::shared_ptr<MovieStore> m_store;
    RowSplit m_wanted;
    quint64 m_question = 0; // answers to earlier ones are left out
    QListWidget *m_films = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_effect = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace moviedb::ui
