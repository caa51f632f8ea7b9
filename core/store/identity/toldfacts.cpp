#include "core/store/identity/toldfacts.h"

#include <algorithm>

namespace moviedb::store {

namespace {

bool isNameOrIdFact(const Fact &fact)
{
    return fact.field == QLatin1String("name") || fact.field == QLatin1String("code") ||
           fact.field.endsWith(QLatin1String("_id"));
}

// Of names and ids that a film's page mentions those count that its source mentioned first, whatever they are later.
size_t numberOfFacts(const EntityFacts &facts)
{
    if (!facts.list.isEmpty() && std::all_of(facts.values.cbegin(), facts.values.cend(), isNameOrIdFact)) {
        size_t number = 0;
        for (const Fact &fact : facts.values)
            number = qHashMulti(number, fact.field);
        return number;
    }
    const Receipt &receipt = facts.receipt;
    size_t number = qHashMulti(0, receipt.url, receipt.revision, receipt.extractor, facts.list);
    for (const Fact &fact : facts.values)
        number = qHashMulti(number, fact.field, fact.value.typeId(), fact.value.toString(), fact.snippet);
    return number;
}

} // namespace

void ToldFacts::beginStep(qint64 stepId, qint64 move, std::optional<qint64> version)
{
    if (stepId != m_stepId || move != m_move || version != m_version)
        m_told.clear();
    m_stepId = stepId;
    m_move = move;
    m_version = version;
}

ToldFacts::Place ToldFacts::placeOf(const QString &table, qint64 row, const EntityFacts &facts)
{
    return {table, row, facts.receipt.source, !facts.list.isEmpty()};
}

bool ToldFacts::contains(const QString &table, qint64 row, const EntityFacts &facts) const
{
    const auto told = m_told.constFind(placeOf(table, row, facts));
    return told != m_told.cend() && *told == numberOfFacts(facts);
}

void ToldFacts::insert(const NewlyTold &told)
{
    if (m_stepId == 0 || !m_version)
        return;
    for (const ToldOfRow &one : told)
        m_told.insert(placeOf(one.table, *one.row, *one.facts), numberOfFacts(*one.facts));
}

} // namespace moviedb::store
