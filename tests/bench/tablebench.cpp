// Finding among many rows, on either engine, as one JSON object: what a person waits for, from the question to the first
// rows. moviedb_table_bench ROWS URL [fill]; "fill" makes the invented films first, and their search index.
#include "core/base/jsonread.h"
#include "core/store/engine/connection.h"
#include "core/store/moviestore/openstore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace moviedb;

namespace {

constexpr int rowsAtOnce = 500;
constexpr int patienceMs = 20;
constexpr int timesEach = 5;

int complain(const Error &error)
{
    std::fprintf(stderr, "table bench: %s\n", qPrintable(error.oneLine()));
    return 1;
}

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

Result<Done> fill(const QString &url, int rows)
{
    MOVIEDB_TRY(address, store::DatabaseUrl::parse(url));
    store::ConnectionOptions options;
    options.url = address;
    MOVIEDB_TRY(connection, store::Connection::open(options));
    Words words;
    const QString sql =
        QStringLiteral("INSERT INTO movies (title, original_title, plot, country, age_rating, "
                       "release_date, runtime, imdb_id, wikidata_id) VALUES ") +
        QStringList(rowsAtOnce, QStringLiteral("(?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS INTEGER), ?, ?)"))
            .join(QLatin1Char(','));
    for (int first = 0; first < rows; first += rowsAtOnce) {
        QVariantList values;
        for (int number = first; number < first + rowsAtOnce; ++number)
            values << words.some(3) << words.some(2) << words.some(50)
                   << QStringLiteral("Country %1").arg(number % 30) << QStringLiteral("PG-%1").arg(number % 5)
                   << QStringLiteral("%1-05-09").arg(1930 + number % 95) << 70 + number % 110
                   << QStringLiteral("tt%1").arg(7000000 + number)
                   << QStringLiteral("Q%1").arg(50000000 + number);
        MOVIEDB_CHECK(connection->execute(sql, values));
    }
    return connection->executeRaw(QStringLiteral("ANALYZE"));
}

qint64 waitForIndex(MovieStore &store)
{
    std::atomic<qint64> waiting = 1;
    QObject::connect(
        &store, &MovieStore::indexing, &store, [&waiting](qint64 rows) { waiting = rows; },
        Qt::DirectConnection);
    QElapsedTimer clock;
    clock.start();
    store.keepSearchable();
    while (waiting > 0)
        QThread::msleep(patienceMs);
    return clock.elapsed();
}

Result<OrderedJson> timed(MovieStore &store, const QString &text)
{
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.search = text;
    query.sort = {SortKey{QStringLiteral("title"), false}};
    query.counted = false;
    QList<double> times;
    QElapsedTimer clock;
    qsizetype rows = 0;
    for (int time = 0; time < timesEach; ++time) {
        clock.start();
        MOVIEDB_TRY(page, store.page(query).result());
        times << double(clock.nsecsElapsed()) / 1e6;
        rows = page.rows.size();
    }
    clock.start();
    MOVIEDB_TRY(total, store.count(query).result());
    std::sort(times.begin(), times.end());
    return OrderedJson{{"text", text.toStdString()},
                       {"rows", rows},
                       {"total", total},
                       {"first_rows_ms", times.at(timesEach / 2)},
                       {"worst_ms", times.last()},
                       {"counted_ms", double(clock.nsecsElapsed()) / 1e6}};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("moviedb_table_bench ROWS URL [fill]\n", stderr);
        return 2;
    }
    StoreOptions options;
    options.url = arguments.at(2);
    auto opened = openStore(options).result();
    if (!opened)
        return complain(opened.error());
    const std::shared_ptr<MovieStore> store = *opened;
    OrderedJson answer{{"rows", arguments.at(1).toInt()}};
    if (arguments.contains(QStringLiteral("fill"))) {
        if (const auto filled = fill(options.url, arguments.at(1).toInt()); !filled)
            return complain(filled.error());
        answer["indexed_ms"] = waitForIndex(*store);
    }
    OrderedJson searches = OrderedJson::array();
    for (const char *text : {"zq", "the", "xen", "shadow", "tanqui", "zepxen", "lanstershad", "solverithng",
                             "tt7999998", "verwiskorum", "q50123456"}) {
        const auto one = timed(*store, QString::fromLatin1(text));
        if (!one)
            return complain(one.error());
        searches.push_back(*one);
    }
    answer["search"] = searches;
    std::puts(answer.dump(2).c_str());
    return 0;
}
