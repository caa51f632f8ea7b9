#include "core/store/films/sourcewatch.h"

#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"

#include <QMap>

namespace moviedb::store {

namespace {

const QString watchedEntity = QStringLiteral("movies");

using Telling = std::pair<QString, QString>; // source, field

struct Told
{
    QStringList values;
    QString extractor;
    bool shown = false;
};

bool isWatchedField(const QString &field)
{
    return field != QLatin1String("ratings.votes") && !field.startsWith(QLatin1String("offers"));
}

// Believed is what is shown, whoever else has said it.
QMap<Telling, Told> toldBefore(const ClaimWriter &claims, qint64 movieId)
{
    const QList<ClaimWriter::Said> stored = claims.saidOf(watchedEntity, movieId);
    QSet<std::pair<QString, QString>> shown; // field, value
    for (const ClaimWriter::Said &said : stored)
        if (said.shown)
            shown.insert({said.field, said.value});
    QMap<Telling, Told> told;
    for (const ClaimWriter::Said &said : stored) {
        if (!isWatchedField(said.field) || said.value.isEmpty())
            continue;
        Told &one = told[{said.source, said.field}];
        one.values << said.value;
        one.extractor = said.extractor;
        one.shown = one.shown || shown.contains({said.field, said.value});
    }
    return told;
}

QMap<Telling, Told> toldNow(const FilmRecord &film)
{
    QSet<std::pair<QString, QString>> shown; // field, value
    for (const Claim &claim : film.claims)
        if (claim.chosen)
            shown.insert({claim.field, storableText(claimText(claim.value))});
    QMap<Telling, Told> told;
    for (const Claim &claim : film.claims) {
        const QString value = storableText(claimText(claim.value));
        if (value.isEmpty())
            continue;
        Told &one = told[{claim.receipt.source, claim.field}];
        one.values << value;
        one.shown = one.shown || shown.contains({claim.field, value});
    }
    return told;
}

QString timeText(const QDateTime &time)
{
    return (time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

// The order of a list is no fact of its own.
bool isTheSame(QStringList left, QStringList right)
{
    left.sort();
    right.sort();
    return left == right;
}

SourceChange::Effect effectOf(const Told &now, bool isPersons)
{
    if (isPersons)
        return SourceChange::Effect::Yours;
    return now.shown ? SourceChange::Effect::Shown : SourceChange::Effect::Other;
}

} // namespace

SourceWatch::SourceWatch(qint64 runId)
    : m_runId(runId), m_added(QStringLiteral("source_changes"),
                              {QStringLiteral("run_id"), QStringLiteral("movie_id"), QStringLiteral("title"),
                               QStringLiteral("field"), QStringLiteral("source"), QStringLiteral("before"),
                               QStringLiteral("after"), QStringLiteral("url"), QStringLiteral("revision"),
                               QStringLiteral("read_at"), QStringLiteral("effect")})
{
}

void SourceWatch::note(const ClaimWriter &claims, qint64 movieId, const FilmRecord &film,
                       const QString &title)
{
    QMap<QString, Receipt> readings;
    for (const Receipt &reading : film.readings)
        readings.insert(reading.source, reading);
    const auto before = toldBefore(claims, movieId), now = toldNow(film);
    for (auto told = before.cbegin(); told != before.cend(); ++told) {
        const auto &[source, field] = told.key();
        const auto reading = readings.constFind(source);
        const Told after = now.value(told.key());
        const bool isPersons = claims.isClaimedByPerson(watchedEntity, movieId, field);
        const bool wasBelieved = told->shown || after.shown || isPersons;
        // What another extractor finds is no change of the source, nor is what is kept although it was not found.
        if (reading == readings.cend() || reading->extractor != told->extractor || !wasBelieved ||
            isTheSame(told->values, after.values) || claims.isHeld(watchedEntity, movieId, field))
            continue;
        const auto lines = [](const QStringList &values) {
            return nullIfEmpty(values.join(QLatin1Char('\n')));
        };
        m_added.add({m_runId, movieId, storableText(title), field, source, lines(told->values),
                     lines(after.values), nullIfEmpty(reading->url), nullIfEmpty(reading->revision),
                     timeText(reading->fetchedAt), effectName(effectOf(after, isPersons))});
        m_wrote = true;
    }
}

Result<Done> SourceWatch::flush(Connection &connection)
{
    MOVIEDB_CHECK(m_added.flush(connection));
    return Done{};
}

Result<QList<SourceChange>> sourceChanges(Connection &connection, qint64 runId)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT source_change_id, movie_id, title, field, source, "
                                              "before, after, url, revision, read_at, effect FROM "
                                              "source_changes WHERE run_id = ? ORDER BY source_change_id"),
                               {runId}));
    QList<SourceChange> changes;
    while (rows.next()) {
        SourceChange change;
        change.changeId = rows.integer(0);
        change.runId = runId;
        change.movieId = rows.integer(1);
        change.title = rows.text(2);
        change.field = rows.text(3);
        change.source = rows.text(4);
        change.before = rows.text(5);
        change.after = rows.text(6);
        change.url = rows.text(7);
        change.revision = rows.text(8);
        change.readAt = rows.timestamp(9);
        change.effect = effectFromName(rows.text(10));
        changes.append(change);
    }
    return changes;
}

} // namespace moviedb::store
