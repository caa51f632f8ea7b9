#include "tests/support/turningtranslator.h"
#include "tests/ui/faketablestore.h"
#include "ui/words/fieldtext.h"
#include "ui/words/plannedtext.h"

#include <QTest>

using namespace moviedb;

Q_DECLARE_METATYPE(moviedb::Comparison)

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
    void typedAsPeopleDo_data();
    void typedAsPeopleDo();
    void saysWhatIsInDoubt_data();
    void saysWhatIsInDoubt();
    void compared_data();
    void compared();
    void cells();
    void whatIsTypedBackIsTheSame();
    void firstColumns();
    void aRefusalIsTurned();
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
    row("date words", test::DateColumn, QStringLiteral("soon"), false);
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
    row("a comma in English, which groups no single digit", english, test::RatingColumn, "7,5", "7.5");
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

// Whatever the language of the window, but for what reads differently in two of them.
void FieldTextTest::typedAsPeopleDo_data()
{
    QTest::addColumn<QString>("column"); // and its kind
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored"); // "" = refused
    const auto row = [](const char *column, const char *text, const char *stored) {
        QTest::addRow("%s: %s", column, text)
            << QString::fromLatin1(column) << QString::fromUtf8(text) << QString::fromUtf8(stored);
    };
    for (const auto &[text, stored] :
         std::initializer_list<std::pair<const char *, const char *>>{{"4 mars 2020", "2020-03-04"},
                                                                      {"June 2011", "2011-06"},
                                                                      {"giugno 2011", "2011-06"},
                                                                      {"March 4th, 2020", "2020-03-04"},
                                                                      {"1° maggio 1999", "1999-05-01"},
                                                                      {"4. März 2020", "2020-03-04"},
                                                                      {"martedì 4 marzo 2025", "2025-03-04"},
                                                                      {"4-Mar-2020", "2020-03-04"},
                                                                      {"2020 March 4", "2020-03-04"},
                                                                      {"12.03.1998", "1998-03-12"},
                                                                      {"1999/5", "1999-05"},
                                                                      {"05/1999", "1999-05"},
                                                                      {"20200304", "2020-03-04"},
                                                                      {"1999年5月4日", "1999-05-04"},
                                                                      {"(1999)", "1999"},
                                                                      {"1999-05-04T00:00:00Z", "1999-05-04"},
                                                                      {"\xef\xbb\xbf"
                                                                       "1999",
                                                                       "1999"},
                                                                      {"１９９９", "1999"},
                                                                      {"c. 1999", ""},
                                                                      {"1999?", ""},
                                                                      {"summer 1999", ""},
                                                                      {"1999–2001", ""},
                                                                      {"31 June 2011", ""},
                                                                      {"May 12", ""},
                                                                      {"1937 (December 21)", "1937-12-21"},
                                                                      {"4-Mar-20", ""},
                                                                      {"36495", ""},
                                                                      {"2020-W05", ""}})
        row("release_date", text, stored);
    for (const auto &[text, stored] :
         std::initializer_list<std::pair<const char *, const char *>>{{"1h 32", "92"},
                                                                      {"1h32m", "92"},
                                                                      {"92 min.", "92"},
                                                                      {"92'", "92"},
                                                                      {"1:32", "92"},
                                                                      {"1:32:40", "92"},
                                                                      {"2 ore e 5 minuti", "125"},
                                                                      {"1,5 ore", "90"},
                                                                      {"PT1H32M", "92"},
                                                                      {"92.0", "92"},
                                                                      {"1h 75", ""},
                                                                      {"92.5", ""},
                                                                      {"92:15", ""},
                                                                      {"90-95", ""},
                                                                      {"about 90", ""},
                                                                      {"two hours", ""}})
        row("runtime", text, stored);
    for (const auto &[text, stored] :
         std::initializer_list<std::pair<const char *, const char *>>{{"$1.2M", "1200000"},
                                                                      {"1,5 Mio", "1500000"},
                                                                      {"12 milioni di dollari", "12000000"},
                                                                      {"US $12 million", "12000000"},
                                                                      {"3.000.000,50", "3000000.50"},
                                                                      {"3,000,000.50", "3000000.50"},
                                                                      {"1’200’000", "1200000"},
                                                                      {"12,00,000", "1200000"},
                                                                      {"$63,000,000 (estimated)", "63000000"},
                                                                      {"500k", "500000"},
                                                                      {"2,5 M$", "2500000"},
                                                                      {"M$2.5", ""},
                                                                      {"$2,500.000", ""},
                                                                      {"€3 million", ""},
                                                                      {"$7 million AUD", ""},
                                                                      {"A$7 million", ""},
                                                                      {"$10–12 million", ""},
                                                                      {"~$12M", ""},
                                                                      {"15 mil", ""},
                                                                      {"1.2.3", ""}})
        row("budget", text, stored);
    for (const auto &[text, stored] :
         std::initializer_list<std::pair<const char *, const char *>>{{"8/10", "8"},
                                                                      {"8,5/10", "8.5"},
                                                                      {"85 %", "8.5"},
                                                                      {"4/5", "8"},
                                                                      {"★★★★☆", "8"},
                                                                      {"2.5/4", "6.3"},
                                                                      {"8 su 10", "8"},
                                                                      {"7.50", "7.5"},
                                                                      {"7.55", ""},
                                                                      {"11/10", ""},
                                                                      {"★★★★", ""},
                                                                      {"4 stars", ""},
                                                                      {"A+", ""}})
        row("rating", text, stored);
    row("rating_count", "12k", "12000");
    row("rating_count", "1.234.567", "1234567");
    row("price", "3,99 €", "3.99");
    row("imdb_id", "https://www.imdb.com/title/tt0117998/?ref_=x", "tt0117998");
    row("imdb_id", "TT0117998", "tt0117998");
    row("tmdb_id", "themoviedb.org/movie/664-twister", "664");
    row("wikidata_id", "q11424", "Q11424");
    row("wikipedia_key", "https://en.wikipedia.org/wiki/Twister_(1996_film)", "Twister_(1996_film)");
    row("wikipedia_key", "en.m.wikipedia.org/wiki/Twister_(1996_film)#Cast", "Twister_(1996_film)");
    row("homepage", "www.example.com/a", "https://www.example.com/a");
    row("homepage", "me@example.com", "me@example.com"); // the store refuses it
    row("title", "\xef\xbb\xbf Alien\xc2\xa0\n", "Alien");
    row("title", "'); DROP TABLE movies; --", "'); DROP TABLE movies; --");
    row("title", "１２３", "１２３");
}

void FieldTextTest::typedAsPeopleDo()
{
    QFETCH(const QString, column);
    QFETCH(const QString, text);
    ColumnInfo info;
    info.name = column;
    info.kind =
        column == QLatin1String("release_date")                                         ? ColumnKind::Date
        : column == QLatin1String("runtime") || column == QLatin1String("rating_count") ? ColumnKind::Integer
        : QStringList{QStringLiteral("budget"), QStringLiteral("rating"), QStringLiteral("price")}.contains(
              column)
            ? ColumnKind::Decimal
            : ColumnKind::Text;
    info.precision = info.kind == ColumnKind::Decimal ? 15 : 0;
    info.scale = column == QLatin1String("rating") ? 1 : 2;
    info.maxLength = info.kind == ColumnKind::Text ? std::optional(255) : std::nullopt;
    const QLocale before;
    for (const QLocale &locale :
         {QLocale(QLocale::English, QLocale::UnitedStates), QLocale(QLocale::Italian, QLocale::Italy)}) {
        QLocale::setDefault(locale);
        const auto problem = ui::checkField(info, text);
        const QString value = problem ? QString() : ui::fieldValue(info, text).toString();
        QLocale::setDefault(before);
        QTEST(value, "stored");
    }
}

void FieldTextTest::saysWhatIsInDoubt_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("two days") << int(test::DateColumn) << QStringLiteral("3/4/1998")
                              << QStringLiteral("two days");
    QTest::newRow("two digits") << int(test::DateColumn) << QStringLiteral("3/4/21")
                                << QStringLiteral("all four");
    QTest::newRow("euros") << int(test::BudgetColumn) << QStringLiteral("€ 3 million")
                           << QStringLiteral("US dollars");
    QTest::newRow("stars") << int(test::RatingColumn) << QStringLiteral("4 stars") << QStringLiteral("4/5");
}

void FieldTextTest::saysWhatIsInDoubt()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto problem = ui::checkField(test::fakeMoviesTable().columns[column], text);
    QVERIFY(problem);
    QVERIFY2(problem->contains(says) && problem->contains(text), qPrintable(*problem));
}

// A filter takes decades, and a part of an address.
void FieldTextTest::compared_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Comparison>("comparison");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // "" = refused
    const auto row = [](const char *name, int column, Comparison comparison, const char *text,
                        const char *value) {
        QTest::newRow(name) << column << comparison << QString::fromUtf8(text) << QString::fromUtf8(value);
    };
    row("decade", test::DateColumn, Comparison::Equals, "1990s", "1990s");
    row("decade in Italian", test::DateColumn, Comparison::Less, "anni '90", "1990s");
    row("month", test::DateColumn, Comparison::Equals, "May 1996", "1996-05");
    row("no decade", test::DateColumn, Comparison::Equals, "1985s", "");
    row("hours", test::RuntimeColumn, Comparison::Greater, "2h", "120");
    row("part of an address", test::PosterColumn, Comparison::Contains, "netflix.com", "netflix.com");
    row("a name", test::DirectorColumn, Comparison::Contains,
        "Ann\xc2\xa0"
        "Dell",
        "Ann Dell");
}

void FieldTextTest::compared()
{
    QFETCH(int, column);
    QFETCH(Comparison, comparison);
    QFETCH(QString, text);
    const ColumnInfo info = test::fakeMoviesTable().columns[column];
    const auto problem = ui::checkCompared(info, text, comparison);
    QTEST(problem ? QString() : ui::comparedValue(info, text, comparison).toString(), "value");
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

// What the store says comes in English, and is turned before words stand around it.
void FieldTextTest::aRefusalIsTurned()
{
    test::TurningTranslator turning;
    QCoreApplication::installTranslator(&turning);
    QCOMPARE(ui::refusalText(QStringLiteral("x"), QStringLiteral("It is so.")),
             QStringLiteral("“x” was not stored: <It is so.>"));
    QCOMPARE(ui::refusalText(QStringLiteral("x"), QStringLiteral("“x” is so.")),
             QStringLiteral("Not stored: <“x” is so.>"));
}

QTEST_GUILESS_MAIN(FieldTextTest)
#include "tst_fieldtext.moc"
