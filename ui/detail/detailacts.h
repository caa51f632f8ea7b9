// What a person does to the rows of the pane: opens the editor that fits, and hands on what was typed.
// Thread: main.
// Failure: that of DetailEdits.
#pragma once

#include "core/domain/moviedocument.h"
#include "core/domain/table.h"
#include "ui/detail/detailview.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <optional>

namespace moviedb::ui {

class DetailEdits;
class DetailSource;

class DetailActs : public QObject
{
    Q_OBJECT
public:
    DetailActs(DetailView *view, DetailModel *model, DetailDelegate *delegate, DetailSource *source,
               DetailEdits *edits, QObject *parent);

    // True when the act was one of these.
    bool perform(DetailAct act, const QModelIndex &index);
    bool isBusy() const; // something is being typed
    // What was typed and refused: its editor is opened again with that text, by this or as it was opened before.
    bool canMend() const { return m_refused.has_value(); }
    void mend();
    void forgetRefused();
    // After the rows were told anew: who has added to a list stands on what was added.
    void goToAdded();

private:
    enum class Typing { Column, Entry, Person, Role, Score, Votes, NewEntry, NewRating };
    struct Typed
    {
        DetailRow row;
        Typing typing = Typing::Column;
        QString text;
        QString problem;
    };

    bool edit(const QModelIndex &index);
    bool editEntry(const QModelIndex &index);
    bool add(const QModelIndex &index);
    bool remove(const DetailRow &row);
    bool move(const DetailRow &row, int by);
    bool giveBack(const DetailRow &row);
    bool useClaim(const DetailRow &row);
    bool openEditor(const QModelIndex &index, Typing typing, const ColumnInfo &column, const QString &text,
                    bool atLabel = false, const QString &placeholder = {});
    void take(const QModelIndex &index, const QVariant &value);
    void takeColumn(const DetailRow &row, const QVariant &value);
    void takeEntry(const DetailRow &row, const QVariant &value);
    void takeRating(const DetailRow &row, const QVariant &value);
    void takeNewRating(const DetailRow &row, const QString &text);
    void endTyping();
    void keepRefused(const Error &error);
    const Typed *refusedAt(const DetailRow &row, Typing typing) const;
    QModelIndex lastOf(const QString &list) const; // its last entry; invalid where it has none
    Row shownRow() const;
    QVariant valueOf(const Row &row, const QString &column) const;
    QString startText(const Row &row, const QString &column) const;
    const ColumnInfo *listColumn(const QString &list, const QString &column) const;

    DetailView *m_view;
    DetailModel *m_model;
    DetailDelegate *m_delegate;
    DetailSource *m_source;
    DetailEdits *m_edits;
    Typing m_typing = Typing::Column;
    // What the editor was opened on: another program may change it while a person types.
    std::optional<MovieDocument> m_openedFilm;
    Row m_openedRow;
    QPersistentModelIndex m_added;  // the row of a new entry while it is typed
    std::optional<Typed> m_sent;    // on its way
    std::optional<Typed> m_refused; // of the row that is shown
    struct Addition
    {
        QString list;
        qsizetype entries = 0; // before
    };
    std::optional<Addition> m_addition; // not shown yet
};

} // namespace moviedb::ui
