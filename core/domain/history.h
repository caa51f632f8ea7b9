// The history as a person reads it: every act that changed data is one step with its words.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace moviedb {

// Every kind of act there is; whoever writes a new one adds it here.
inline const QStringList &historyKinds()
{
    static const QStringList kinds = {
        QStringLiteral("add"),    QStringLiteral("apart"),   QStringLiteral("choose"),
        QStringLiteral("crawl"),  QStringLiteral("dismiss"), QStringLiteral("edit"),
        QStringLiteral("merge"),  QStringLiteral("rematch"), QStringLiteral("reread"),
        QStringLiteral("remove"), QStringLiteral("review"),  QStringLiteral("rule"),
        QStringLiteral("search"), QStringLiteral("source"),  QStringLiteral("split"),
    };
    return kinds;
}

struct HistoryStep
{
    qint64 stepId = 0;
    QString at;          // RFC 3339 UTC
    QString kind;        // of historyKinds()
    QString person;      // "anna on laptop"; "" for steps of older versions
    QString description; // "Movies: Alien, runtime 116 → 117"
    qint64 changes = 0;  // rows, claims and receipts among them; what came along with a row is not counted
    // Of these what a person counts, in the tables that people look at: films and other rows that were added or removed, and
    // cells of rows that stayed. All 0 where there is nothing of the kind, or too much to be counted.
    qint64 films = 0;
    qint64 rows = 0;
    qint64 cells = 0;
    bool undone = false;
    bool undoable = false; // false for steps of older versions: not all they changed was noted
};

// Newest first.
struct HistoryQuery
{
    QStringList kinds; // none = every kind
    QString person;    // "" = anybody
    QString text;      // in the description, in any case
    QString since;     // RFC 3339 UTC; "" = from the beginning
    QString until;
    qint64 beforeStep = 0; // only older steps; 0 = from the newest
    int limit = 200;       // 0 = all
};

// An act of a recipe book that is to be done again.
struct RecipeLine
{
    QByteArray json;
    QString where;      // for errors: "line 3"
    qint64 laterBy = 0; // is added to the numbers of acts, for a database that has a history of its own
};

// What to take back, or to do again.
struct HistoryMove
{
    enum class Kind {
        Undo,     // this step alone, when nothing later depends on it
        UndoUpTo, // this step and everything after it
        Redo      // the step taken back last
    };
    Kind kind = Kind::Undo;
    qint64 stepId = 0; // 0 = the newest that this program made, or that its person made before it was opened
};

// What Undo and Redo take when they are not given a number; none = there is nothing.
struct HistoryNext
{
    std::optional<HistoryStep> undo;
    std::optional<HistoryStep> redo;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::HistoryStep, Q_RELOCATABLE_TYPE);
