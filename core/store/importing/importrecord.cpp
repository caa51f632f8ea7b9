#include "core/store/importing/importrecord.h"

#include "core/base/partialdate.h"
#include "core/stitch/linklists.h"
#include "core/stitch/offerwords.h"
#include "core/store/films/linkwriter.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/filmlists.h"

#include <algorithm>
#include <functional>

namespace moviedb::store {

namespace {

const QString importedTable = QStringLiteral("movies");
const QLatin1String precisionOfDate("_precision");

Claim importedClaim(const QString &field, int position, const QVariant &value, const ImportReceipt &by,
                    const QString &snippet, bool shown)
{
    Claim claim;
    claim.entity = importedTable;
    claim.field = field;
    claim.position = position;
    claim.value = value;
    claim.receipt = by.receipt;
    claim.snippet = snippet;
    claim.chosen = shown;
    return claim;
}

EntityRef refOf(const LinkedRow &row)
{
    const auto text = [&row](const char *column) {
        return row.columns.value(QLatin1String(column)).toString();
    };
    return {text("name"), text("wikidata_id"), text("imdb_id"), text("justwatch_id"), text("iso_code")};
}

bool isRowTime(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("updated_at");
}

void addList(FilmRecord &record, const QString &list, const QList<LinkedRow> &rows, const ImportReceipt &by,
             bool shown)
{
    int position = 0;
    for (const LinkedRow &row : rows) {
        LinkFact link{list, refOf(row), row.role, ++position,
                      row.columns.value(QStringLiteral("name")).toString()};
        record.claims.append(importedClaim(list, position, stitch::entryText(link), by, link.snippet, shown));
        if (!shown)
            continue;
        EntityFacts facts{link.entity, by.receipt, {}};
        for (auto column = row.columns.cbegin(); column != row.columns.cend(); ++column)
            if (!column->isNull() && !isRowTime(column.key()) && !column.key().endsWith(precisionOfDate))
                facts.values.append({column.key(), *column, column->toString()});
        record.links.append(link);
        record.entities.append(facts);
    }
}

void addRatings(FilmRecord &record, const MovieDocument &film, const ImportReceipt &by,
                const QSet<QString> &shown)
{
    const QString field = QStringLiteral("ratings");
    int position = 0;
    for (const RatingFact &rating : film.ratings) {
        const bool isShown = shown.contains(field) || shown.contains(field + u'.' + rating.source);
        ++position;
        const QString words = rating.source + u' ' + QString::number(rating.score, 'f', 1);
        record.claims.append(importedClaim(field, position, words, by,
                                           rating.snippet.isEmpty() ? words : rating.snippet, isShown));
        if (rating.votes)
            record.claims.append(importedClaim(QStringLiteral("ratings.votes"), position,
                                               QStringLiteral("%1 %2").arg(rating.source).arg(*rating.votes),
                                               by, QString::number(*rating.votes), isShown));
        if (isShown)
            record.ratings.append(rating);
    }
}

void addOffers(FilmRecord &record, const MovieDocument &film, const ImportReceipt &by, bool shown)
{
    QHash<QString, int> claimed;
    for (const OfferFact &offer : film.offers) {
        const QString field = stitch::offerField(offer);
        record.claims.append(
            importedClaim(field, ++claimed[field], stitch::offerWords(offer), by, offer.provider, shown));
    }
    if (shown)
        record.offers = film.offers;
}

// The columns that keep the first of a list.
void addFirsts(FilmRecord &record, const FilmColumns &columns, const QString &list,
               const QList<LinkedRow> &rows)
{
    for (auto behind = columns.lists.cbegin(); behind != columns.lists.cend(); ++behind)
        if (behind->name == list && !behind->keepsKey() && !rows.isEmpty())
            record.columns.insert(behind.key(), rows.first().columns.value(QStringLiteral("name")));
}

QString fieldAt(const QString &list, const QString &column)
{
    return list.isEmpty() ? column : list + u'.' + column;
}

// JSON knows true apart from 1, and so do its readers.
std::optional<Error> misfit(const ColumnInfo &column, const QVariant &value)
{
    const bool isOfNumbers = column.kind == ColumnKind::Integer || column.kind == ColumnKind::Decimal;
    if (isOfNumbers && value.typeId() == QMetaType::Bool)
        return makeError(Fault::Constraint, QStringLiteral("“%1” is not a number.").arg(value.toString()),
                         column.name);
    const auto fit = fitted(column, value);
    return fit ? std::nullopt : std::optional(fit.error());
}

// Who reads it sees the column beside it.
QString withoutColumn(const Error &error)
{
    const QString name = error.where + QLatin1String(": ");
    return error.text.startsWith(name) ? error.text.mid(name.size()) : error.text;
}

using Values = QMap<QString, QVariant>;
using TakePart =
    std::function<Result<Done>(const QString &field, const TableInfo &table, const Values &values)>;

Result<Done> eachEntry(const SchemaInfo &schema, const MovieDocument &film, const TakePart &take)
{
    for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list) {
        const auto tables = listTables(schema, list.key());
        for (const LinkedRow &row : *list) {
            if (!tables)
                break;
            MOVIEDB_CHECK(take(list.key(), *tables->entity, row.columns));
            if (tables->isCast())
                MOVIEDB_CHECK(take(list.key(), *tables->link, {{QStringLiteral("role"), row.role}}));
        }
    }
    return Done{};
}

// What the film states of each table. `field` is empty for the film's own columns, and else the field that they are part of.
Result<Done> eachPart(const SchemaInfo &schema, const MovieDocument &film, const TakePart &take)
{
    Values own;
    for (const auto &[column, value] : film.columns)
        own.insert(column, value);
    MOVIEDB_CHECK(take({}, *schema.table(importedTable), own));
    MOVIEDB_CHECK(eachEntry(schema, film, take));
    for (const RatingFact &rating : film.ratings)
        MOVIEDB_CHECK(take(QStringLiteral("ratings"), *schema.table(QStringLiteral("ratings")),
                           {{QStringLiteral("source"), rating.source},
                            {QStringLiteral("score"), rating.score},
                            {QStringLiteral("votes"), rating.votes ? QVariant(*rating.votes) : QVariant()}}));
    for (const OfferFact &offer : film.offers)
        MOVIEDB_CHECK(take(QStringLiteral("offers"), *schema.table(QStringLiteral("offers")),
                           {{QStringLiteral("provider"), offer.provider},
                            {QStringLiteral("monetization"), offer.monetization},
                            {QStringLiteral("provider_id"), offer.providerId},
                            {QStringLiteral("presentation"), offer.presentation.join(QLatin1String(", "))},
                            {QStringLiteral("price"), offer.price ? QVariant(*offer.price) : QVariant()},
                            {QStringLiteral("currency"), offer.currency},
                            {QStringLiteral("url"), offer.url},
                            {QStringLiteral("available_to"), offer.availableTo},
                            {QStringLiteral("country"), offer.country}}));
    return Done{};
}

std::optional<QString> contradiction(const TableInfo &table, const ColumnInfo &column, const QVariant &value,
                                     const QDate &today)
{
    if (column.kind == ColumnKind::Integer && !column.references)
        if (const auto whole = checkedCell(table, column, value); !whole)
            return whole.error().text;
    const auto stored = fitted(column, value);
    return stored ? contradictedMeaning(column, *stored, today) : std::nullopt;
}

} // namespace

ImportReceipt importReceipt(const ImportOrigin &origin, const QDateTime &now)
{
    ImportReceipt by;
    by.receipt.source = origin.source;
    by.receipt.url = origin.address;
    by.receipt.fetchedAt = now;
    by.receipt.extractor = origin.extractor;
    by.source.id = origin.source;
    by.source.title = origin.title;
    return by;
}

FilmColumns::FilmColumns(const SchemaInfo &from)
    : schema(from), movies(*from.table(importedTable)), listsOf(columnsOfLists(from))
{
    for (const ColumnInfo &column : movies.columns)
        if (const auto list = listBehind(schema, column.name))
            lists.insert(column.name, *list);
}

ImportFields importFields(const FilmColumns &columns, const MovieDocument &film)
{
    ImportFields fields;
    for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list)
        if (!list->isEmpty())
            fields.lists << list.key();
    const bool ratedByImdb =
        std::any_of(film.ratings.cbegin(), film.ratings.cend(),
                    [](const RatingFact &rating) { return rating.source == QLatin1String("IMDb"); });
    for (const auto &[name, value] : film.columns) {
        const ColumnInfo *column = columns.movies.column(name);
        if (column == nullptr && !value.isNull())
            fields.unknown.insert(name);
        if (column == nullptr || value.isNull() || column->generated || column->references ||
            name.endsWith(precisionOfDate))
            continue;
        const auto behind = columns.lists.constFind(name);
        const bool follows = (behind != columns.lists.cend() && fields.lists.contains(behind->name)) ||
                             (ratedByImdb && name.startsWith(QLatin1String("rating")));
        if (!follows)
            fields.columns.insert(name, value);
    }
    return fields;
}

QSet<QString> everyField(const FilmColumns &columns, const MovieDocument &film)
{
    const ImportFields fields = importFields(columns, film);
    QSet<QString> every(fields.lists.cbegin(), fields.lists.cend());
    every += {QStringLiteral("ratings"), QStringLiteral("offers")};
    for (auto value = fields.columns.cbegin(); value != fields.columns.cend(); ++value)
        every.insert(value.key());
    return every;
}

FilmRecord importRecord(const FilmColumns &columns, const MovieDocument &film, const ImportReceipt &by,
                        const QSet<QString> &shown)
{
    FilmRecord record;
    record.sources = {by.source};
    record.readings = {by.receipt};
    const ImportFields fields = importFields(columns, film);
    for (auto value = fields.columns.cbegin(); value != fields.columns.cend(); ++value) {
        const bool isShown = shown.contains(value.key());
        record.claims.append(importedClaim(value.key(), 0, *value, by, value->toString(), isShown));
        if (!isShown)
            continue;
        record.columns.insert(value.key(), *value);
        const QString precision = value.key() + precisionOfDate;
        if (const auto date = PartialDate::parse(value->toString());
            date && columns.movies.column(precision) != nullptr)
            record.columns.insert(precision, date->precision());
    }
    for (const QString &list : fields.lists) {
        addList(record, list, film.lists.value(list), by, shown.contains(list));
        if (shown.contains(list))
            addFirsts(record, columns, list, film.lists.value(list));
    }
    addRatings(record, film, by, shown);
    addOffers(record, film, by, shown.contains(QStringLiteral("offers")));
    for (const RatingFact &rating : std::as_const(record.ratings))
        if (rating.source == QLatin1String("IMDb")) {
            record.columns.insert(QStringLiteral("rating"), rating.score);
            if (rating.votes)
                record.columns.insert(QStringLiteral("rating_count"), *rating.votes);
        }
    record.justwatchId = record.columns.value(QStringLiteral("justwatch_id")).toString();
    record.wikidataId = record.columns.value(QStringLiteral("wikidata_id")).toString();
    record.wikipediaKey = record.columns.value(QStringLiteral("wikipedia_key")).toString();
    return record;
}

QMap<QString, QString> misfits(const SchemaInfo &schema, const MovieDocument &film)
{
    QMap<QString, QString> found;
    const auto look = [&found](const QString &list, const TableInfo &table, const Values &values) {
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            const ColumnInfo *column = table.column(value.key());
            const QString field = fieldAt(list, value.key());
            if (column == nullptr || isRowTime(value.key()) || found.contains(field))
                continue;
            if (const auto wrong = misfit(*column, *value))
                found.insert(field, withoutColumn(*wrong));
        }
        return Result<Done>(Done{});
    };
    [[maybe_unused]] const auto all = eachPart(schema, film, look); // looks at everything
    return found;
}

QMap<QString, QString> contradictions(const SchemaInfo &schema, const MovieDocument &film, const QDate &today)
{
    QMap<QString, QString> found;
    const auto look = [&](const QString &list, const TableInfo &table, const Values &values) {
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            const ColumnInfo *column = table.column(value.key());
            const QString field = fieldAt(list, value.key());
            const auto wrong = column != nullptr && !isRowTime(value.key())
                                   ? contradiction(table, *column, *value, today)
                                   : std::nullopt;
            if (wrong && !found.contains(field))
                found.insert(field, *wrong);
        }
        return Result<Done>(Done{});
    };
    [[maybe_unused]] const auto all = eachPart(schema, film, look); // what does not fit is of misfits()
    return found;
}

} // namespace moviedb::store
