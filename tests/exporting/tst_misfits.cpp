// What another program wrote into a column that takes something else: exported as null and told, in every format.
#include "core/exporting/exporter.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

class TestMisfits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
};

void TestMisfits::values_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("written"); // SQL
    QTest::addColumn<QByteArray>("exported");
    QTest::addColumn<QString>("told"); // "" = nothing
    const auto row = [](const char *column, const char *written, const char *exported,
                        const char *told = "") {
        QTest::addRow("%s = %s", column, written) << QString::fromUtf8(column) << QString::fromUtf8(written)
                                                  << QByteArray(exported) << QString::fromUtf8(told);
    };
    row("runtime", "'ninety'", "null", "no number but “ninety”");
    row("runtime", "'90 min'", "null", "no number but “90 min”");
    row("runtime", "'1h 30m'", "null", "no number but “1h 30m”");
    row("runtime", "''", "null", "no number but “”");
    row("runtime", "' '", "null", "no number");
    row("runtime", "'0x5A'", "null", "no number but “0x5A”");
    row("runtime", "'9,5'", "null", "no number but “9,5”");
    row("runtime", "'９０'", "null", "no number but “９０”");
    row("runtime", "'NaN'", "null", "no number but “NaN”");
    row("runtime", "'inf'", "null", "no number but “inf”");
    row("runtime", "'true'", "null", "no number but “true”");
    row("runtime", "'null'", "null", "no number but “null”");
    row("runtime", "1e30", "null", "no number but “1e+30”");
    row("runtime", "-1e30", "null", "no number but “-1e+30”");
    row("runtime", "9e999", "null", "no number but “inf”");
    row("runtime", "90.5", "null", "no whole number but “90.5”");
    row("runtime", "'90.5'", "null", "no whole number but “90.5”");
    row("rating_count", "-0.25", "null", "no whole number but “-0.25”");
    row("runtime", "9223372036854775807", "9223372036854775807");
    row("runtime", "NULL", "null");
    row("runtime", "'90'", "90");
    row("runtime", "'+90'", "90");
    row("runtime", "' 90 '", "90");
    row("runtime", "'90.0'", "90");
    row("runtime", "X'3930'", "90");
    row("rating", "'good'", "null", "no number but “good”");
    row("rating", "'7,5'", "null", "no number but “7,5”");
    row("rating", "'7/10'", "null", "no number but “7/10”");
    row("rating", "'NaN'", "null", "no number but “NaN”");
    row("rating", "'-Infinity'", "null", "no number but “-Infinity”");
    row("rating", "9e999", "null", "no number but “inf”");
    row("rating", "'7.5'", "7.5");
    row("rating", "8", "8");
    row("budget", "'$1 million'", "null", "no number but “$1 million”");
    row("budget", "1e15", "1000000000000000");
    row("rating_count", "'8,580'", "null", "no number but “8,580”");
    row("rating_count", "'8580'", "8580");
    row("release_date", "'sometime'", "null", "no day but “sometime”");
    row("release_date", "'1998-02-30'", "null", "no day but “1998-02-30”");
    row("release_date", "'1998-13-01'", "null", "no day but “1998-13-01”");
    row("release_date", "'03/05/1998'", "null", "no day but “03/05/1998”");
    row("release_date", "'5 March 1998'", "null", "no day but “5 March 19”");
    row("release_date", "''", "null", "no day but “”");
    row("release_date", "19980305", "null", "no day but “19980305”");
    row("release_date", "'1996-02-29'", "\"1996-02-29\"");
    row("title", "1917", "\"1917\"");
}

void TestMisfits::values()
{
    QFETCH(QString, column);
    QFETCH(QString, written);
    QFETCH(QByteArray, exported);
    QFETCH(QString, told);
    const TempDatabase database(store::Engine::Sqlite);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ('Tide')")));
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("UPDATE movies SET %1 = %2").arg(column, written)));
    }
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    MOVIEDB_OK(store);
    const QTemporaryDir folder;
    for (const auto &[format, table] : {std::pair("json", ""), std::pair("jsonl", ""),
                                        std::pair("jsonl", "movies"), std::pair("csv", "movies")}) {
        ExportRequest request;
        request.format = QLatin1String(format);
        request.table = QLatin1String(table);
        request.fileName = folder.filePath(QStringLiteral("export"));
        const auto summary = runExport(*store, request).result();
        MOVIEDB_OK(summary);
        QCOMPARE(summary->warnings.size(), told.isEmpty() ? 0 : 1);
        QVERIFY2(told.isEmpty() || summary->warnings.first().contains(told),
                 qPrintable(summary->warnings.join(u'\n')));
        const QByteArray bytes = bytesOf(request.fileName);
        const QByteArray wanted =
            request.format == QLatin1String("csv")
                ? QByteArray()
                : '"' + column.toUtf8() + "\":" + exported + (column == QLatin1String("title") ? "" : ",");
        QVERIFY2(bytes.contains(wanted), bytes.constData());
        QVERIFY2(request.format != QLatin1String("csv") || !bytes.contains("null"), bytes.constData());
    }
}

QTEST_GUILESS_MAIN(TestMisfits)
#include "tst_misfits.moc"
