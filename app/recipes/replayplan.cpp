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

bool isSame(const HistoryStep &step, const RecipeMark &mark)
{
    return step.at == mark.at && step.kind == mark.kind && step.description == mark.words;
}

} // namespace

Result<qsizetype> linesDone(const QList<RecipeMark> &book, const QList<HistoryStep> &history)
{
    QHash<qint64, const HistoryStep *> steps;
    for (const HistoryStep &step : history)
        steps.insert(step.stepId, &step);
    QHash<qint64, qint64> counted; // changes of the lines that are done, by act
    qsizetype done = 0;
    for (; done < book.size(); ++done) {
        const RecipeMark &mark = book.at(done);
        const HistoryStep *step = steps.value(mark.act);
        if (step == nullptr)
            break;
        if (!isSame(*step, mark))
            return notOfThisBook(step->description);
        if (mark.part > 1 && step->changes < counted.value(mark.act) + mark.changes)
            break;
        counted[mark.act] += mark.changes;
    }
    for (const HistoryStep &step : history)
        if (!counted.contains(step.stepId) || counted.value(step.stepId) != step.changes)
            return notOfThisBook(step.description);
    return done;
}

} // namespace moviedb
