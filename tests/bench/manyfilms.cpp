#include "tests/bench/manyfilms.h"

#include "core/store/engine/connection.h"
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
    return connection->executeRaw(connection->isSqlite() ? QStringLiteral("ANALYZE")
                                                         : QStringLiteral("VACUUM ANALYZE"));
}

Result<Done> indexFilms(const QString &url)
{
    MOVIEDB_TRY(connection, connectionTo(url));
    MOVIEDB_TRY(schema, store::reflect(*connection));
    MOVIEDB_CHECK(store::makeIndexes(*connection, schema));
    for (bool more = true; more;) {
        MOVIEDB_TRY(left, store::indexSome(*connection, schema));
        more = left;
    }
    return Done{};
}

} // namespace moviedb::bench
