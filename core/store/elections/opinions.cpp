#include "core/store/elections/opinions.h"

#include "core/stitch/bestclaim.h"
#include "core/stitch/difference.h"
#include "core/stitch/meaning.h"
#include "core/stitch/values.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

// Everything one source says of the field.
struct Voice
{
    QString source;
    QList<const Claim *> claims;
    QVariantList values;   // of a column, the usable ones; a source may know several
    QList<LinkFact> links; // of a list

    bool isShown() const
    {
        return std::any_of(claims.cbegin(), claims.cend(), [](const Claim *claim) { return claim->chosen; });
    }
};

QList<Voice> voicesOf(const QString &field, const FieldClaims &claims)
{
    QList<Voice> voices;
    for (const Claim &claim : claims.claims) {
        const QVariant value = stitch::shownValue(field, claim);
        if (value.isNull() && !stitch::isListField(field))
            continue;
        if (voices.isEmpty() || voices.last().source != claim.receipt.source)
            voices.append(Voice{claim.receipt.source, {}, {}, {}});
        voices.last().claims.append(&claim);
        voices.last().values.append(value);
        voices.last().links.append(stitch::linkOfClaim(claim));
    }
    return voices;
}

// Of several values the closest two count.
stitch::Difference apart(const QString &field, const Voice &left, const Voice &right)
{
    if (stitch::isListField(field))
        return stitch::listDifference(left.links, right.links);
    stitch::Difference closest{2, {}};
    for (const QVariant &one : left.values)
        for (const QVariant &other : right.values) {
            const stitch::Difference found = stitch::difference(field, one, other);
            if (found.distance < closest.distance)
                closest = found;
        }
    return closest;
}

bool isDecided(const FieldRule &rule, const QString &left, const QString &right)
{
    return stitch::isSettled(rule, left, right) || stitch::isSettled(rule, right, left);
}

QString valueText(const QVariant &value)
{
    return claimText(value);
}

Opinion opinionOf(const QString &field, const Voice &voice)
{
    Opinion opinion;
    opinion.sources << voice.source;
    opinion.receipts << voice.claims.first()->receipt;
    opinion.snippets << voice.claims.first()->snippet;
    opinion.shown = voice.isShown();
    if (stitch::isListField(field)) {
        for (const LinkFact &link : voice.links)
            opinion.names << link.entity.name;
        opinion.value = opinion.names.join(QLatin1String(", "));
        return opinion;
    }
    const auto shown = std::find_if(voice.claims.cbegin(), voice.claims.cend(),
                                    [](const Claim *claim) { return claim->chosen; });
    opinion.value =
        valueText(voice.values.at(shown == voice.claims.cend() ? 0 : shown - voice.claims.cbegin()));
    return opinion;
}

bool sameOpinion(const QString &field, const Voice &left, const Voice &right)
{
    if (stitch::isListField(field))
        return left.links.size() == right.links.size() &&
               stitch::listDifference(left.links, right.links).distance <= 0;
    return apart(field, left, right).distance <= 0;
}

} // namespace

std::optional<Disagreement> disagreementOf(const QString &field, const FieldClaims &claims,
                                           const stitch::RuleBook &rules)
{
    QList<Voice> voices = voicesOf(field, claims);
    std::stable_sort(voices.begin(), voices.end(), [&](const Voice &left, const Voice &right) {
        return std::make_tuple(!left.isShown(), rules.rank(left.source, field)) <
               std::make_tuple(!right.isShown(), rules.rank(right.source, field));
    });
    const FieldRule rule = rules.rule(field);
    Disagreement found;
    found.field = field;
    for (qsizetype i = 0; i < voices.size(); ++i)
        for (qsizetype j = i + 1; j < voices.size(); ++j) {
            const stitch::Difference difference = apart(field, voices.at(i), voices.at(j));
            if (difference.distance <= found.distance ||
                isDecided(rule, voices.at(i).source, voices.at(j).source))
                continue;
            found.distance = difference.distance;
            found.words = difference.words;
        }
    if (found.distance <= 0)
        return std::nullopt;
    QList<const Voice *> speakers; // of each opinion the first
    for (const Voice &voice : std::as_const(voices)) {
        const auto agreed = std::find_if(speakers.cbegin(), speakers.cend(), [&](const Voice *speaker) {
            return sameOpinion(field, *speaker, voice);
        });
        if (agreed == speakers.cend()) {
            speakers.append(&voice);
            found.opinions.append(opinionOf(field, voice));
            continue;
        }
        Opinion &opinion = found.opinions[agreed - speakers.cbegin()];
        opinion.sources << voice.source;
        opinion.receipts << voice.claims.first()->receipt;
        opinion.snippets << voice.claims.first()->snippet;
    }
    return found;
}

QStringList statedKeys(const QString &field, const FieldClaims &claims)
{
    QMap<QString, QStringList> bySource;
    for (const Claim &claim : claims.claims) {
        const QVariant value = stitch::shownValue(field, claim);
        const QString key = stitch::isListField(field)
                                ? stitch::wordingKey(stitch::linkOfClaim(claim).entity.name)
                            : value.typeId() == QMetaType::QString && !stitch::isDateField(field)
                                ? stitch::wordingKey(value.toString())
                                : valueText(value);
        bySource[claim.receipt.source] << key;
    }
    QStringList keys;
    for (auto source = bySource.begin(); source != bySource.end(); ++source) {
        source->sort();
        keys << source.key() + QLatin1Char('=') + source->join(QLatin1Char('|'));
    }
    return keys;
}

} // namespace moviedb::store
