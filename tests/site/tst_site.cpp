// A site on disk: every link leads to a file, only what may be passed on is in it, and the folder before it stays until the
// new one is whole.
#include "core/base/filelock.h"
#include "core/site/site.h"
#include "core/store/moviestore/openstore.h"
#include "tests/exporting/scriptedstore.h"
#include "tests/store/filmdatabase.h"
#include "tests/support/bytesof.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QStringList openOnes{QStringLiteral("user"), QStringLiteral("wikidata"), QStringLiteral("wikipedia")};

SiteRequest request(const QString &folder)
{
    SiteRequest request;
    request.folder = folder;
    request.title = QStringLiteral("My films");
    for (const auto &[id, licence] :
         {std::pair("wikidata", "CC0 1.0"), std::pair("wikipedia", "CC BY-SA 4.0"),
          std::pair("justwatch", "none")}) {
        SourceInfo info;
        info.id = info.title = QLatin1String(id);
        info.licence = QLatin1String(licence);
        request.descriptions.append(info);
    }
    request.now = QDateTime(QDate(2026, 11, 28), QTime(12, 0));
    return request;
}

// "films/1.html" → what is in it.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(path.mid(folder.size() + 1), bytesOf(path));
    }
    return files;
}

QStringList beside(const QString &folder)
{
    return QDir(QFileInfo(folder).path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

std::shared_ptr<MovieStore> openedStore(const TempDatabase &database)
{
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    return store ? *store : nullptr;
}

// Thirty films, one of which has texts that want to be markup, and one nothing but its title.
bool fill(const TempDatabase &database)
{
    FilmDatabase films(database);
    QList<EntryOutcome> outcomes = test::films(1, 30);
    const QString hostile = QStringLiteral("</script><img src=x onerror=alert(1)>");
    for (EntryOutcome &outcome : outcomes)
        claim(*outcome.film, QStringLiteral("offers.US"), QStringLiteral("Streamer"),
              QStringLiteral("justwatch"), 1);
    FilmRecord &odd = *outcomes[2].film;
    odd.columns.insert(QStringLiteral("title"), hostile);
    odd.columns.insert(QStringLiteral("plot"), hostile);
    odd.columns.insert(QStringLiteral("homepage"), QStringLiteral("javascript:alert(1)"));
    addLink(odd, "cast", hostile, {}, hostile);
    if (!films.commit(outcomes))
        return false;
    films.run(QStringLiteral("INSERT INTO movies (title) VALUES ('Ebb')"));
    return true;
}

} // namespace

class TestSite : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyLinkLeadsSomewhere_data() { addEngineRows(); }
    void everyLinkLeadsSomewhere();
    void onlyWhatMayBePassedOn_data() { addEngineRows(); }
    void onlyWhatMayBePassedOn();
    void onlyFilmsThatFit_data() { addEngineRows(); }
    void onlyFilmsThatFit();
    void pictures_data();
    void pictures();
    void refusedFolders_data();
    void refusedFolders();
    void acceptedFolders_data();
    void acceptedFolders();
    void cancelLeavesTheFolder();
    void oneAtATime();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    Result<SiteSummary> made(const std::shared_ptr<MovieStore> &store, const SiteRequest &request) const
    {
        return runSite(store, request).result();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSite::everyLinkLeadsSomewhere()
{
    MOVIEDB_DATABASE(database);
    QVERIFY(fill(database));
    const auto store = openedStore(database);
    QVERIFY(store);
    const auto summary = made(store, request(path("deep/er/site")));
    MOVIEDB_OK(summary);
    QCOMPARE(summary->films, 31);
    const QMap<QString, QByteArray> files = filesIn(path("deep/er/site"));
    QCOMPARE(summary->files, files.size());
    static const QRegularExpression link(QStringLiteral("(?:href|src)=\"([^\"]*)\""));
    int films = 0;
    int people = 0;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (!file.key().endsWith(QLatin1String(".html")))
            continue;
        QVERIFY2(!file->contains("<img src=x") && !file->contains("href=\"javascript"),
                 qPrintable(file.key()));
        films += file.key().startsWith(QLatin1String("films/"));
        people += file.key().startsWith(QLatin1String("people/"));
        auto links = link.globalMatch(QString::fromUtf8(*file));
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            const QString place =
                QDir::cleanPath(file.key().section(u'/', 0, -2) + QLatin1Char('/') + target);
            if (target.startsWith(QLatin1Char('#')))
                QVERIFY2(file->contains("id=\"" + target.mid(1).toUtf8() + '"'),
                         qPrintable(file.key() + target));
            else if (!target.startsWith(QLatin1String("http")) && target != QLatin1String("data:,"))
                QVERIFY2(files.contains(place.startsWith(u'/') ? place.mid(1) : place),
                         qPrintable(file.key() + target));
        }
    }
    QCOMPARE(films, 31);
    QCOMPARE(people, summary->people);
    QVERIFY(people > 60);
}

void TestSite::onlyWhatMayBePassedOn()
{
    MOVIEDB_DATABASE(database);
    QVERIFY(fill(database));
    const auto store = openedStore(database);
    QVERIFY(store);
    SiteRequest wanted = request(path("site"));
    MOVIEDB_OK(made(store, wanted));
    const QByteArray whole = filesIn(path("site")).values().join('\n');
    wanted.sources = openOnes;
    MOVIEDB_OK(made(store, wanted)); // takes its place
    const QByteArray open = filesIn(path("site")).values().join('\n');
    for (const char *closed : {"Streamer", "IMDb</dt>", "7.3", "justwatch", "For your own use"}) {
        QVERIFY2(whole.contains(closed), closed);
        QVERIFY2(!open.contains(closed), closed);
    }
    for (const char *passedOn : {"Somebody leaves the harbour", "Director 7", "CC BY-SA 4.0", "May 1917"})
        QVERIFY2(open.contains(passedOn), passedOn);
    QCOMPARE(beside(path("site")), QStringList{QStringLiteral("site")});
}

void TestSite::onlyFilmsThatFit()
{
    MOVIEDB_DATABASE(database);
    QVERIFY(fill(database));
    const auto store = openedStore(database);
    QVERIFY(store);
    SiteRequest wanted = request(path("site"));
    wanted.filters = {{QStringLiteral("title"), Comparison::Equals, QStringLiteral("Harbour 7")}};
    const auto summary = made(store, wanted);
    MOVIEDB_OK(summary);
    QCOMPARE(summary->films, 1);
    QCOMPARE(summary->people, 5);
    QCOMPARE(QDir(path("site/films")).entryList(QDir::Files).size(), 1);
}

void TestSite::pictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("saidBy");
    QTest::addColumn<QStringList>("sources");
    QTest::addColumn<QString>("file"); // "" = letters
    const QByteArray png("\x89PNG\r\n\x1A\n and so on");
    const auto user = QStringLiteral("user");
    const auto justwatch = QStringLiteral("justwatch");
    QTest::newRow("everything") << png << justwatch << QStringList() << QStringLiteral("pictures/1.png");
    QTest::newRow("of a closed source") << png << justwatch << openOnes << QString();
    QTest::newRow("of an article") << png << QStringLiteral("wikipedia") << openOnes << QString();
    QTest::newRow("a person's") << png << user << openOnes << QStringLiteral("pictures/1.png");
    QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF...") << user << openOnes
                          << QStringLiteral("pictures/1.jpg");
    QTest::newRow("a drawing with scripts")
        << QByteArray("<svg><script/></svg>") << user << openOnes << QString();
    QTest::newRow("not kept") << QByteArray() << user << openOnes << QString();
}

void TestSite::pictures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, saidBy);
    QFETCH(QStringList, sources);
    QFETCH(QString, file);
    const TempDatabase database(store::Engine::Sqlite);
    {
        FilmDatabase films(database);
        QList<EntryOutcome> outcomes = test::films(1, 1);
        const QString address = QStringLiteral("https://example.org/1.jpg");
        if (saidBy != QLatin1String("user"))
            setColumn(*outcomes[0].film, "poster_url", address, saidBy);
        MOVIEDB_OK(films.commit(outcomes));
        if (saidBy == QLatin1String("user")) {
            films.run(QStringLiteral("UPDATE movies SET poster_url = ?"), {address});
            films.claimAsPerson(QStringLiteral("movies"), 1, QStringLiteral("poster_url"), address);
        }
    }
    const auto store = openedStore(database);
    QVERIFY(store);
    if (!bytes.isEmpty()) {
        QFile kept(path("kept"));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write(bytes);
    }
    SiteRequest wanted = request(path("site"));
    wanted.sources = sources;
    wanted.picture = [this](const QString &url) {
        return url.endsWith(QLatin1String("/1.jpg")) ? path("kept") : QString();
    };
    MOVIEDB_OK(made(store, wanted));
    const auto files = filesIn(path("site"));
    QCOMPARE(files.value(file), file.isEmpty() ? QByteArray() : bytes);
    QCOMPARE(files.value(QStringLiteral("index.html")).contains("src=\"pictures/1"), !file.isEmpty());
    QCOMPARE(files.value(QStringLiteral("films/1.html")).contains("src=\"../pictures/1"), !file.isEmpty());
}

void TestSite::refusedFolders_data()
{
    QTest::addColumn<QStringList>("made"); // before; "x/" is a folder
    QTest::addColumn<QString>("words");
    QTest::newRow("a file") << QStringList{QStringLiteral("site")} << QStringLiteral("place of a file");
    QTest::newRow("somebody's files")
        << QStringList{QStringLiteral("site/"), QStringLiteral("site/letter.txt")}
        << QStringLiteral("is no site of Movie DB");
    QTest::newRow("hidden files") << QStringList{QStringLiteral("site/"), QStringLiteral("site/.profile")}
                                  << QStringLiteral("is no site of Movie DB");
    QTest::newRow("a site with something of somebody's")
        << QStringList{QStringLiteral("site/"), QStringLiteral("site/made-by-moviedb.txt"),
                       QStringLiteral("site/.git/")}
        << QStringLiteral("“.git” lies in the folder");
}

void TestSite::refusedFolders()
{
    QFETCH(QStringList, made);
    QFETCH(QString, words);
    for (const QString &name : made) {
        if (name.endsWith(QLatin1Char('/'))) {
            QVERIFY(QDir().mkpath(m_folder->filePath(name)));
            continue;
        }
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto before = filesIn(m_folder->path());
    const auto refused = this->made(ScriptedStore::withRows(3), request(path("site")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Usage);
    QVERIFY2(refused.error().oneLine().contains(words), qPrintable(refused.error().oneLine()));
    QCOMPARE(filesIn(m_folder->path()), before);
    QCOMPARE(beside(path("site")), QStringList{QStringLiteral("site")});
}

void TestSite::acceptedFolders_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::newRow("nothing there") << QStringList();
    QTest::newRow("empty") << QStringList{QStringLiteral("site")};
    QTest::newRow("what a killed program left") << QStringList{QStringLiteral("site.moviedb-new/films")};
}

void TestSite::acceptedFolders()
{
    QFETCH(QStringList, before);
    for (const QString &folder : before)
        QVERIFY(QDir().mkpath(m_folder->filePath(folder)));
    for (const int films : {3, 2}) {
        const auto summary = made(ScriptedStore::withRows(films), request(path("site") + QLatin1Char('/')));
        MOVIEDB_OK(summary);
        QCOMPARE(QDir(path("site/films")).entryList(QDir::Files).size(), films);
        QCOMPARE(beside(path("site")), QStringList{QStringLiteral("site")});
    }
}

// In the middle of the films.
void TestSite::cancelLeavesTheFolder()
{
    MOVIEDB_OK(made(ScriptedStore::withRows(3), request(path("site"))));
    const auto before = filesIn(path("site"));
    const auto store = ScriptedStore::withRows(2500);
    QFuture<Result<SiteSummary>> running;
    QSemaphore begun;
    int blocks = 0;
    store->onBlock = [&](ScriptedStore &) {
        if (++blocks == 2) {
            begun.acquire();
            running.cancel();
        }
    };
    running = runSite(store, request(path("site")));
    begun.release();
    QTRY_VERIFY(running.isFinished());
    QCOMPARE(blocks, 2);
    QTRY_COMPARE(beside(path("site")), QStringList{QStringLiteral("site")});
    QCOMPARE(filesIn(path("site")), before);
}

void TestSite::oneAtATime()
{
    const auto other = FileLock::take(path("site.moviedb-lock"), QStringLiteral("This site"));
    MOVIEDB_OK(other);
    const auto refused = made(ScriptedStore::withRows(3), request(path("site")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::Conflict);
    QVERIFY(!QFileInfo::exists(path("site")));
}

QTEST_GUILESS_MAIN(TestSite)
#include "tst_site.moc"
