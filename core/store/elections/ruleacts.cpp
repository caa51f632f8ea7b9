#include "core/store/elections/ruleacts.h"

#include "core/stitch/rulewords.h"
#include "core/store/elections/reelection.h"
#include "core/store/history/steps.h"
#include "core/store/rules/rulestore.h"

#include <algorithm>

namespace moviedb::store {

namespace {

struct RuleChangePlan
{
    stitch::RuleBook before;
    stitch::RuleBook after;
    QStringList fields; // that get another rule
};

Result<Done> checkFields(const RuleChange &change)
{
    QStringList fields = change.reset;
    for (const FieldRule &rule : change.rules)
        fields << rule.field;
    for (const QString &field : std::as_const(fields))
        if (!stitch::ruledFields().contains(field))
            return makeError(
                Fault::Usage, QStringLiteral("There is no rule for “%1”.").arg(field), {},
                QStringLiteral("Fields: %1.").arg(stitch::ruledFields().join(QLatin1String(", "))));
    return Done{};
}

Result<RuleChangePlan> planOf(Connection &connection, const RuleChange &change)
{
    MOVIEDB_CHECK(checkFields(change));
    MOVIEDB_TRY(stored, readRules(connection));
    const stitch::RuleBook before(change.sources, stored);
    QList<FieldRule> wanted;
    QStringList fields = change.reset;
    for (const FieldRule &rule : change.rules) {
        fields << rule.field;
        if (rule != before.usualRule(rule.field))
            wanted << rule;
    }
    for (const FieldRule &rule : std::as_const(stored))
        if (!fields.contains(rule.field))
            wanted << rule;
    const stitch::RuleBook after(change.sources, wanted);
    fields.removeIf([&](const QString &field) { return before.rule(field) == after.rule(field); });
    return RuleChangePlan{before, after, fields};
}

ElectionTerms termsOf(const RuleChangePlan &plan)
{
    ElectionTerms terms;
    terms.before = &plan.before;
    terms.after = &plan.after;
    terms.fields = plan.fields;
    return terms;
}

QString filmsText(qint64 films)
{
    return films == 1 ? QStringLiteral("1 film changes") : QStringLiteral("%1 films change").arg(films);
}

QString stepWords(const RuleChangePlan &plan, const RuleChange &change, qint64 films)
{
    if (plan.fields.size() > 1)
        return QStringLiteral("Rules of %1 fields; %2").arg(plan.fields.size()).arg(filmsText(films));
    const QString &field = plan.fields.first();
    if (!plan.after.isChanged(field))
        return QStringLiteral("Rule of %1 back to what is usual; %2")
            .arg(stitch::fieldTitle(field), filmsText(films));
    QString words = stitch::ruleSentence(plan.after.rule(field), change.sources);
    words.chop(1);
    return QStringLiteral("Rule of %1; %2").arg(words, filmsText(films));
}

} // namespace

Result<RuleEffect> previewRules(Connection &connection, const SchemaInfo &schema, const RuleChange &change)
{
    MOVIEDB_TRY(plan, planOf(connection, change));
    if (plan.fields.isEmpty())
        return RuleEffect();
    QList<TableChange> none;
    return reelect(connection, schema, termsOf(plan), {}, false, none);
}

Result<RuleEffect> changeRules(Connection &connection, const SchemaInfo &schema, const RuleChange &change,
                               QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(plan, planOf(connection, change));
    if (plan.fields.isEmpty())
        return RuleEffect();
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("rule")));
    for (const QString &field : std::as_const(plan.fields))
        MOVIEDB_CHECK(plan.after.isChanged(field) ? writeRule(connection, plan.after.rule(field))
                                                  : removeRule(connection, field));
    MOVIEDB_TRY(effect, reelect(connection, schema, termsOf(plan), {}, true, changes));
    changes.append({QStringLiteral("field_rules"), {}});
    MOVIEDB_CHECK(endStep(connection, step, changes, stepWords(plan, change, effect.films)));
    MOVIEDB_CHECK(transaction.commit());
    return effect;
}

} // namespace moviedb::store
