#include "core/store/elections/reelection.h"

#include "core/base/partialdate.h"
#include "core/store/elections/electedlists.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int filmsAtOnce = 400;
constexpr qsizetype keptExamples = 12;
constexpr qsizetype namesInExample = 4;

// Fields that follow another one have to be looked at with it.
QStringList withFollowers(QStringList fields)
{
    const std::pair<const char *, const char *> followers[] = {
        {"languages", "language"}, {"countries", "country"}, {"title", "original_title"}};
    for (const auto &[field, follower] : followers)
        if (fields.contains(QLatin1String(field)) && !fields.contains(QLatin1String(follower)))
            fields << QLatin1String(follower);
    return fields;
}

QString precisionName(const QString &column)
{
    return column + QStringLiteral("_precision");
}

template <class Entries, class Name> QString namesText(const Entries &entries, Name name)
{
    QStringList names;
    for (const auto &entry : entries)
        names << name(entry);
    const qsizetype more = names.size() - namesInExample;
    if (more > 0)
        names = names.first(namesInExample) << QStringLiteral("%1 more").arg(more);
    return names.join(QLatin1String(", "));
}

class Reelection
{
public:
    Reelection(Connection &connection, const SchemaInfo &schema, const ElectionTerms &terms, bool write)
        : m_connection(connection), m_schema(schema), m_movies(*schema.table(QStringLiteral("movies"))),
          m_terms(terms), m_write(write)
    {
        for (const ColumnInfo &column : m_movies.columns)
            if (!column.generated && !column.references)
                m_terms.columns.insert(column.name);
        m_terms.fields = withFollowers(m_terms.fields);
    }
    Result<Done> electFilms(const QList<qint64> &movieIds);
    const RuleEffect &effect() const { return m_effect; }
    void tell(QList<TableChange> &changes) const;

private:
    using Columns = QMap<QString, QVariant>;

    Result<Done> loadFilms(const QList<qint64> &movieIds);
    Result<Done> loadLists(const QMap<qint64, Ballot> &ballots, ElectedLists &lists) const;
    void takeColumns(qint64 movieId, const Ballot &ballot);
    void takeLists(qint64 movieId, const Ballot &ballot, ElectedLists &lists);
    void note(qint64 movieId, const QString &field, const QString &before, const QString &after);
    QString columnText(const Columns &columns, const QString &column) const;
    Result<Done> writeColumns();
    Result<Done> writeMarks();

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const TableInfo &m_movies;
    ElectionTerms m_terms;
    bool m_write;
    QMap<qint64, Columns> m_stored;  // of the films at hand
    QMap<qint64, Columns> m_columns; // what they get
    QList<qint64> m_shown;
    QList<qint64> m_hidden;
    QSet<QString> m_touched;
    QList<QVariantList> m_changedFilms;
    RuleEffect m_effect;
    qint64 m_lastFilm = 0; // with a change
};

Result<Done> Reelection::loadFilms(const QList<qint64> &movieIds)
{
    QStringList names;
    for (const ColumnInfo &column : m_movies.columns)
        names << quoted(column.name);
    m_stored.clear();
    return inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    m_connection.run(QStringLiteral("SELECT movie_id, %1 FROM movies WHERE movie_id IN (%2)")
                                         .arg(names.join(QLatin1String(", ")), inList(part.size())),
                                     inBinds(part)));
        while (rows.next()) {
            Columns &film = m_stored[rows.integer(0)];
            for (int i = 0; i < m_movies.columns.size(); ++i)
                film.insert(m_movies.columns.at(i).name, rows.value(1 + i, m_movies.columns.at(i).kind));
        }
        return Done{};
    });
}

// As exactly as it is known.
QString Reelection::columnText(const Columns &columns, const QString &column) const
{
    const QVariant value = columns.value(column);
    if (m_movies.column(column)->kind == ColumnKind::Date && !value.isNull())
        if (const auto date =
                PartialDate::fromStored(value.toString(), columns.value(precisionName(column)).toString()))
            return date->iso();
    return claimText(value);
}

void Reelection::note(qint64 movieId, const QString &field, const QString &before, const QString &after)
{
    ++m_effect.values;
    if (m_lastFilm != movieId) {
        ++m_effect.films;
        m_changedFilms.append(QVariantList{movieId});
    }
    m_lastFilm = movieId;
    if (m_effect.examples.size() < keptExamples)
        m_effect.examples.append({movieId, m_stored.value(movieId).value(QStringLiteral("title")).toString(),
                                  field, before, after});
}

void Reelection::takeColumns(qint64 movieId, const Ballot &ballot)
{
    const Columns stored = m_stored.value(movieId);
    for (auto elected = ballot.columns.cbegin(); elected != ballot.columns.cend(); ++elected) {
        const ColumnInfo *column = m_movies.column(elected.key());
        const auto value = column == nullptr ? Result<QVariant>(QVariant()) : fitted(*column, *elected);
        if (column == nullptr || !value || (value->isNull() && !column->nullable))
            continue; // as when films are stored: the claim is kept, the column is left alone
        Columns after{{column->name, *value}};
        if (m_movies.column(precisionName(column->name)) != nullptr) {
            const auto date = PartialDate::parse(elected->toString());
            after.insert(precisionName(column->name), date ? QVariant(date->precision()) : QVariant());
        }
        bool same = true;
        for (auto one = after.cbegin(); one != after.cend(); ++one)
            same = same && sameStored(*m_movies.column(one.key()), stored.value(one.key()), *one);
        if (same)
            continue;
        note(movieId, column->name, columnText(stored, column->name), columnText(after, column->name));
        m_columns[movieId].insert(after);
    }
}

void Reelection::takeLists(qint64 movieId, const Ballot &ballot, ElectedLists &lists)
{
    for (auto list = ballot.lists.cbegin(); list != ballot.lists.cend(); ++list) {
        if (!listTables(m_schema, list.key()) || lists.stands(list.key(), movieId, *list))
            continue;
        note(movieId, list.key(),
             namesText(lists.entries(list.key(), movieId),
                       [](const ListedEntry &entry) { return entry.name; }),
             namesText(*list, [](const LinkFact &link) { return link.entity.name; }));
        lists.replace(list.key(), movieId, *list);
    }
    if (ballot.ratings.isEmpty() && ballot.ratersGone.isEmpty())
        return;
    QStringList quotes;
    for (const RatingFact &rating : ballot.ratings)
        quotes << QStringLiteral("%1 %2").arg(rating.source).arg(rating.score, 0, 'f', 1);
    note(movieId, QStringLiteral("ratings"),
         QStringList(ballot.ratersGone.values()).join(QLatin1String(", ")), quotes.join(QLatin1String(", ")));
    lists.replaceRatings(movieId, ballot.ratings, ballot.ratersGone);
}

Result<Done> Reelection::loadLists(const QMap<qint64, Ballot> &ballots, ElectedLists &lists) const
{
    QMap<QString, QList<qint64>> films;
    for (auto ballot = ballots.cbegin(); ballot != ballots.cend(); ++ballot)
        for (auto list = ballot->lists.cbegin(); list != ballot->lists.cend(); ++list)
            films[list.key()].append(ballot.key());
    return lists.load(m_connection, films);
}

Result<Done> Reelection::electFilms(const QList<qint64> &movieIds)
{
    QStringList read = m_terms.fields;
    if (read.contains(QLatin1String("ratings")))
        read << QStringLiteral("ratings.votes");
    if (read.contains(QLatin1String("original_title")) && !read.contains(QLatin1String("title")))
        read << QStringLiteral("title");
    for (const auto &[column, list] : {std::pair{"language", "languages"}, {"country", "countries"}})
        if (read.contains(QLatin1String(column)) && !read.contains(QLatin1String(list)))
            read << QLatin1String(list);
    MOVIEDB_TRY(claims, storedClaims(m_connection, movieIds, read));
    QMap<qint64, Ballot> ballots;
    for (auto film = claims.cbegin(); film != claims.cend(); ++film)
        if (const Ballot ballot = elect(*film, m_terms); !ballot.isEmpty())
            ballots.insert(film.key(), ballot);
    MOVIEDB_CHECK(loadFilms(ballots.keys()));
    ElectedLists lists(m_schema);
    MOVIEDB_CHECK(loadLists(ballots, lists));
    for (auto ballot = ballots.cbegin(); ballot != ballots.cend(); ++ballot) {
        if (!m_stored.contains(ballot.key()))
            continue;
        takeColumns(ballot.key(), *ballot);
        takeLists(ballot.key(), *ballot, lists);
        m_shown += ballot->shown;
        m_hidden += ballot->hidden;
    }
    if (m_write) {
        MOVIEDB_CHECK(lists.write(m_connection, m_columns));
        MOVIEDB_CHECK(writeColumns());
        MOVIEDB_CHECK(writeMarks());
        m_touched.unite(lists.touched());
    }
    m_columns.clear();
    m_shown.clear();
    m_hidden.clear();
    return Done{};
}

Result<Done> Reelection::writeColumns()
{
    for (auto film = m_columns.cbegin(); film != m_columns.cend(); ++film) {
        QStringList sets;
        QVariantList binds;
        for (auto value = film->cbegin(); value != film->cend(); ++value) {
            const ColumnInfo &column = *m_movies.column(value.key());
            if (sameStored(column, m_stored.value(film.key()).value(column.name), *value))
                continue;
            sets << quoted(column.name) + QStringLiteral(" = ?");
            binds << boundValue(column, *value);
        }
        if (sets.isEmpty())
            continue;
        MOVIEDB_CHECK(m_connection.execute(
            QStringLiteral("UPDATE movies SET %1 WHERE movie_id = ?").arg(sets.join(QLatin1String(", "))),
            binds + QVariantList{film.key()}));
        m_touched.insert(QStringLiteral("movies"));
    }
    return Done{};
}

Result<Done> Reelection::writeMarks()
{
    for (const bool chosen : {false, true}) {
        const QList<qint64> &ids = chosen ? m_shown : m_hidden;
        MOVIEDB_CHECK(inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
            MOVIEDB_CHECK(
                m_connection.execute(QStringLiteral("UPDATE claims SET chosen = %1 WHERE claim_id IN (%2)")
                                         .arg(QLatin1String(chosen ? "TRUE" : "FALSE"), inList(part.size())),
                                     inBinds(part)));
            return Done{};
        }));
        if (!ids.isEmpty())
            m_touched.insert(QStringLiteral("claims"));
    }
    return Done{};
}

void Reelection::tell(QList<TableChange> &changes) const
{
    if (!m_changedFilms.isEmpty())
        changes.append({QStringLiteral("movies"), m_changedFilms});
    QStringList tables(m_touched.cbegin(), m_touched.cend());
    tables.sort();
    for (const QString &table : std::as_const(tables))
        if (table != QLatin1String("movies"))
            changes.append({table, {}});
}

} // namespace

Result<RuleEffect> reelect(Connection &connection, const SchemaInfo &schema, const ElectionTerms &terms,
                           const QList<qint64> &movieIds, bool write, QList<TableChange> &changes)
{
    Reelection election(connection, schema, terms, write);
    if (!movieIds.isEmpty()) {
        MOVIEDB_CHECK(
            inParts(movieIds, [&](const QList<qint64> &part) { return election.electFilms(part); }));
    } else {
        for (qint64 last = 0;;) {
            MOVIEDB_TRY(films, filmsAfter(connection, last, filmsAtOnce));
            if (films.isEmpty())
                break;
            MOVIEDB_CHECK(election.electFilms(films));
            last = films.last();
        }
    }
    if (write)
        election.tell(changes);
    return election.effect();
}

Result<Done> reelectField(Connection &connection, const SchemaInfo &schema, const stitch::RuleBook &rules,
                          qint64 movieId, const QString &field, QList<TableChange> &changes)
{
    ElectionTerms terms;
    terms.before = &rules;
    terms.after = &rules;
    terms.anew = true;
    terms.fields = {field};
    MOVIEDB_CHECK(reelect(connection, schema, terms, {movieId}, true, changes));
    return Done{};
}

} // namespace moviedb::store
