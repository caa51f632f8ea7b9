#include "core/store/elections/givingback.h"

#include "core/base/partialdate.h"
#include "core/stitch/rulewords.h"
#include "core/store/elections/reelection.h"
#include "core/store/history/steps.h"
#include "core/store/rules/rulestore.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/listrows.h"
#include "core/store/tables/listwords.h"
#include "core/store/tables/ownreceipts.h"
#include "core/store/tables/tableeditor.h"

namespace moviedb::store {

namespace {

const QLatin1String filmTable("movies");

// Where the person's word stands: a column of a row, or a list of a film.
struct ClaimedField
{
    const TableInfo *table = nullptr;
    const ColumnInfo *column = nullptr; // null for a list
    std::optional<FilmList> list;
    qint64 id = 0;
    QString name;

    bool ofFilm() const { return table->name == filmTable; }
};

Result<ClaimedField> fieldOf(const SchemaInfo &schema, const GiveBack &what)
{
    MOVIEDB_TRY(table, editableTable(schema, what.table));
    ClaimedField field{table, nullptr, std::nullopt, what.id, what.field};
    if (field.ofFilm()) {
        field.list = filmList(schema, what.field);
        if (!field.list)
            field.list = listBehind(schema, what.field);
    }
    if (field.list) {
        field.name = field.list->name;
        return field;
    }
    field.column = table->column(what.field);
    if (field.column == nullptr || field.column->generated || table->primaryKey.size() != 1)
        return makeError(Fault::Usage,
                         QStringLiteral("%1 of %2 is no field of the sources.").arg(what.field, table->title),
                         table->name + QLatin1Char('.') + what.field);
    return field;
}

// Fields whose claims of the person go: those that follow the list go with it.
QStringList claimedFields(const ClaimedField &field)
{
    QStringList fields{field.name};
    if (field.list && !field.list->single.isEmpty())
        fields << field.list->single;
    if (field.list && field.list->isRatings())
        fields << QStringLiteral("rating") << QStringLiteral("rating_count");
    return fields;
}

Result<qint64> withdrawClaims(Connection &connection, const ClaimedField &field)
{
    const QStringList fields = claimedFields(field);
    QVariantList binds{field.table->name, field.id};
    for (const QString &name : fields)
        binds << name << name + QLatin1String(".%"); // parts of a list: "ratings.votes"
    QStringList places(fields.size(), QStringLiteral("field = ? OR field LIKE ?"));
    MOVIEDB_TRY(withdrawn,
                connection.execute(
                    QStringLiteral("DELETE FROM claims WHERE entity = ? AND entity_id = ? AND source = "
                                   "'user' AND (%1)")
                        .arg(places.join(QLatin1String(" OR "))),
                    binds));
    MOVIEDB_CHECK(dropEmptyReceipts(connection, field.table->name, field.id));
    return withdrawn;
}

struct OtherClaims
{
    QList<qint64> ids;
    QList<Claim> claims;
};

Result<OtherClaims> otherClaims(Connection &connection, const ClaimedField &field, const QString &name)
{
    MOVIEDB_TRY(rows,
                connection.run(QStringLiteral("SELECT claim_id, value, source, position FROM claims WHERE "
                                              "entity = ? AND entity_id = ? AND field = ? ORDER BY source, "
                                              "position"),
                               {field.table->name, field.id, name}));
    OtherClaims others;
    while (rows.next()) {
        Claim claim;
        claim.field = name;
        claim.value = rows.isNull(1) ? QVariant() : QVariant(rows.text(1));
        claim.receipt.source = rows.text(2);
        claim.position = int(rows.integer(3));
        others.ids << rows.integer(0);
        others.claims << claim;
    }
    return others;
}

Result<Done> writeValue(Connection &connection, const ClaimedField &field, const QVariant &stated)
{
    const auto value = fitted(*field.column, stated);
    if (!value || (value->isNull() && !field.column->nullable))
        return Done{}; // as when films are stored: the column is left alone
    QString sets = quoted(field.column->name) + QStringLiteral(" = ?");
    QVariantList binds{boundValue(*field.column, *value)};
    if (const ColumnInfo *precision = precisionColumn(*field.table, *field.column)) {
        const auto date = PartialDate::parse(stated.toString());
        sets += QLatin1String(", ") + quoted(precision->name) + QStringLiteral(" = ?");
        binds << (date ? QVariant(date->precision()) : QVariant());
    }
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
                               .arg(quoted(field.table->name), sets, quoted(field.table->primaryKey.first())),
                           binds + QVariantList{field.id}));
    return Done{};
}

bool comesFromMatch(const QString &column)
{
    static const QStringList columns{QStringLiteral("justwatch_id"), QStringLiteral("wikidata_id"),
                                     QStringLiteral("wikipedia_key"), QStringLiteral("wikipedia_url")};
    return columns.contains(column);
}

// What other claims say of a column alone. The ids of a film come from its match: where no claim names one it stays.
Result<Done> electColumn(Connection &connection, const ClaimedField &field, const OtherClaims &others,
                         const stitch::RuleBook &rules)
{
    const int best = stitch::bestClaim(field.name, others.claims, rules);
    if (best < 0 && field.ofFilm() && comesFromMatch(field.name))
        return Done{};
    if (best >= 0)
        MOVIEDB_CHECK(connection.execute(QStringLiteral("UPDATE claims SET chosen = TRUE WHERE claim_id = ?"),
                                         {others.ids.at(best)}));
    return writeValue(connection, field,
                      best < 0 ? QVariant() : stitch::shownValue(field.name, others.claims.at(best)));
}

// The film's own rating and votes are IMDb's.
Result<Done> followImdb(Connection &connection, qint64 movieId)
{
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE movies SET rating = (SELECT score FROM ratings r WHERE r.movie_id = movies.movie_id AND "
            "r.source = 'IMDb'), rating_count = (SELECT votes FROM ratings r WHERE r.movie_id = "
            "movies.movie_id AND r.source = 'IMDb') WHERE movie_id = ?"),
        {movieId}));
    return Done{};
}

QString raterOf(const Claim &claim)
{
    return claim.value.toString().section(u' ', 0, -2);
}

// Votes are no part of a score's claim: they are taken from their own, else they stay what they were.
Result<Done> electRatings(Connection &connection, const ClaimedField &field, const QList<ListEntry> &before,
                          const QList<ListEntry> &elected, const OtherClaims &others)
{
    MOVIEDB_TRY(votes, otherClaims(connection, field, QStringLiteral("ratings.votes")));
    QList<ListEntry> ratings;
    for (ListEntry entry : elected) {
        const auto quotes = [&entry](const Claim &claim) { return raterOf(claim) == entry.name; };
        if (std::none_of(others.claims.cbegin(), others.claims.cend(), quotes))
            continue; // only the person knew this one
        const auto stated = std::find_if(votes.claims.cbegin(), votes.claims.cend(), quotes);
        const auto was = std::find_if(before.cbegin(), before.cend(),
                                      [&entry](const ListEntry &one) { return one.name == entry.name; });
        if (stated != votes.claims.cend())
            entry.votes = stated->value.toString().section(u' ', -1).toLongLong();
        else if (!entry.votes && was != before.cend())
            entry.votes = was->votes;
        ratings << entry;
    }
    MOVIEDB_CHECK(writeLinkRows(connection, *field.list, field.id, ratings));
    return followImdb(connection, field.id);
}

Result<Done> emptyList(Connection &connection, const ClaimedField &field)
{
    MOVIEDB_CHECK(writeLinkRows(connection, *field.list, field.id, {}));
    if (!field.list->single.isEmpty())
        MOVIEDB_CHECK(connection.execute(
            QStringLiteral("UPDATE movies SET %1 = NULL WHERE movie_id = ?").arg(quoted(field.list->single)),
            {field.id}));
    return Done{};
}

Result<Done> electField(Connection &connection, const SchemaInfo &schema, const ClaimedField &field,
                        const stitch::RuleBook &rules, const QList<ListEntry> &before,
                        QList<TableChange> &changes)
{
    MOVIEDB_TRY(others, otherClaims(connection, field, field.name));
    if (!field.ofFilm())
        return electColumn(connection, field, others, rules);
    if (!field.list && (field.name == QLatin1String("rating") || field.name == QLatin1String("rating_count")))
        return followImdb(connection, field.id);
    if (!field.list && (others.claims.isEmpty() || comesFromMatch(field.name)))
        return electColumn(connection, field, others, rules);
    if (field.list && others.claims.isEmpty())
        MOVIEDB_CHECK(emptyList(connection, field));
    MOVIEDB_CHECK(reelectField(connection, schema, rules, field.id, field.name, changes));
    if (!field.list || !field.list->isRatings())
        return Done{};
    MOVIEDB_TRY(elected, linkedEntries(connection, schema, *field.list, field.id));
    return electRatings(connection, field, before, elected, others);
}

// Dates as exactly as they are known.
QString cellWords(const ClaimedField &field, const Row &row)
{
    const auto values = valuesByName(*field.table, row);
    if (const ColumnInfo *precision = precisionColumn(*field.table, *field.column))
        if (const auto date = PartialDate::fromStored(values.value(field.name).toString(),
                                                      values.value(precision->name).toString()))
            return date->iso();
    return shownValue(values.value(field.name));
}

Result<QList<ListEntry>> entriesOf(Connection &connection, const SchemaInfo &schema,
                                   const ClaimedField &field)
{
    return field.list ? linkedEntries(connection, schema, *field.list, field.id) : QList<ListEntry>();
}

} // namespace

Result<Done> giveBack(Connection &connection, const SchemaInfo &schema, const GiveBack &what,
                      QList<TableChange> &changes)
{
    MOVIEDB_TRY(field, fieldOf(schema, what));
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(before, readRow(connection, schema, *field.table, {field.id}));
    MOVIEDB_TRY(entriesBefore, entriesOf(connection, schema, field));
    MOVIEDB_TRY(stored, readRules(connection));
    QList<TableChange> told{TableChange{field.table->name, {{field.id}}},
                            TableChange{QStringLiteral("claims"), {}}};
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("edit")));
    MOVIEDB_TRY(withdrawn, withdrawClaims(connection, field));
    if (withdrawn == 0)
        return makeError(Fault::Usage,
                         QStringLiteral("%1 of “%2” is what the sources say already.")
                             .arg(stitch::fieldTitle(field.name), rowName(*field.table, before)));
    MOVIEDB_CHECK(dropEmptyReceipts(connection, field.table->name, field.id));
    MOVIEDB_CHECK(
        electField(connection, schema, field, stitch::RuleBook(what.sources, stored), entriesBefore, told));
    MOVIEDB_TRY(after, readRow(connection, schema, *field.table, {field.id}));
    MOVIEDB_TRY(entriesAfter, entriesOf(connection, schema, field));
    if (field.list)
        told << TableChange{field.list->link->name, {}};
    MOVIEDB_CHECK(endStep(connection, step, told,
                          QStringLiteral("%1 of “%2” given back to the sources: %3 instead of %4")
                              .arg(stitch::fieldTitle(field.name), rowName(*field.table, before),
                                   field.list ? entriesText(entriesAfter) : cellWords(field, after),
                                   field.list ? entriesText(entriesBefore) : cellWords(field, before))));
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return Done{};
}

} // namespace moviedb::store
