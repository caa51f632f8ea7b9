#include "app/window/passportfindings.h"

#include "ui/page/pageids.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace moviedb {

namespace {

struct PassportFindings // a context for the translations
{
    Q_DECLARE_TR_FUNCTIONS(PassportFindings)
};

bool hasFailed(const OrderedJson &passport, const char *name)
{
    for (const OrderedJson &check : passport["checks"])
        if (check["name"] == name)
            return !check["passed"].get<bool>();
    return false;
}

qint64 titlesWaiting(const OrderedJson &passport)
{
    qint64 waiting = 0;
    for (const OrderedJson &count : passport["doubts"]["titles_waiting"])
        waiting += count.get<qint64>();
    return waiting;
}

} // namespace

ui::PassportNews passportNews(const PassportMade &made)
{
    ui::PassportNews news{passportWords(made), {}};
    const auto add = [&news](const QString &words, const char *page) -> ui::PassportFinding & {
        news.findings.append({words, QLatin1String(page)});
        return news.findings.last();
    };
    if (const qint64 waiting = titlesWaiting(made.passport); waiting > 0)
        add(PassportFindings::tr("Titles that wait: %1").arg(QLocale().toString(waiting)),
            ui::pageid::review.data());
    if (!made.contradicting.isEmpty()) {
        const QSet<qint64> films(made.contradicting.cbegin(), made.contradicting.cend());
        add(PassportFindings::tr("Disagreements: %1").arg(QLocale().toString(made.contradicting.size())),
            ui::pageid::disagreements.data())
            .films = films.values();
    }
    if (hasFailed(made.passport, "titles"))
        add(PassportFindings::tr("Films without a title"), ui::pageid::movies.data()).filters = {
            {QStringLiteral("title"), Comparison::IsEmpty, {}}};
    if (hasFailed(made.passport, "schema"))
        add(PassportFindings::tr("What was altered in the schema"), ui::pageid::schema.data());
    return news;
}

} // namespace moviedb
