#include "core/store/films/claimwriter.h"

#include "core/store/engine/among.h"
#include "core/store/engine/storabletext.h"
#include "core/store/films/claimstore.h"
#include "core/store/tables/columnfit.h"

namespace moviedb::store {

namespace {

const QLatin1String personSource("user");

QStringList contentColumns()
{
    return {QStringLiteral("value"), QStringLiteral("snippet"), QStringLiteral("chosen")};
}
constexpr int chosenPlace = 2;

QStringList addedColumns()
{
    return QStringList{QStringLiteral("entity"), QStringLiteral("entity_id"), QStringLiteral("field"),
                       QStringLiteral("source"), QStringLiteral("position")} +
           contentColumns() + QStringList{QStringLiteral("receipt_id")};
}

QVariantList contentOf(const Claim &claim, bool chosen)
{
    const QString value = storableText(claimText(claim.value));
    const QString snippet = storableText(claim.snippet);
    return {nullIfEmpty(value), storedSnippet(snippet, value), chosen};
}

bool saysTheSame(const QVariantList &left, const QVariantList &right)
{
    return left.first(chosenPlace) == right.first(chosenPlace);
}

bool isOffer(const QString &field)
{
    return field.startsWith(QLatin1String("offers."));
}

using ClaimPlace = std::pair<std::pair<QString, QString>, int>; // field, source, position

ClaimPlace placeOf(const Claim &claim)
{
    return {{claim.field, claim.receipt.source}, claim.position};
}

} // namespace

void claimByList(FilmRecord &film, const QString &column, const GalleryEntry &entry, const QString &value)
{
    const bool isShown = std::any_of(film.claims.cbegin(), film.claims.cend(), [&](const Claim &claim) {
        return claim.field == column && claim.chosen;
    });
    if (value.isEmpty() || isShown)
        return;
    Claim claim;
    claim.entity = QStringLiteral("movies");
    claim.field = column;
    claim.value = value;
    claim.receipt.source = listSource;
    claim.receipt.url = entry.jwHref.startsWith(u'/') ? QString() : entry.jwHref;
    claim.receipt.extractor = QStringLiteral("list/1");
    claim.snippet = value;
    claim.chosen = true;
    film.claims.append(claim);
}

ClaimWriter::ClaimWriter()
    : m_changed(QStringLiteral("claims"), QStringLiteral("claim_id"),
                contentColumns() + QStringList{QStringLiteral("receipt_id")})
{
}

Result<Done> ClaimWriter::load(Connection &connection, const QString &entity, const QList<qint64> &ids)
{
    MOVIEDB_CHECK(m_receipts.load(connection, entity, ids));
    return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        // By their receipts, which are of the same row: in the index of the claims rows of all tables share their number,
        // and a person would be looked for among the hundred claims of the film that has theirs.
        MOVIEDB_TRY(rows,
                    connection.run(
                        QStringLiteral("SELECT r.entity_id, c.claim_id, c.field, c.source, c.position, "
                                       "c.receipt_id, c.%1 FROM receipts r JOIN claims c ON c.receipt_id = "
                                       "r.receipt_id WHERE r.entity = ? AND %2 ORDER BY c.claim_id")
                            .arg(contentColumns().join(QLatin1String(", c.")),
                                 among(connection, QStringLiteral("r.entity_id"), part)),
                        QVariantList{entity} + amongBinds(connection, part)));
        while (rows.next()) {
            Stored stored{rows.integer(1),      rows.text(2), rows.text(3),
                          int(rows.integer(4)), {},           rows.integer(5)};
            for (int i = 0; i < chosenPlace; ++i)
                stored.content.append(rows.isNull(6 + i) ? QVariant() : QVariant(rows.text(6 + i)));
            stored.content.append(rows.boolean(6 + chosenPlace));
            m_stored[{entity, rows.integer(0)}].append(stored);
        }
        return Done{};
    });
}

void ClaimWriter::withdraw(const QString &entity, qint64 id, const QStringList &sources)
{
    m_withdrawn.insert({entity, id}, sources);
}

void ClaimWriter::limitTo(const QString &entity, qint64 id, const QSet<QString> &fields)
{
    m_limits.insert({entity, id}, fields);
}

QList<ClaimWriter::Said> ClaimWriter::saidOf(const QString &entity, qint64 id) const
{
    QList<Said> said;
    for (const Stored &stored : m_stored.value({entity, id}))
        said.append({stored.field, stored.source, m_receipts.extractorOf(stored.receiptId),
                     stored.content.first().toString(), stored.content.at(chosenPlace).toBool()});
    return said;
}

bool ClaimWriter::isClaimedByPerson(const QString &entity, qint64 id, const QString &field) const
{
    const auto stored = m_stored.constFind({entity, id});
    return stored != m_stored.cend() &&
           std::any_of(stored->cbegin(), stored->cend(), [&](const Stored &claim) {
               return claim.field == field && claim.source == personSource;
           });
}

ClaimWriter::Fate ClaimWriter::fateOf(qint64 id, const FilmRecord &film) const
{
    QSet<SourceField> said;
    QSet<QString> read;
    for (const Receipt &reading : film.readings)
        read.insert(reading.source);
    for (const Claim &claim : film.claims)
        said.insert({claim.receipt.source, claim.field});
    QSet<SourceField> known;
    Fate fate;
    for (const Stored &stored : m_stored.value({QStringLiteral("movies"), id})) {
        const SourceField field{stored.source, stored.field};
        if (!read.contains(field.source) || known.contains(field))
            continue;
        known.insert(field);
        if (film.closed.contains(field))
            fate.withheld << field;
        else if (film.guarded.contains(field))
            (said.contains(field) ? fate.saidAgain : fate.withheld) << field;
    }
    return fate;
}

void ClaimWriter::hold(const QString &entity, qint64 id, const QSet<QString> &fields)
{
    m_held.insert({entity, id}, fields);
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
    QHash<ClaimPlace, const Claim *> wanted;        // by place; those still in it at the end are new
    QSet<QString> personal;                         // fields a person claims: nothing else is shown there
    QSet<QString> readAgain;                        // sources
    QSet<QString> shown;                            // fields that the new claims show a value of
    QSet<std::pair<QString, QString>> statedOffers; // source and field
    QSet<const Claim *> aside;                      // mentions of what is shown already
    QHash<qint64, int> left;                        // claims under each receipt, in the end
    std::optional<QSet<QString>> only;              // fields that may change
    QList<qint64> stale;
    QSet<QString> held; // fields

    Plan(const QList<Claim> &claims, const QList<Stored> &known, const QSet<QString> &mentioned,
         std::optional<QSet<QString>> limit)
        : only(std::move(limit))
    {
        QSet<QString> shownBefore;
        QSet<std::pair<QString, QString>> saidBefore;
        for (const Stored &stored : known) {
            if (stored.source == personSource)
                personal.insert(stored.field);
            if (stored.content.at(chosenPlace).toBool())
                shownBefore.insert(stored.field);
            saidBefore.insert({stored.source, stored.field});
        }
        for (const Claim &claim : claims) {
            const QString &source = claim.receipt.source;
            if (source == personSource || source.isEmpty() || mentioned.contains(source) ||
                !mayChange(claim.field))
                continue;
            wanted.insert(placeOf(claim), &claim);
            readAgain.insert(source);
            if (isOffer(claim.field))
                statedOffers.insert({source, claim.field});
            if (claim.chosen)
                shown.insert(claim.field);
        }
        for (const Claim &claim : claims) {
            if (!mentioned.contains(claim.receipt.source) || !mayChange(claim.field) ||
                saidBefore.contains({claim.receipt.source, claim.field}))
                continue;
            wanted.insert(placeOf(claim), &claim);
            if (!claim.chosen || shownBefore.contains(claim.field) || shown.contains(claim.field))
                aside.insert(&claim);
            else
                shown.insert(claim.field);
        }
    }
    bool mayChange(const QString &field) const
    {
        return !only || only->contains(field.section(QLatin1Char('.'), 0, 0));
    }
    QVariantList content(const Claim &claim) const
    {
        return contentOf(claim, claim.chosen && !personal.contains(claim.field) && !aside.contains(&claim));
    }
    // Its source was read again and no longer says so. Offers are read for one country: those of others stay.
    bool goes(const Stored &stored) const
    {
        const bool otherCountry =
            isOffer(stored.field) && !statedOffers.contains({stored.source, stored.field});
        return readAgain.contains(stored.source) && mayChange(stored.field) && !otherCountry &&
               !held.contains(stored.field.section(QLatin1Char('.'), 0, 0));
    }
};

// A page that was read again, with another revision or other words, is one receipt as before, with the new time; not
// where claims stay under it that were not read again.
void ClaimWriter::renewReceipts(const QList<Stored> &known, const Plan &plan, Outcome &outcome)
{
    struct Reading
    {
        const Receipt *receipt = nullptr;
        bool differs = false;
        bool partly = false;
    };
    QMap<qint64, Reading> readings;
    for (const Stored &stored : known) {
        if (stored.source == personSource)
            continue;
        Reading &reading = readings[stored.receiptId];
        if (const Claim *match = plan.wanted.value({{stored.field, stored.source}, stored.position})) {
            if (reading.receipt == nullptr)
                reading.receipt = &match->receipt;
            reading.differs = reading.differs || !saysTheSame(contentOf(*match, false), stored.content);
        } else if (!plan.goes(stored)) {
            reading.partly = true;
        }
    }
    for (auto reading = readings.cbegin(); reading != readings.cend(); ++reading) {
        if (reading->receipt == nullptr ||
            (!reading->differs && m_receipts.isSame(reading.key(), *reading->receipt)))
            continue;
        if (reading->partly) {
            m_receipts.close(reading.key());
            continue;
        }
        m_receipts.renew(reading.key(), *reading->receipt);
        outcome.changed = true;
    }
}

Result<bool> ClaimWriter::settle(Connection &connection, const Place &place, const Stored &stored, Plan &plan,
                                 Outcome &outcome)
{
    const Claim *match = plan.wanted.take({{stored.field, stored.source}, stored.position});
    QVariantList content = stored.content;
    qint64 receiptId = stored.receiptId;
    if (match != nullptr) {
        content = plan.content(*match);
        const bool reread = m_receipts.isClosed(receiptId) && !saysTheSame(content, stored.content);
        if (reread || !m_receipts.isSame(receiptId, match->receipt)) {
            MOVIEDB_TRY(other, m_receipts.storedOf(connection, place.first, place.second, match->receipt));
            receiptId = other;
        }
    } else if (plan.goes(stored)) {
        plan.stale.append(stored.claimId);
        outcome.dropped << stored.field + QLatin1Char('\t') + stored.content.first().toString();
        return false;
    } else if (plan.shown.contains(stored.field)) {
        content[chosenPlace] = false;
    }
    ++plan.left[receiptId];
    if (content != stored.content || receiptId != stored.receiptId) {
        outcome.changed = true;
        m_changed.set(stored.claimId, content + QVariantList{receiptId});
    }
    return content.at(chosenPlace).toBool();
}

// Claims that nobody states any more, and the receipts that have none left.
void ClaimWriter::removeStale(const QList<Stored> &known, const Plan &plan)
{
    m_stale += plan.stale;
    QList<qint64> empty;
    for (const Stored &stored : known)
        if (stored.source != personSource && plan.left.value(stored.receiptId) == 0 &&
            !empty.contains(stored.receiptId))
            empty.append(stored.receiptId);
    m_receipts.remove(empty);
}

Result<ClaimWriter::Outcome> ClaimWriter::replace(Connection &connection, const QString &entity, qint64 id,
                                                  const QList<Claim> &claims, const QSet<QString> &mentioned)
{
    const Place place{entity, id};
    const QList<Stored> known = m_stored.value(place);
    const auto limit = m_limits.constFind(place);
    Plan plan(claims, known, mentioned, limit == m_limits.cend() ? std::nullopt : std::optional(*limit));
    plan.held = m_held.value(place);
    for (const QString &source : m_withdrawn.value(place))
        plan.readAgain.insert(source);
    for (const Claim &claim : claims)
        if (!m_sources.contains(claim.receipt.source) && plan.wanted.value(placeOf(claim)) == &claim)
            MOVIEDB_CHECK(ensureSource(connection, claim.receipt.source));
    Outcome outcome;
    renewReceipts(known, plan, outcome);
    outcome.shown = plan.shown;
    for (const Stored &stored : known) {
        if (stored.source == personSource)
            continue;
        MOVIEDB_TRY(shown, settle(connection, place, stored, plan, outcome));
        if (shown)
            outcome.shown.insert(stored.field);
        else if (stored.content.at(chosenPlace).toBool())
            outcome.forsaken.insert(stored.field);
    }
    outcome.forsaken -= outcome.shown;
    const qsizetype columns = addedColumns().size();
    for (const Claim &claim : claims) { // in their own order: equal input gives equal ids
        if (plan.wanted.value(placeOf(claim)) != &claim)
            continue;
        const ReceiptWriter::Reference receipt = m_receipts.of(entity, id, claim.receipt);
        ++plan.left[receipt.id];
        QVariantList row;
        row.reserve(columns);
        row << entity << id << claim.field << claim.receipt.source << claim.position << plan.content(claim);
        m_new.append({receipt, std::move(row)});
        outcome.changed = true;
    }
    removeStale(known, plan);
    outcome.changed = outcome.changed || !plan.stale.isEmpty();
    m_wrote = m_wrote || outcome.changed;
    return outcome;
}

Result<Done> ClaimWriter::flush(Connection &connection)
{
    MOVIEDB_CHECK(m_changed.flush(connection)); // before the receipts go that these claims leave
    MOVIEDB_CHECK(inParts(std::exchange(m_stale, {}), [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM claims WHERE ") +
                                             among(connection, QStringLiteral("claim_id"), part),
                                         amongBinds(connection, part)));
        return Done{};
    }));
    MOVIEDB_TRY(receipts, m_receipts.flush(connection));
    BulkInsert added(QStringLiteral("claims"), addedColumns());
    for (auto &[receipt, claim] : m_new) {
        claim << (receipt.id > 0 ? receipt.id : receipts.at(receipt.added));
        added.add(std::move(claim));
    }
    m_new.clear();
    MOVIEDB_CHECK(added.flush(connection));
    return Done{};
}

} // namespace moviedb::store
