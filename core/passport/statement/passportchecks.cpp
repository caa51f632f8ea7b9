#include "core/passport/statement/passportchecks.h"

#include "core/contract/rowschema.h"

namespace moviedb {

namespace {

constexpr int staleAfterDays = 365;

qint64 countInHeader(const ExportReading &file, const char *table)
{
    const auto counts = file.header.find("counts");
    const auto count = counts == file.header.end() ? file.header.end() : counts->find(table);
    return counts == file.header.end() || count == counts->end() || !count->is_number_integer()
               ? 0
               : count->get<qint64>();
}

QString textInHeader(const ExportReading &file, const char *name)
{
    const auto text = file.header.find(name);
    return text != file.header.end() && text->is_string() ? QString::fromStdString(text->get<std::string>())
                                                          : QString();
}

PassportCheck check(const char *name, bool passed, const QString &good, const QString &bad)
{
    return {QLatin1String(name), passed, passed ? good : bad};
}

QString oldestReading(const Provenance &provenance)
{
    QString oldest;
    for (const Provenance::Reading &reading : provenance.readings)
        if (oldest.isEmpty() || reading.oldest < oldest)
            oldest = reading.oldest;
    return oldest;
}

QList<PassportCheck> ofFile(const PassportFacts &facts)
{
    const ExportReading &file = facts.file;
    const qint64 counted = countInHeader(file, "movies");
    return {
        check("content", file.contentSha256 == textInHeader(file, "content_sha256"),
              QStringLiteral("The films are those that were exported: their hash is the one in the header."),
              QStringLiteral(
                  "The films were changed after the export: their hash is another one than in the header.")),
        check("count", file.count == counted,
              QStringLiteral("The file holds the %1 films that its header counts.").arg(counted),
              QStringLiteral("The header counts %1 films, the file holds %2.").arg(counted).arg(file.count)),
        check("numbers", file.films.size() == file.count,
              QStringLiteral("Every film has a number of its own."),
              QStringLiteral("%1 films have no number, or that of another one.")
                  .arg(file.count - file.films.size())),
        check("stored", facts.provenance.films == file.films.size(),
              QStringLiteral("Every film is in the database."),
              QStringLiteral("%1 films are not in the database any more.")
                  .arg(file.films.size() - facts.provenance.films)),
        check("current", facts.contentNow == file.contentSha256,
              QStringLiteral("The database says the same of these films today."),
              QStringLiteral(
                  "The database says something else of these films today: they changed since the export."))};
}

QList<PassportCheck> ofValues(const PassportFacts &facts)
{
    const qint64 without = valuesWithoutSource(facts.provenance);
    const auto untitled = facts.provenance.films - facts.provenance.filled.value(QStringLiteral("title"));
    const QString oldest = oldestReading(facts.provenance);
    const bool fresh = oldest.isEmpty() || !isStale(oldest, facts.now);
    return {check("sources", without == 0,
                  QStringLiteral("Every value of a film has a source or was typed by a person."),
                  QStringLiteral("%1 values of films have neither a source nor a person who typed them.")
                      .arg(without)),
            check("titles", untitled == 0, QStringLiteral("Every film has a title."),
                  QStringLiteral("%1 films have no title.").arg(untitled)),
            check("freshness", fresh, QStringLiteral("No source was read longer than a year ago."),
                  QStringLiteral("The oldest reading of a source is of %1.")
                      .arg(oldest.first(qMin(oldest.size(), 10)))),
            check("contradictions", facts.disagreements.isEmpty(),
                  QStringLiteral("No two sources contradict each other without somebody having decided."),
                  QStringLiteral("%1 contradictions between sources are not decided.")
                      .arg(facts.disagreements.size()))};
}

QList<PassportCheck> ofDatabase(const PassportFacts &facts)
{
    int waiting = 0;
    for (const int count : facts.waitingByReason)
        waiting += count;
    return {
        check("references", facts.provenance.dangling == 0,
              QStringLiteral("Every reference in the database leads to a row."),
              QStringLiteral("%1 references in the database lead nowhere.").arg(facts.provenance.dangling)),
        check("schema", facts.drift.isEmpty(), QStringLiteral("The schema is the one this program made."),
              QStringLiteral("Another program has altered the schema: %1").arg(facts.drift.join(u' '))),
        check("review", waiting == 0, QStringLiteral("No title waits for a person's decision."),
              QStringLiteral("%1 titles wait for a person's decision.").arg(waiting))};
}

} // namespace

bool isStale(const QString &readAt, const QDateTime &now)
{
    return QDateTime::fromString(readAt, Qt::ISODate).daysTo(now) > staleAfterDays;
}

qint64 valuesWithoutSource(const Provenance &provenance)
{
    QMap<QString, qint64> shown;
    for (const Provenance::Shown &values : provenance.shown)
        shown[values.field] += values.values;
    qint64 without = 0;
    for (auto filled = provenance.filled.cbegin(); filled != provenance.filled.cend(); ++filled)
        without += qMax<qint64>(0, filled.value() - shown.value(filled.key()));
    return without;
}

QList<PassportCheck> passportChecks(const PassportFacts &facts)
{
    return ofFile(facts) + ofValues(facts) + ofDatabase(facts);
}

} // namespace moviedb
