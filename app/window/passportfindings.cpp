#include "app/window/passportfindings.h"

#include "ui/page/pageids.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace moviedb {

namespace {

struct PassportFindings // a context for the translations
{
    Q_DECLARE_TR_FUNCTIONS(PassportFindings)
};

// A filter that names more rows is slow, and no engine takes any number of them.
constexpr qsizetype mostNamedFilms = 500;

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

QString withCount(const QString &words, qint64 count)
{
    return words.arg(QLocale().toString(count));
}

class FindingList
{
public:
    explicit FindingList(ui::PassportNews &news) : m_news(news) {}

    ui::PassportFinding &add(const QString &words, QLatin1String page)
    {
        m_news.findings.append({words, page});
        return m_news.findings.last();
    }
    // Nothing where there are none.
    void addFilms(const QString &words, const QList<qint64> &films)
    {
        if (films.isEmpty())
            return;
        QStringList named;
        for (const qint64 film : films.first(qMin(films.size(), mostNamedFilms)))
            named << QString::number(film);
        const QString counted = withCount(words, films.size());
        add(films.size() > mostNamedFilms
                ? PassportFindings::tr("%1, the first %2").arg(counted, QLocale().toString(mostNamedFilms))
                : counted,
            ui::pageid::movies)
            .filters = {{QStringLiteral("movie_id"), Comparison::OneOf, named}};
    }

private:
    ui::PassportNews &m_news;
};

void addDoubts(FindingList &findings, const PassportMade &made)
{
    if (const qint64 waiting = titlesWaiting(made.passport); waiting > 0)
        findings.add(withCount(PassportFindings::tr("Titles that wait: %1"), waiting), ui::pageid::review);
    if (!made.contradicting.isEmpty()) {
        const QSet<qint64> films(made.contradicting.cbegin(), made.contradicting.cend());
        findings
            .add(withCount(PassportFindings::tr("Disagreements: %1"), made.contradicting.size()),
                 ui::pageid::disagreements)
            .films = films.values();
    }
    if (hasFailed(made.passport, "titles"))
        findings.add(PassportFindings::tr("Films without a title"), ui::pageid::movies).filters = {
            {QStringLiteral("title"), Comparison::IsEmpty, {}}};
    findings.addFilms(PassportFindings::tr("Films with a value that nobody stated: %1"),
                      made.films.withoutSource);
    findings.addFilms(PassportFindings::tr("Films read longer than a year ago: %1"), made.films.stale);
}

void addChanges(FindingList &findings, const PassportMade &made)
{
    findings.addFilms(PassportFindings::tr("Films that changed since the export: %1"), made.films.changed);
    if (!made.films.gone.isEmpty())
        findings.add(withCount(PassportFindings::tr("Films that are gone since the export: %1"),
                               made.films.gone.size()),
                     ui::pageid::history);
    findings.addFilms(PassportFindings::tr("New since the last passport: %1"), made.films.addedSince);
    findings.addFilms(PassportFindings::tr("Changed since the last passport: %1"), made.films.changedSince);
}

// As passportWords() says it to a script.
QString whatWasMade(const PassportMade &made)
{
    const OrderedJson &checks = made.passport["checks"];
    const auto passed = std::count_if(checks.cbegin(), checks.cend(),
                                      [](const OrderedJson &check) { return check["passed"].get<bool>(); });
    return PassportFindings::tr(
               "%1 of %2 checks passed. %3 and %4 lie beside the file, signed with the key %5.")
        .arg(QString::number(passed), QString::number(checks.size()), QFileInfo(made.file).fileName(),
             QFileInfo(made.paperFile).fileName(), made.fingerprint);
}

} // namespace

ui::PassportNews passportNews(const PassportMade &made)
{
    ui::PassportNews news{whatWasMade(made), {}};
    FindingList findings(news);
    addDoubts(findings, made);
    addChanges(findings, made);
    if (hasFailed(made.passport, "schema"))
        findings.add(PassportFindings::tr("What was altered in the schema"), ui::pageid::schema);
    if (hasFailed(made.passport, "references"))
        findings.add(PassportFindings::tr("References that lead nowhere"), ui::pageid::system);
    return news;
}

} // namespace moviedb
