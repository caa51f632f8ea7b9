#include "core/contract/shapes.h"

namespace moviedb::contract {

namespace {

QString rfc3339(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")) : QString();
}

bool isRowTime(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("updated_at");
}

OrderedJson linkedRow(const LinkedRow &row, const QList<QString> &order)
{
    OrderedJson object = OrderedJson::object();
    for (const QString &column : order)
        object[utf8(column)] = isRowTime(column) ? OrderedJson(nullptr) : value(row.columns.value(column));
    return object;
}

OrderedJson rowList(const QList<LinkedRow> &rows)
{
    OrderedJson list = OrderedJson::array();
    for (const LinkedRow &row : rows)
        list.push_back(linkedRow(row, row.columns.keys()));
    return list;
}

OrderedJson nameList(const QList<LinkedRow> &rows)
{
    OrderedJson list = OrderedJson::array();
    for (const LinkedRow &row : rows)
        list.push_back(value(row.columns.value(QStringLiteral("name"))));
    return list;
}

OrderedJson castList(const QList<LinkedRow> &rows)
{
    OrderedJson list = OrderedJson::array();
    for (const LinkedRow &row : rows) {
        OrderedJson member = OrderedJson::object();
        member["actor"] = linkedRow(row, row.columns.keys());
        member["role"] = textOrNull(row.role);
        member["billing_order"] = numberOrNull(row.billingOrder);
        list.push_back(std::move(member));
    }
    return list;
}

OrderedJson ratingList(const QList<RatingFact> &ratings)
{
    OrderedJson list = OrderedJson::array();
    for (const RatingFact &rating : ratings) {
        OrderedJson object = OrderedJson::object();
        object["source"] = utf8(rating.source);
        object["score"] = value(rating.score);
        object["votes"] = numberOrNull(rating.votes);
        list.push_back(std::move(object));
    }
    return list;
}

OrderedJson offerList(const QList<OfferFact> &offers)
{
    OrderedJson list = OrderedJson::array();
    for (const OfferFact &offer : offers) {
        OrderedJson object = OrderedJson::object();
        object["provider"] = utf8(offer.provider);
        object["provider_id"] = offer.providerId;
        object["monetization"] = utf8(offer.monetization);
        object["presentation"] = textArray(offer.presentation);
        object["price"] = offer.price ? value(*offer.price) : OrderedJson(nullptr);
        object["currency"] = textOrNull(offer.currency);
        object["url"] = textOrNull(offer.url);
        object["available_to"] = textOrNull(offer.availableTo);
        object["country"] = textOrNull(offer.country);
        list.push_back(std::move(object));
    }
    return list;
}

} // namespace

OrderedJson scoredCandidate(const ScoredCandidate &scored)
{
    OrderedJson object = OrderedJson::object();
    object["key"] = textOrNull(scored.candidate.key);
    object["title"] = utf8(scored.candidate.title);
    object["description"] = textOrNull(scored.candidate.description);
    object["kind"] = utf8(pageKindName(scored.candidate.kind));
    object["score"] = value(scored.score);
    object["parts"] = OrderedJson::object();
    for (const ScorePart &part : scored.parts)
        object["parts"][utf8(part.name)] = value(part.points);
    object["would_accept_if"] = textOrNull(scored.wouldAcceptIf);
    return object;
}

OrderedJson reviewLine(const ReviewItem &item, int recheckDays)
{
    OrderedJson line = OrderedJson::object();
    line["id"] = item.reviewId;
    line["title"] = utf8(item.entry.title);
    line["year"] = numberOrNull(item.entry.year);
    line["state"] = utf8(reviewStateName(item.state));
    line["reason"] = utf8(item.reason);
    line["candidates"] = OrderedJson::array();
    for (const ScoredCandidate &scored : item.candidates) {
        OrderedJson candidate = scoredCandidate(scored);
        if (scored.candidate.offeredAgain != OfferedAgain::No) {
            candidate["rejected_at"] = textOrNull(scored.candidate.rejectedAt);
            candidate["offered_again"] = utf8(offeredAgainName(scored.candidate.offeredAgain));
        }
        line["candidates"].push_back(std::move(candidate));
    }
    line["rejected"] = OrderedJson::array();
    for (const ScoredCandidate &scored : item.rejected)
        line["rejected"].push_back(
            {{"key", textOrNull(scored.candidate.key)},
             {"title", utf8(scored.candidate.title)},
             {"rejected_at", textOrNull(scored.candidate.rejectedAt)},
             {"revision", textOrNull(scored.candidate.revision)},
             {"recheck_at", textOrNull(rfc3339(recheckTime(scored.candidate.rejectedAt, recheckDays)))}});
    line["recheck_at"] = textOrNull(rfc3339(recheckTime(item, recheckDays)));
    return line;
}

OrderedJson receiptCountLine(const ReceiptCount &count)
{
    OrderedJson line;
    line["table"] = utf8(count.table);
    line["column"] = utf8(count.column);
    line["filled"] = count.filled;
    line["with_receipt"] = count.receipted;
    line["without"] = count.filled - count.receipted;
    return line;
}

OrderedJson claimLine(const Claim &claim)
{
    OrderedJson line = OrderedJson::object();
    line["entity"] = utf8(claim.entity);
    line["entity_id"] = claim.entityId;
    line["field"] = utf8(claim.field);
    line["value"] = value(claim.value);
    line["source"] = utf8(claim.receipt.source);
    line["chosen"] = claim.chosen;
    line["url"] = textOrNull(claim.receipt.url);
    line["revision"] = textOrNull(claim.receipt.revision);
    line["snippet"] = textOrNull(claim.snippet);
    line["fetched_at"] = textOrNull(rfc3339(claim.receipt.fetchedAt));
    line["extractor"] = textOrNull(claim.receipt.extractor);
    return line;
}

OrderedJson movie(const MovieDocument &document)
{
    OrderedJson object = OrderedJson::object();
    for (const auto &[column, stored] : document.columns)
        object[utf8(column)] = isRowTime(column) ? OrderedJson(nullptr) : value(stored);
    for (const char *list : {"directors", "writers", "studios", "distributors"})
        object[list] = rowList(document.lists.value(QString::fromLatin1(list)));
    object["cast"] = castList(document.lists.value(QStringLiteral("cast")));
    for (const char *list : {"genres", "countries", "languages"})
        object[list] = nameList(document.lists.value(QString::fromLatin1(list)));
    object["ratings"] = ratingList(document.ratings);
    object["offers"] = offerList(document.offers);
    return object;
}

} // namespace moviedb::contract
