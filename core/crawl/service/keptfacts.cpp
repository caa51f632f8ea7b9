#include "core/crawl/service/keptfacts.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

const QString ratingsList = QStringLiteral("ratings");
const QString votesField = QStringLiteral("ratings.votes");
const QString offersBeginning = QStringLiteral("offers");
const QString roleWord = QStringLiteral(" as ");

bool isSameReading(const Receipt &left, const Receipt &right)
{
    return left.source == right.source && left.url == right.url && left.revision == right.revision &&
           left.fetchedAt == right.fetchedAt && left.extractor == right.extractor;
}

QString textOf(const LinkedRow &row)
{
    const QString name = row.columns.value(QStringLiteral("name")).toString();
    return row.role.isEmpty() ? name : name + roleWord + row.role;
}

// A claim holds the words only; the stored row of these words, or of this name, knows the ids.
LinkFact linkOf(const Claim &claim, const QList<LinkedRow> &rows)
{
    const QString text = claim.value.toString();
    LinkFact link;
    link.list = claim.field;
    link.position = claim.position;
    link.snippet = claim.snippet;
    link.entity.name = text;
    if (claim.field == QLatin1String("cast") && text.contains(roleWord)) {
        link.entity.name = text.section(roleWord, 0, 0);
        link.role = text.section(roleWord, 1);
    }
    const LinkedRow *known = nullptr;
    for (const LinkedRow &row : rows) {
        const bool whole = textOf(row) == text;
        if (whole || (known == nullptr && row.columns.value(QStringLiteral("name")) == link.entity.name))
            known = &row;
        if (whole)
            break;
    }
    if (known == nullptr)
        return link;
    const auto id = [known](const char *column) {
        return known->columns.value(QLatin1String(column)).toString();
    };
    link.entity.wikidataId = id("wikidata_id");
    link.entity.imdbId = id("imdb_id");
    link.entity.justwatchId = id("justwatch_id");
    link.entity.code = id("code");
    return link;
}

// "Rotten Tomatoes 7.3": the claim rounds, and leaves the votes to the row.
std::optional<RatingFact> ratingOf(const Claim &claim, const QList<RatingFact> &stored)
{
    const QString text = claim.value.toString();
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '));
    bool isNumber = false;
    RatingFact rating{text.left(space), text.mid(space + 1).toDouble(&isNumber), {}, claim.snippet};
    if (space < 1 || !isNumber)
        return std::nullopt;
    for (const RatingFact &row : stored)
        if (row.source == rating.source &&
            QString::number(row.score, 'f', 1) == QString::number(rating.score, 'f', 1))
            rating = {row.source, row.score, row.votes, claim.snippet};
    return rating;
}

} // namespace

QList<SourceFacts> keptFacts(const RematchCase &film, const QStringList &withdrawn)
{
    QList<SourceFacts> kept;
    for (const Claim &claim : film.claims) {
        const QString &source = claim.receipt.source;
        if (source == QLatin1String("user") || withdrawn.contains(source) ||
            claim.field.startsWith(offersBeginning) || claim.field == votesField)
            continue;
        auto facts = std::find_if(kept.begin(), kept.end(), [&claim](const SourceFacts &one) {
            return isSameReading(one.receipt, claim.receipt);
        });
        if (facts == kept.end())
            facts = kept.insert(kept.end(), SourceFacts{claim.receipt, {}, {}, {}, {}});
        if (claim.field == ratingsList) {
            if (const auto rating = ratingOf(claim, film.film.ratings))
                facts->ratings.append(*rating);
        } else if (film.film.lists.contains(claim.field)) {
            facts->links.append(linkOf(claim, film.film.lists.value(claim.field)));
        } else {
            facts->values.append({claim.field, claim.value, claim.snippet});
        }
    }
    return kept;
}

} // namespace moviedb::crawl
