// A source beside the three that decide which film it is, from its key to its claims: TMDB.
#include "tests/crawl/program.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QString key = QStringLiteral("k3y-of-somebody-0123456789");

// Films are known by their IMDb id "tt7000012"; the id of the same film there is 9012.
QByteArray answerOf(const HttpRequest &request)
{
    const QString path = request.url.path();
    const QString last = path.section(u'/', -1);
    if (path.contains(QLatin1String("/find/")))
        return "{\"movie_results\":[{\"id\":" + QByteArray::number(last.mid(2).toInt() - 7000000 + 9000) +
               "}]}";
    const int film = last.toInt() - 9000;
    return "{\"id\":" + last.toLatin1() + ",\"imdb_id\":\"tt" + QByteArray::number(7000000 + film) +
           "\",\"tagline\":\"Line " + QByteArray::number(film) +
           "\",\"budget\":" + QByteArray::number(1000 + film) +
           ",\"production_companies\":[{\"name\":\"Blue Door\"}]}";
}

Settings withKey(const QString &folder)
{
    Settings settings = SmallWorld::settings(folder);
    settings.endpoints.move(QStringLiteral("tmdb"), QUrl(QStringLiteral("http://127.0.0.1:9/tmdb")));
    settings.endpoints.move(QStringLiteral("tmdb_images"), QUrl(QStringLiteral("http://127.0.0.1:9/images")));
    settings.sources[QStringLiteral("tmdb")].key = key;
    return settings;
}

QStringList asked(const SmallWorld &world)
{
    return world.log().filter(QRegularExpression(QStringLiteral("^tmdb ")));
}

QVariant column(const MovieDocument &movie, const char *name)
{
    for (const auto &[column, value] : movie.columns)
        if (column == QLatin1String(name))
            return value;
    return {};
}

} // namespace

class TstExtraSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void withoutAKeyNothingIsAsked();
    void itsFactsBecomeClaims();
    void anUnknownFilmIsStoredWithoutIt_data();
    void anUnknownFilmIsStoredWithoutIt();
    void aRefusedKeyEndsTheRun();
    void theKeyIsWrittenNowhere();
    void offlineItsStoredPagesAreRead();

private:
    QString folder() const { return m_folder->path(); }
    QStringList claimedBy(Program &program, qint64 movieId, const QString &source);
    std::unique_ptr<QTemporaryDir> m_folder;
};

// "field value" of what a source says about a film.
QStringList TstExtraSource::claimedBy(Program &program, qint64 movieId, const QString &source)
{
    QStringList stated;
    const auto claims = waitFor(program.store->claims(movieId, {}));
    if (claims && claims->ok())
        for (const Claim &claim : **claims)
            if (claim.receipt.source == source)
                stated << claim.field + u' ' + claim.value.toString();
    return stated;
}

void TstExtraSource::withoutAKeyNothingIsAsked()
{
    SmallWorld world(10);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Settings settings = withKey(folder());
    settings.sources[QStringLiteral("tmdb")].key.clear();
    Program program(world, folder(), settings);
    QCOMPARE(program.run(provider()).counts.stored, 9);
    QVERIFY(asked(world).isEmpty());
}

void TstExtraSource::itsFactsBecomeClaims()
{
    SmallWorld world(10);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Program program(world, folder(), withKey(folder()));
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.stored, 9); // all but the one that is nowhere
    const auto movies = program.movies();
    QCOMPARE(movies.size(), 9);
    for (const MovieDocument &movie : movies) {
        const int film = column(movie, "justwatch_id").toString().mid(2).toInt();
        QCOMPARE(column(movie, "tagline").toString(), QStringLiteral("Line %1").arg(film));
        QCOMPARE(column(movie, "title").toString(), SmallWorld::title(film));
        const QStringList stated = claimedBy(program, movie.movieId, QStringLiteral("tmdb"));
        QVERIFY(stated.contains(QStringLiteral("tagline Line %1").arg(film)));
        QVERIFY(stated.contains(QStringLiteral("budget %1").arg(1000 + film)));
        QVERIFY(stated.contains(QStringLiteral("studios Blue Door")));
    }
    TableQuery introduced; // by its own description: no migration names it
    introduced.table = QStringLiteral("sources");
    const auto rows = waitFor(program.store->page(introduced));
    QVERIFY(rows && rows->ok());
    QStringList cells;
    for (const Row &row : (*rows)->rows)
        for (const QVariant &cell : row.values)
            cells << cell.toString();
    QVERIFY(cells.contains(QStringLiteral("TMDB")));
    QVERIFY(cells.contains(
        QStringLiteral("This product uses the TMDB API but is not endorsed or certified by TMDB.")));
    QCOMPARE(asked(world).size(), 2 * 9); // the id, then the film; only of accepted ones
    QCOMPARE(world.repeated(), 0);
    QVERIFY(world.mostAtOnce(QStringLiteral("tmdb")) <= 3);
    for (const QString &request : asked(world))
        QVERIFY2(!request.contains(key), qPrintable(request));
}

void TstExtraSource::anUnknownFilmIsStoredWithoutIt_data()
{
    QTest::addColumn<QString>("contains");
    QTest::addColumn<int>("status");
    QTest::newRow("no such IMDb id") << QStringLiteral("/find/tt7000001") << 404;
    QTest::newRow("no such film") << QStringLiteral("/movie/9001") << 404;
}

void TstExtraSource::anUnknownFilmIsStoredWithoutIt()
{
    QFETCH(QString, contains);
    QFETCH(int, status);
    SmallWorld world(3);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Trouble trouble;
    trouble.contains = contains;
    trouble.status = status;
    trouble.times = -1;
    world.add(trouble);
    Program program(world, folder(), withKey(folder()));
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.stored, 3);
    QCOMPARE(summary.counts.failed, 0);
    int without = 0;
    for (const MovieDocument &movie : program.movies())
        without += claimedBy(program, movie.movieId, QStringLiteral("tmdb")).isEmpty() ? 1 : 0;
    QCOMPARE(without, 1);
    QCOMPARE(world.repeated(), 0);
}

void TstExtraSource::aRefusedKeyEndsTheRun()
{
    SmallWorld world(3);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Trouble trouble;
    trouble.contains = QStringLiteral("/tmdb/");
    trouble.status = 401;
    trouble.times = -1;
    world.add(trouble);
    Program program(world, folder(), withKey(folder()));
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QStringLiteral("refused"));
    QVERIFY2(summary.error.contains(QLatin1String("key")), qPrintable(summary.error));
    QVERIFY2(asked(world).size() <= 3, qPrintable(asked(world).join(u'\n'))); // what was under way already
}

// Not in the database, with its tasks and their errors, not in the cache, and not in the log.
void TstExtraSource::theKeyIsWrittenNowhere()
{
    SmallWorld world(3);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Trouble trouble;
    trouble.contains = QStringLiteral("/movie/9001");
    trouble.status = 400;
    trouble.times = -1;
    world.add(trouble);
    QStringList lines;
    {
        Program program(world, folder(), withKey(folder()));
        connect(program.service.get(), &CrawlService::logged, this,
                [&](const QString &line) { lines << line; });
        QCOMPARE(program.run(provider()).counts.failed, 1);
    }
    QVERIFY(!lines.isEmpty());
    QVERIFY(!lines.join(u'\n').contains(key));
    int files = 0;
    QDirIterator it(folder(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(key.toLatin1()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 2); // the database and the pages
}

// What was not read with the network on is left out, not missed.
void TstExtraSource::offlineItsStoredPagesAreRead()
{
    SmallWorld world(3);
    world.addService(QStringLiteral("tmdb"), answerOf);
    Settings settings = withKey(folder());
    settings.sources[QStringLiteral("tmdb")].key.clear();
    {
        Program program(world, folder(), settings);
        QCOMPARE(program.run(provider()).counts.stored, 3);
    }
    settings.sources[QStringLiteral("tmdb")].key = key;
    settings.offline = true;
    Program program(world, folder(), settings);
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 3);
    QVERIFY(asked(world).isEmpty());
}

QTEST_GUILESS_MAIN(TstExtraSource)
#include "tst_extrasource.moc"
