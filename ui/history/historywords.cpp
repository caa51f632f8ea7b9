#include "ui/history/historywords.h"

#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QHash>

namespace moviedb::ui {

namespace {

QString historyText(const char *text)
{
    return QCoreApplication::translate("History", text);
}

} // namespace

QStringList historyKinds()
{
    return {QStringLiteral("edit"),   QStringLiteral("add"),     QStringLiteral("remove"),
            QStringLiteral("review"), QStringLiteral("rematch"), QStringLiteral("reread"),
            QStringLiteral("merge"),  QStringLiteral("split"),   QStringLiteral("apart"),
            QStringLiteral("search"), QStringLiteral("crawl"),   QStringLiteral("rule"),
            QStringLiteral("choose"), QStringLiteral("dismiss"), QStringLiteral("source"),
            QStringLiteral("import")};
}

QString historyKindWord(const QString &kind)
{
    static const QHash<QString, const char *> words{{QStringLiteral("edit"), "Edit"},
                                                    {QStringLiteral("add"), "Row added"},
                                                    {QStringLiteral("remove"), "Deleted"},
                                                    {QStringLiteral("review"), "Review"},
                                                    {QStringLiteral("rematch"), "Another page"},
                                                    {QStringLiteral("reread"), "Re-read"},
                                                    {QStringLiteral("merge"), "Merged"},
                                                    {QStringLiteral("split"), "Split"},
                                                    {QStringLiteral("apart"), "Not the same"},
                                                    {QStringLiteral("search"), "Search"},
                                                    {QStringLiteral("crawl"), "Crawl"},
                                                    {QStringLiteral("rule"), "Rule"},
                                                    {QStringLiteral("choose"), "Choice"},
                                                    {QStringLiteral("dismiss"), "Put aside"},
                                                    {QStringLiteral("source"), "Source removed"},
                                                    {QStringLiteral("import"), "Import"}};
    const auto word = words.constFind(kind);
    return word == words.constEnd() ? kind : historyText(*word);
}

QString stepTime(const QString &at, const QDateTime &now)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODate).toLocalTime();
    if (!time.isValid())
        return at;
    const QString clock = time.toString(QStringLiteral("HH:mm"));
    const qint64 days = time.date().daysTo(now.toLocalTime().date());
    if (days == 0)
        return clock;
    if (days == 1)
        return historyText("yesterday %1").arg(clock);
    return shownTime(time);
}

QString stepCounts(const HistoryStep &step)
{
    struct Counted
    {
        qint64 number;
        const char *one;
        const char *many;
    };
    const Counted films{step.films, QT_TRANSLATE_NOOP("History", "1 film"),
                        QT_TRANSLATE_NOOP("History", "%1 films")};
    const Counted rows{step.rows, QT_TRANSLATE_NOOP("History", "1 row"),
                       QT_TRANSLATE_NOOP("History", "%1 rows")};
    const Counted cells{step.cells, QT_TRANSLATE_NOOP("History", "1 cell"),
                        QT_TRANSLATE_NOOP("History", "%1 cells")};
    // What the act is about; the others follow from it.
    const bool edit = step.kind == QLatin1String("edit");
    for (const Counted &one : edit ? QList<Counted>{cells, films, rows} : QList<Counted>{films, rows, cells})
        if (one.number > 0)
            return one.number == 1 ? historyText(one.one) : historyText(one.many).arg(grouped(one.number));
    return {};
}

QString stepCountsInFull(const HistoryStep &step)
{
    if (!step.undoable || step.changes == 0)
        return {};
    const QString stored =
        step.changes == 1
            ? historyText(QT_TRANSLATE_NOOP("History", "1 stored row in all, claims and receipts included"))
            : historyText(QT_TRANSLATE_NOOP("History", "%1 stored rows in all, claims and receipts included"))
                  .arg(grouped(step.changes));
    const QString counts = stepCounts(step);
    return counts.isEmpty() ? stored : counts + QLatin1Char('\n') + stored;
}

QString stepState(const HistoryStep &step)
{
    if (step.undone)
        return historyText("taken back");
    return step.undoable ? QString() : historyText("older version");
}

} // namespace moviedb::ui
