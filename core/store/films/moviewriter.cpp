#include "core/store/films/moviewriter.h"

#include "core/base/partialdate.h"
#include "core/store/engine/among.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"
#include "core/store/tables/filmlists.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr const char *identityColumns[3] = {"justwatch_id", "wikidata_id", "wikipedia_key"};

// As it is stored, so that it is found again.
QString identityOf(const FilmRecord &film, int kind)
{
    return storableText(kind == 0 ? film.justwatchId : kind == 1 ? film.wikidataId : film.wikipediaKey);
}

// The record's own fields name the film.
void nameFilm(FilmRecord &film)
{
    for (int kind = 0; kind < 3; ++kind)
        if (const QString value = identityOf(film, kind); !value.isEmpty())
            film.columns.insert(QLatin1String(identityColumns[kind]), value);
}

} // namespace

MovieWriter::MovieWriter(const SchemaInfo &schema, qint64 runId)
    : m_movies(*schema.table(QStringLiteral("movies"))), m_lists(columnsOfLists(schema)), m_runId(runId)
{
}

Result<Done> MovieWriter::load(Connection &connection, const QList<const FilmRecord *> &films)
{
    for (int kind = 0; kind < 3; ++kind) {
        QStringList values;
        for (const FilmRecord *film : films)
            if (const QString value = identityOf(*film, kind); !value.isEmpty())
                values << value;
        MOVIEDB_CHECK(loadBy(connection, QLatin1String(identityColumns[kind]), values));
    }
    return loadListed(connection, films);
}

// A film without an article has no id, where a list gives none: it is known by its title in that list alone.
Result<Done> MovieWriter::loadListed(Connection &connection, const QList<const FilmRecord *> &films)
{
    QStringList listIds;
    for (const FilmRecord *film : films)
        if (!film->listId.isEmpty() && film->justwatchId.isEmpty() && find(*film) == nullptr)
            listIds << film->listId;
    QHash<QString, qint64> stored;
    MOVIEDB_CHECK(inParts(listIds, [&](const QList<QString> &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows, connection.run(QStringLiteral("SELECT e.list_id, MAX(e.movie_id) FROM crawl_entries e JOIN "
                                                "movies m ON m.movie_id = e.movie_id WHERE %1 AND "
                                                "m.justwatch_id IS NULL AND m.wikidata_id IS NULL AND "
                                                "m.wikipedia_key IS NULL GROUP BY e.list_id")
                                     .arg(among(connection, QStringLiteral("e.list_id"), part)),
                                 amongBinds(connection, part)));
        while (rows.next())
            stored.insert(rows.text(0), rows.integer(1));
        return Done{};
    }));
    MOVIEDB_CHECK(inParts(stored.values(), [&](const QList<qint64> &part) {
        return loadWhere(connection, among(connection, quoted(m_movies.primaryKey.value(0)), part),
                         amongBinds(connection, part));
    }));
    for (auto film = stored.cbegin(); film != stored.cend(); ++film)
        if (const auto row = m_rows.find(film.value()); row != m_rows.end())
            m_listed.insert(film.key(), &row->second);
    return Done{};
}

Result<Done> MovieWriter::loadBy(Connection &connection, const QString &column, const QStringList &values)
{
    return inParts(values, [&](const QList<QString> &part) {
        return loadWhere(connection, among(connection, quoted(column), part), amongBinds(connection, part));
    });
}

Result<Done> MovieWriter::loadFilm(Connection &connection, qint64 movieId)
{
    return loadWhere(connection, quoted(m_movies.primaryKey.value(0)) + QStringLiteral(" = ?"), {movieId});
}

Result<Done> MovieWriter::loadWhere(Connection &connection, const QString &condition,
                                    const QVariantList &binds)
{
    QStringList names;
    for (const ColumnInfo &info : m_movies.columns)
        names << quoted(info.name);
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT %1 FROM movies WHERE %2").arg(names.join(QLatin1String(", ")), condition),
            binds));
    while (rows.next()) {
        MovieRow row;
        for (int i = 0; i < m_movies.columns.size(); ++i)
            row.stored.insert(m_movies.columns.at(i).name, rows.value(i, m_movies.columns.at(i).kind));
        row.id = row.stored.value(m_movies.primaryKey.value(0)).toLongLong();
        index(m_rows.emplace(row.id, row).first->second);
    }
    return Done{};
}

void MovieWriter::index(MovieRow &row)
{
    for (const char *column : identityColumns) {
        const QString value = row.stored.value(QLatin1String(column)).toString();
        if (!value.isEmpty())
            m_byId[QLatin1String(column)].insert(value, &row);
    }
}

QList<qint64> MovieWriter::loadedIds() const
{
    QList<qint64> ids;
    for (const auto &[id, row] : m_rows)
        ids.append(id);
    return ids;
}

MovieRow *MovieWriter::holder(const char *column, const QString &value) const
{
    return value.isEmpty() ? nullptr : m_byId.value(QLatin1String(column)).value(value);
}

MovieRow *MovieWriter::find(const FilmRecord &film) const
{
    for (int kind = 0; kind < 3; ++kind)
        if (MovieRow *row = holder(identityColumns[kind], identityOf(film, kind)))
            return row;
    return m_listed.value(film.listId);
}

const MovieRow *MovieWriter::known(const FilmRecord &film) const
{
    return find(film);
}

Result<bool> MovieWriter::isListedInRun(Connection &connection, const QString &justwatchId) const
{
    GalleryEntry entry;
    entry.justwatchId = justwatchId;
    MOVIEDB_TRY(found,
                connection.first(
                    QStringLiteral("SELECT entry_id FROM crawl_entries WHERE run_id = ? AND list_id = ?"),
                    {m_runId, listIdFor(entry, QStringLiteral("justwatch"))}));
    return found.has_value();
}

void MovieWriter::leaveOut(FilmRecord &film, const char *column, QStringList &warnings) const
{
    const QString name = QLatin1String(column);
    warnings << QStringLiteral("%1 %2 belongs to another film and was left out")
                    .arg(name, film.columns.value(name).toString());
    film.columns.remove(name);
    for (Claim &claim : film.claims)
        claim.chosen = claim.chosen && claim.field != name;
    if (name == QLatin1String("wikipedia_key"))
        film.columns.remove(QStringLiteral("wikipedia_url"));
}

Result<MovieWriter::Match> MovieWriter::match(Connection &connection, FilmRecord &film, QStringList &warnings)
{
    nameFilm(film);
    Match match;
    match.row = find(film);
    if (match.row == nullptr)
        return match;
    const QString node = match.row->stored.value(QStringLiteral("justwatch_id")).toString();
    if (!node.isEmpty() && !film.justwatchId.isEmpty() && node != film.justwatchId) {
        MOVIEDB_TRY(listed, isListedInRun(connection, node));
        match.leaveAlone = listed || match.row->settled;
    }
    match.leaveAlone = match.leaveAlone || match.row->settled;
    if (match.leaveAlone) {
        warnings << QStringLiteral("The same film as %1, which is in the list too: nothing was changed")
                        .arg(node.isEmpty() ? match.row->stored.value(QStringLiteral("title")).toString()
                                            : node);
        return match;
    }
    for (const char *column : identityColumns) {
        const MovieRow *other = holder(column, film.columns.value(QLatin1String(column)).toString());
        if (other != nullptr && other != match.row)
            leaveOut(film, column, warnings);
    }
    return match;
}

Result<MovieWriter::Match> MovieWriter::matchFilm(qint64 movieId, FilmRecord &film)
{
    const auto row = m_rows.find(movieId);
    if (row == m_rows.end())
        return makeError(Fault::NotFound, QStringLiteral("There is no film %1.").arg(movieId), m_movies.name);
    nameFilm(film);
    return Match{&row->second, false};
}

QMap<QString, QVariant> MovieWriter::fittedColumns(const FilmRecord &film,
                                                   const std::optional<QString> &titleOfNew,
                                                   QStringList &warnings) const
{
    QMap<QString, QVariant> values;
    for (auto stated = film.columns.cbegin(); stated != film.columns.cend(); ++stated) {
        const ColumnInfo *column = m_movies.column(stated.key());
        if (column == nullptr || column->generated || column->references)
            continue;
        const auto value = fitted(*column, stated.value());
        if (!value)
            warnings << value.error().text;
        else if (!value->isNull())
            values.insert(column->name, *value);
        const QString precisionColumn = column->name + QStringLiteral("_precision");
        const auto date = PartialDate::parse(stated.value().toString());
        if (column->kind == ColumnKind::Date && date && m_movies.column(precisionColumn) != nullptr)
            values.insert(precisionColumn, date->precision());
    }
    const QString title = QStringLiteral("title");
    if (!values.contains(title) && titleOfNew) {
        const ColumnInfo &column = *m_movies.column(title);
        const auto value = fitted(column, titleOfNew->left(column.maxLength.value_or(255)));
        values.insert(title, value && !value->isNull() ? *value : QVariant(QStringLiteral("Untitled")));
    }
    return values;
}

// Columns without a value keep their default; nullable ones are named anyway: one statement for all.
QStringList MovieWriter::namedColumns(const QMap<QString, QVariant> &values) const
{
    QStringList names;
    for (const ColumnInfo &column : m_movies.columns)
        if (!column.generated &&
            (!values.value(column.name).isNull() || (column.nullable && !column.defaultText)))
            names << column.name;
    return names;
}

Result<Done> MovieWriter::insertRows(Connection &connection, size_t from, size_t to, const QStringList &names)
{
    BulkInsert added(m_movies.name, names, m_movies.primaryKey.value(0));
    for (size_t place = from; place < to; ++place) {
        QVariantList row;
        for (const QString &name : names)
            row.append(boundValue(*m_movies.column(name), m_new.at(place).stored.value(name)));
        added.add(row);
    }
    MOVIEDB_TRY(ids, added.flush(connection));
    for (const qint64 id : std::as_const(ids))
        m_new.at(from++).id = id;
    return Done{};
}

// In the order of the films, so that equal input gives equal numbers.
Result<Done> MovieWriter::flush(Connection &connection)
{
    while (m_written < m_new.size()) {
        const QStringList names = namedColumns(m_new.at(m_written).stored);
        size_t end = m_written + 1;
        while (end < m_new.size() && namedColumns(m_new.at(end).stored) == names)
            ++end;
        MOVIEDB_CHECK(insertRows(connection, m_written, end, names));
        m_written = end;
    }
    return Done{};
}

Result<bool> MovieWriter::write(Connection &connection, MovieRow *&row, const QMap<QString, QVariant> &values,
                                const ClaimWriter &claims)
{
    if (row == nullptr) {
        row = &m_new.emplace_back(MovieRow{0, values, true});
        index(*row);
        return true;
    }
    row->settled = true;
    QStringList sets;
    QVariantList binds;
    QMap<QString, QVariant> after;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const ColumnInfo &column = *m_movies.column(value.key());
        QString field = column.name; // a date's precision belongs to the date
        field.remove(QLatin1String("_precision"));
        const QVariant stored = row->stored.value(column.name);
        if (sameStored(column, stored, value.value()) ||
            claims.isClaimedByPerson(m_movies.name, row->id, column.name) ||
            claims.isClaimedByPerson(m_movies.name, row->id, field) ||
            claims.isClaimedByPerson(m_movies.name, row->id, m_lists.value(column.name)) ||
            (value->isNull() && !column.nullable))
            continue;
        sets << quoted(column.name) + QStringLiteral(" = ?");
        binds << boundValue(column, value.value());
        after.insert(column.name, value.value());
    }
    if (sets.isEmpty())
        return false;
    MOVIEDB_CHECK(
        connection.execute(QStringLiteral("UPDATE movies SET %1 WHERE %2 = ?")
                               .arg(sets.join(QLatin1String(", ")), quoted(m_movies.primaryKey.value(0))),
                           binds + QVariantList{row->id}));
    row->stored.insert(after);
    index(*row);
    return true;
}

} // namespace moviedb::store
