// Rows brought to a Postgres server by COPY: each value as it was, and nothing of them when anything goes wrong.
#include "core/store/copying/databasecopy.h"
#include "core/store/copying/rowcopy.h"
#include "core/store/copying/servercopy.h"
#include "core/store/schema/reflection.h"
#include "tests/support/tempdatabase.h"

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

const QString shelf = QStringLiteral("she\"lves");

std::unique_ptr<Connection> withShelf(const TempDatabase &database)
{
    auto connection = database.connect();
    const auto made = connection->executeRaw(
        QStringLiteral(
            "CREATE TABLE %1 (label TEXT, name VARCHAR(40), places BIGINT, width NUMERIC(8,2), "
            "height DOUBLE PRECISION, \"full\" BOOLEAN, bought DATE, built TIMESTAMP, picture BYTEA)")
            .arg(quoted(shelf)));
    return made ? std::move(connection) : nullptr;
}

qint64 rowsOnShelf(Connection &connection)
{
    const auto count = connection.first(QStringLiteral("SELECT COUNT(*) FROM ") + quoted(shelf));
    return count && *count ? (*count)->toLongLong() : -1;
}

QString everyCharacter()
{
    QString all;
    for (char16_t unit = 1; unit < 0x250; ++unit)
        all += QChar(unit);
    return all;
}

QByteArray everyByte()
{
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all += char(byte);
    return all;
}

} // namespace

class TestServerCopy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsValues_data();
    void keepsValues();
    void leavesNothing_data();
    void leavesNothing();
    void isRefusedAtOnce();
    void aFailedCopyCountsOn();
    void whatIsNotCopiedCountsOn();
    void betweenTheEngines_data();
    void betweenTheEngines();
};

void TestServerCopy::keepsValues_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("expected"); // as the server writes it; null: nothing
    const QString label = QStringLiteral("label");
    const auto text = [&label](const char *name, const QString &value) {
        QTest::newRow(name) << label << QVariant(value) << value;
    };
    text("a plain word", QStringLiteral("oak"));
    text("no letters", QStringLiteral(""));
    text("the word NULL", QStringLiteral("NULL"));
    text("the mark of nothing", QStringLiteral("\\N"));
    text("the mark of the end", QStringLiteral("\\."));
    text("backslashes", QStringLiteral("a\\b\\\\t\\"));
    text("tabs", QStringLiteral("\ta\t\tb\t"));
    text("line ends", QStringLiteral("\na\r\nb\rc\n"));
    text("blanks around it", QStringLiteral("  a  "));
    text("quotes and commas", QStringLiteral("6\" by 'four', {a}"));
    text("letters outside the first plane", QString::fromUtf8("\xF0\x9F\x8E\xAC shelf"));
    text("letters put together", QString::fromUtf8("e\xCC\x81 \xE2\x80\x8F \xEF\xBB\xBF"));
    text("every character", everyCharacter());
    text("more than is sent at once", QString(300000, u'\u20AC') + QStringLiteral("\t\\\n"));
    QTest::newRow("what no server holds")
        << label << QVariant(QString(QStringLiteral("a") + QChar(0) + u'b')) << QStringLiteral("ab");
    for (const char *column :
         {"label", "name", "places", "width", "height", "full", "bought", "built", "picture"})
        QTest::addRow("nothing in %s", column) << QString::fromLatin1(column) << QVariant() << QString();
    const auto number = [](const char *name, const char *column, const QVariant &value,
                           const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(column) << value << QString::fromLatin1(expected);
    };
    number("the largest number", "places", std::numeric_limits<qint64>::max(), "9223372036854775807");
    number("the smallest number", "places", std::numeric_limits<qint64>::min(), "-9223372036854775808");
    number("a decimal", "width", 2500.75, "2500.75");
    number("a decimal as text", "width", QStringLiteral("-0.10"), "-0.10");
    number("a tenth", "height", 0.1, "0.1");
    number("a third", "height", 1.0 / 3, "0.3333333333333333");
    number("a large float", "height", std::numeric_limits<double>::max(), "1.7976931348623157e+308");
    number("the smallest float", "height", std::numeric_limits<double>::denorm_min(), "5e-324");
    number("less than nothing", "height", -0.0, "-0");
    number("without end", "height", std::numeric_limits<double>::infinity(), "Infinity");
    number("no number", "height", std::numeric_limits<double>::quiet_NaN(), "NaN");
    number("true", "full", true, "true");
    number("false", "full", false, "false");
    number("a day", "bought", QStringLiteral("2024-02-29"), "2024-02-29");
    number("a second", "built", QStringLiteral("2026-11-28 13:05:17"), "2026-11-28 13:05:17");
    number("a part of a second", "built", QStringLiteral("1969-12-31 23:59:59.000001"),
           "1969-12-31 23:59:59.000001");
    number("bytes", "picture", everyByte(), ("\\x" + everyByte().toHex()).constData());
    number("no bytes", "picture", QByteArray(""), "\\x");
}

void TestServerCopy::keepsValues()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    QFETCH(QString, column);
    QFETCH(QVariant, value);
    QFETCH(QString, expected);
    const auto connection = withShelf(database);
    QVERIFY(connection);
    auto transaction = connection->begin();
    MOVIEDB_OK(transaction);
    {
        const QStringList columns = column == QLatin1String("name")
                                        ? QStringList{column}
                                        : QStringList{QStringLiteral("name"), column};
        auto copy = ServerCopy::begin(*connection, shelf, columns);
        MOVIEDB_OK(copy);
        for (const char *name : {"before", "this", "after"}) {
            QVariantList row{QString::fromLatin1(name), qstrcmp(name, "this") == 0 ? value : QVariant()};
            MOVIEDB_OK((*copy)->add(row.last(columns.size())));
        }
        MOVIEDB_OK((*copy)->end());
    }
    MOVIEDB_OK(transaction->commit());
    const QString condition =
        column == QLatin1String("name") ? QString() : QStringLiteral(" WHERE name = 'this'");
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("SET bytea_output = hex")));
    const auto rows = connection->run(
        QStringLiteral("SELECT CAST(%1 AS text) FROM %2%3").arg(quoted(column), quoted(shelf), condition));
    MOVIEDB_OK(rows);
    QVERIFY(const_cast<Rows &>(*rows).next());
    QCOMPARE(rows->isNull(0), expected.isNull());
    QCOMPARE(rows->text(0), expected);
    QCOMPARE(rowsOnShelf(*connection), 3);
}

void TestServerCopy::leavesNothing_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"given up", "refused value", "too few values", "server ends it"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

// In the middle of many rows that are sent already.
void TestServerCopy::leavesNothing()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    QFETCH(QString, fault);
    const auto connection = withShelf(database);
    QVERIFY(connection);
    const auto process = connection->first(QStringLiteral("SELECT pg_backend_pid()"));
    MOVIEDB_OK(process);
    {
        auto transaction = connection->begin();
        MOVIEDB_OK(transaction);
        auto copy =
            ServerCopy::begin(*connection, shelf, {QStringLiteral("label"), QStringLiteral("places")});
        MOVIEDB_OK(copy);
        const auto addMany = [&copy]() -> Result<Done> {
            for (int row = 0; row < 5000; ++row)
                MOVIEDB_CHECK((*copy)->add({QString(100, u'x'), row}));
            return Done{};
        };
        MOVIEDB_OK(addMany());
        if (fault == QLatin1String("refused value"))
            (void)(*copy)->add({QStringLiteral("a"), QStringLiteral("many")});
        if (fault == QLatin1String("too few values"))
            (void)(*copy)->add({QStringLiteral("a")});
        if (fault == QLatin1String("server ends it"))
            MOVIEDB_OK(
                database.connect()->execute(QStringLiteral("SELECT pg_terminate_backend(?)"), {**process}));
        if (fault != QLatin1String("given up")) {
            const auto more = addMany();
            const auto ended = more ? (*copy)->end() : more;
            QVERIFY(!ended);
            QCOMPARE(ended.error().fault,
                     fault == QLatin1String("server ends it") ? Fault::Database : Fault::Constraint);
            QCOMPARE(connection->isLost(), fault == QLatin1String("server ends it"));
        }
        copy->reset();
    }
    const auto again = connection->isLost() ? database.connect() : nullptr;
    Connection &after = again ? *again : *connection;
    QCOMPARE(rowsOnShelf(after), 0);
    MOVIEDB_OK(after.execute(QStringLiteral("INSERT INTO %1 (label) VALUES ('oak')").arg(quoted(shelf))));
    QCOMPARE(rowsOnShelf(after), 1);
}

void TestServerCopy::isRefusedAtOnce()
{
    const TempDatabase database(Engine::Postgres);
    if (!database.skipReason().isEmpty())
        QSKIP(qPrintable(database.skipReason()));
    const auto connection = withShelf(database);
    QVERIFY(connection);
    const auto copy = ServerCopy::begin(*connection, shelf, {QStringLiteral("colour")});
    QVERIFY(!copy);
    QVERIFY2(copy.error().text.contains(QLatin1String("colour")), qPrintable(copy.error().oneLine()));
    QCOMPARE(rowsOnShelf(*connection), 0);
}

// A server does not take back the number of a sequence by itself: the next row would have the number of one that is there.
void TestServerCopy::aFailedCopyCountsOn()
{
    const TempDatabase file(Engine::Sqlite), server(Engine::Postgres);
    if (!server.skipReason().isEmpty())
        QSKIP(qPrintable(server.skipReason()));
    const auto from = file.connectMigrated(), to = server.connectMigrated();
    QVERIFY(from && to);
    MOVIEDB_OK(from->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama')")));
    MOVIEDB_OK(from->executeRaw(QStringLiteral("PRAGMA foreign_keys = off")));
    MOVIEDB_OK(
        from->executeRaw(QStringLiteral("INSERT INTO movie_genres (movie_id, genre_id) VALUES (77, 88)")));
    for (const char *name : {"Western", "Comedy", "Horror"})
        MOVIEDB_OK(
            to->execute(QStringLiteral("INSERT INTO genres (name) VALUES (?)"), {QString::fromLatin1(name)}));
    WorkWatch watch;
    const auto files = loadMigrations();
    QVERIFY(!copyDatabase(*from, *to, *files, watch)); // a reference leads nowhere
    const auto again = server.connect();
    const auto key =
        again->insert(QStringLiteral("INSERT INTO genres (name) VALUES ('Crime') RETURNING genre_id"));
    MOVIEDB_OK(key);
    QVERIFY2(*key > 3, qPrintable(QString::number(*key)));
}

void TestServerCopy::whatIsNotCopiedCountsOn()
{
    const TempDatabase file(Engine::Sqlite), server(Engine::Postgres);
    if (!server.skipReason().isEmpty())
        QSKIP(qPrintable(server.skipReason()));
    const auto from = file.connectMigrated(), to = server.connectMigrated();
    QVERIFY(from && to);
    MOVIEDB_OK(to->executeRaw(
        QStringLiteral(
            "CREATE TABLE %1 (number INTEGER GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, label TEXT)")
            .arg(quoted(shelf))));
    const QString add =
        QStringLiteral("INSERT INTO %1 (label) VALUES ('oak') RETURNING number").arg(quoted(shelf));
    MOVIEDB_OK(to->insert(add));
    WorkWatch watch;
    const auto files = loadMigrations();
    MOVIEDB_OK(copyDatabase(*from, *to, *files, watch));
    const auto key = to->insert(add);
    MOVIEDB_OK(key);
    QCOMPARE(*key, 2);
}

void TestServerCopy::betweenTheEngines_data()
{
    QTest::addColumn<Engine>("engine"); // of the first
    QTest::addColumn<Engine>("away");
    QTest::newRow("SQLite, Postgres, SQLite") << Engine::Sqlite << Engine::Postgres;
    QTest::newRow("Postgres, SQLite, Postgres") << Engine::Postgres << Engine::Sqlite;
    QTest::newRow("SQLite, SQLite, SQLite") << Engine::Sqlite << Engine::Sqlite;
}

// A table that a person added, there and back: the sums, which are over what was read, and the values themselves.
void TestServerCopy::betweenTheEngines()
{
    MOVIEDB_DATABASE(database);
    QFETCH(Engine, away);
    const TempDatabase other(away), again(engine);
    QVERIFY2(other.skipReason().isEmpty(), qPrintable(other.skipReason()));
    const auto first = database.connectMigrated();
    QVERIFY(first);
    MOVIEDB_OK(first->executeRaw(
        QStringLiteral("CREATE TABLE %1 (number INTEGER PRIMARY KEY, label TEXT, picture %2, "
                       "width DOUBLE PRECISION, \"full\" BOOLEAN, bought DATE, built TIMESTAMP)")
            .arg(quoted(shelf), first->isSqlite() ? QStringLiteral("BLOB") : QStringLiteral("BYTEA"))));
    const QString bytes = first->isSqlite() ? QStringLiteral("X'%1'") : QStringLiteral("'\\x%1'");
    const QString insert = QStringLiteral("INSERT INTO %1 VALUES (?, ?, %2, ?, ?, ?, ?)").arg(quoted(shelf));
    MOVIEDB_OK(first->execute(insert.arg(bytes.arg(QString::fromLatin1(everyByte().toHex()))),
                              {1, everyCharacter(), 0.1, true, QStringLiteral("2024-02-29"),
                               QStringLiteral("2026-11-28 13:05:17.12")}));
    MOVIEDB_OK(first->execute(insert.arg(bytes.arg(QString())),
                              {2, QStringLiteral("\\N"), 5e-324, false, QStringLiteral("0001-01-01"),
                               QStringLiteral("1969-12-31 23:59:59")}));
    MOVIEDB_OK(first->executeRaw(QStringLiteral("INSERT INTO %1 (number) VALUES (3)").arg(quoted(shelf))));
    const auto contentOf = [](Connection &connection) {
        const auto schema = reflect(connection);
        const TableInfo *table = schema ? schema->table(shelf) : nullptr;
        QStringList rows;
        if (table != nullptr)
            (void)readTable(connection, *table, sortedColumns(*table),
                            [&rows](QVariantList &row) -> Result<Done> {
                                QString line;
                                for (const QVariant &value : row)
                                    line += QStringLiteral("%1:%2|").arg(
                                        QString::fromLatin1(value.typeName()),
                                        value.typeId() == QMetaType::QByteArray
                                            ? QString::fromLatin1(value.toByteArray().toHex())
                                            : value.toString());
                                rows << line;
                                return Done{};
                            });
        rows.sort();
        return rows;
    };
    const QStringList before = contentOf(*first);
    QCOMPARE(before.size(), 3);
    QVERIFY(before.join(QString()).contains(QString::fromLatin1(everyByte().toHex())));
    const auto files = loadMigrations();
    const auto there = other.connect(), back = again.connect();
    WorkWatch watch;
    const auto went = copyDatabase(*first, *there, *files, watch);
    MOVIEDB_OK(went);
    const auto came = copyDatabase(*there, *back, *files, watch);
    MOVIEDB_OK(came);
    QCOMPARE(came->tables, went->tables);
    QCOMPARE(contentOf(*there), before);
    QCOMPARE(contentOf(*back), before);
    const auto kind =
        back->first((back->isSqlite() ? QStringLiteral("SELECT typeof(picture) FROM %1 WHERE number = 1")
                                      : QStringLiteral("SELECT pg_typeof(picture) FROM %1 WHERE number = 1"))
                        .arg(quoted(shelf)));
    MOVIEDB_OK(kind);
    QCOMPARE((*kind)->toString(), back->isSqlite() ? QStringLiteral("blob") : QStringLiteral("bytea"));
}

QTEST_GUILESS_MAIN(TestServerCopy)
#include "tst_servercopy.moc"
