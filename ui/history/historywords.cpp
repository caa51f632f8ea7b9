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

QString stepState(const HistoryStep &step)
{
    if (step.undone)
        return historyText("taken back");
    return step.undoable ? QString() : historyText("older version");
}

} // namespace moviedb::ui
