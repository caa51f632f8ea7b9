#include "core/store/importing/storedfilms.h"

#include "core/store/engine/among.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace moviedb::store {

namespace {

const std::array<QString, 5> filmIds{QStringLiteral("justwatch_id"), QStringLiteral("wikidata_id"),
                                     QStringLiteral("wikipedia_key"), QStringLiteral("imdb_id"),
                                     QStringLiteral("tmdb_id")};
constexpr size_t tmdbPlace = 4; // no index leads to it: asked only where nothing else is known

QString textOf(const MovieDocument &film, const QString &column)
{
    for (const auto &[name, value] : film.columns)
        if (name == column)
            return value.toString();
    return {};
}

QString numbersOf(QList<qint64> films)
{
    std::sort(films.begin(), films.end());
    QStringList numbers;
    for (const qint64 id : std::as_const(films))
        numbers << QString::number(id);
    return numbers.join(QLatin1String(", "));
}

struct Known
{
    qint64 movieId = 0;
    QString title;
    QString year;
    std::array<QString, 5> ids;
};

class Search
{
public:
    explicit Search(Connection &connection) : m_connection(connection) {}
    Result<Done> load(const QList<const MovieDocument *> &films);
    StoredFilm find(const MovieDocument &film) const;

private:
    Result<Done> loadBy(const QString &column, const QSet<QString> &values);

    Connection &m_connection;
    QHash<qint64, Known> m_known;
    std::array<QHash<QString, qint64>, 5> m_byId;
    QHash<QString, QList<qint64>> m_byTitle;
};

Result<Done> Search::load(const QList<const MovieDocument *> &films)
{
    std::array<QSet<QString>, 5> ids;
    QSet<QString> titles;
    for (const MovieDocument *film : films) {
        bool hasOther = false;
        for (size_t kind = 0; kind < filmIds.size(); ++kind)
            if (const QString id = textOf(*film, filmIds.at(kind));
                !id.isEmpty() && (kind != tmdbPlace || !hasOther)) {
                ids.at(kind).insert(id);
                hasOther = true;
            }
        titles.insert(textOf(*film, QStringLiteral("title")));
    }
    for (size_t kind = 0; kind < filmIds.size(); ++kind)
        MOVIEDB_CHECK(loadBy(filmIds.at(kind), ids.at(kind)));
    return loadBy(QStringLiteral("title"), titles);
}

Result<Done> Search::loadBy(const QString &column, const QSet<QString> &values)
{
    return inParts(QStringList(values.cbegin(), values.cend()), [&](const QStringList &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            m_connection.run(QStringLiteral("SELECT movie_id, title, release_date, %1 FROM movies "
                                            "WHERE %2 ORDER BY movie_id")
                                 .arg(QStringList(filmIds.cbegin(), filmIds.cend()).join(QLatin1String(", ")),
                                      among(m_connection, column, part)),
                             amongBinds(m_connection, part)));
        while (rows.next()) {
            Known known{rows.integer(0), rows.text(1), rows.date(2).left(4), {}};
            if (m_known.contains(known.movieId))
                continue;
            for (size_t kind = 0; kind < filmIds.size(); ++kind) {
                known.ids.at(kind) = rows.text(3 + int(kind));
                if (!known.ids.at(kind).isEmpty())
                    m_byId.at(kind).insert(known.ids.at(kind), known.movieId);
            }
            m_byTitle[known.title].append(known.movieId);
            m_known.insert(known.movieId, known);
        }
        return Done{};
    });
}

StoredFilm Search::find(const MovieDocument &film) const
{
    QList<qint64> named;
    for (size_t kind = 0; kind < filmIds.size(); ++kind)
        if (const qint64 found = m_byId.at(kind).value(textOf(film, filmIds.at(kind)));
            found > 0 && !named.contains(found))
            named << found;
    if (named.size() == 1)
        return {named.first(), {}};
    if (named.size() > 1)
        return {0, QStringLiteral("Its ids are those of several stored films: %1.").arg(numbersOf(named))};
    const QString title = textOf(film, QStringLiteral("title"));
    const QString year = textOf(film, QStringLiteral("release_date")).left(4);
    QList<qint64> like;
    for (const qint64 id : m_byTitle.value(title)) {
        const Known &known = m_known[id];
        bool isOther = !year.isEmpty() && !known.year.isEmpty() && year != known.year;
        for (size_t kind = 0; kind < filmIds.size(); ++kind) {
            const QString own = textOf(film, filmIds.at(kind));
            isOther =
                isOther || (!own.isEmpty() && !known.ids.at(kind).isEmpty() && own != known.ids.at(kind));
        }
        if (!isOther)
            like << id;
    }
    if (like.contains(film.movieId)) // the number alone says nothing, beside the title it does
        return {film.movieId, {}};
    if (like.size() == 1 && !year.isEmpty() && m_known[like.first()].year == year)
        return {like.first(), {}};
    if (like.isEmpty())
        return {};
    return {0,
            like.size() == 1
                ? QStringLiteral("Film %1 is called “%2”, too; without a year nobody knows whether it is the "
                                 "same.")
                      .arg(numbersOf(like), title)
                : QStringLiteral("The films %1 are called “%2”, too; nobody knows which of them it is.")
                      .arg(numbersOf(like), title)};
}

} // namespace

QStringList filmNames(const MovieDocument &film)
{
    QStringList names;
    for (const QString &kind : filmIds)
        if (const QString id = textOf(film, kind); !id.isEmpty())
            names << kind + u' ' + id;
    names << QStringLiteral("title %1 %2")
                 .arg(textOf(film, QStringLiteral("title")),
                      textOf(film, QStringLiteral("release_date")).left(4));
    return names;
}

Result<QList<StoredFilm>> storedFilms(Connection &connection, const QList<const MovieDocument *> &films)
{
    Search search(connection);
    MOVIEDB_CHECK(search.load(films));
    QList<StoredFilm> found;
    for (const MovieDocument *film : films)
        found << search.find(*film);
    return found;
}

} // namespace moviedb::store
