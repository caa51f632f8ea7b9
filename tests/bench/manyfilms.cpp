#include "tests/bench/manyfilms.h"

#include "core/store/engine/connection.h"
#include "core/store/missing/missingindex.h"
#include "core/store/schema/reflection.h"
#include "core/store/searching/searchindexing.h"

#include <QRandomGenerator>

namespace moviedb::bench {
namespace {

constexpr int rowsAtOnce = 500;
constexpr int directors = 20000;
constexpr int actors = 300000;
constexpr int genres = 20;
constexpr int countries = 30;

// Words of syllables, the frequent ones far more often than the rare ones: as in any language.
class Words
{
public:
    Words()
    {
        const QStringList syllables =
            QStringLiteral(
                "ba re to mi lan ster ven qu or the ing sha dow kor li na pe ru sol tan ver wis xen "
                "yor zep al en is um gra")
                .split(QLatin1Char(' '));
        for (int number = 0; number < 30000; ++number) {
            QString word;
            for (int left = m_random.bounded(1, 5); left > 0; --left)
                word += syllables.at(m_random.bounded(syllables.size()));
            m_words << word;
        }
    }
    QString some(int count)
    {
        QStringList words;
        for (int number = 0; number < count; ++number) {
            const double chance = m_random.generateDouble();
            words << m_words.at(qsizetype(double(m_words.size() - 1) * chance * chance * chance * chance));
        }
        return words.join(QLatin1Char(' '));
    }

private:
    QRandomGenerator m_random{7};
    QStringList m_words;
};

QString insertion(const QString &columns, const QString &row)
{
    return QStringLiteral("INSERT INTO %1 VALUES ").arg(columns) +
           QStringList(rowsAtOnce, row).join(QLatin1Char(','));
}

Result<Done> fillNames(store::Connection &connection, Words &words, const QString &table, int count)
{
    const QString sql = insertion(table + QLatin1String(" (name)"), QStringLiteral("(?)"));
    for (int first = 0; first < count; first += rowsAtOnce) {
        QVariantList values;
        for (int number = first; number < first + rowsAtOnce; ++number)
            values << words.some(2) + QLatin1Char(' ') + QString::number(number);
        MOVIEDB_CHECK(connection.execute(sql, values));
    }
    return Done{};
}

QVariant unless(bool missing, const QVariant &value)
{
    return missing ? QVariant() : value;
}

Result<Done> fillMovies(store::Connection &connection, Words &words, int rows)
{
    const auto typed =
        [&connection](const char *type) { // SQLite would make a number of CAST('1990-01-01' AS DATE)
            return connection.isSqlite() ? QStringLiteral("?")
                                         : QStringLiteral("CAST(? AS %1)").arg(QLatin1String(type));
        };
    const QString sql = insertion(
        QStringLiteral("movies (title, original_title, plot, country, age_rating, release_date, runtime, "
                       "rating, rating_count, box_office, director_id, imdb_id, wikidata_id)"),
        QStringLiteral("(?, ?, ?, ?, ?, %1, %2, %3, %2, %3, %2, ?, ?)")
            .arg(typed("DATE"), typed("INTEGER"), typed("NUMERIC")));
    for (int first = 0; first < rows; first += rowsAtOnce) {
        QVariantList values;
        for (int number = first; number < first + rowsAtOnce; ++number)
            values << words.some(3) << words.some(2) << words.some(50)
                   << QStringLiteral("Country %1").arg(number % countries)
                   << unless(number % 7 == 0, QStringLiteral("PG-%1").arg(number % 5))
                   << unless(number % 11 == 0, QStringLiteral("%1-%2-09")
                                                   .arg(1930 + number % 95)
                                                   .arg(1 + number % 12, 2, 10, QLatin1Char('0')))
                   << unless(number % 13 == 0, 70 + number % 110)
                   << unless(number % 3 == 0, double(number * 7 % 100) / 10) << number * 13 % 100000
                   << unless(number % 2 == 0, qint64(number) * 7919 % 900000000)
                   << 1 + number * 31 % directors << QStringLiteral("tt%1").arg(7000000 + number)
                   << QStringLiteral("Q%1").arg(50000000 + number);
        MOVIEDB_CHECK(connection.execute(sql, values));
    }
    return Done{};
}

Result<Done> fillLinks(store::Connection &connection)
{
    const auto name = [](const QString &table, int number) {
        return QStringLiteral("INSERT INTO %1 (name) VALUES ('%1 %2')").arg(table).arg(number);
    };
    for (int number = 0; number < genres; ++number)
        MOVIEDB_CHECK(connection.executeRaw(name(QStringLiteral("genres"), number)));
    for (int number = 0; number < countries; ++number)
        MOVIEDB_CHECK(connection.executeRaw(name(QStringLiteral("countries"), number)));
    for (const char *sql :
         {"INSERT INTO movie_genres (movie_id, genre_id) SELECT movie_id, (SELECT MIN(genre_id) FROM genres) "
          "+ "
          "movie_id % 20 FROM movies",
          "INSERT INTO movie_genres (movie_id, genre_id) SELECT movie_id, (SELECT MIN(genre_id) FROM genres) "
          "+ "
          "(movie_id + 1 + movie_id / 20 % 19) % 20 FROM movies",
          "INSERT INTO movie_countries (movie_id, country_id, position) SELECT movie_id, (SELECT "
          "MIN(country_id) FROM countries) + movie_id % 30, 0 FROM movies",
          "INSERT INTO movie_directors (movie_id, director_id, position) SELECT movie_id, director_id, 0 "
          "FROM "
          "movies"})
        MOVIEDB_CHECK(connection.executeRaw(QString::fromLatin1(sql)));
    return Done{};
}

// What three sources said of each film, most of it alike: a field, its place in a list, the value, who said it, the receipt
// of the film, whether it is shown.
const char *const claimsOfSomeFilms =
    "INSERT INTO claims (entity, entity_id, field, position, value, source, snippet, chosen, receipt_id) "
    "SELECT 'movies', movie_id, field, place, value, source, '', chosen = 1, movie_id * 3 + receipt FROM ("
    "SELECT m.movie_id, f.column1 AS field, f.column2 AS place, CASE f.column1 WHEN 'title' THEN m.title "
    "WHEN 'release_date' THEN CAST(m.release_date AS TEXT) WHEN 'country' THEN m.country WHEN 'box_office' "
    "THEN CAST(m.box_office AS TEXT) WHEN 'runtime' THEN CAST(m.runtime + CASE WHEN f.column5 = 2 AND "
    "m.movie_id % 5 = 0 THEN 1 ELSE 0 END AS TEXT) WHEN 'directors' THEN (SELECT d.name FROM directors d "
    "WHERE d.director_id = m.director_id) ELSE (SELECT g.name FROM movie_genres l JOIN genres g ON "
    "g.genre_id = l.genre_id WHERE l.movie_id = m.movie_id ORDER BY g.genre_id LIMIT 1) END AS value, "
    "f.column3 AS source, f.column4 AS chosen, f.column5 AS receipt FROM movies m CROSS JOIN (VALUES "
    "('title', 0, 'justwatch', 0, 0), ('runtime', 0, 'justwatch', 0, 0), ('release_date', 0, 'justwatch', 0, "
    "0), ('directors', 1, 'justwatch', 0, 0), ('genres', 1, 'justwatch', 1, 0), ('title', 0, 'wikidata', 1, "
    "1), ('runtime', 0, 'wikidata', 1, 1), ('release_date', 0, 'wikidata', 1, 1), ('country', 0, 'wikidata', "
    "1, 1), ('box_office', 0, 'wikidata', 1, 1), ('directors', 1, 'wikidata', 1, 1), ('runtime', 0, "
    "'wikipedia', 0, 2), ('box_office', 0, 'wikipedia', 0, 2), ('directors', 1, 'wikipedia', 0, 2)) AS f "
    "WHERE m.movie_id > ? AND m.movie_id <= ?) AS said WHERE value IS NOT NULL";

Result<Done> fillClaims(store::Connection &connection, int rows)
{
    constexpr int filmsAtOnce = 20000;
    const QString receipts = QStringLiteral(
        "INSERT INTO receipts (receipt_id, entity, entity_id, source, url, fetched_at, extractor) SELECT "
        "m.movie_id * 3 + s.column1, 'movies', m.movie_id, s.column2, 'https://example.org/' || m.movie_id, "
        "m.created_at, 'invented' FROM movies m CROSS JOIN (VALUES (0, 'justwatch'), (1, 'wikidata'), (2, "
        "'wikipedia')) AS s WHERE m.movie_id > ? AND m.movie_id <= ?");
    for (int after = 0; after < rows; after += filmsAtOnce)
        for (const QString &sql : {receipts, QString::fromLatin1(claimsOfSomeFilms)})
            MOVIEDB_CHECK(connection.execute(sql, {after, after + filmsAtOnce}));
    if (connection.isSqlite())
        return Done{};
    return connection.executeRaw(QStringLiteral(
        "SELECT setval(pg_get_serial_sequence('receipts', 'receipt_id'), (SELECT MAX(receipt_id) FROM "
        "receipts))"));
}

Result<std::unique_ptr<store::Connection>> connectionTo(const QString &url)
{
    store::ConnectionOptions options;
    MOVIEDB_TRY(address, store::DatabaseUrl::parse(url));
    options.url = address;
    return store::Connection::open(options);
}

} // namespace

Result<Done> fillFilms(const QString &url, int rows)
{
    MOVIEDB_TRY(connection, connectionTo(url));
    Words words;
    MOVIEDB_CHECK(fillNames(*connection, words, QStringLiteral("directors"), directors));
    MOVIEDB_CHECK(fillNames(*connection, words, QStringLiteral("actors"), qMin(rows, actors)));
    MOVIEDB_CHECK(fillMovies(*connection, words, rows));
    MOVIEDB_CHECK(fillLinks(*connection));
    MOVIEDB_CHECK(fillClaims(*connection, rows));
    return connection->executeRaw(connection->isSqlite() ? QStringLiteral("ANALYZE")
                                                         : QStringLiteral("VACUUM ANALYZE"));
}

Result<Done> indexFilms(const QString &url)
{
    MOVIEDB_TRY(connection, connectionTo(url));
    MOVIEDB_TRY(schema, store::reflect(*connection));
    MOVIEDB_CHECK(store::makeIndexes(*connection, schema));
    MOVIEDB_CHECK(store::makeMissingIndex(*connection, *schema.table(u"movies")));
    for (bool more = true; more;) {
        MOVIEDB_TRY(left, store::indexSome(*connection, schema));
        more = left;
    }
    return Done{};
}

} // namespace moviedb::bench
