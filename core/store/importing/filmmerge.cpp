#include "core/store/importing/filmmerge.h"

#include "core/base/partialdate.h"
#include "core/store/films/filmstore.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/listeditor.h"
#include "core/store/tables/userclaims.h"

#include <algorithm>

namespace moviedb::store {

namespace {

QVariant storedValue(const MovieDocument &film, const QString &column)
{
    for (const auto &[name, value] : film.columns)
        if (name == column)
            return value;
    return {};
}

// Which film it is at the sources: no file says that of a film that is known there.
const QStringList &sourceIdColumns()
{
    static const QStringList columns{QStringLiteral("justwatch_id"), QStringLiteral("wikidata_id"),
                                     QStringLiteral("wikipedia_key"), QStringLiteral("wikipedia_url")};
    return columns;
}

void keepIdentity(FilmRecord &record, const MovieDocument &stored)
{
    for (const QString &column : QStringList{QStringLiteral("title")} + sourceIdColumns()) {
        const QVariant value = storedValue(stored, column);
        if (!value.isNull())
            record.columns.insert(column, value);
    }
    record.justwatchId = record.columns.value(QStringLiteral("justwatch_id")).toString();
    record.wikidataId = record.columns.value(QStringLiteral("wikidata_id")).toString();
    record.wikipediaKey = record.columns.value(QStringLiteral("wikipedia_key")).toString();
}

// A list of the file as a person would type it.
QList<ListEntry> typedEntries(const MovieDocument &film, const QString &list)
{
    QList<ListEntry> entries;
    for (const LinkedRow &row : film.lists.value(list))
        entries.append({0, row.columns.value(QStringLiteral("name")).toString(), row.role, {}, {}});
    return entries;
}

// The stored ratings with those of the file in their places, but for what a person has said.
QList<ListEntry> replacedRatings(const FilmMerge &merge)
{
    QSet<QString> personal;
    for (const FieldDifference &difference : merge.differences)
        if (difference.isPersonal)
            personal.insert(difference.rater);
    QList<ListEntry> entries = entriesOf(*merge.stored, QStringLiteral("ratings"));
    for (const RatingFact &rating : merge.film->ratings) {
        if (personal.contains(rating.source))
            continue;
        const ListEntry entry{0, rating.source, {}, rating.score, rating.votes};
        const auto known = std::find_if(entries.begin(), entries.end(),
                                        [&](const ListEntry &one) { return one.name == rating.source; });
        if (known == entries.end()) {
            entries.append(entry);
        } else {
            known->score = rating.score;
            known->votes = rating.votes ? rating.votes : known->votes;
        }
    }
    return entries;
}

struct Quote
{
    qint64 claimId = 0;
    QString words; // "IMDb 7.3", "IMDb 1200"
};

// The claims of a film's ratings that are shown, with their votes.
Result<QList<Quote>> shownQuotes(Connection &connection, qint64 movieId)
{
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT claim_id, value FROM claims WHERE entity = 'movies' AND "
                                      "entity_id = ? AND chosen AND field IN ('ratings', 'ratings.votes')"),
                       {movieId}));
    QList<Quote> quotes;
    while (rows.next())
        quotes.append({rows.integer(0), rows.text(1)});
    return quotes;
}

// Who rates is shown beside the others: a list of ratings is not one source's.
Result<Done> showAgain(Connection &connection, const QList<Quote> &quotes, const QList<RatingFact> &imported)
{
    for (const Quote &quote : quotes) {
        const bool isReplaced =
            std::any_of(imported.cbegin(), imported.cend(), [&](const RatingFact &rating) {
                return quote.words.startsWith(rating.source + u' ');
            });
        if (!isReplaced)
            MOVIEDB_CHECK(connection.execute(
                QStringLiteral("UPDATE claims SET chosen = TRUE WHERE claim_id = ? AND NOT chosen"),
                {quote.claimId}));
    }
    return Done{};
}

class Replacing
{
public:
    Replacing(Connection &connection, const SchemaInfo &schema, const FilmMerge &merge,
              const QString &address, QList<TableChange> &changes)
        : m_connection(connection), m_schema(schema), m_merge(merge), m_address(address), m_changes(changes)
    {
    }
    Result<Done> replace(const QString &field);

private:
    Result<Done> replaceColumn(const ColumnInfo &column);
    Result<Done> replaceList(const QString &list, const QList<ListEntry> &entries);

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const FilmMerge &m_merge;
    const QString m_address;
    QList<TableChange> &m_changes;
};

Result<Done> Replacing::replace(const QString &field)
{
    if (field == QLatin1String("ratings"))
        return replaceList(field, replacedRatings(m_merge));
    if (const ColumnInfo *column = m_schema.table(u"movies")->column(field))
        return replaceColumn(*column);
    return replaceList(field, typedEntries(*m_merge.film, field));
}

Result<Done> Replacing::replaceColumn(const ColumnInfo &column)
{
    const QVariant imported = storedValue(*m_merge.film, column.name);
    MOVIEDB_TRY(value, fitted(column, imported));
    QString sets = quoted(column.name) + QLatin1String(" = ?");
    QVariantList binds{boundValue(column, value)};
    const QString precision = column.name + QLatin1String("_precision");
    const auto date = PartialDate::parse(imported.toString());
    if (column.kind == ColumnKind::Date && date && m_schema.table(u"movies")->column(precision) != nullptr) {
        sets += QLatin1String(", ") + quoted(precision) + QLatin1String(" = ?");
        binds << date->precision();
    }
    MOVIEDB_CHECK(m_connection.execute(QStringLiteral("UPDATE movies SET %1 WHERE movie_id = ?").arg(sets),
                                       binds + QVariantList{m_merge.movieId}));
    m_changes.append({QStringLiteral("movies"), {QVariantList{m_merge.movieId}}});
    m_changes.append({QStringLiteral("claims"), {}});
    return claimByUser(m_connection, QStringLiteral("movies"), m_merge.movieId, column.name,
                       claimText(imported), m_address);
}

Result<Done> Replacing::replaceList(const QString &list, const QList<ListEntry> &entries)
{
    const auto found = filmList(m_schema, list);
    if (!found)
        return Done{};
    MOVIEDB_CHECK(setListByUser(m_connection, m_schema, *found, m_merge.movieId, entries, m_changes));
    return Done{};
}

} // namespace

Result<Done> mergeFilm(Connection &connection, const FilmColumns &columns, const FilmMerge &merge,
                       const ImportReceipt &by, bool replace, QStringList &warnings,
                       QList<TableChange> &changes)
{
    if (merge.differences.isEmpty())
        return Done{};
    QSet<QString> shown;
    QSet<QString> differing;
    QStringList replaced;
    for (const FieldDifference &difference : merge.differences) {
        differing.insert(difference.field);
        // Nobody types offers: what is on offer is what the newest word says.
        const bool isOffers = difference.field == QLatin1String("offers");
        if (!difference.isPersonal && (difference.isNew || (replace && isOffers)))
            shown.insert(difference.rater.isEmpty() ? difference.field
                                                    : difference.field + u'.' + difference.rater);
        else if (!difference.isPersonal && replace && !replaced.contains(difference.field) &&
                 !sourceIdColumns().contains(difference.field))
            replaced << difference.field;
    }
    FilmRewrite rewrite;
    rewrite.movieId = merge.movieId;
    rewrite.title = storedValue(*merge.stored, QStringLiteral("title")).toString();
    rewrite.film = importRecord(columns, *merge.film, by, shown);
    keepIdentity(rewrite.film, *merge.stored);
    // What the file says as everybody does adds nothing; much less an export of this very database.
    rewrite.film.claims.removeIf(
        [&](const Claim &claim) { return !differing.contains(claim.field.section(u'.', 0, 0)); });
    rewrite.only = FilmRewrite::Only{differing, {}};
    MOVIEDB_TRY(quotes, shownQuotes(connection, merge.movieId));
    MOVIEDB_TRY(stored, rewriteFilm(connection, columns.schema, rewrite, changes));
    MOVIEDB_CHECK(showAgain(connection, quotes, rewrite.film.ratings));
    warnings += stored.warnings;
    Replacing replacing(connection, columns.schema, merge, by.receipt.url, changes);
    for (const QString &field : std::as_const(replaced))
        MOVIEDB_CHECK(replacing.replace(field));
    return Done{};
}

} // namespace moviedb::store
