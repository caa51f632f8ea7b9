#include "core/stitch/bestclaim.h"

#include "core/stitch/linklists.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/values.h"

#include <algorithm>

namespace moviedb::stitch {

namespace {

const QLatin1String personSource("user");

struct Group
{
    StatedList stated;
    QList<int> claims; // of each entry
};

// The claims of each source, best source first, their entries in order.
QList<Group> groupsOf(const QString &list, const QList<Claim> &claims, const RuleBook &rules,
                      const QList<EntityRef> &entities)
{
    QList<int> order;
    for (int i = 0; i < claims.size(); ++i)
        order << i;
    std::stable_sort(order.begin(), order.end(), [&](int left, int right) {
        const auto key = [&](const Claim &claim) {
            const QString &source = claim.receipt.source;
            return std::make_tuple(rules.rank(source, list), source, claim.position);
        };
        return key(claims.at(left)) < key(claims.at(right));
    });
    QList<Group> groups;
    for (const int place : std::as_const(order)) {
        const Claim &claim = claims.at(place);
        if (groups.isEmpty() || groups.last().stated.source != claim.receipt.source) {
            groups.append(Group());
            groups.last().stated.source = claim.receipt.source;
            groups.last().stated.receipt = &claim.receipt;
        }
        LinkFact link = linkOfClaim(claim);
        if (place < entities.size())
            completeIds(link.entity, entities.at(place));
        if (link.entity.name.isEmpty())
            continue;
        link.position = int(groups.last().stated.entries.size()) + 1;
        groups.last().stated.entries.append(link);
        groups.last().claims.append(place);
    }
    return groups;
}

} // namespace

QVariant shownValue(const QString &field, const Claim &claim)
{
    return usableValue(field, claim.value);
}

int bestClaim(const QString &field, const QList<Claim> &claims, const RuleBook &rules)
{
    QList<Statement> statements;
    for (int i = 0; i < claims.size(); ++i) {
        const Claim &claim = claims.at(i);
        if (claim.receipt.source == personSource)
            return i;
        Statement statement;
        statement.source = claim.receipt.source;
        statement.value = claim.value;
        statement.usable = usableValue(field, claim.value);
        statement.sourceRank = rules.rank(statement.source, field);
        statement.indexInSource = claim.position;
        statements.append(statement);
    }
    return chosenStatement(rules.rule(field), statements);
}

LinkFact linkOfClaim(const Claim &claim)
{
    LinkFact link;
    link.list = claim.field;
    link.position = claim.position;
    link.snippet = claim.snippet;
    const QString text = claim.value.toString();
    static const QLatin1String between(" as ");
    const qsizetype end = claim.field == QLatin1String("cast") ? text.indexOf(between) : -1;
    link.entity.name = end < 0 ? text : text.left(end);
    if (end >= 0)
        link.role = text.mid(end + between.size());
    return link;
}

BestList bestList(const QString &list, const QList<Claim> &claims, const RuleBook &rules,
                  const QList<EntityRef> &entities)
{
    const QList<Group> groups = groupsOf(list, claims, rules, entities);
    BestList best;
    if (!groups.isEmpty() && groups.first().stated.source == personSource) {
        best.source = personSource;
        best.links = groups.first().stated.entries;
        for (int i = 0; i < claims.size(); ++i)
            if (claims.at(i).receipt.source == personSource)
                best.claims.append(i);
        return best;
    }
    QList<StatedList> stated;
    for (const Group &group : groups)
        stated.append(group.stated);
    const ChosenList chosen = chooseList(rules.rule(list), stated);
    if (chosen.from < 0)
        return best;
    best.source = groups.at(chosen.from).stated.source;
    best.claims = groups.at(chosen.from).claims;
    best.links = chosen.entries;
    for (const auto &[from, entry] : chosen.completedBy)
        best.claims.append(groups.at(from).claims.at(entry));
    return best;
}

} // namespace moviedb::stitch
