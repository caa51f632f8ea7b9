// A form for a new row: one field per column that a person types, the required ones first. Stays open until
// the database has taken the row; what it refuses is said at the field.
// Thread: main.
#pragma once

#include "core/ports/moviestore.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace moviedb::ui {

class RowDialog : public QDialog
{
    Q_OBJECT
public:
    RowDialog(std::shared_ptr<MovieStore> store, TableInfo table, QWidget *parent = nullptr);

    // The fields say what the row holds; what no two rows may have is left empty, and the form says so.
    void copyFrom(const Row &row);
    void reject() override; // asks once more when something was typed

Q_SIGNALS:
    void inserted(const QVariantList &key);

private:
    struct Field
    {
        ColumnInfo column;
        QWidget *editor = nullptr;
        QLabel *problem = nullptr;
        QVariant atFirst = {};
        QVariant copiedKey = {}; // of the row whose name the field had at first
    };
    QScrollArea *makeFields();
    void addField(const ColumnInfo &column, QFormLayout *form);
    QVariant valueOf(const Field &field) const;
    void submit();
    void insert(const QMap<QString, QVariant> &values);
    void resolve(QMap<QString, QVariant> values, int fieldNumber);
    void showProblem(const QString &column, const QString &problem);

    std::shared_ptr<MovieStore> m_store;
    TableInfo m_table;
    QList<Field> m_fields;
    QLabel *m_problem = nullptr;
    QPushButton *m_add = nullptr;
    bool m_warned = false;
};

} // namespace moviedb::ui
