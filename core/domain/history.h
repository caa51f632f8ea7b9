// The history as a person reads it: every act that changed data is one step with its words.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace moviedb {

struct HistoryStep
{
    qint64 stepId = 0;
    QString at;          // RFC 3339 UTC
    QString kind;        // "edit", "add", "remove", "review", "crawl", …
    QString person;      // "anna on laptop"; "" for steps of older versions
    QString description; // "Movies: Alien, runtime 116 → 117"
    qint64 changes = 0;  // rows; what came along with a row is not counted
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
