#include "core/store/elections/sourcetraces.h"

#include "core/store/engine/bulkinsert.h"

#include <QHash>

#include <algorithm>

namespace moviedb::store {

namespace {

const QString tableOfOffers = QStringLiteral("offers");

// What is said of an offer begins with what tells it from others of its film (core/stitch/offerwords.h).
bool isSaid(const QStringList &said, const QString &offer)
{
    return std::any_of(said.cbegin(), said.cend(), [&](const QString &words) {
        return words == offer || words.startsWith(offer + QStringLiteral(": "));
    });
}

struct SaidOffers
{
    QStringList bySource;
    QStringList byOthers;
};

// By film.
Result<QHash<qint64, SaidOffers>> saidOffers(Connection &connection, const QString &source)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT entity_id, source, value FROM claims WHERE entity = "
                                              "'movies' AND field LIKE 'offers.%'")));
    QHash<qint64, SaidOffers> said;
    while (rows.next()) {
        SaidOffers &film = said[rows.integer(0)];
        (rows.text(1) == source ? film.bySource : film.byOthers) << rows.text(2);
    }
    return said;
}

// Rows of which claims speak, by table.
Result<LinkedRows> rowsSpokenOf(Connection &connection, const QString &condition, const QVariantList &binds)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT DISTINCT entity, entity_id FROM claims WHERE ") +
                                         condition,
                                     binds));
    LinkedRows spokenOf;
    while (rows.next())
        spokenOf[rows.text(0)].insert(rows.integer(1));
    return spokenOf;
}

} // namespace

Result<Done> removeOffersOf(Connection &connection, const SchemaInfo &schema, const QString &source,
                            QList<TableChange> &changes)
{
    if (schema.table(tableOfOffers) == nullptr)
        return Done{};
    MOVIEDB_TRY(said, saidOffers(connection, source));
    QList<qint64> gone;
    {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                              "SELECT offer_id, movie_id, provider, provider_id, monetization, country FROM "
                              "offers o WHERE NOT EXISTS (SELECT 1 FROM claims c WHERE c.entity = 'offers' "
                              "AND c.entity_id = o.offer_id AND c.source = 'user') ORDER BY offer_id")));
        while (rows.next()) {
            const auto film = said.constFind(rows.integer(1));
            const QString offer = QStringLiteral("%1 (%2) %3 %4")
                                      .arg(rows.text(2))
                                      .arg(rows.integer(3))
                                      .arg(rows.text(4), rows.text(5));
            if (film != said.cend() && isSaid(film->bySource, offer) && !isSaid(film->byOthers, offer))
                gone.append(rows.integer(0));
        }
    }
    if (!gone.isEmpty())
        changes.append({tableOfOffers, {}});
    return inParts(gone, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM offers WHERE offer_id IN (%1)").arg(inList(part.size())),
            inBinds(part)));
        return Done{};
    });
}

Result<Done> ForsakenRows::look(Connection &connection, const SchemaInfo &schema, const QString &source)
{
    MOVIEDB_TRY(unlinked, unlinkedRows(connection, schema));
    m_unlinked = unlinked;
    MOVIEDB_TRY(spokenOf, rowsSpokenOf(connection, QStringLiteral("source = ?"), {source}));
    m_spokenOf = spokenOf;
    return Done{};
}

Result<qsizetype> ForsakenRows::remove(Connection &connection, const SchemaInfo &schema,
                                       QList<TableChange> &changes)
{
    MOVIEDB_TRY(unlinked, unlinkedRows(connection, schema));
    MOVIEDB_TRY(stillSpokenOf, rowsSpokenOf(connection, QStringLiteral("entity <> 'movies'"), {}));
    LinkedRows forsaken = withoutThose(unlinked, m_unlinked);
    for (auto rows = unlinked.cbegin(); rows != unlinked.cend(); ++rows)
        forsaken[rows.key()] += (*rows & m_spokenOf.value(rows.key())) - stillSpokenOf.value(rows.key());
    MOVIEDB_TRY(gone, removeUnused(connection, schema, forsaken, changes));
    return gone.size();
}

} // namespace moviedb::store
