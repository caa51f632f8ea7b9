// Editors for one field, by the shape of its column: the table's cells, the "add row" dialog and the detail pane use
// the same.
// Every editor tells while typing whether its text may be stored (property "invalid", tool tip).
// Thread: main.
// Failure: choices that cannot be read leave the list empty; typing goes on.
#pragma once

#include "core/ports/moviestore.h"

#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>

class QAbstractItemDelegate;
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

// A name that no row has yet: chosen from the list as Add “Alda Hill”.
struct NewName
{
    QString name;
};

// A reference as the name of the row it points to, with choices while typing.
class ReferenceEdit : public QLineEdit
{
    Q_OBJECT
public:
    ReferenceEdit(std::shared_ptr<MovieStore> store, const ColumnInfo &column, QWidget *parent = nullptr);

    // Names that no row has may be added: the last choice then is Add “…”.
    void setMayAdd(bool mayAdd) { m_mayAdd = mayAdd; }
    // The key chosen from the list, or a NewName; nothing when the text was typed and not chosen.
    std::optional<QVariant> chosenKey() const;
    void lookUp(); // asks for choices that begin with the text

Q_SIGNALS:
    // Enter while the choices are shown, or one of them taken: they keep that key from whoever listens to the editor's.
    void decided();

private:
    void showChoices(const QList<ReferenceChoice> &choices);
    void showFailure(const Error &error);
    void tellNamesakesApart();
    void describe(const TableInfo &table, const Row &row);

    std::shared_ptr<MovieStore> m_store;
    QString m_table;
    QStandardItemModel m_choices;
    QCompleter *m_completer = nullptr;
    QTimer m_timer;
    quint64 m_question = 0;
    QString m_chosenLabel;
    QVariant m_chosenKey;
    bool m_mayAdd = false;
};

QWidget *createFieldEditor(const std::shared_ptr<MovieStore> &store, const ColumnInfo &column,
                           QWidget *parent);
void setFieldEditorText(QWidget *editor, const QString &text);
// Text as typed, or a chosen reference's key or NewName as a non-text value; null for an empty field.
QVariant fieldEditorValue(const QWidget *editor);
// An editor of a view's cell: a name that was chosen is stored at once, as Enter stores what is typed.
void commitWhenDecided(QAbstractItemDelegate *delegate, QWidget *editor);
// Ctrl+Enter stores a long text, where Enter begins a new line.
bool isCommitOfLongText(const QObject *editor, const QEvent *event);

} // namespace moviedb::ui

Q_DECLARE_METATYPE(moviedb::ui::NewName)
