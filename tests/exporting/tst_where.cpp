#include "core/exporting/where.h"

#include <QTest>

using namespace moviedb;

class TestWhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void describesWhatItRead();

private:
    static TableInfo movies();
};

TableInfo TestWhere::movies()
{
    TableInfo table;
    table.name = QStringLiteral("movies");
    table.title = QStringLiteral("Movies");
    for (const auto &[name, kind] :
         {std::pair("title", ColumnKind::Text), std::pair("runtime", ColumnKind::Integer),
          std::pair("plot", ColumnKind::Text), std::pair("release_date", ColumnKind::Date),
          std::pair("budget", ColumnKind::Decimal), std::pair("imdb_id", ColumnKind::Text),
          std::pair("shelf", ColumnKind::Text), std::pair("Shelf", ColumnKind::Text)}) {
        ColumnInfo column;
        column.name = QString::fromLatin1(name);
        column.kind = kind;
        if (kind == ColumnKind::Text)
            column.maxLength = 255;
        table.columns.append(column);
    }
    for (const char *name : {"genres", "offers.provider"}) {
        LinkedField field;
        field.shown.name = QString::fromLatin1(name);
        table.linked.append(field);
    }
    return table;
}

void TestWhere::reads_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QStringList>("filters"); // as describeFilter() writes them
    QTest::newRow("one") << QStringLiteral("runtime >= 90") << QStringList{QStringLiteral("runtime >= '90'")};
    QTest::newRow("no blanks") << QStringLiteral("runtime>=90")
                               << QStringList{QStringLiteral("runtime >= '90'")};
    QTest::newRow("two") << QStringLiteral("title ~ 'storm of' AND runtime<200")
                         << QStringList{QStringLiteral("title ~ 'storm of'"),
                                        QStringLiteral("runtime < '200'")};
    QTest::newRow("empty") << QStringLiteral("plot is empty") << QStringList{QStringLiteral("plot is empty")};
    QTest::newRow("not empty") << QStringLiteral("plot is not empty and title ^ \"The\"")
                               << QStringList{QStringLiteral("plot is not empty"),
                                              QStringLiteral("title ^ 'The'")};
    QTest::newRow("word and in text") << QStringLiteral("title = 'this and that'")
                                      << QStringList{QStringLiteral("title = 'this and that'")};
    QTest::newRow("any of them") << QStringLiteral("genres = Drama|'Film noir' and runtime > 90")
                                 << QStringList{QStringLiteral("genres = 'Drama' | 'Film noir'"),
                                                QStringLiteral("runtime > '90'")};
    QTest::newRow("none of them") << QStringLiteral("genres != 'Drama' | 'Western'")
                                  << QStringList{QStringLiteral("genres != 'Drama' | 'Western'")};
    QTest::newRow("quotation marks")
        << QStringLiteral("title = 'It''s \"so\"' and plot ~ \"a \"\"b\"\"\" and title ^ ''")
        << QStringList{QStringLiteral("title = 'It''s \"so\"'"), QStringLiteral("plot ~ 'a \"b\"'"),
                       QStringLiteral("title ^ ''")};
    QTest::newRow("nothing but marks")
        << QStringLiteral("title = '''' | ''''''") << QStringList{QStringLiteral("title = '''' | ''''''")};
    for (const auto &[written, read] : std::initializer_list<std::pair<const char *, const char *>>{
             {"runtime > 2h", "runtime > '120'"},
             {"runtime≥90", "runtime >= '90'"},
             {"RUNTIME ≠ 90", "runtime != '90'"},
             {"release_date >= 'May 1996'", "release_date >= '1996-05'"},
             {"release_date = '80s'", "release_date = '1980s'"},
             {"budget > $1M", "budget > '1000000'"},
             {"title = “Alien”", "title = 'Alien'"},
             {"title ~ O’Brien", "title ~ 'O’Brien'"},
             {"plot is null", "plot is empty"},
             {"plot is not NULL", "plot is not empty"},
             {"imdb_id = https://www.imdb.com/title/tt0117998/", "imdb_id = 'tt0117998'"},
             {"imdb_id ~ tt01", "imdb_id ~ 'tt01'"}})
        QTest::newRow(written) << QString::fromUtf8(written) << QStringList{QString::fromUtf8(read)};
    QTest::newRow("linked and empty") << QStringLiteral("offers.provider is empty")
                                      << QStringList{QStringLiteral("offers.provider is empty")};
}

void TestWhere::reads()
{
    QFETCH(QString, expression);
    QFETCH(QStringList, filters);
    const auto read = parseWhere(expression, movies());
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().oneLine()));
    QStringList described;
    for (const Filter &filter : *read)
        described.append(describeFilter(filter));
    QCOMPARE(described, filters);
    const auto again = parseWhere(described.join(QLatin1String(" and ")), movies());
    QVERIFY(again.ok());
    QCOMPARE(*again, *read);
}

void TestWhere::refuses_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QString() << QStringLiteral("column name is missing");
    QTest::newRow("unknown column") << QStringLiteral("colour = 1") << QStringLiteral("no column");
    QTest::newRow("two columns in another case")
        << QStringLiteral("SHELF = 'A1'") << QStringLiteral("no column");
    QTest::newRow("no comparison") << QStringLiteral("title") << QStringLiteral("comparison is missing");
    QTest::newRow("strange comparison")
        << QStringLiteral("title =! 1") << QStringLiteral("comparison is missing");
    QTest::newRow("no value") << QStringLiteral("title =") << QStringLiteral("value is missing");
    QTest::newRow("open quote") << QStringLiteral("title = 'x") << QStringLiteral("not closed");
    QTest::newRow("open behind two") << QStringLiteral("title = 'x''") << QStringLiteral("not closed");
    QTest::newRow("or") << QStringLiteral("title = x or title = y") << QStringLiteral("Expected");
    QTest::newRow("several words") << QStringLiteral("title = Blade Runner")
                                   << QStringLiteral("quotation marks");
    QTest::newRow("two days") << QStringLiteral("release_date < 3/4/1998") << QStringLiteral("two days");
    QTest::newRow("euros") << QStringLiteral("budget > '€ 5 million'") << QStringLiteral("US dollars");
    QTest::newRow("too many conditions")
        << QStringLiteral("runtime > 1 and ").repeated(100) + QStringLiteral("runtime > 1")
        << QStringLiteral("More than 100 conditions");
    QTest::newRow("too many values") << QStringLiteral("title = ") + QStringLiteral("a | ").repeated(10000) +
                                            QStringLiteral("a")
                                     << QStringLiteral("at most 10000 values");
    QTest::newRow("injection") << QStringLiteral("title = 'x'; DROP TABLE movies")
                               << QStringLiteral("Expected");
}

void TestWhere::refuses()
{
    QFETCH(QString, expression);
    QFETCH(QString, says);
    const auto read = parseWhere(expression, movies());
    QVERIFY(!read.ok());
    QCOMPARE(read.error().fault, Fault::Usage);
    QVERIFY2(read.error().text.contains(says), qPrintable(read.error().text));
}

void TestWhere::describesWhatItRead()
{
    const Filter filter{QStringLiteral("runtime"), Comparison::NotEquals, 90};
    QCOMPARE(describeFilter(filter), QStringLiteral("runtime != '90'"));
}

QTEST_GUILESS_MAIN(TestWhere)
#include "tst_where.moc"
