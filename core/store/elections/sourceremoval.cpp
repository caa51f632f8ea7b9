#include "core/store/elections/sourceremoval.h"

#include "core/base/partialdate.h"
#include "core/stitch/rulewords.h"
#include "core/store/elections/reelection.h"
#include "core/store/elections/sourcetraces.h"
#include "core/store/history/steps.h"
#include "core/store/rules/rulestore.h"
#include "core/store/tables/columnfit.h"

namespace moviedb::store {

namespace {

// A fact about a person or company that the source had won.
struct WonFact
{
    QString entity;
    qint64 entityId = 0;
    QString field;
};

Result<Done> checkSource(Connection &connection, const QString &source)
{
    if (source == QLatin1String("user"))
        return makeError(Fault::Usage, QStringLiteral("What you said yourself is no source's."), {},
                         QStringLiteral("Give a field back to the sources at the field itself."));
    MOVIEDB_TRY(known,
                connection.first(QStringLiteral("SELECT 1 FROM claims WHERE source = ? LIMIT 1"), {source}));
    if (known)
        return Done{};
    MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                          "SELECT DISTINCT source FROM claims WHERE source <> 'user' ORDER BY source")));
    QStringList stored;
    while (rows.next())
        stored << rows.text(0);
    MOVIEDB_CHECK(rows.end());
    return makeError(Fault::Usage, QStringLiteral("Nothing is stored of a source “%1”.").arg(source), {},
                     stored.isEmpty() ? QStringLiteral("No source has said anything yet.")
                                      : QStringLiteral("Sources: %1.").arg(stored.join(QLatin1String(", "))));
}

Result<QList<WonFact>> wonFacts(Connection &connection, const QString &source)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT entity, entity_id, field FROM claims WHERE source = ? AND "
                                      "chosen AND entity <> 'movies' AND field NOT IN ('name', 'code') AND "
                                      "field NOT LIKE '%_id' ORDER BY entity, entity_id, field"),
                       {source}));
    QList<WonFact> facts;
    while (rows.next())
        facts.append({rows.text(0), rows.integer(1), rows.text(2)});
    return facts;
}

struct RestingClaims
{
    QList<qint64> ids;
    QList<Claim> claims;
};

Result<RestingClaims> restingClaims(Connection &connection, const WonFact &fact, const QString &source)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT claim_id, value, source, position FROM claims WHERE "
                                              "entity = ? AND entity_id = ? AND field = ? AND source <> ? "
                                              "ORDER BY source, position"),
                               {fact.entity, fact.entityId, fact.field, source}));
    RestingClaims rest;
    while (rows.next()) {
        Claim claim;
        claim.field = fact.field;
        claim.value = rows.isNull(1) ? QVariant() : QVariant(rows.text(1));
        claim.receipt.source = rows.text(2);
        claim.position = int(rows.integer(3));
        rest.ids.append(rows.integer(0));
        rest.claims.append(claim);
    }
    return rest;
}

Result<Done> electFact(Connection &connection, const SchemaInfo &schema, const WonFact &fact,
                       const QString &source, const stitch::RuleBook &rules)
{
    const TableInfo *table = schema.table(fact.entity);
    const ColumnInfo *column = table == nullptr ? nullptr : table->column(fact.field);
    if (column == nullptr || column->references || table->primaryKey.size() != 1)
        return Done{};
    MOVIEDB_TRY(rest, restingClaims(connection, fact, source));
    const int best = stitch::bestClaim(fact.field, rest.claims, rules);
    const QVariant elected = best < 0 ? QVariant() : stitch::shownValue(fact.field, rest.claims.at(best));
    const auto value = fitted(*column, elected);
    if (!value || (value->isNull() && !column->nullable))
        return Done{};
    QString sets = quoted(column->name) + QStringLiteral(" = ?");
    QVariantList binds{boundValue(*column, *value)};
    if (table->column(column->name + QStringLiteral("_precision")) != nullptr) {
        const auto date = PartialDate::parse(elected.toString());
        sets += QLatin1String(", ") + quoted(column->name + QStringLiteral("_precision")) +
                QStringLiteral(" = ?");
        binds << (date ? QVariant(date->precision()) : QVariant());
    }
    MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
                                         .arg(quoted(table->name), sets, quoted(table->primaryKey.first())),
                                     binds + QVariantList{fact.entityId}));
    if (best >= 0)
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = TRUE WHERE claim_id = ?"),
                                         {rest.ids.at(best)}));
    return Done{};
}

Result<RuleEffect> electWithout(Connection &connection, const SchemaInfo &schema, const QString &source,
                                const stitch::RuleBook &rules, bool write, QList<TableChange> &changes)
{
    ElectionTerms terms;
    terms.before = &rules;
    terms.after = &rules;
    terms.without = source;
    return reelect(connection, schema, terms, {}, write, changes);
}

QString removalWords(const QString &source, qint64 claims, qint64 films, qsizetype forsaken)
{
    const QString words =
        QStringLiteral("What %1 said was removed: %2, %3")
            .arg(source, claims == 1 ? QStringLiteral("1 claim") : QStringLiteral("%1 claims").arg(claims),
                 films == 1 ? QStringLiteral("1 film changes")
                            : QStringLiteral("%1 films change").arg(films));
    if (forsaken == 0)
        return words;
    return words +
           (forsaken == 1
                ? QStringLiteral("; 1 person or company that nobody names any more went")
                : QStringLiteral("; %1 people and companies that nobody names any more went").arg(forsaken));
}

} // namespace

Result<RuleEffect> previewSourceRemoval(Connection &connection, const SchemaInfo &schema,
                                        const QString &source, const QList<SourceInfo> &sources)
{
    MOVIEDB_CHECK(checkSource(connection, source));
    MOVIEDB_TRY(stored, readRules(connection));
    QList<TableChange> none;
    return electWithout(connection, schema, source, stitch::RuleBook(sources, stored), false, none);
}

Result<RuleEffect> removeSource(Connection &connection, const SchemaInfo &schema, const QString &source,
                                const QList<SourceInfo> &sources, QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(checkSource(connection, source));
    MOVIEDB_TRY(stored, readRules(connection));
    const stitch::RuleBook rules(sources, stored);
    MOVIEDB_TRY(facts, wonFacts(connection, source));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("source")));
    ForsakenRows forsaken;
    MOVIEDB_CHECK(forsaken.look(connection, schema, source));
    MOVIEDB_TRY(effect, electWithout(connection, schema, source, rules, true, changes));
    QSet<QString> tables;
    for (const WonFact &fact : std::as_const(facts)) {
        MOVIEDB_CHECK(electFact(connection, schema, fact, source, rules));
        tables.insert(fact.entity);
    }
    MOVIEDB_CHECK(removeOffersOf(connection, schema, source, changes));
    MOVIEDB_TRY(removed, connection.execute(QStringLiteral("DELETE FROM claims WHERE source = ?"), {source}));
    MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM receipts WHERE source = ?"), {source}));
    MOVIEDB_TRY(gone, forsaken.remove(connection, schema, changes));
    for (const QString &table : std::as_const(tables))
        changes.append({table, {}});
    changes.append({QStringLiteral("claims"), {}});
    MOVIEDB_CHECK(endStep(connection, step, changes,
                          removalWords(stitch::sourceTitle(source, sources), removed, effect.films, gone)));
    MOVIEDB_CHECK(transaction.commit());
    return effect;
}

} // namespace moviedb::store
