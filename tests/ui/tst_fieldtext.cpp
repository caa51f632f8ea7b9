#include "tests/ui/faketablestore.h"
#include "ui/words/fieldtext.h"

#include <QTest>

using namespace moviedb;

class FieldTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plannedValues_data();
    void plannedValues();
    void checks_data();
    void checks();
    void titles_data();
    void titles();
    void dates_data();
    void dates();
    void typedInTheLanguage_data();
    void typedInTheLanguage();
    void cells();
    void whatIsTypedBackIsTheSame();
    void firstColumns();
};

void FieldTextTest::checks_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, int column, const QString &text, bool fits) {
        QTest::newRow(name) << column << text << fits;
    };
    row("title", test::TitleColumn, QStringLiteral("Paper Harbour"), true);
    row("title empty", test::TitleColumn, QStringLiteral("   "), false);
    row("title just fits", test::TitleColumn, QString(255, QLatin1Char('x')), true);
    row("title too long", test::TitleColumn, QString(256, QLatin1Char('x')), false);
    row("title of 255 emoji", test::TitleColumn, QStringLiteral("🎬").repeated(255), true);
    row("runtime", test::RuntimeColumn, QStringLiteral("113"), true);
    row("runtime empty", test::RuntimeColumn, QString(), true);
    row("runtime words", test::RuntimeColumn, QStringLiteral("two hours"), false);
    row("runtime fraction", test::RuntimeColumn, QStringLiteral("113.5"), false);
    row("runtime huge", test::RuntimeColumn, QStringLiteral("99999999999"), false);
    row("rating", test::RatingColumn, QStringLiteral("6.5"), true);
    row("rating too exact", test::RatingColumn, QStringLiteral("6.55"), false);
    row("rating too large", test::RatingColumn, QStringLiteral("100.0"), false);
    row("rating exponent", test::RatingColumn, QStringLiteral("1e1"), false);
    row("rating nan", test::RatingColumn, QStringLiteral("nan"), false);
    row("date", test::DateColumn, QStringLiteral("1996-05-10"), true);
    row("date month", test::DateColumn, QStringLiteral("1996-05"), true);
    row("date year", test::DateColumn, QStringLiteral("1996"), true);
    row("date impossible", test::DateColumn, QStringLiteral("1996-02-30"), false);
    row("date words", test::DateColumn, QStringLiteral("May 1996"), false);
    row("reference", test::DirectorColumn, QStringLiteral("Ines Valdoro"), true);
}

void FieldTextTest::checks()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    const ColumnInfo info = test::fakeMoviesTable().columns[column];
    const auto problem = ui::checkField(info, text);
    QTEST(!problem.has_value(), "fits");
    QVERIFY(!problem || !problem->isEmpty());
}

void FieldTextTest::titles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("reference");
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << "release_date" << false << "Release date";
    QTest::newRow("reference") << "director_id" << true << "Director";
    QTest::newRow("bare id") << "imdb_id" << false << "IMDb id";
    QTest::newRow("address") << "poster_url" << false << "Poster address";
    QTest::newRow("born") << "dob" << false << "Born";
}

void FieldTextTest::titles()
{
    QFETCH(QString, name);
    QFETCH(bool, reference);
    ColumnInfo column;
    column.name = name;
    if (reference)
        column.references = Reference{QStringLiteral("directors"), name};
    QTEST(ui::columnTitle(column), "title");
}

// The language of the window writes what is shown; what an editor begins with stays as it is stored.
void FieldTextTest::dates_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("precision");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("edited");
    const QLocale italian(QLocale::Italian, QLocale::Italy);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    const QString day = QStringLiteral("day");
    const QString month = QStringLiteral("month");
    const auto row = [](const char *name, const QLocale &locale, const QString &precision, const char *shown,
                        const char *edited) {
        QTest::newRow(name) << locale << precision << QString::fromLatin1(shown)
                            << QString::fromLatin1(edited);
    };
    row("a day in Italian", italian, day, "01/05/1926", "1926-05-01");
    row("a month in Italian", italian, month, "05/1926", "1926-05");
    row("a year in Italian", italian, QStringLiteral("year"), "1926", "1926");
    row("a day in English", english, day, "1926-05-01", "1926-05-01");
    row("a month in English", english, month, "1926-05", "1926-05");
    row("a month in German", german, month, "05.1926", "1926-05");
    row("a month where the year comes first", japanese, month, "1926/05", "1926-05");
}

void FieldTextTest::dates()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, precision);
    const TableInfo table = test::fakeMoviesTable();
    Row row = test::FakeTableStore().makeRow(0);
    row.values[test::DateColumn] = QStringLiteral("1926-05-01");
    row.values[ui::precisionColumn(table, test::DateColumn)] = precision;
    const QLocale before;
    QLocale::setDefault(locale);
    const QString shown = ui::cellText(table, row, test::DateColumn);
    const QString edited = ui::editText(table, row, test::DateColumn);
    const QString copied = ui::copiedText(table, row, test::DateColumn);
    QLocale::setDefault(before);
    QTEST(shown, "shown");
    QTEST(edited, "edited");
    QCOMPARE(copied, edited);
}

// What the window shows may be typed as it is shown, and as it is stored.
void FieldTextTest::typedInTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored"); // "" = refused
    const QLocale italian(QLocale::Italian, QLocale::Italy);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale japanese(QLocale::Japanese, QLocale::Japan);
    const auto row = [](const char *name, const QLocale &locale, int column, const char *text,
                        const char *stored) {
        QTest::newRow(name) << locale << column << QString::fromLatin1(text) << QString::fromLatin1(stored);
    };
    row("a day", italian, test::DateColumn, "10/05/1996", "1996-05-10");
    row("a day with fewer digits", italian, test::DateColumn, " 9/5/1996", "1996-05-09");
    row("a day with points", italian, test::DateColumn, "10.05.1996", "1996-05-10");
    row("a month", italian, test::DateColumn, "05/1996", "1996-05");
    row("a year", italian, test::DateColumn, "1996", "1996");
    row("a day as it is stored", italian, test::DateColumn, "1996-05-10", "1996-05-10");
    row("a month as it is stored", italian, test::DateColumn, "1996-05", "1996-05");
    row("no such day", italian, test::DateColumn, "31/02/1996", "");
    row("no such month", italian, test::DateColumn, "05/13/1996", "");
    row("a year of two digits", italian, test::DateColumn, "10/05/96", "");
    row("a day in English, which may be a month", english, test::DateColumn, "10/05/1996", "");
    row("the year first", japanese, test::DateColumn, "1996/05/10", "1996-05-10");
    row("a comma", italian, test::RatingColumn, "7,5", "7.5");
    row("a point in Italian", italian, test::RatingColumn, "7.5", "7.5");
    row("a comma in English", english, test::RatingColumn, "7,5", "");
    row("too exact", italian, test::RatingColumn, "7,55", "");
    row("grouped in Italian", italian, test::BudgetColumn, "12.000.000,50", "12000000.50");
    row("grouped in English", english, test::BudgetColumn, "12,000,000.50", "12000000.50");
    row("as an editor begins", italian, test::BudgetColumn, "120.50", "120.50");
    row("a whole number", italian, test::RuntimeColumn, "1.204", "1204");
    row("part of a whole number", italian, test::RuntimeColumn, "1,5", "");
}

void FieldTextTest::typedInTheLanguage()
{
    QFETCH(const QLocale, locale);
    QFETCH(const int, column);
    QFETCH(const QString, text);
    QFETCH(const QString, stored);
    const ColumnInfo info = test::fakeMoviesTable().columns[column];
    const QLocale before;
    QLocale::setDefault(locale);
    const auto problem = ui::checkField(info, text);
    const QString value = ui::fieldValue(info, text).toString();
    QLocale::setDefault(before);
    QCOMPARE(problem.has_value(), stored.isEmpty());
    if (!problem)
        QCOMPARE(value, stored);
}

void FieldTextTest::cells()
{
    const TableInfo table = test::fakeMoviesTable();
    Row row = test::FakeTableStore().makeRow(0);
    QCOMPARE(ui::cellText(table, row, test::DateColumn), QStringLiteral("1950-05")); // known to the month
    QCOMPARE(ui::cellText(table, row, test::RatingColumn), QStringLiteral("4.0"));
    QCOMPARE(ui::cellText(table, row, test::BudgetColumn), QStringLiteral("1,000,000"));
    QCOMPARE(ui::cellText(table, row, test::DirectorColumn), QStringLiteral("Ines Valdoro"));
    row.values[test::TitleColumn] = QStringLiteral("two\nlines");
    QCOMPARE(ui::cellText(table, row, test::TitleColumn), QStringLiteral("two lines"));
    row.values[test::RuntimeColumn] = QVariant();
    QCOMPARE(ui::cellText(table, row, test::RuntimeColumn), QString());
}

void FieldTextTest::whatIsTypedBackIsTheSame()
{
    const TableInfo table = test::fakeMoviesTable();
    const Row row = test::FakeTableStore().makeRow(11);
    for (int column = 0; column < table.columns.size(); ++column)
        QVERIFY2(!ui::checkField(table.columns[column], ui::editText(table, row, column)),
                 qPrintable(table.columns[column].name));
    QCOMPARE(ui::editText(table, row, test::BudgetColumn), QStringLiteral("12000000.00"));
}

void FieldTextTest::firstColumns()
{
    const TableInfo table = test::fakeMoviesTable();
    const QList<int> order = ui::columnOrder(table);
    QCOMPARE(order.first(), int(test::TitleColumn));
    QCOMPARE(order.size(), table.columns.size());
    for (const int column : {test::IdColumn, test::PrecisionColumn, test::PlotColumn, test::PosterColumn})
        QVERIFY2(!ui::shownAtFirst(table, column), qPrintable(table.columns[column].name));
    for (const int column : {test::TitleColumn, test::DateColumn, test::DirectorColumn, test::RatingColumn})
        QVERIFY2(ui::shownAtFirst(table, column), qPrintable(table.columns[column].name));
}

void FieldTextTest::plannedValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QVariant() << QStringLiteral("—");
    QTest::newRow("an empty list") << QVariant(QStringList()) << QStringLiteral("—");
    QTest::newRow("a list") << QVariant(QStringList{QStringLiteral("Drama"), QStringLiteral("War")})
                            << QStringLiteral("Drama, War");
    QTest::newRow("lines become one")
        << QVariant(QStringLiteral("two\nlines")) << QStringLiteral("two lines");
    QTest::newRow("a number") << QVariant(94) << QStringLiteral("94");
    QTest::newRow("a score") << QVariant(7.3) << QStringLiteral("7.3");
    QTest::newRow("a date") << QVariant(QStringLiteral("1931-05-09")) << QStringLiteral("1931-05-09");
    QTest::newRow("an id") << QVariant(QStringLiteral("tt0117998")) << QStringLiteral("tt0117998");
    QTest::newRow("no date") << QVariant(QStringLiteral("2012-21-12")) << QStringLiteral("2012-21-12");
}

void FieldTextTest::plannedValues()
{
    QFETCH(QVariant, value);
    QFETCH(QString, text);
    QCOMPARE(ui::plannedText(QStringLiteral("genres"), value), text);
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "tst_fieldtext.moc"
