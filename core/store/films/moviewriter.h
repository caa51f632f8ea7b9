// The rows of movies that a batch of films means: found by justwatch_id, wikidata_id, wikipedia_key, written
// only where they differ.
// Used once per transaction: load(), then match() and write() per film in order, then flush(): new rows have their number then.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/domain/film.h"
#include "core/store/engine/connection.h"
#include "core/store/films/claimwriter.h"

#include <QHash>

#include <deque>
#include <map>

namespace moviedb::store {

struct MovieRow
{
    qint64 id = 0; // 0: a new one that is not written yet
    QMap<QString, QVariant> stored;
    bool settled = false; // a film of this batch is this row already
};

class MovieWriter
{
public:
    MovieWriter(const SchemaInfo &schema, qint64 runId);

    Result<Done> load(Connection &connection, const QList<const FilmRecord *> &films);
    Result<Done> loadFilm(Connection &connection, qint64 movieId); // this stored one, too
    QList<qint64> loadedIds() const;

    // The stored film that this one would be by its ids, before anything else is known; where no id tells, by the title of
    // the list that it was stored for, without any id. null = a new one.
    const MovieRow *known(const FilmRecord &film) const;

    // What a film is to the stored ones. `row` null: a new one. `leaveAlone`: the row belongs to another
    // title of the same run. Ids that another row holds are taken out of `film`, with a warning.
    struct Match
    {
        MovieRow *row = nullptr;
        bool leaveAlone = false;
    };
    Result<Match> match(Connection &connection, FilmRecord &film, QStringList &warnings);

    // `film` is this stored one, whatever its ids say. Error: NotFound when it is not loaded.
    Result<Match> matchFilm(qint64 movieId, FilmRecord &film);

    // `values`: column → fitted value. A new row when `row` is null, written by flush(). True when something differs.
    Result<bool> write(Connection &connection, MovieRow *&row, const QMap<QString, QVariant> &values,
                       const ClaimWriter &claims);
    Result<Done> flush(Connection &connection);
    // A film without a usable title gets `titleOfNew`; one that is stored already (nothing) keeps its own.
    QMap<QString, QVariant> fittedColumns(const FilmRecord &film, const std::optional<QString> &titleOfNew,
                                          QStringList &warnings) const;

private:
    Result<Done> loadBy(Connection &connection, const QString &column, const QStringList &values);
    Result<Done> loadListed(Connection &connection, const QList<const FilmRecord *> &films);
    Result<Done> loadWhere(Connection &connection, const QString &condition, const QVariantList &binds);
    void index(MovieRow &row);
    MovieRow *find(const FilmRecord &film) const;
    MovieRow *holder(const char *column, const QString &value) const;
    Result<bool> isListedInRun(Connection &connection, const QString &justwatchId) const;
    void leaveOut(FilmRecord &film, const char *column, QStringList &warnings) const;
    QStringList namedColumns(const QMap<QString, QVariant> &values) const;
    Result<Done> insertRows(Connection &connection, size_t from, size_t to, const QStringList &names);

    const TableInfo &m_movies;
    const QHash<QString, QString> m_lists; // columns that belong to a list, with its name
    qint64 m_runId;
    std::map<qint64, MovieRow> m_rows;
    std::deque<MovieRow> m_new;                        // in the order of their films
    size_t m_written = 0;                              // of m_new
    QHash<QString, QHash<QString, MovieRow *>> m_byId; // column → value → row
    QHash<QString, MovieRow *> m_listed;               // list id → row without any id
};

} // namespace moviedb::store
