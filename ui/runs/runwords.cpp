#include "ui/runs/runwords.h"

#include "ui/words/crawlwords.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace moviedb::ui {

namespace {

QString runText(const char *text)
{
    return QCoreApplication::translate("Runs", text);
}

} // namespace

QString runTime(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODate);
    return time.isValid() ? shownTime(time) : at;
}

QString shortDuration(qint64 elapsed)
{
    const qint64 seconds = (elapsed + 500) / 1000;
    if (seconds < 60)
        return runText(QT_TRANSLATE_NOOP("Runs", "%1 s")).arg(seconds);
    const qint64 minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return runText(QT_TRANSLATE_NOOP("Runs", "%1 min")).arg(minutes);
    return runText(QT_TRANSLATE_NOOP("Runs", "%1 h %2 min"))
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString runEnd(const PastRun &past)
{
    const QString &by = past.run.stoppedBy;
    const QString limit = limitText(past.reached);
    if (by == QLatin1String("user"))
        return runText(QT_TRANSLATE_NOOP("Runs", "stopped by you"));
    if (by == QLatin1String("limit"))
        return limit.isEmpty() ? runText(QT_TRANSLATE_NOOP("Runs", "reached its limit"))
                               : runText(QT_TRANSLATE_NOOP("Runs", "reached its limit of %1")).arg(limit);
    if (by == QLatin1String("refused"))
        return runText(QT_TRANSLATE_NOOP("Runs", "a service refused"));
    if (!by.isEmpty())
        return runText(QT_TRANSLATE_NOOP("Runs", "stopped by an error"));
    if (!past.run.finishedAt.isEmpty())
        return runText(QT_TRANSLATE_NOOP("Runs", "finished"));
    if (!limit.isEmpty())
        return runText(QT_TRANSLATE_NOOP("Runs", "not finished: its limit of %1 was reached")).arg(limit);
    const bool onlyFailed =
        past.titles.value(EntryState::Failed) > 0 && past.titles.value(EntryState::Listed) == 0;
    return onlyFailed ? runText(QT_TRANSLATE_NOOP("Runs", "failed titles are left"))
                      : runText(QT_TRANSLATE_NOOP("Runs", "not finished"));
}

QString runSentence(const PastRun &past, const QString &end)
{
    QStringList parts{runTime(past.run.startedAt)};
    parts << (past.listed() == 1
                  ? runText(QT_TRANSLATE_NOOP("Runs", "1 title"))
                  : runText(QT_TRANSLATE_NOOP("Runs", "%1 titles")).arg(grouped(past.listed())));
    if (past.requests)
        parts << (*past.requests == 1
                      ? runText(QT_TRANSLATE_NOOP("Runs", "1 request"))
                      : runText(QT_TRANSLATE_NOOP("Runs", "%1 requests")).arg(grouped(*past.requests)));
    if (past.elapsedMs)
        parts << shortDuration(*past.elapsedMs);
    parts << end;
    return parts.join(QStringLiteral(" · "));
}

} // namespace moviedb::ui
