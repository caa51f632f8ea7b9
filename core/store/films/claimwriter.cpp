#include "core/store/films/claimwriter.h"

#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"

namespace moviedb::store {

namespace {

const QLatin1String personSource("user");

QStringList contentColumns()
{
    return {QStringLiteral("value"),   QStringLiteral("url"),       QStringLiteral("revision"),
            QStringLiteral("snippet"), QStringLiteral("extractor"), QStringLiteral("chosen")};
}
constexpr int chosenPlace = 5;

QVariant claimPart(const QString &text, qsizetype limit = 0)
{
    const QString stored = storableText(text);
    if (stored.isEmpty() || (limit > 0 && stored.size() > limit))
        return {};
    return stored;
}

QVariantList contentOf(const Claim &claim, bool chosen)
{
    const QString extractor = claim.receipt.extractor.left(63);
    return {claimPart(claimText(claim.value)),
            claimPart(claim.receipt.url, 1024),
            claimPart(claim.receipt.revision, 63),
            claimPart(claim.snippet),
            extractor.isEmpty() ? QStringLiteral("unknown") : extractor,
            chosen};
}

QVariant fetchedAtOf(const Claim &claim)
{
    const QDateTime time =
        claim.receipt.fetchedAt.isValid() ? claim.receipt.fetchedAt.toUTC() : QDateTime::currentDateTimeUtc();
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

using ClaimPlace = std::pair<std::pair<QString, QString>, int>; // field, source, position

ClaimPlace placeOf(const Claim &claim)
{
    return {{claim.field, claim.receipt.source}, claim.position};
}

} // namespace

ClaimWriter::ClaimWriter()
    : m_added(QStringLiteral("claims"),
              QStringList{QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("field"),
                          QStringLiteral("source"), QStringLiteral("position"),
                          QStringLiteral("fetched_at")} +
                  contentColumns())
{
}

Result<Done> ClaimWriter::load(Connection &connection, const QString &entity, const QList<qint64> &ids)
{
    return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    connection.run(
                        QStringLiteral("SELECT entity_id, claim_id, field, source, position, %1 FROM claims "
                                       "WHERE entity = ? AND entity_id IN (%2) ORDER BY claim_id")
                            .arg(contentColumns().join(QLatin1String(", ")), inList(part.size())),
                        QVariantList{entity} + inBinds(part)));
        while (rows.next()) {
            Stored stored{rows.integer(1), rows.text(2), rows.text(3), int(rows.integer(4)), {}};
            for (int i = 0; i < chosenPlace; ++i)
                stored.content.append(rows.isNull(5 + i) ? QVariant() : QVariant(rows.text(5 + i)));
            stored.content.append(rows.boolean(5 + chosenPlace));
            m_stored[{entity, rows.integer(0)}].append(stored);
        }
        return Done{};
    });
}

bool ClaimWriter::isClaimedByPerson(const QString &entity, qint64 id, const QString &field) const
{
    const auto stored = m_stored.constFind({entity, id});
    return stored != m_stored.cend() &&
           std::any_of(stored->cbegin(), stored->cend(), [&](const Stored &claim) {
               return claim.field == field && claim.source == personSource;
           });
}

void ClaimWriter::introduce(const QList<SourceInfo> &sources)
{
    for (const SourceInfo &source : sources)
        m_introduced.insert(source.id, source);
}

Result<Done> ClaimWriter::ensureSource(Connection &connection, const QString &source)
{
    if (m_sources.isEmpty()) {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT source_id FROM sources")));
        while (rows.next())
            m_sources.insert(rows.text(0));
    }
    if (m_sources.contains(source))
        return Done{};
    m_sources.insert(source);
    const SourceInfo info = m_introduced.value(source);
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("INSERT INTO sources (source_id, title, licence) VALUES (?, ?, ?)"),
                           {source, info.title.isEmpty() ? source : info.title,
                            info.licence.isEmpty() ? QVariant() : info.licence}));
    return Done{};
}

// What is to become of a row's claims, before anything is written.
struct ClaimWriter::Plan
{
    QHash<ClaimPlace, const Claim *> wanted; // by place; those still in it at the end are new
    QSet<QString> personal;                  // fields a person claims: nothing else is shown there
    QSet<QString> readAgain;                 // sources
    QSet<QString> shown;                     // fields that the new claims show a value of
    QList<qint64> stale;

    Plan(const QList<Claim> &claims, const QList<Stored> &known)
    {
        for (const Stored &stored : known)
            if (stored.source == personSource)
                personal.insert(stored.field);
        for (const Claim &claim : claims) {
            if (claim.receipt.source == personSource || claim.receipt.source.isEmpty())
                continue;
            wanted.insert(placeOf(claim), &claim);
            readAgain.insert(claim.receipt.source);
            if (claim.chosen)
                shown.insert(claim.field);
        }
    }
    QVariantList content(const Claim &claim) const
    {
        return contentOf(claim, claim.chosen && !personal.contains(claim.field));
    }
};

Result<bool> ClaimWriter::settle(Connection &connection, const Stored &stored, Plan &plan, Outcome &outcome)
{
    const Claim *match = plan.wanted.take({{stored.field, stored.source}, stored.position});
    QVariantList content = stored.content;
    if (match != nullptr) {
        content = plan.content(*match);
    } else if (plan.readAgain.contains(stored.source)) {
        plan.stale.append(stored.claimId);
        outcome.dropped << stored.field + QLatin1Char('\t') + stored.content.first().toString();
        return false;
    } else if (plan.shown.contains(stored.field)) {
        content[chosenPlace] = false;
    }
    const bool shown = content.at(chosenPlace).toBool();
    if (content == stored.content)
        return shown;
    outcome.changed = true;
    QString sql =
        QStringLiteral("UPDATE claims SET %1 = ?").arg(contentColumns().join(QLatin1String(" = ?, ")));
    QVariantList binds = content;
    if (match != nullptr) {
        sql += QStringLiteral(", fetched_at = ?");
        binds.append(fetchedAtOf(*match));
    }
    const auto written =
        connection.execute(sql + QStringLiteral(" WHERE claim_id = ?"), binds + QVariantList{stored.claimId});
    return written ? Result<bool>(shown) : Result<bool>(written.error());
}

Result<ClaimWriter::Outcome> ClaimWriter::replace(Connection &connection, const QString &entity, qint64 id,
                                                  const QList<Claim> &claims)
{
    const QList<Stored> known = m_stored.value({entity, id});
    Plan plan(claims, known);
    Outcome outcome;
    QSet<QString> stillShown = plan.shown;
    for (const Stored &stored : known) {
        if (stored.source == personSource)
            continue;
        MOVIEDB_TRY(shown, settle(connection, stored, plan, outcome));
        if (shown)
            stillShown.insert(stored.field);
        else if (stored.content.at(chosenPlace).toBool())
            outcome.forsaken.insert(stored.field);
    }
    outcome.forsaken -= stillShown;
    MOVIEDB_CHECK(inParts(plan.stale, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM claims WHERE claim_id IN (%1)").arg(inList(part.size())),
            inBinds(part)));
        return Done{};
    }));
    for (const Claim &claim : claims) { // in their own order: equal input gives equal ids
        if (plan.wanted.value(placeOf(claim)) != &claim)
            continue;
        MOVIEDB_CHECK(ensureSource(connection, claim.receipt.source));
        m_added.add(
            QVariantList{entity, id, claim.field, claim.receipt.source, claim.position, fetchedAtOf(claim)} +
            plan.content(claim));
        outcome.changed = true;
    }
    outcome.changed = outcome.changed || !plan.stale.isEmpty();
    m_wrote = m_wrote || outcome.changed;
    return outcome;
}

Result<Done> ClaimWriter::flush(Connection &connection)
{
    MOVIEDB_CHECK(m_added.flush(connection));
    return Done{};
}

} // namespace moviedb::store
