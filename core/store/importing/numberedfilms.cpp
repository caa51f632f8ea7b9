#include "core/store/importing/numberedfilms.h"

#include "core/base/partialdate.h"
#include "core/store/films/claimwriter.h"
#include "core/store/recipebook/rowcounters.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

const QString filmsTable = QStringLiteral("movies");

bool keepsTime(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("updated_at");
}

qint64 numberOf(const TableInfo &table, const LinkedRow &row)
{
    const QVariant number = row.columns.value(table.primaryKey.value(0));
    return number.typeId() == QMetaType::LongLong ? number.toLongLong() : 0;
}

// A date is as exact as it is written, where the file does not say how exact it is.
QVariant valueIn(const QMap<QString, QVariant> &values, const QString &column)
{
    const QLatin1String end("_precision");
    const QVariant value = values.value(column);
    if (!value.isNull() || !column.endsWith(end))
        return value;
    const auto date = PartialDate::parse(values.value(column.chopped(end.size())).toString());
    return date ? QVariant(date->precision()) : QVariant();
}

QVariantList boundRow(const QList<const ColumnInfo *> &columns, const QMap<QString, QVariant> &values)
{
    QVariantList row;
    for (const ColumnInfo *column : columns) {
        const auto value = fitted(*column, valueIn(values, column->name));
        row << boundValue(*column, value ? *value : QVariant());
    }
    return row;
}

QStringList namesOfColumns(const QList<const ColumnInfo *> &columns)
{
    QStringList names;
    for (const ColumnInfo *column : columns)
        names << column->name;
    return names;
}

} // namespace

struct NumberedFilms::Part
{
    std::map<QString, BulkInsert> entities;
    std::map<QString, QList<std::pair<qint64, QMap<QString, QVariant>>>> added; // by table
    std::map<QString, BulkInsert> links;
    std::map<QString, BulkInsert> children;
    std::optional<BulkInsert> films;
};

Result<bool> NumberedFilms::fits(Connection &connection, const SchemaInfo &schema)
{
    for (const TableInfo &table : schema.tables) {
        if (table.role == TableRole::System)
            continue;
        MOVIEDB_TRY(some,
                    connection.first(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(quoted(table.name)), {}));
        if (some)
            return false;
    }
    return true;
}

// Every column a row can be given.
QList<const ColumnInfo *> NumberedFilms::columnsOf(const TableInfo &table) const
{
    QList<const ColumnInfo *> columns;
    for (const ColumnInfo &column : table.columns)
        if (!keepsTime(column.name) && column.computedAs.isEmpty())
            columns << &column;
    return columns;
}

QString NumberedFilms::refusal(const MovieDocument &film)
{
    if (film.movieId < 1)
        return QStringLiteral("It has no movie_id, which the other films of the file have.");
    if (m_numbers[filmsTable].contains(film.movieId))
        return QStringLiteral("The file has film %1 twice.").arg(film.movieId);
    for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list) {
        const auto tables = listTables(m_schema, list.key());
        if (!tables || tables->entity->column(QStringLiteral("wikidata_id")) == nullptr)
            continue;
        QSet<qint64> named;
        for (const LinkedRow &row : *list) {
            const qint64 number = numberOf(*tables->entity, row);
            if (number == 0 && row.columns.size() > 1)
                return QStringLiteral("An entry of %1 has no %2.").arg(list.key(), tables->key);
            if (number > 0 && named.contains(number) && !tables->isCast())
                return QStringLiteral("%1 %2 stands twice in its %3.")
                    .arg(tables->key)
                    .arg(number)
                    .arg(list.key());
            named.insert(number);
        }
    }
    m_numbers[filmsTable].insert(film.movieId);
    return {};
}

void NumberedFilms::takeRow(Part &part, const TableInfo &table, const LinkedRow &row)
{
    const qint64 number = numberOf(table, row);
    if (m_numbers[table.name].contains(number))
        return;
    m_numbers[table.name].insert(number);
    m_highest[table.name] = qMax(m_highest.value(table.name), number);
    const auto columns = columnsOf(table);
    part.entities.try_emplace(table.name, table.name, namesOfColumns(columns))
        .first->second.add(boundRow(columns, row.columns));
    part.added[table.name].append({number, row.columns});
}

// Rows that the file knows by their names alone.
Result<Done> NumberedFilms::takeNames(Connection &connection, Part &part, const TableInfo &table,
                                      const QList<LinkedRow> &rows)
{
    BulkInsert added(table.name, {QStringLiteral("name")}, table.primaryKey.first());
    QStringList names;
    QHash<QString, qint64> &known = m_names[table.name];
    for (const LinkedRow &row : rows) {
        const QString name = row.columns.value(QStringLiteral("name")).toString();
        if (known.contains(name) || names.contains(name))
            continue;
        names << name;
        added.add({boundValue(*table.column(QStringLiteral("name")), name)});
    }
    MOVIEDB_TRY(numbers, added.flush(connection));
    for (qsizetype i = 0; i < names.size(); ++i) {
        known.insert(names.at(i), numbers.at(i));
        part.added[table.name].append({numbers.at(i), {{QStringLiteral("name"), names.at(i)}}});
    }
    return Done{};
}

Result<Done> NumberedFilms::takeLists(Connection &connection, Part &part, const MovieDocument &film)
{
    for (auto list = film.lists.cbegin(); list != film.lists.cend(); ++list) {
        const auto tables = listTables(m_schema, list.key());
        if (!tables)
            continue;
        const bool numbered = !list->isEmpty() && numberOf(*tables->entity, list->first()) > 0;
        if (!numbered)
            MOVIEDB_CHECK(takeNames(connection, part, *tables->entity, *list));
        const QString order = tables->isCast() ? QStringLiteral("billing_order") : QStringLiteral("position");
        QStringList columns{QStringLiteral("movie_id"), tables->key, order};
        if (tables->isCast())
            columns << QStringLiteral("role");
        BulkInsert &links =
            part.links.try_emplace(tables->link->name, tables->link->name, columns).first->second;
        qint64 place = 0;
        for (const LinkedRow &row : *list) {
            ++place;
            if (numbered)
                takeRow(part, *tables->entity, row);
            const qint64 number = numbered ? numberOf(*tables->entity, row)
                                           : m_names[tables->entity->name].value(
                                                 row.columns.value(QStringLiteral("name")).toString());
            QVariantList link{film.movieId, number,
                              tables->isCast() ? (row.billingOrder ? QVariant(*row.billingOrder) : QVariant())
                                               : QVariant(place)};
            if (tables->isCast())
                link << (row.role.isNull() ? QString(QLatin1String("")) : row.role);
            links.add(link);
        }
    }
    return Done{};
}

void NumberedFilms::takeFilm(Part &part, const MovieDocument &film)
{
    const TableInfo &movies = *m_schema.table(filmsTable);
    const auto columns = columnsOf(movies);
    QMap<QString, QVariant> values;
    for (const auto &[name, value] : film.columns) {
        const ColumnInfo *column = movies.column(name);
        // A row that no list of the file names is not known by its number alone.
        const bool isUnknownRow = column != nullptr && column->references && !value.isNull() &&
                                  !m_numbers.value(column->references->table).contains(value.toLongLong());
        values.insert(name, isUnknownRow ? QVariant() : value);
    }
    if (!part.films)
        part.films.emplace(filmsTable, namesOfColumns(columns));
    part.films->add(boundRow(columns, values));
    m_highest[filmsTable] = qMax(m_highest.value(filmsTable), film.movieId);
}

void NumberedFilms::takeRatingsAndOffers(Part &part, const MovieDocument &film)
{
    const auto add = [&](const QString &table, QMap<QString, QVariant> values) {
        values.insert(QStringLiteral("movie_id"), film.movieId);
        QList<const ColumnInfo *> columns;
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            columns << m_schema.table(table)->column(value.key());
        part.children.try_emplace(table, table, namesOfColumns(columns))
            .first->second.add(boundRow(columns, values));
    };
    for (const RatingFact &rating : film.ratings)
        add(QStringLiteral("ratings"),
            {{QStringLiteral("source"), rating.source},
             {QStringLiteral("score"), rating.score},
             {QStringLiteral("votes"), rating.votes ? QVariant(*rating.votes) : QVariant()}});
    for (const OfferFact &offer : film.offers)
        add(QStringLiteral("offers"),
            {{QStringLiteral("provider"), offer.provider},
             {QStringLiteral("provider_id"), offer.providerId},
             {QStringLiteral("monetization"), offer.monetization},
             {QStringLiteral("presentation"), offer.presentation.join(QLatin1String(", "))},
             {QStringLiteral("price"), offer.price ? QVariant(*offer.price) : QVariant()},
             {QStringLiteral("currency"), offer.currency},
             {QStringLiteral("url"), offer.url},
             {QStringLiteral("available_to"), offer.availableTo},
             {QStringLiteral("country"), offer.country}});
}

Result<Done> NumberedFilms::claim(Connection &connection, Part &part,
                                  const QList<const MovieDocument *> &films)
{
    ClaimWriter writer;
    writer.introduce({m_by.source});
    for (const auto &[table, rows] : part.added)
        for (const auto &[number, values] : rows) {
            QList<Claim> claims;
            for (auto value = values.cbegin(); value != values.cend(); ++value) {
                const ColumnInfo *column = m_schema.table(table)->column(value.key());
                if (column == nullptr || column->generated || value->isNull() ||
                    value.key().endsWith(QLatin1String("_precision")))
                    continue;
                Claim claim;
                claim.entity = table;
                claim.field = value.key();
                claim.value = *value;
                claim.receipt = m_by.receipt;
                claim.snippet = value->toString();
                claim.chosen = true;
                claims << claim;
            }
            MOVIEDB_CHECK(writer.replace(connection, table, number, claims));
        }
    for (const MovieDocument *film : films)
        MOVIEDB_CHECK(writer.replace(
            connection, filmsTable, film->movieId,
            importRecord(m_filmColumns, *film, m_by, everyField(m_filmColumns, *film)).claims));
    return writer.flush(connection);
}

Result<Done> NumberedFilms::add(Connection &connection, const QList<const MovieDocument *> &films)
{
    Part part;
    for (const MovieDocument *film : films) {
        MOVIEDB_CHECK(takeLists(connection, part, *film));
        takeFilm(part, *film);
        takeRatingsAndOffers(part, *film);
    }
    for (auto &[table, rows] : part.entities)
        MOVIEDB_CHECK(rows.flush(connection));
    if (part.films)
        MOVIEDB_CHECK(part.films->flush(connection));
    for (auto *kind : {&part.links, &part.children})
        for (auto &[table, rows] : *kind)
            MOVIEDB_CHECK(rows.flush(connection));
    return claim(connection, part, films);
}

Result<Done> NumberedFilms::finish(Connection &connection)
{
    for (auto highest = m_highest.cbegin(); highest != m_highest.cend(); ++highest)
        MOVIEDB_CHECK(countBeyond(connection, *m_schema.table(highest.key()), *highest));
    return Done{};
}

} // namespace moviedb::store
