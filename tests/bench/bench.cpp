// The program's speed, as one JSON object on standard output. Each part says what it did and how long it
// took, and fails where nothing was done.
#include "tests/bench/syntheticfilms.h"
#include "tests/bench/syntheticlists.h"
#include "tests/support/bytesof.h"

#include "app/upstreams.h"
#include "core/base/future.h"
#include "core/base/jsonread.h"
#include "core/crawl/service/crawlservice.h"
#include "core/exporting/exporter.h"
#include "core/match/decide/matcher.h"
#include "core/sample/samplegallery.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/gallerypage.h"
#include "core/sources/registry/listfile.h"
#include "core/sources/wikidata/entity.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/pagehtml.h"
#include "core/sources/wikipedia/search.h"
#include "core/store/moviestore/openstore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace moviedb;

namespace {

constexpr int benchFilms = 2000;
constexpr int filmsPerCommit = 50;

double peakMegabytes()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024.0;
}

double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

// Milliseconds of one call, averaged over at least 300 ms.
template <class Work> double millisecondsEach(Work work)
{
    work();
    QElapsedTimer timer;
    timer.start();
    int times = 0;
    do {
        work();
        ++times;
    } while (timer.elapsed() < 300);
    return rounded(double(timer.nsecsElapsed()) / 1e6 / times);
}

QString sharedFolder()
{
    return qEnvironmentVariable("MOVIEDB_SHARED", QStringLiteral(MOVIEDB_SOURCE_DIR "/../shared"));
}

// A speed of work that was not done would look like a very good one.
Error nothingDone(const QString &what)
{
    return makeError(Fault::Parse, what);
}

bool readEntity(const QByteArray &bytes)
{
    const wikidata::WikidataSource source(Endpoints{}, QStringLiteral("en"));
    HttpResponse response;
    response.status = 200;
    response.body = bytes;
    const auto documents = source.split(wikidata::need::entities, {QStringLiteral("Q2262932")}, response);
    return documents && !documents->isEmpty() && wikidata::parseEntity(documents->first());
}

// One timing per kind of page, on the recordings; null where they are not beside the project.
Result<OrderedJson> parseTimes()
{
    const QString upstream = sharedFolder() + QStringLiteral("/upstream/");
    OrderedJson times = OrderedJson::object();
    QStringList unread;
    const auto measure = [&](const char *name, const char *path, auto parse) {
        const QByteArray bytes = test::bytesOf(upstream + QLatin1String(path));
        if (bytes.isEmpty()) {
            times[name] = nullptr;
            return;
        }
        if (!parse(bytes))
            unread.append(QLatin1String(name));
        times[name] = {{"bytes", bytes.size()}, {"ms", millisecondsEach([&] { parse(bytes); })}};
    };
    measure("justwatch gallery page (HTML)", "justwatch/gallery.in-movies.2025-06.data-title.trimmed.html",
            [](const QByteArray &bytes) {
                const auto page = justwatch::parseGalleryHtml(bytes);
                return page && !page->entries.isEmpty();
            });
    measure("justwatch gallery answer (GraphQL)",
            "justwatch/graphql.popular.us.first10.bestOnly.2026-04.reconstructed.json",
            [](const QByteArray &bytes) {
                const auto page = justwatch::parseGalleryAnswer(bytes);
                return page && !page->entries.isEmpty();
            });
    measure("wikipedia page (HTML)", "wikimedia/page.html.toy-story-3.2024-03.vector2022.trimmed.html",
            [](const QByteArray &bytes) {
                const auto page = wikipedia::parsePageHtml(bytes);
                return page && !page->infobox.isEmpty();
            });
    measure("wikipedia page (wikitext)", "wikimedia/wikitext/barry-lyndon.xml", [](const QByteArray &bytes) {
        const auto page = wikipedia::parseWikitext(QStringLiteral("Barry Lyndon"), QString::fromUtf8(bytes));
        return page && !page->infobox.isEmpty();
    });
    measure("wikipedia search answer", "wikimedia/search.page.avatar.api-wikimedia-org.2024-06.trimmed.json",
            [](const QByteArray &bytes) {
                const auto hits = wikipedia::parseSearch(bytes);
                return hits && !hits->isEmpty();
            });
    measure("wikidata answer", "wikidata/wbgetentities.Q2262932.city-streets-1931.2018-06.json", readEntity);
    if (!unread.isEmpty())
        return nothingDone(QStringLiteral("nothing was read of: ") + unread.join(QStringLiteral(", ")));
    return times;
}

// Lists of the largest size, read to their end.
Result<OrderedJson> listTimes()
{
    constexpr qsizetype size = 64 << 20;
    OrderedJson times = OrderedJson::object();
    for (const bench::ListShape &shape : bench::listShapes()) {
        QBuffer file;
        file.setData(bench::listOf(shape, size));
        file.open(QIODevice::ReadOnly);
        QElapsedTimer timer;
        timer.start();
        const QString name = QLatin1String(shape.file);
        const auto start = sources::readListStart(file, name);
        const auto list =
            start ? sources::readList(*start, file, name) : Result<lists::ParsedList>(start.error());
        if (!list || list->entries.isEmpty())
            return nothingDone(QStringLiteral("nothing was read of: ") + name);
        times[shape.name] = {
            {"bytes", file.size()}, {"titles", list->entries.size()}, {"ms", timer.elapsed()}};
    }
    return times;
}

// A chain of asynchronous parts, each told when it may go on.
class Bench : public QObject
{
public:
    void start();

private:
    void openNext();
    void commitFrom(int number);
    void exportPart(size_t number);
    void crawlSample();
    void finish();
    void fail(const Error &error);
    QString engine() const
    {
        return m_urls.first().startsWith(QLatin1String("sqlite")) ? QStringLiteral("sqlite")
                                                                  : QStringLiteral("postgres");
    }

    QTemporaryDir m_folder;
    QStringList m_urls;
    OrderedJson m_report = OrderedJson::object();
    std::shared_ptr<MovieStore> m_store;
    std::unique_ptr<CrawlService> m_crawl;
    qint64 m_run = 0;
    QElapsedTimer m_timer;
};

void Bench::start()
{
    m_report["program"] = "Movie DB " MOVIEDB_VERSION;
    const auto times = parseTimes();
    if (!times)
        return fail(times.error());
    m_report["parse"] = *times;
    m_report["store"] = OrderedJson::object();
    m_report["export"] = OrderedJson::object();
    m_urls.append(QStringLiteral("sqlite:") +
                  qEnvironmentVariable("MOVIEDB_BENCH_FILE", m_folder.filePath(QStringLiteral("bench.db"))));
    if (const QString postgres = qEnvironmentVariable("MOVIEDB_BENCH_POSTGRES"); !postgres.isEmpty())
        m_urls.append(postgres);
    openNext();
}

void Bench::fail(const Error &error)
{
    std::fprintf(stderr, "bench: %s\n", error.oneLine().toUtf8().constData());
    QCoreApplication::exit(1);
}

void Bench::openNext()
{
    if (m_urls.isEmpty())
        return crawlSample();
    StoreOptions options;
    options.url = m_urls.first();
    onFinished(openStore(options), this, [this](const Result<std::shared_ptr<MovieStore>> &store) {
        if (!store)
            return fail(store.error());
        m_store = *store;
        onFinished(m_store->beginRun(QStringLiteral("bench"), QStringLiteral("{}")), this,
                   [this](const Result<CrawlRun> &run) {
                       if (!run)
                           return fail(run.error());
                       m_run = run->runId;
                       m_timer.start();
                       commitFrom(0);
                   });
    });
}

void Bench::commitFrom(int number)
{
    if (number >= benchFilms) {
        m_report["store"][utf8(engine())] = {
            {"films", benchFilms},
            {"films_per_second", rounded(benchFilms * 1000.0 / double(m_timer.elapsed()))}};
        return exportPart(0);
    }
    QList<EntryOutcome> outcomes;
    for (int i = number; i < number + filmsPerCommit; ++i)
        outcomes.append(bench::outcome(i));
    QList<EntryStatus> statuses;
    for (const EntryOutcome &outcome : outcomes)
        statuses.append(outcome.status);
    m_store->saveEntries(m_run, statuses);
    onFinished(m_store->commitOutcomes(m_run, outcomes), this,
               [this, number](const Result<QList<StoreOutcome>> &stored) {
                   if (!stored)
                       return fail(stored.error());
                   for (const StoreOutcome &film : *stored)
                       if (!film.isNew)
                           return fail(nothingDone(QStringLiteral("a film was not stored")));
                   commitFrom(number + filmsPerCommit);
               });
}

// Films with everything that hangs on them, then a table as rows: what is asked for, and under which name it is reported.
struct ExportPart
{
    const char *name;
    const char *table; // "" = films
    const char *format;
};
constexpr ExportPart exportParts[] = {
    {"films as json", "", "json"}, {"cast as csv", "cast", "csv"}, {"cast as json", "cast", "json"}};

void Bench::exportPart(size_t number)
{
    if (number == std::size(exportParts)) {
        m_urls.removeFirst();
        return openNext();
    }
    const ExportPart &part = exportParts[number];
    ExportRequest request;
    request.table = QLatin1String(part.table);
    request.format = QLatin1String(part.format);
    request.fileName = m_folder.filePath(QStringLiteral("export"));
    m_timer.start();
    onFinished(runExport(m_store, request), this, [this, number, part](const Result<ExportSummary> &summary) {
        if (!summary)
            return fail(summary.error());
        if (summary->rows < benchFilms)
            return fail(nothingDone(QStringLiteral("exported rows: %1").arg(summary->rows)));
        const double seconds = double(m_timer.nsecsElapsed()) / 1e9;
        m_report["export"][utf8(engine())][part.name] = {
            {"rows", summary->rows},
            {"bytes", summary->bytes},
            {"rows_per_second", std::round(double(summary->rows) / seconds)},
            {"mb_per_second", rounded(double(summary->bytes) / 1e6 / seconds)}};
        exportPart(number + 1);
    });
}

// The whole pipeline without the network: what listing, matching, parsing, stitching and storing cost
// together.
void Bench::crawlSample()
{
    StoreOptions options;
    options.url = QStringLiteral("sqlite:") + m_folder.filePath(QStringLiteral("sample.db"));
    onFinished(openStore(options), this, [this](const Result<std::shared_ptr<MovieStore>> &store) {
        if (!store)
            return fail(store.error());
        Settings settings;
        settings.dataDir = m_folder.path();
        settings.cacheDir = m_folder.path();
        m_crawl = std::make_unique<CrawlService>(*store, settings, crawlParts(settings, {}));
        connect(m_crawl.get(), &CrawlService::finished, this, [this](const CrawlSummary &summary) {
            const double seconds = double(m_timer.nsecsElapsed()) / 1e9;
            if (summary.counts.stored == 0)
                return fail(nothingDone(QStringLiteral("the sample crawl stored no film ") + summary.error));
            m_report["sample_crawl"] = {{"listed", summary.counts.listed},
                                        {"stored", summary.counts.stored},
                                        {"requests", summary.counts.requests},
                                        {"films_per_second", rounded(summary.counts.stored / seconds)}};
            finish();
        });
        m_timer.start();
        m_crawl->start(sampleScope());
    });
}

void Bench::finish()
{
    m_crawl.reset();
    m_store.reset();
    m_report["peak_memory_mb"] = rounded(peakMegabytes());
    const auto lists = listTimes(); // last: 64 MB and what is made of them are in memory
    if (!lists)
        return fail(lists.error());
    m_report["lists"] = *lists;
    std::printf("%s\n", m_report.dump(2).c_str());
    QCoreApplication::exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int code = 0;
    {
        Bench bench;
        QMetaObject::invokeMethod(
            &bench, [&bench] { bench.start(); }, Qt::QueuedConnection);
        code = QCoreApplication::exec();
    }
    waitUntilStoresClosed();
    return code;
}
