// Where a recipe book has to be gone on with: how many of its lines a database has done already, as its history tells.
// Thread: pure, any thread.
// Failure: Conflict, when the history is not the beginning of this book.
#pragma once

#include "core/base/result.h"
#include "core/domain/history.h"

namespace moviedb {

// A line of the book in a few words.
struct RecipeMark
{
    qint64 act = 0;
    int part = 1;
    QString at;
    QString kind;
    QString words;
    qint64 changes = 0; // that the history notes
};

struct RecipePlace
{
    qsizetype next = 0; // line, the first that is not done
    qint64 laterBy = 0; // is added to the numbers of acts
};

// In a database that holds nothing but a part of this book.
Result<qsizetype> linesDone(const QList<RecipeMark> &book, const QList<HistoryStep> &history);

// On top of what a database holds. When a replay of this book was interrupted there it goes on where that one stopped;
// Conflict when something else was done since: the numbers of the acts that are left are taken.
Result<RecipePlace> placeOnTop(const QList<RecipeMark> &book, const QList<HistoryStep> &history);

} // namespace moviedb
