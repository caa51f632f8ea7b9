#include "core/store/crawls/reviewcandidates.h"

#include "core/store/crawls/valuejson.h"
#include "core/store/engine/bulkinsert.h"

namespace moviedb::store {

namespace {

QString candidateCondition(CandidateChoice choice)
{
    switch (choice) {
    case CandidateChoice::Offered:
        return QStringLiteral(" AND NOT rejected");
    case CandidateChoice::Rejected:
        return QStringLiteral(" AND rejected");
    case CandidateChoice::All:
        break;
    }
    return {};
}

Result<ScoredCandidate> candidateOf(const Rows &rows)
{
    MOVIEDB_TRY(candidate, candidateFromJson(rows.text(1)));
    MOVIEDB_TRY(parts, partsFromJson(rows.text(3)));
    ScoredCandidate scored;
    scored.candidate = candidate;
    scored.score = rows.decimal(2);
    scored.parts = parts;
    scored.wouldAcceptIf = rows.text(4);
    scored.candidate.revision = rows.text(5);
    if (rows.boolean(6)) {
        scored.candidate.rejectedAt = rows.timestamp(7);
        scored.candidate.offeredAgain = OfferedAgain::No;
    }
    return scored;
}

// The columns of one candidate as they are stored, in the order of candidateColumns().
QVariantList candidateValues(int position, const ScoredCandidate &scored)
{
    return {position,
            candidateKey(scored.candidate),
            candidateToJson(scored.candidate),
            QString::number(qBound(-999.99, scored.score, 999.99), 'f', 2),
            partsToJson(scored.parts),
            nullIfEmpty(scored.wouldAcceptIf),
            nullIfEmpty(scored.candidate.revision.left(63))};
}

QStringList candidateColumns()
{
    return {QStringLiteral("position"), QStringLiteral("page_key"), QStringLiteral("candidate"),
            QStringLiteral("score"),    QStringLiteral("parts"),    QStringLiteral("would_accept_if"),
            QStringLiteral("revision")};
}

Result<QList<QVariantList>> offeredValues(Connection &connection, qint64 reviewId)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT %1 FROM review_candidates WHERE review_id = ? AND NOT rejected "
                                      "ORDER BY position, candidate_id")
                           .arg(candidateColumns().join(QLatin1String(", "))),
                       {reviewId}));
    QList<QVariantList> values;
    while (rows.next())
        values.append({int(rows.integer(0)), rows.text(1), rows.text(2),
                       QString::number(rows.decimal(3), 'f', 2), rows.text(4),
                       rows.isNull(5) ? QVariant() : QVariant(rows.text(5)),
                       rows.isNull(6) ? QVariant() : QVariant(rows.text(6))});
    return values;
}

} // namespace

QString candidateKey(const Candidate &candidate)
{
    return candidate.key.isEmpty() ? QStringLiteral("wikidata:") + candidate.wikidataId
                                   : candidate.key.left(255);
}

Result<QHash<qint64, QList<ScoredCandidate>>>
readCandidates(Connection &connection, const QList<qint64> &reviewIds, CandidateChoice choice)
{
    QHash<qint64, QList<ScoredCandidate>> found;
    MOVIEDB_CHECK(inParts(reviewIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows, connection.run(
                      QStringLiteral("SELECT review_id, candidate, score, parts, would_accept_if, revision, "
                                     "rejected, rejected_at FROM review_candidates WHERE review_id IN (%1)%2 "
                                     "ORDER BY review_id, position, candidate_id")
                          .arg(inList(part.size()), candidateCondition(choice)),
                      inBinds(part)));
        while (rows.next()) {
            MOVIEDB_TRY(candidate, candidateOf(rows));
            found[rows.integer(0)].append(candidate);
        }
        return Done{};
    }));
    return found;
}

Result<QStringList> rejectedKeys(Connection &connection, qint64 reviewId)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral(
                "SELECT page_key FROM review_candidates WHERE review_id = ? AND rejected ORDER BY page_key"),
            {reviewId}));
    QStringList keys;
    while (rows.next())
        keys << rows.text(0);
    return keys;
}

Result<bool> noteRevisions(Connection &connection, qint64 reviewId, const QMap<QString, QString> &standing)
{
    bool noted = false;
    for (auto page = standing.cbegin(); page != standing.cend(); ++page) {
        if (page.value().isEmpty())
            continue;
        MOVIEDB_TRY(rows,
                    connection.execute(
                        QStringLiteral("UPDATE review_candidates SET revision = ? WHERE review_id = ? AND "
                                       "page_key = ? AND rejected AND revision IS NULL"),
                        {page.value().left(63), reviewId, page.key().left(255)}));
        noted = noted || rows > 0;
    }
    return noted;
}

Result<bool> offerCandidates(Connection &connection, qint64 reviewId,
                             const QList<ScoredCandidate> &candidates)
{
    MOVIEDB_TRY(taken, rejectedKeys(connection, reviewId));
    QList<QVariantList> wanted;
    QStringList again;
    for (const ScoredCandidate &scored : candidates) {
        const QString key = candidateKey(scored.candidate);
        if (scored.candidate.offeredAgain != OfferedAgain::No && taken.removeAll(key) > 0)
            again.append(key);
        if (taken.contains(key))
            continue;
        taken.append(key);
        wanted.append(candidateValues(int(wanted.size()) + 1, scored));
    }
    MOVIEDB_TRY(offered, offeredValues(connection, reviewId));
    if (offered == wanted && again.isEmpty())
        return false;
    for (const QString &key : std::as_const(again))
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("DELETE FROM review_candidates WHERE review_id = ? AND page_key = ?"),
            {reviewId, key}));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("DELETE FROM review_candidates WHERE review_id = ? AND NOT rejected"), {reviewId}));
    BulkInsert added(QStringLiteral("review_candidates"),
                     QStringList{QStringLiteral("review_id"), QStringLiteral("rejected")} +
                         candidateColumns());
    for (const QVariantList &values : std::as_const(wanted))
        added.add(QVariantList{reviewId, false} + values);
    MOVIEDB_CHECK(added.flush(connection));
    return true;
}

} // namespace moviedb::store
