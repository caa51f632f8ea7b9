// Editors for one field, by the shape of its column: the table's cells and the "add row" dialog use the same.
// Every editor tells while typing whether its text may be stored (property "invalid", tool tip).
// Thread: main.
// Failure: choices that cannot be read leave the list empty; typing goes on.
#pragma once

#include "core/ports/moviestore.h"

#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>

class QCompleter;

namespace moviedb::ui {

// One line of text, checked while typing.
class TextFieldEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit TextFieldEdit(const ColumnInfo &column, QWidget *parent = nullptr);
    void showProblem(const QString &problem); // empty = none

private:
    ColumnInfo m_column;
};

// A reference as the name of the row it points to, with choices while typing.
class ReferenceEdit : public QLineEdit
{
    Q_OBJECT
public:
    ReferenceEdit(std::shared_ptr<MovieStore> store, const ColumnInfo &column, QWidget *parent = nullptr);

    // The key chosen from the list; nothing when the text was typed and not chosen.
    std::optional<QVariant> chosenKey() const;
    void lookUp(); // asks for choices that begin with the text

private:
    void showChoices(const QList<ReferenceChoice> &choices);

    std::shared_ptr<MovieStore> m_store;
    QString m_table;
    QStandardItemModel m_choices;
    QCompleter *m_completer = nullptr;
    QTimer m_timer;
    quint64 m_question = 0;
    QString m_chosenLabel;
    QVariant m_chosenKey;
};

QWidget *createFieldEditor(const std::shared_ptr<MovieStore> &store, const ColumnInfo &column,
                           QWidget *parent);
void setFieldEditorText(QWidget *editor, const QString &text);
// Text as typed, or a chosen reference's key as a non-text value; null for an empty field.
QVariant fieldEditorValue(const QWidget *editor);

} // namespace moviedb::ui
