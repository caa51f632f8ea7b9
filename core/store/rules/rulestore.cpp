#include "core/store/rules/rulestore.h"

namespace moviedb::store {

namespace {

const QLatin1Char between(' ');
const QLatin1Char higherSign('>');

QString settledText(const QList<SettledPair> &settled)
{
    QStringList pairs;
    for (const SettledPair &pair : settled)
        pairs << pair.winner + higherSign + pair.other;
    return pairs.isEmpty() ? QStringLiteral("") : pairs.join(between);
}

QList<SettledPair> settledPairs(const QString &text)
{
    QList<SettledPair> pairs;
    for (const QString &pair : text.split(between, Qt::SkipEmptyParts))
        pairs.append({pair.section(higherSign, 0, 0), pair.section(higherSign, 1)});
    return pairs;
}

} // namespace

Result<QList<FieldRule>> readRules(Connection &connection)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT field, sources, agreement, exactness, roles, settled "
                                              "FROM field_rules ORDER BY field")));
    QList<FieldRule> rules;
    while (rows.next()) {
        FieldRule rule;
        rule.field = rows.text(0);
        rule.sources = rows.text(1).split(between, Qt::SkipEmptyParts);
        rule.agreement = rows.boolean(2);
        rule.exactness = rows.boolean(3);
        rule.roles = rows.boolean(4);
        rule.settled = settledPairs(rows.text(5));
        rules.append(rule);
    }
    return rules;
}

// A known row is changed and not made anew: the history then notes what differs.
Result<Done> writeRule(Connection &connection, const FieldRule &rule)
{
    const QVariantList values{rule.sources.join(between), rule.agreement, rule.exactness, rule.roles,
                              settledText(rule.settled),  rule.field};
    MOVIEDB_TRY(changed,
                connection.execute(QStringLiteral("UPDATE field_rules SET sources = ?, agreement = ?, "
                                                  "exactness = ?, roles = ?, settled = ? WHERE field = ?"),
                                   values));
    if (changed == 0)
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("INSERT INTO field_rules (sources, agreement, exactness, roles, settled, field) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            values));
    return Done{};
}

Result<Done> removeRule(Connection &connection, const QString &field)
{
    MOVIEDB_CHECK(connection.execute(QStringLiteral("DELETE FROM field_rules WHERE field = ?"), {field}));
    return Done{};
}

} // namespace moviedb::store
