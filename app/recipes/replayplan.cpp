#include "app/recipes/replayplan.h"

#include <QHash>

namespace moviedb {

namespace {

Error notOfThisBook(const QString &words)
{
    return makeError(
        Fault::Conflict,
        QStringLiteral("This database is not empty, and “%1” in its history is not of this recipe.")
            .arg(words),
        {},
        QStringLiteral("Name an empty database with --db, or say --onto to do the acts on top of "
                       "what is there."));
}

Error wentOnOtherwise(const QString &words)
{
    return makeError(
        Fault::Conflict,
        QStringLiteral("A part of this recipe was done here before, and “%1” came after it.").arg(words), {},
        QStringLiteral(
            "Do the recipe on top of a copy of the database from before, or name another one with --db."));
}

bool isSame(const HistoryStep &step, const RecipeMark &mark)
{
    return step.at == mark.at && step.kind == mark.kind && step.description == mark.words;
}

// How many lines are done; nothing where the history is not the beginning of the book, which `other` gets the words of.
std::optional<qsizetype> beginningOf(const QList<RecipeMark> &book, const QList<HistoryStep> &history,
                                     qint64 laterBy, QString &other)
{
    QHash<qint64, const HistoryStep *> steps;
    for (const HistoryStep &step : history)
        steps.insert(step.stepId - laterBy, &step);
    QHash<qint64, qint64> counted; // changes of the lines that are done, by act
    qsizetype done = 0;
    for (; done < book.size(); ++done) {
        const RecipeMark &mark = book.at(done);
        const HistoryStep *step = steps.value(mark.act);
        if (step == nullptr)
            break;
        if (!isSame(*step, mark)) {
            other = step->description;
            return std::nullopt;
        }
        if (mark.part > 1 && step->changes < counted.value(mark.act) + mark.changes)
            break;
        counted[mark.act] += mark.changes;
    }
    for (const HistoryStep &step : history)
        if (!counted.contains(step.stepId - laterBy) ||
            counted.value(step.stepId - laterBy) != step.changes) {
            other = step.description;
            return std::nullopt;
        }
    return done;
}

} // namespace

Result<qsizetype> linesDone(const QList<RecipeMark> &book, const QList<HistoryStep> &history)
{
    QString other;
    if (const auto done = beginningOf(book, history, 0, other))
        return *done;
    return notOfThisBook(other);
}

// The newest first: who did the first act of the book twice went on with the later one.
Result<RecipePlace> placeOnTop(const QList<RecipeMark> &book, const QList<HistoryStep> &history)
{
    const qint64 newest = history.isEmpty() ? -1 : history.first().stepId;
    for (qsizetype place = 0; place < history.size() && !book.isEmpty(); ++place) {
        if (!isSame(history.at(place), book.first()))
            continue;
        const qint64 laterBy = history.at(place).stepId - book.first().act;
        QString other;
        if (const auto done = beginningOf(book, history.first(place + 1), laterBy, other))
            return RecipePlace{*done, laterBy};
        return wentOnOtherwise(other);
    }
    return RecipePlace{0, newest + 1};
}

} // namespace moviedb
