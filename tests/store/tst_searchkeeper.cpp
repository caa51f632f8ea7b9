// A search index that cannot be kept: the person hears of it once, with the way out, and it is not tried for ever.
#include "core/store/moviestore/indexpatience.h"
#include "core/store/moviestore/openstore.h"
#include "core/store/moviestore/searchkeeper.h"
#include "core/store/schema/reflection.h"
#include "core/store/searching/searchindexing.h"
#include "tests/support/tempdatabase.h"

#include <QUuid>

#include <mutex>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// What is told, from any thread.
class Told
{
public:
    std::function<void(const Error &)> taker()
    {
        return [all = m_all](const Error &error) {
            const std::lock_guard lock(all->mutex);
            all->errors << error;
        };
    }
    QList<Error> errors() const
    {
        const std::lock_guard lock(m_all->mutex);
        return m_all->errors;
    }

private:
    struct All
    {
        std::mutex mutex;
        QList<Error> errors;
    };
    std::shared_ptr<All> m_all = std::make_shared<All>();
};

// May read and write the tables, and make nothing; gone with the object.
class WritingRole
{
public:
    explicit WritingRole(const TempDatabase &database)
        : m_owner(database.connect()),
          m_name(QStringLiteral("writer_") + QUuid::createUuid().toString(QUuid::Id128)),
          m_url(database.migratedUrl())
    {
        run(QStringLiteral("CREATE ROLE %1 LOGIN"));
        run(QStringLiteral("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %1"));
        run(QStringLiteral("GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO %1"));
        m_url.replace(QLatin1String("//moviedb@"), QStringLiteral("//%1@").arg(m_name));
    }
    ~WritingRole()
    {
        waitUntilStoresClosed();
        run(QStringLiteral("DROP OWNED BY %1"));
        run(QStringLiteral("DROP ROLE %1"));
    }
    WritingRole(const WritingRole &) = delete;
    WritingRole &operator=(const WritingRole &) = delete;
    QString url() const { return m_url; }

private:
    void run(const QString &sql)
    {
        if (const auto done = m_owner->executeRaw(sql.arg(m_name)); !done)
            qWarning("%s", qPrintable(done.error().oneLine()));
    }
    const std::unique_ptr<Connection> m_owner;
    const QString m_name;
    QString m_url;
};

std::shared_ptr<MovieStore> openedFor(const QString &url, Told &told)
{
    StoreOptions options;
    options.url = url;
    options.unsearchable = told.taker();
    const auto store = openStore(options).result();
    return store ? *store : nullptr;
}

} // namespace

class TestSearchKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void patience_data();
    void patience();
    void isNotAllowed_data();
    void isNotAllowed();
    void goesWrong_data() { addEngineRows(); }
    void goesWrong();
};

void TestSearchKeeper::patience_data()
{
    QTest::addColumn<QString>(
        "events"); // w: worked, rows are left; e: worked, no row is left; f: failed; x: forbidden
    QTest::addColumn<QString>("expected"); // the pause; ! = told; . = the end
    QTest::newRow("rows are left") << QStringLiteral("www") << QStringLiteral("0 0 0");
    QTest::newRow("none is left") << QStringLiteral("we") << QStringLiteral("0 1500");
    QTest::newRow("once is no word worth") << QStringLiteral("ffe") << QStringLiteral("1500 3000 1500");
    QTest::newRow("longer each time, told once")
        << QStringLiteral("ffffffffffff")
        << QStringLiteral("1500 3000 6000! 12000 24000 48000 96000 192000 300000 300000 300000 300000");
    QTest::newRow("told again after it worked")
        << QStringLiteral("fffffwfff") << QStringLiteral("1500 3000 6000! 12000 24000 0 1500 3000 6000!");
    QTest::newRow("not allowed") << QStringLiteral("x") << QStringLiteral("1500!.");
    QTest::newRow("not allowed any more") << QStringLiteral("wx") << QStringLiteral("0 1500!.");
}

void TestSearchKeeper::patience()
{
    QFETCH(QString, events);
    QFETCH(QString, expected);
    IndexPatience patience;
    QStringList found;
    for (const QChar event : events) {
        const IndexPatience::Next next =
            event == u'w' || event == u'e' ? patience.worked(event == u'w') : patience.failed(event == u'x');
        found << QString::number(next.pauseMs) + QLatin1String(next.tell ? "!" : "") +
                     QLatin1String(next.again ? "" : ".");
    }
    QCOMPARE(found.join(u' '), expected);
}

void TestSearchKeeper::isNotAllowed_data()
{
    QTest::addColumn<bool>("ownersIndex");
    QTest::newRow("nobody made the index") << false;
    QTest::newRow("the index is another role's") << true;
}

void TestSearchKeeper::isNotAllowed()
{
    QFETCH(bool, ownersIndex);
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto owner = database.connectMigrated();
    QVERIFY(owner);
    MOVIEDB_OK(owner->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('Salt Ferry')")));
    if (ownersIndex) {
        const auto schema = reflect(*owner);
        MOVIEDB_OK(schema);
        MOVIEDB_OK(makeIndexes(*owner, *schema));
        for (bool more = true; more;) {
            const auto indexed = indexSome(*owner, *schema);
            MOVIEDB_OK(indexed);
            more = *indexed;
        }
        MOVIEDB_OK(owner->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('Salt Marsh')")));
    }
    const WritingRole role(database);
    Told told;
    QString wayOut;
    {
        const auto store = openedFor(role.url(), told);
        QVERIFY(store);
        store->keepSearchable();
        QTRY_COMPARE_WITH_TIMEOUT(told.errors().size(), 1, 15000);
        const Error error = told.errors().first();
        QVERIFY2(error.text.contains(QLatin1String("search looks at every row")),
                 qPrintable(error.oneLine()));
        QVERIFY2(error.remedy.contains(QLatin1String("owner")), qPrintable(error.oneLine()));
        wayOut = error.remedy.section(QStringLiteral("run: "), 1);
        TableQuery query;
        query.table = QStringLiteral("movies");
        query.search = QStringLiteral("salt");
        const auto page = store->page(query).result();
        MOVIEDB_OK(page);
        QCOMPARE(page->rows.size(), ownersIndex ? 2 : 1);
    }
    QCOMPARE(told.errors().size(), 1);
    MOVIEDB_OK(owner->executeRaw(wayOut));
    const auto store = openedFor(role.url(), told);
    QVERIFY(store);
    store->keepSearchable();
    const auto waiting = [&owner] {
        const auto rows = waitingRows(*owner);
        return rows ? *rows : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 15000);
    QCOMPARE(told.errors().size(), 1);
}

// Something that may pass: what waits cannot be read.
void TestSearchKeeper::goesWrong()
{
    MOVIEDB_DATABASE(database);
    const auto other = database.connectMigrated();
    QVERIFY(other);
    MOVIEDB_OK(other->executeRaw(QStringLiteral("ALTER TABLE search_waiting RENAME TO search_mislaid")));
    Told told;
    const auto schema = reflect(*other);
    MOVIEDB_OK(schema);
    DbThread thread(database.options());
    const SearchKeeper keeper(
        thread, std::make_shared<const SchemaInfo>(*schema), [](qint64) {}, told.taker());
    QTRY_COMPARE_WITH_TIMEOUT(told.errors().size(), 1, 15000);
    QVERIFY2(told.errors().first().text.contains(QLatin1String("search_")),
             qPrintable(told.errors().first().oneLine()));
}

QTEST_GUILESS_MAIN(TestSearchKeeper)
#include "tst_searchkeeper.moc"
