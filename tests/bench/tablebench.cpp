// Finding among many rows, on either engine, as one JSON object: what a person waits for, from the question to the first
// rows, to the counts of a facet and to a chart.
// moviedb_table_bench ROWS URL [fill|index] [pages] [search] [choices] [facets] [charts]: "fill" makes the invented films first,
// and their search index, "index" only what the index lacks; no part named means all of them.
#include "core/base/jsonread.h"
#include "core/store/moviestore/openstore.h"
#include "tests/bench/manyfilms.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <cstdio>

using namespace moviedb;

namespace {

constexpr int patienceMs = 20;
constexpr int timesEach = 5;
constexpr int rowsOfScreen = 50;

int complain(const Error &error)
{
    std::fprintf(stderr, "table bench: %s\n", qPrintable(error.oneLine()));
    return 1;
}

struct Times
{
    double median = 0; // milliseconds
    double worst = 0;
};

template <class Ask> Result<Times> timesOf(Ask ask)
{
    QList<double> times;
    QElapsedTimer clock;
    for (int time = 0; time < timesEach; ++time) {
        clock.start();
        MOVIEDB_CHECK(ask());
        times << double(clock.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return Times{times.at(timesEach / 2), times.last()};
}

TableQuery filmsBy(const QString &column, bool descending = false)
{
    TableQuery query;
    query.table = QStringLiteral("movies");
    query.sort = {SortKey{column, descending}};
    return query;
}

Result<OrderedJson> searched(MovieStore &store, const QString &text)
{
    TableQuery query = filmsBy(QStringLiteral("title"));
    query.search = text;
    query.counted = false;
    qsizetype rows = 0;
    MOVIEDB_TRY(times, timesOf([&]() -> Result<Done> {
                    MOVIEDB_TRY(page, store.page(query).result());
                    rows = page.rows.size();
                    return Done{};
                }));
    QElapsedTimer clock;
    clock.start();
    MOVIEDB_TRY(total, store.count(query).result());
    return OrderedJson{{"text", text.toStdString()},
                       {"rows", rows},
                       {"total", total},
                       {"first_rows_ms", times.median},
                       {"worst_ms", times.worst},
                       {"counted_ms", double(clock.nsecsElapsed()) / 1e6}};
}

Result<OrderedJson> searches(MovieStore &store)
{
    OrderedJson all = OrderedJson::array();
    for (const char *text : {"zq", "the", "xen", "shadow", "tanqui", "zepxen", "lanstershad", "solverithng",
                             "tt7999998", "verwiskorum", "q50123456"}) {
        MOVIEDB_TRY(one, searched(store, QString::fromLatin1(text)));
        all.push_back(one);
    }
    return all;
}

// `step`: rows that the next time begins further down.
Result<Done> addPage(OrderedJson &all, MovieStore &store, const std::string &what, TableQuery query,
                     int step = 0)
{
    MOVIEDB_TRY(times, timesOf([&]() -> Result<Done> {
                    MOVIEDB_TRY(page, store.page(query).result());
                    query.offset += step;
                    return page.rows.isEmpty()
                               ? Result<Done>(makeError(
                                     Fault::NotFound,
                                     QStringLiteral("No rows: %1.").arg(QString::fromStdString(what))))
                               : Result<Done>(Done{});
                }));
    all.push_back({{"what", what}, {"first_rows_ms", times.median}, {"worst_ms", times.worst}});
    return Done{};
}

// Where the row stands that a window begins with.
Result<Done> addPlace(OrderedJson &all, MovieStore &store, const TableQuery &window)
{
    MOVIEDB_TRY(page, store.page(window).result());
    if (page.rows.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("No rows to be found again."));
    MOVIEDB_TRY(times, timesOf([&]() -> Result<Done> {
                    MOVIEDB_CHECK(store.place(window, page.rows.first().key).result());
                    return Done{};
                }));
    all.push_back({{"what", "find a row again"}, {"first_rows_ms", times.median}, {"worst_ms", times.worst}});
    return Done{};
}

// Opening, sorting by every column, jumping, filtering.
Result<OrderedJson> pages(MovieStore &store, qint64 rows)
{
    OrderedJson all = OrderedJson::array();
    MOVIEDB_TRY(schema, store.schema().result());
    const TableInfo *movies = schema.table(QStringLiteral("movies"));
    TableQuery query = filmsBy(QStringLiteral("title"));
    MOVIEDB_CHECK(addPage(all, store, "open", query));
    for (const ColumnInfo &column : movies->columns)
        for (const bool descending : {false, true})
            MOVIEDB_CHECK(addPage(all, store,
                                  "sort by " + column.name.toStdString() + (descending ? " descending" : ""),
                                  filmsBy(column.name, descending)));
    query.offset = rows / 2;
    MOVIEDB_CHECK(addPage(all, store, "jump to the middle", query));
    MOVIEDB_CHECK(addPage(all, store, "scroll from the middle", query, rowsOfScreen));
    MOVIEDB_CHECK(addPage(all, store, "drag from the middle", query, int(rows / 100)));
    MOVIEDB_CHECK(addPlace(all, store, query));
    query.offset = rows - query.limit;
    MOVIEDB_CHECK(addPage(all, store, "jump to the end", query));
    query = filmsBy(QStringLiteral("title"));
    query.counted = false;
    query.filters = {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, 170}};
    MOVIEDB_CHECK(addPage(all, store, "filter by runtime", query));
    query.filters = {{QStringLiteral("genres"), Comparison::OneOf, QStringList{QStringLiteral("genres 3")}}};
    MOVIEDB_CHECK(addPage(all, store, "filter by genre", query));
    query.filters = {{QStringLiteral("release_date"), Comparison::Equals, QStringLiteral("1990s")}};
    MOVIEDB_CHECK(addPage(all, store, "filter by decade", query));
    return all;
}

Result<OrderedJson> choices(MovieStore &store)
{
    OrderedJson all = OrderedJson::array();
    for (const char *text : {"b", "sh", "xen", "shadow", "verwis 299", "nobody"}) {
        MOVIEDB_TRY(times, timesOf([&]() -> Result<Done> {
                        MOVIEDB_CHECK(
                            store.choices(QStringLiteral("actors"), QString::fromLatin1(text), 20).result());
                        return Done{};
                    }));
        all.push_back({{"typed", text}, {"first_rows_ms", times.median}, {"worst_ms", times.worst}});
    }
    return all;
}

Result<OrderedJson> facets(MovieStore &store)
{
    OrderedJson all = OrderedJson::array();
    const std::pair<const char *, int> filters[] = {{"", 0}, {"a twelfth", 170}, {"most", 80}};
    for (const auto &[films, runtime] : filters)
        for (const char *field : {"genres", "release_date", "country", "age_rating", "directors", ""}) {
            FacetQuery query;
            query.rows.table = QStringLiteral("movies");
            query.field = QString::fromLatin1(field);
            if (runtime > 0)
                query.rows.filters = {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, runtime}};
            const auto ask = [&]() -> Result<Done> {
                MOVIEDB_CHECK(store.facet(query).result());
                return Done{};
            };
            // Another question each time, so that none is answered with what is kept of the one before.
            MOVIEDB_TRY(times, timesOf([&] {
                            ++query.most;
                            return ask();
                        }));
            MOVIEDB_TRY(kept, timesOf(ask));
            all.push_back({{"field", *field == 0 ? "missing" : field},
                           {"filtered", films},
                           {"counted_ms", times.median},
                           {"worst_ms", times.worst},
                           {"kept_ms", kept.median}});
        }
    return all;
}

Result<double> msOfChart(MovieStore &store, const ChartQuery &query)
{
    QElapsedTimer clock;
    clock.start();
    MOVIEDB_CHECK(store.chart(query).result());
    return double(clock.nsecsElapsed()) / 1e6;
}

// Each chart's answer, that of some films where they come first, and how soon the counting ends when nobody wants it any more.
Result<OrderedJson> timedCharts(MovieStore &store)
{
    const std::pair<const char *, ChartSubject> subjects[] = {{"years", ChartSubject::Years},
                                                              {"decades", ChartSubject::Decades},
                                                              {"genres", ChartSubject::Genres},
                                                              {"runtimes", ChartSubject::Runtimes},
                                                              {"ratings", ChartSubject::Ratings},
                                                              {"money", ChartSubject::Money},
                                                              {"completeness", ChartSubject::Completeness},
                                                              {"agreement", ChartSubject::Agreement}};
    OrderedJson charts = OrderedJson::array();
    QElapsedTimer clock;
    for (const auto &[name, subject] : subjects) {
        std::stop_source stop;
        ChartQuery stopped{subject, {}};
        stopped.films.stop = stop.get_token();
        const auto asked = store.chart(stopped);
        QThread::msleep(patienceMs);
        clock.start();
        stop.request_stop();
        QFuture<Result<ChartData>>(asked).waitForFinished();
        const double end = double(clock.nsecsElapsed()) / 1e6;
        OrderedJson chart{{"chart", name}, {"stopped_ms", end}};
        if (isOfClaims(subject)) {
            MOVIEDB_TRY(some, msOfChart(store, {subject, {}, ChartReach::SomeFilms}));
            chart["some_films_ms"] = some;
        }
        MOVIEDB_TRY(every, msOfChart(store, {subject, {}}));
        chart["answer_ms"] = every;
        charts.push_back(chart);
    }
    return charts;
}

// Everything, or one part of it: a million rows on a loaded server take their time.
Result<OrderedJson> measured(MovieStore &store, qint64 rows, const QStringList &parts)
{
    OrderedJson answer{{"rows", rows}};
    const auto wanted = [&parts](const char *part) {
        return parts.isEmpty() || parts.contains(QLatin1String(part));
    };
    if (wanted("pages")) {
        MOVIEDB_TRY(part, pages(store, rows));
        answer["pages"] = part;
    }
    if (wanted("search")) {
        MOVIEDB_TRY(part, searches(store));
        answer["search"] = part;
    }
    if (wanted("choices")) {
        MOVIEDB_TRY(part, choices(store));
        answer["choices"] = part;
    }
    if (wanted("facets")) {
        MOVIEDB_TRY(part, facets(store));
        answer["facets"] = part;
    }
    if (wanted("charts")) {
        MOVIEDB_TRY(part, timedCharts(store));
        answer["charts"] = part;
    }
    return answer;
}

// All rows in the search index, after so many new films: the milliseconds that the index took.
Result<qint64> indexedDatabase(const StoreOptions &options, int newFilms)
{
    if (const auto made = openStore(options).result(); !made)
        return made.error();
    if (newFilms > 0)
        MOVIEDB_CHECK(bench::fillFilms(options.url, newFilms));
    QElapsedTimer clock;
    clock.start();
    MOVIEDB_CHECK(bench::indexFilms(options.url));
    return clock.elapsed();
}

int run(const QStringList &arguments)
{
    if (arguments.size() < 3) {
        std::fputs("moviedb_table_bench ROWS URL [fill|index] [pages] [search] [choices] [facets] [charts]\n",
                   stderr);
        return 2;
    }
    StoreOptions options;
    options.url = arguments.at(2);
    const int rows = arguments.at(1).toInt();
    QStringList parts = arguments.mid(3);
    OrderedJson indexed;
    const bool isNew = parts.removeAll(QStringLiteral("fill")) > 0;
    if (parts.removeAll(QStringLiteral("index")) > 0 || isNew) {
        const auto made = indexedDatabase(options, isNew ? rows : 0);
        if (!made)
            return complain(made.error());
        indexed = *made;
    }
    const auto opened = openStore(options).result();
    if (!opened)
        return complain(opened.error());
    const std::shared_ptr<MovieStore> store = *opened;
    auto answer = measured(*store, rows, parts);
    if (!answer)
        return complain(answer.error());
    if (!indexed.is_null())
        (*answer)["indexed_ms"] = indexed;
    std::puts(answer->dump(2).c_str());
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int code = run(QCoreApplication::arguments());
    waitUntilStoresClosed();
    return code;
}
