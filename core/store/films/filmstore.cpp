#include "core/store/films/filmstore.h"

#include "core/store/crawls/crawlstore.h"
#include "core/store/crawls/entrywriter.h"
#include "core/store/crawls/indexlookups.h"
#include "core/store/films/barejoins.h"
#include "core/store/films/claimwriter.h"
#include "core/store/films/entityindex.h"
#include "core/store/films/heldfields.h"
#include "core/store/films/linkwriter.h"
#include "core/store/films/moviewriter.h"
#include "core/store/films/sourcewatch.h"
#include "core/store/films/stepparts.h"
#include "core/store/history/historyreader.h"
#include "core/store/history/steps.h"
#include "core/store/tables/columnfit.h"

#include <map>

namespace moviedb::store {

namespace {

// One film of the batch on its way into the tables.
struct FilmWork
{
    FilmRecord film;
    StoreOutcome *outcome = nullptr;
    QList<std::pair<const LinkFact *, EntityRow *>> links = {}; // resolved, in the record's order
    qint64 storedAs = 0;                                        // 0 = new
    bool isSamePage = false;                                    // as when it was stored
    MovieRow *row = nullptr;                                    // null: the film is gone meanwhile
    bool isLeftAlone = false;                                   // the row is another title's
    bool columnsDiffer = false;
};

class FilmBatch
{
public:
    FilmBatch(Connection &connection, const SchemaInfo &schema, qint64 runId,
              const QList<EntryOutcome> &outcomes);
    // The only film of the batch is this stored one. `rewrite` outlives the batch.
    void rewrites(const FilmRewrite &rewrite) { m_rewrite = &rewrite; }
    // `told` outlives the batch.
    void spares(const ToldFacts &told) { m_told = &told; }
    Result<QList<StoreOutcome>> store(QList<TableChange> &changes);
    const NewlyTold &newlyTold() const { return m_newlyTold; } // of the films of this batch

private:
    const std::optional<ListTables> &tablesOf(const QString &list);
    void recognize();
    Result<Done> loadEntities();
    Result<Done> loadBareNames();
    void resolveLinks(FilmWork &work);
    void tellOf(EntityRow &row, const EntityFacts &facts, EntityIndex &index, QStringList &warnings);
    Result<Done> writeEntities();
    Result<Done> writeFilms();
    Result<Done> writeColumns(FilmWork &work);
    Result<Done> writeFacts(FilmWork &work);
    Result<bool> writeLinks(const FilmWork &work, qint64 movieId, const ClaimWriter::Outcome &claims);
    Result<bool> writeList(const FilmWork &work, qint64 movieId, const QString &list);
    QString fittedRole(const LinkFact &link, QStringList &warnings) const;
    QMap<QString, QVariant> columnsOf(const FilmWork &work, const std::optional<QString> &titleOfNew);
    bool mayWrite(const QString &list) const
    {
        return m_rewrite == nullptr || !m_rewrite->only || m_rewrite->only->fields.contains(list);
    }
    Result<Done> clearForsaken(FilmWork &work, MovieRow *row, const ClaimWriter::Outcome &claims);
    void tell(QList<TableChange> &changes) const;

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const qint64 m_runId;
    const QList<EntryOutcome> &m_outcomes;
    const FilmRewrite *m_rewrite = nullptr;
    const ToldFacts *m_told = nullptr;
    NewlyTold m_newlyTold;
    QList<StoreOutcome> m_stored;
    std::map<qsizetype, FilmWork> m_works;              // by place in the batch
    QHash<QString, std::optional<ListTables>> m_tables; // by list, looked up once
    std::map<QString, EntityIndex> m_entities;          // by table: written in a fixed order
    BareJoins m_joins;
    ClaimWriter m_claims;
    LinkWriter m_links;
    MovieWriter m_movies;
    SourceWatch m_watch;
    EntryWriter m_entries;
    QList<QVariantList> m_changedFilms;
};

FilmBatch::FilmBatch(Connection &connection, const SchemaInfo &schema, qint64 runId,
                     const QList<EntryOutcome> &outcomes)
    : m_connection(connection), m_schema(schema), m_runId(runId), m_outcomes(outcomes),
      m_stored(outcomes.size()), m_links(schema), m_movies(schema, runId), m_watch(runId), m_entries(runId)
{
    for (qsizetype i = 0; i < outcomes.size(); ++i)
        if (outcomes.at(i).film)
            m_works[i] = FilmWork{*outcomes.at(i).film, &m_stored[i]};
}

Result<QList<StoreOutcome>> FilmBatch::store(QList<TableChange> &changes)
{
    QList<const FilmRecord *> films;
    for (const auto &[place, work] : m_works)
        films.append(&work.film);
    for (const FilmRecord *film : std::as_const(films))
        m_claims.introduce(film->sources);
    MOVIEDB_CHECK(m_movies.load(m_connection, films));
    if (m_rewrite != nullptr) {
        MOVIEDB_CHECK(m_movies.loadFilm(m_connection, m_rewrite->movieId));
        m_claims.withdraw(QStringLiteral("movies"), m_rewrite->movieId, m_rewrite->withdrawn);
        if (m_rewrite->only)
            m_claims.limitTo(QStringLiteral("movies"), m_rewrite->movieId, m_rewrite->only->fields);
    }
    const QList<qint64> known = m_movies.loadedIds();
    MOVIEDB_CHECK(m_claims.load(m_connection, QStringLiteral("movies"), known));
    MOVIEDB_CHECK(m_links.load(m_connection, known));
    recognize();
    for (auto &[place, work] : m_works)
        if (work.storedAs > 0 && m_rewrite == nullptr)
            holdBack(work.film, work.storedAs, m_schema, m_claims, *work.outcome);
    MOVIEDB_CHECK(loadEntities());
    MOVIEDB_CHECK(loadBareNames());
    for (auto &[place, work] : m_works)
        resolveLinks(work);
    MOVIEDB_CHECK(writeEntities());
    MOVIEDB_CHECK(writeFilms());
    MOVIEDB_CHECK(m_joins.write(m_connection, m_schema, changes));
    MOVIEDB_CHECK(m_entries.load(m_connection, m_outcomes));
    for (qsizetype i = 0; i < m_outcomes.size(); ++i)
        MOVIEDB_CHECK(m_entries.write(m_connection, m_outcomes.at(i), m_stored.at(i)));
    MOVIEDB_CHECK(m_entries.flush(m_connection));
    tell(changes);
    return m_stored;
}

const std::optional<ListTables> &FilmBatch::tablesOf(const QString &list)
{
    auto known = m_tables.find(list);
    if (known == m_tables.end())
        known = m_tables.insert(list, listTables(m_schema, list));
    return *known;
}

// Whom a stored film named before, and of whom a person has spoken there, tells who is meant now.
void FilmBatch::recognize()
{
    for (auto &[place, work] : m_works) {
        const MovieRow *row = m_movies.known(work.film);
        work.storedAs = m_rewrite != nullptr ? m_rewrite->movieId : row != nullptr ? row->id : 0;
        work.isSamePage = row != nullptr && row->id == work.storedAs && isOfSamePage(row->stored, work.film);
    }
}

Result<Done> FilmBatch::loadEntities()
{
    std::map<QString, QList<EntityRef>> refs;
    QList<qint64> films;
    for (const auto &[place, work] : m_works)
        if (work.storedAs > 0)
            films.append(work.storedAs);
    for (const auto &[place, work] : m_works)
        for (const LinkFact &link : work.film.links)
            if (const auto &tables = tablesOf(link.list)) {
                m_entities.try_emplace(tables->entity->name, *tables->entity);
                refs[tables->entity->name].append(link.entity);
            }
    for (const auto &[table, named] : refs)
        MOVIEDB_CHECK(m_entities.at(table).load(m_connection, named, films));
    return Done{};
}

Result<Done> FilmBatch::loadBareNames()
{
    std::map<QString, QList<EntityRef>> refs; // by list
    for (const auto &[place, work] : m_works)
        for (const LinkFact &link : work.film.links)
            if (work.isSamePage && tablesOf(link.list))
                refs[link.list].append(link.entity);
    for (const auto &[list, named] : refs) {
        const ListTables &tables = *tablesOf(list);
        MOVIEDB_CHECK(m_entities.at(tables.entity->name).loadBare(m_connection, tables.link->name, named));
    }
    return Done{};
}

void FilmBatch::resolveLinks(FilmWork &work)
{
    const QHash<QString, NamingFilm> naming = namingOf(work.film, work.storedAs, work.isSamePage);
    for (const LinkFact &link : std::as_const(work.film.links)) {
        const auto &tables = tablesOf(link.list);
        if (!tables)
            continue;
        EntityIndex &index = m_entities.at(tables->entity->name);
        const ResolvedEntity found =
            index.resolve(link.entity, naming.value(link.list), work.outcome->warnings);
        EntityRow *row = found.row;
        if (row == nullptr)
            continue;
        work.links.append({&link, row});
        if (found.bare != nullptr)
            m_joins.note(*tables->entity, found.bare->id, *row);
        if (found.setApart)
            continue;
        if (m_rewrite != nullptr && m_rewrite->only && row->id > 0 &&
            !m_rewrite->only->rows.contains({tables->entity->name, row->id}))
            continue;
        for (const EntityFacts &facts : std::as_const(work.film.entities))
            if (isAbout(facts, link))
                tellOf(*row, facts, index, work.outcome->warnings);
    }
}

void FilmBatch::tellOf(EntityRow &row, const EntityFacts &facts, EntityIndex &index, QStringList &warnings)
{
    if (m_told != nullptr && m_told->contains(index.table(), row.id, facts))
        return;
    const qsizetype warned = warnings.size();
    index.addFacts(row, facts, warnings);
    if (m_told != nullptr && warnings.size() == warned) // else it is said of every film
        m_newlyTold.append({index.table(), &row.id, &facts});
}

Result<Done> FilmBatch::writeEntities()
{
    for (auto &[table, index] : m_entities)
        MOVIEDB_CHECK(index.write(m_connection, m_claims));
    return Done{};
}

QMap<QString, QVariant> FilmBatch::columnsOf(const FilmWork &work, const std::optional<QString> &titleOfNew)
{
    QMap<QString, QVariant> values = m_movies.fittedColumns(work.film, titleOfNew, work.outcome->warnings);
    const TableInfo &movies = *m_schema.table(QStringLiteral("movies"));
    for (const auto &[link, row] : work.links) { // the single column stays the first of its list
        const QString key = tablesOf(link->list)->key;
        if (link->list != QLatin1String("cast") && movies.column(key) != nullptr && !values.contains(key) &&
            mayWrite(link->list))
            values.insert(key, row->id);
    }
    if (work.film.wikipediaKey.isEmpty()) // the film has no article (any more)
        for (const char *column : {"wikipedia_key", "wikipedia_url"})
            values.insert(QLatin1String(column), QVariant());
    if (m_rewrite != nullptr && work.film.wikidataId.isEmpty())
        values.insert(QStringLiteral("wikidata_id"), QVariant());
    return values;
}

// The rows of all films first: what hangs on a film needs its number.
Result<Done> FilmBatch::writeFilms()
{
    for (auto &[place, work] : m_works)
        MOVIEDB_CHECK(writeColumns(work));
    MOVIEDB_CHECK(m_movies.flush(m_connection));
    for (auto &[place, work] : m_works)
        MOVIEDB_CHECK(writeFacts(work));
    MOVIEDB_CHECK(m_links.flush(m_connection));
    MOVIEDB_CHECK(m_watch.flush(m_connection));
    return m_claims.flush(m_connection);
}

Result<Done> FilmBatch::writeColumns(FilmWork &work)
{
    StoreOutcome &outcome = *work.outcome;
    MOVIEDB_TRY(match, m_rewrite != nullptr ? m_movies.matchFilm(m_rewrite->movieId, work.film)
                                            : m_movies.match(m_connection, work.film, outcome.warnings));
    const qsizetype place = &outcome - m_stored.constData();
    if (match.row == nullptr && m_outcomes.at(place).isCorrection)
        return Done{}; // the film is gone meanwhile
    work.row = match.row;
    work.isLeftAlone = match.leaveAlone;
    if (match.leaveAlone)
        return Done{};
    outcome.isNew = match.row == nullptr;
    std::optional<QString> titleOfNew;
    if (outcome.isNew || m_rewrite != nullptr)
        titleOfNew = m_outcomes.at(place).status.entry.title;
    const GalleryEntry &entry = m_outcomes.at(place).status.entry;
    claimByList(work.film, QStringLiteral("justwatch_id"), entry, work.film.justwatchId);
    if (titleOfNew && !work.film.columns.contains(QStringLiteral("title")))
        claimByList(work.film, QStringLiteral("title"), entry, *titleOfNew);
    MOVIEDB_TRY(written, m_movies.write(m_connection, work.row, columnsOf(work, titleOfNew), m_claims));
    work.row->settled = true;
    work.columnsDiffer = written;
    return Done{};
}

// Claims, and what hangs on the film.
Result<Done> FilmBatch::writeFacts(FilmWork &work)
{
    StoreOutcome &outcome = *work.outcome;
    if (work.row == nullptr)
        return Done{};
    outcome.movieId = work.row->id;
    if (work.isLeftAlone)
        return Done{};
    // A film that came to another page has changed, not its source.
    if (m_runId > 0 && m_rewrite == nullptr && work.storedAs == work.row->id && work.isSamePage)
        m_watch.note(m_claims, work.row->id, work.film,
                     work.row->stored.value(QStringLiteral("title")).toString());
    MOVIEDB_TRY(claims, m_claims.replace(m_connection, QStringLiteral("movies"), work.row->id,
                                         work.film.claims, {QString(listSource)}));
    MOVIEDB_CHECK(clearForsaken(work, work.row, claims));
    MOVIEDB_TRY(links, writeLinks(work, work.row->id, claims));
    outcome.changed = work.columnsDiffer || claims.changed || links;
    for (const auto &[link, entity] : std::as_const(work.links))
        outcome.changed = outcome.changed || entity->written;
    if (outcome.changed)
        m_changedFilms.append(QVariantList{work.row->id});
    return Done{};
}

// A column whose shown value no source states any more becomes unknown, and so does one that kept the first of a list
// that is empty now, unless a source states it by itself.
Result<Done> FilmBatch::clearForsaken(FilmWork &work, MovieRow *row, const ClaimWriter::Outcome &claims)
{
    const TableInfo &movies = *m_schema.table(QStringLiteral("movies"));
    QMap<QString, QVariant> cleared;
    for (const QString &field : claims.forsaken) {
        if (const auto &list = tablesOf(field); list && movies.column(list->key) != nullptr)
            cleared.insert(list->key, QVariant());
        for (const auto &[name, first] : {std::pair{"languages", "language"}, {"countries", "country"}})
            if (field == QLatin1String(name) && !work.film.columns.contains(QLatin1String(first)) &&
                !claims.shown.contains(QLatin1String(first)))
                cleared.insert(QLatin1String(first), QVariant());
        const ColumnInfo *column = movies.column(field);
        if (column == nullptr || !column->nullable || work.film.columns.contains(field))
            continue;
        cleared.insert(field, QVariant());
        if (movies.column(field + QStringLiteral("_precision")) != nullptr)
            cleared.insert(field + QStringLiteral("_precision"), QVariant());
    }
    if (cleared.isEmpty())
        return Done{};
    MOVIEDB_CHECK(m_movies.write(m_connection, row, cleared, m_claims));
    return Done{};
}

QString FilmBatch::fittedRole(const LinkFact &link, QStringList &warnings) const
{
    const auto role =
        fitted(*m_schema.table(QStringLiteral("cast"))->column(QStringLiteral("role")), link.role);
    if (!role)
        warnings << role.error().text;
    return role && !role->isNull() ? role->toString() : QString(QLatin1String(""));
}

Result<bool> FilmBatch::writeList(const FilmWork &work, qint64 movieId, const QString &list)
{
    if (m_claims.isClaimedByPerson(QStringLiteral("movies"), movieId, list))
        return false;
    QList<qint64> ids;
    QList<CastEntry> cast;
    for (const auto &[link, row] : work.links) {
        if (link->list != list)
            continue;
        ids.append(row->id);
        if (list == QLatin1String("cast"))
            cast.append({row->id, fittedRole(*link, work.outcome->warnings)});
    }
    return list == QLatin1String("cast") ? m_links.replaceCast(m_connection, movieId, cast)
                                         : m_links.replaceList(m_connection, movieId, list, ids);
}

Result<bool> FilmBatch::writeLinks(const FilmWork &work, qint64 movieId, const ClaimWriter::Outcome &claims)
{
    QStringList lists;
    for (const LinkFact &link : work.film.links)
        if (!lists.contains(link.list))
            lists << link.list;
    for (const QString &field : claims.forsaken) // lists that no source states any more
        if (!lists.contains(field))
            lists << field;
    bool changed = false;
    for (const QString &list : std::as_const(lists)) {
        if (!tablesOf(list) || !mayWrite(list))
            continue;
        const auto written = writeList(work, movieId, list);
        if (!written)
            return written;
        changed = changed || *written;
    }
    QSet<QString> gone;
    for (const QString &claim : claims.dropped)
        if (claim.startsWith(QLatin1String("ratings\t")))
            gone.insert(claim.mid(8, claim.lastIndexOf(QLatin1Char(' ')) - 8));
    const bool rated =
        m_claims.isClaimedByPerson(QStringLiteral("movies"), movieId, QStringLiteral("ratings"));
    const auto ratings = rated ? Result<bool>(false)
                               : m_links.replaceRatings(m_connection, movieId, work.film.ratings, gone,
                                                        work.outcome->warnings);
    if (!ratings)
        return ratings;
    const auto offers =
        m_links.replaceOffers(m_connection, movieId, work.film.offers, work.outcome->warnings);
    if (!offers)
        return offers;
    return changed || *ratings || *offers;
}

void FilmBatch::tell(QList<TableChange> &changes) const
{
    if (!m_changedFilms.isEmpty())
        changes.append({QStringLiteral("movies"), m_changedFilms});
    for (const auto &[table, index] : m_entities)
        if (index.wroteRows())
            changes.append({table, {}});
    QStringList links(m_links.touched().cbegin(), m_links.touched().cend());
    links.sort();
    for (const QString &table : std::as_const(links))
        changes.append({table, {}});
    if (m_claims.wrote())
        changes.append({QStringLiteral("claims"), {}});
    if (m_watch.wrote())
        changes.append({QStringLiteral("source_changes"), {}});
    if (m_runId > 0)
        changes.append({QStringLiteral("crawl_entries"), {}});
    if (m_entries.wroteReview())
        for (const char *table : {"review_items", "review_candidates"})
            changes.append({QLatin1String(table), {}});
}

// Differs once another connection has committed, the program's own or another program's
// (https://www.sqlite.org/pragma.html#pragma_data_version).
Result<std::optional<qint64>> versionByOthers(Connection &connection)
{
    if (connection.engine() != Engine::Sqlite)
        return std::optional<qint64>();
    MOVIEDB_TRY(version, connection.first(QStringLiteral("PRAGMA data_version")));
    return version ? std::optional(version->toLongLong()) : std::nullopt;
}

} // namespace

Result<QList<StoreOutcome>> commitOutcomes(Connection &connection, const SchemaInfo &schema, qint64 runId,
                                           const QList<EntryOutcome> &outcomes, QList<TableChange> &changes,
                                           ToldFacts &told)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(preferIndexes(connection));
    MOVIEDB_TRY(parts, partsByStep(connection, runId, outcomes));
    MOVIEDB_TRY(version, versionByOthers(connection));
    QList<TableChange> changed;
    QList<StoreOutcome> stored;
    std::optional<FilmBatch> batch;
    for (const StepPart &part : std::as_const(parts)) {
        if (part.takenBack) {
            stored += QList<StoreOutcome>(part.outcomes.size());
            continue;
        }
        MOVIEDB_TRY(counted, newestNote(connection));
        MOVIEDB_TRY(step, part.ofCrawl ? continueRun(connection, schema, part.stepId)
                                       : continueStep(connection, schema, part.stepId));
        MOVIEDB_TRY(move, lastMove(connection));
        told.beginStep(step, move, version);
        batch.emplace(connection, schema, runId, part.outcomes);
        batch->spares(told);
        MOVIEDB_TRY(some, batch->store(changed));
        MOVIEDB_TRY(words, wordsOfRun(connection, step > 0 ? runId : 0));
        MOVIEDB_CHECK(endStep(connection, step, changed, words, counted));
        stored += some;
    }
    MOVIEDB_CHECK(transaction.commit());
    if (batch)
        told.insert(batch->newlyTold());
    changes += changed;
    return stored;
}

Result<QList<StoreOutcome>> addFilms(Connection &connection, const SchemaInfo &schema,
                                     const QList<FilmRecord> &films, QList<TableChange> &changes)
{
    QList<EntryOutcome> outcomes;
    for (const FilmRecord &film : films) {
        EntryOutcome outcome;
        outcome.status.state = EntryState::Accepted;
        outcome.status.entry.title = film.columns.value(QStringLiteral("title")).toString();
        outcome.film = film;
        outcomes << outcome;
    }
    return FilmBatch(connection, schema, 0, outcomes).store(changes);
}

Result<StoreOutcome> rewriteFilm(Connection &connection, const SchemaInfo &schema, const FilmRewrite &rewrite,
                                 QList<TableChange> &changes)
{
    EntryOutcome outcome; // of no list: the queue and the runs are not concerned
    outcome.status.state = EntryState::Accepted;
    outcome.status.entry.title = rewrite.title;
    outcome.film = rewrite.film;
    const QList<EntryOutcome> outcomes{outcome};
    FilmBatch batch(connection, schema, 0, outcomes);
    batch.rewrites(rewrite);
    MOVIEDB_TRY(stored, batch.store(changes));
    return stored.first();
}

} // namespace moviedb::store
