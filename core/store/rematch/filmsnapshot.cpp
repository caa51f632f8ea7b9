#include "core/store/rematch/filmsnapshot.h"

#include "core/domain/receipts.h"
#include "core/store/films/claimstore.h"
#include "core/store/films/linkwriter.h"
#include "core/store/films/moviereader.h"
#include "core/store/tables/tablereader.h"

#include <algorithm>

namespace moviedb::store {

namespace {

using Field = FilmSnapshot::Field;
using Entry = FilmSnapshot::Entry;

// Those that people look for first; others follow by name.
QStringList orderedLists(const MovieDocument &document)
{
    QStringList lists;
    for (const char *list :
         {"directors", "writers", "studios", "distributors", "cast", "genres", "countries", "languages"})
        if (document.lists.contains(QLatin1String(list)))
            lists << QLatin1String(list);
    for (auto list = document.lists.cbegin(); list != document.lists.cend(); ++list)
        if (!lists.contains(list.key()))
            lists << list.key();
    return lists;
}

Entry entryOf(const LinkedRow &row, const QString &key)
{
    Entry entry;
    entry.id = row.columns.value(key).toLongLong();
    entry.text = row.columns.value(QStringLiteral("name")).toString();
    if (!row.role.isEmpty())
        entry.text += QStringLiteral(" as ") + row.role;
    for (const char *id : {"justwatch_id", "imdb_id", "wikidata_id"})
        if (const QString known = row.columns.value(QLatin1String(id)).toString(); !known.isEmpty())
            entry.mark = known;
    if (entry.mark.isEmpty())
        entry.mark = QStringLiteral("no id");
    return entry;
}

bool isShownColumn(const TableInfo &movies, const ColumnInfo &column)
{
    static const QString precision = QStringLiteral("_precision"); // it is part of the date
    return !column.generated && !movies.primaryKey.contains(column.name) &&
           !(column.name.endsWith(precision) && movies.column(column.name.chopped(precision.size())));
}

QList<Field> listFields(const SchemaInfo &schema, const MovieDocument &document)
{
    QList<Field> fields;
    for (const QString &list : orderedLists(document)) {
        const auto tables = listTables(schema, list);
        Field field{list, {}, {}, true};
        for (const LinkedRow &row : document.lists.value(list))
            field.entries.append(entryOf(row, tables ? tables->key : QString()));
        fields.append(field);
    }
    Field ratings{QStringLiteral("ratings"), {}, {}, true};
    for (const RatingFact &rating : document.ratings)
        ratings.entries.append({0, ratingText(rating), {}});
    Field offers{QStringLiteral("offers"), {}, {}, true};
    for (const OfferFact &offer : document.offers)
        offers.entries.append({0, offerText(offer), {}});
    return fields << ratings << offers;
}

// The single reference stays one of its list: what tells it from its namesakes stands there.
QString markOf(const QList<Field> &lists, const QString &list, qint64 id)
{
    for (const Field &field : lists)
        if (field.name == list)
            for (const Entry &entry : field.entries)
                if (entry.id == id)
                    return entry.mark;
    return QStringLiteral("no id");
}

bool isSame(const Field &one, const Field &other)
{
    if (one.entries.isEmpty() && other.entries.isEmpty())
        return one.value == other.value;
    return std::equal(one.entries.begin(), one.entries.end(), other.entries.begin(), other.entries.end(),
                      [](const Entry &a, const Entry &b) { return a.id == b.id && a.text == b.text; });
}

QVariant markedValue(Field field)
{
    for (Entry &entry : field.entries)
        entry.text += QStringLiteral(" (%1)").arg(entry.mark);
    return shownValue(field);
}

// A column whose value follows from another field has that field's source.
QString sourceOf(const SchemaInfo &schema, const FilmSnapshot &film, const QString &field)
{
    const ColumnInfo *column = schema.table(u"movies")->column(field);
    const QString behind = column == nullptr ? QString() : receiptField(*column);
    for (const QString &name : {field, behind})
        for (const Claim &claim : film.claims)
            if (claim.chosen && !name.isEmpty() &&
                (claim.field == name || claim.field.startsWith(name + QLatin1Char('.'))))
                return claim.receipt.source;
    // A page is what a person chose, and its item what the page names.
    if (field == QLatin1String("wikidata_id"))
        return QStringLiteral("wikipedia");
    return field.startsWith(QLatin1String("wikipedia_")) ? QStringLiteral("user") : QString();
}

} // namespace

QVariant FilmSnapshot::column(const char *name) const
{
    for (const auto &[column, value] : document.columns)
        if (column == QLatin1String(name))
            return value;
    return {};
}

QVariant shownValue(const FilmSnapshot::Field &field)
{
    if (!field.isList)
        return field.entries.isEmpty() ? field.value : QVariant(field.entries.first().text);
    QStringList texts;
    for (const Entry &entry : field.entries)
        texts << entry.text;
    return texts;
}

Result<FilmSnapshot> readSnapshot(Connection &connection, const SchemaInfo &schema, qint64 movieId)
{
    const TableInfo &movies = *schema.table(u"movies");
    MOVIEDB_TRY(row, readRow(connection, schema, movies, {movieId}));
    MovieQuery query;
    query.ids = {movieId};
    MOVIEDB_TRY(documents, store::movies(connection, schema, query, {}));
    FilmSnapshot film;
    film.document = documents.value(0);
    MOVIEDB_TRY(stated, claims(connection, schema, movieId, {}));
    film.claims = stated;
    const QList<Field> lists = listFields(schema, film.document);
    for (int i = 0; i < movies.columns.size(); ++i) {
        const ColumnInfo &column = movies.columns.at(i);
        if (!isShownColumn(movies, column))
            continue;
        Field field{column.name, {}, {}, false};
        const QVariant value = row.values.at(i);
        if (!column.references)
            field.value = film.column(qPrintable(column.name)); // dates as exact as they are known
        else if (!value.isNull())
            field.entries = {{value.toLongLong(), row.labels.value(i),
                              markOf(lists, column.references->table, value.toLongLong())}};
        film.fields.append(field);
    }
    film.fields += lists;
    return film;
}

QList<FieldChange> differences(const SchemaInfo &schema, const FilmSnapshot &before,
                               const FilmSnapshot &after)
{
    QList<FieldChange> changes;
    for (qsizetype i = 0; i < after.fields.size(); ++i) { // both have the same fields
        const Field &was = before.fields.at(i);
        const Field &is = after.fields.at(i);
        if (isSame(was, is))
            continue;
        FieldChange change{is.name, shownValue(was), shownValue(is), {}};
        if (change.before == change.after) { // namesakes
            change.before = markedValue(was);
            change.after = markedValue(is);
        }
        if (!change.after.isNull() && change.after != QVariant(QStringList()))
            change.source = sourceOf(schema, after, is.name);
        changes.append(change);
    }
    return changes;
}

QString ratingText(const RatingFact &rating)
{
    QString text = rating.source + QLatin1Char(' ') + QString::number(rating.score, 'f', 1);
    if (rating.votes)
        text += QStringLiteral(" of %1 votes").arg(*rating.votes);
    return text;
}

QString offerText(const OfferFact &offer)
{
    QStringList words{offer.provider, offer.monetization};
    words += offer.presentation;
    if (offer.price)
        words << QString::number(*offer.price, 'f', 2) << offer.currency;
    if (!offer.availableTo.isEmpty())
        words << QStringLiteral("until ") + offer.availableTo;
    words << QStringLiteral("in ") + offer.country << offer.url;
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

} // namespace moviedb::store
