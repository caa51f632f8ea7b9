// What spreadsheets put into the clipboard, whole and broken, and what becomes of it for the cells of a table.
#include "tests/ui/faketablestore.h"
#include "ui/spreadsheet/clipboardgrid.h"
#include "ui/spreadsheet/sheetcells.h"
#include "ui/words/fieldtext.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

class SheetCellsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void grids_data();
    void grids();
    void longTexts_data();
    void longTexts();
    void numbersOfALocale_data();
    void numbersOfALocale();
    void texts_data();
    void texts();
    void whatIsNotThere();
    void copiedBackIsTheSame();
    void fillsDownAsStored();
    void replaces_data();
    void replaces();
    void replacesInWhatIsShown();
    void oneValue();
};

namespace {

// "a|b¶c" for two rows.
QString drawn(const QList<QStringList> &grid)
{
    QStringList lines;
    for (const QStringList &row : grid)
        lines << row.join(QLatin1Char('|'));
    return lines.join(QStringLiteral("¶"));
}

QList<Row> fakeRows(int count)
{
    FakeTableStore store;
    QList<Row> rows;
    for (int number = 0; number < count; ++number)
        rows.append(store.makeRow(number));
    return rows;
}

} // namespace

Q_DECLARE_METATYPE(moviedb::ui::TextReplacement)

void SheetCellsTest::grids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char *name, const char *text, const char *cells) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(cells);
    };
    row("nothing", "", "");
    row("one cell", "Alien", "Alien");
    row("two rows, two columns", "a\tb\nc\td", "a|b¶c|d");
    row("line ends of Windows, one at the end", "a\tb\r\nc\td\r\n", "a|b¶c|d");
    row("line ends of old Macs", "a\rb\r", "a¶b");
    row("empty cells", "\ta\t\n\t\t", "|a|¶||");
    row("empty row between", "a\n\nb", "a¶¶b");
    row("only a line end", "\n", "");
    row("room around stays", " a \t b", " a | b");
    row("a line end in a cell", "\"two\nlines\"\tb", "two\nlines|b");
    row("a line end of Windows in a cell", "\"two\r\nlines\"\r\nb", "two\nlines¶b");
    row("a tab in a cell", "\"a\tb\"\tc", "a\tb|c");
    row("doubled marks", "\"he said \"\"no\"\"\"\tb", "he said \"no\"|b");
    row("a mark alone, quoted", "\"\"\"\"", "\"");
    row("a title in marks is no quoted cell", "\"Heroes\"", "\"Heroes\"");
    row("a title that begins in marks", "\"Crocodile\" Dundee\tb", "\"Crocodile\" Dundee|b");
    row("a mark inside", "5\" disk\tb", "5\" disk|b");
    row("never closed", "\"a\tb\nc", "\"a|b¶c");
    row("closed and going on", "\"a\nb\"c\td", "\"a¶b\"c|d");
    row("empty in marks", "\"\"\tb", "\"\"|b");
    row("only marks, an odd number", "\"\"\"", "\"\"\"");
    row("rows of different length", "a\nb\tc\td\ne", "a¶b|c|d¶e");
    row("letters beyond Latin", "東京\tÉté\n🎬\t", "東京|Été¶🎬|");
}

void SheetCellsTest::grids()
{
    QFETCH(QString, text);
    QFETCH(QString, cells);
    QCOMPARE(drawn(clipboardGrid(text)), cells);
}

void SheetCellsTest::longTexts_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("rows");
    QTest::newRow("many cells") << QStringLiteral("a\tb\n") << 200000;
    QTest::newRow("marks that open and never close") << QStringLiteral("\"a\t") << 1;
    QTest::newRow("three marks each") << QStringLiteral("\"\"\"\t") << 1;
    QTest::newRow("nothing but marks") << QStringLiteral("\"") << 1;
    QTest::newRow("a NUL each") << QString(QStringLiteral("a\n") + QChar(QChar::Null)) << 200001;
}

// It ends, and soon.
void SheetCellsTest::longTexts()
{
    QFETCH(QString, part);
    QFETCH(int, rows);
    QCOMPARE(clipboardGrid(part.repeated(200000)).size(), rows);
}

void SheetCellsTest::numbersOfALocale_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale italian(QLocale::Italian, QLocale::Italy);
    const QLocale french(QLocale::French, QLocale::France);
    const auto row = [](const char *name, const QLocale &locale, const char *text, const char *plain) {
        QTest::newRow(name) << locale << QString::fromUtf8(text) << QString::fromUtf8(plain);
    };
    row("groups", american, "1,204,000", "1204000");
    row("groups and cents", american, "-1,204.50", "-1204.50");
    row("a point alone", american, "7.5", "7.5");
    row("a comma that groups nothing", american, "7,5", "7.5");
    row("a comma before two digits", american, "12,34", "12.34");
    row("neither group nor decimals", american, "12,34,5", "12,34,5");
    row("Italian decimals are not read twice", italian, "1,234", "1.234");
    row("words", american, "long", "long");
    row("Italian groups", italian, "1.204.000", "1204000");
    row("Italian cents", italian, "7,5", "7.5");
    row("a point in Italian", italian, "7.5", "7.5");
    row("French narrow spaces", french, "1\u202f204\u202f000", "1204000");
    row("nothing", american, "", "");
}

void SheetCellsTest::numbersOfALocale()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, text);
    QFETCH(QString, plain);
    const QLocale before;
    QLocale::setDefault(locale);
    const QString done = ungrouped(text);
    QLocale::setDefault(before);
    QCOMPARE(done, plain);
}

void SheetCellsTest::texts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("refusal");
    const auto row = [](const char *name, int column, const char *text, const QVariant &value,
                        const char *refusal = "") {
        QTest::newRow(name) << column << QString::fromUtf8(text) << value << QString::fromUtf8(refusal);
    };
    row("a number", RuntimeColumn, "113", qint64(113));
    row("a grouped number", BudgetColumn, "1,204,000", 1204000.0);
    row("an empty cell empties", RuntimeColumn, "", QVariant());
    row("a name stays a name", DirectorColumn, " Marit Oldenkott ", QStringLiteral("Marit Oldenkott"));
    row("a name of digits is a name", DirectorColumn, "3", QStringLiteral("3"));
    row("a month", DateColumn, "1997-02", QStringLiteral("1997-02"));
    row("no number", RuntimeColumn, "long", {}, "not a whole number");
    row("no date", DateColumn, "soon", {}, "is not a date");
    row("a short year", DateColumn, "10/5/96", {}, "two digits");
    row("a length in words", RuntimeColumn, "1h 53", qint64(113));
    row("an empty title", TitleColumn, "  ", {}, "cannot be empty");
    row("too long", PosterColumn, QByteArray(256, 'x').constData(), {}, "At most 255");
}

void SheetCellsTest::texts()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QVariant, value);
    QFETCH(QString, refusal);
    const QList<Row> rows = fakeRows(1);
    const SheetCells cells = pastedCells(fakeMoviesTable(), rows, {column}, {{text}});
    QCOMPARE(cells.refused.size(), refusal.isEmpty() ? 0 : 1);
    QCOMPARE(cells.edit.cells.size(), refusal.isEmpty() ? 1 : 0);
    if (!refusal.isEmpty()) {
        QVERIFY2(cells.refused.first().reason.contains(refusal), qPrintable(cells.refused.first().reason));
        QCOMPARE(cells.refused.first().row, fakeTitle(0));
        return;
    }
    const CellEdit &edit = cells.edit.cells.first();
    QCOMPARE(edit.value, value);
    QCOMPARE(edit.key, rows.first().key);
    QVERIFY(edit.was.has_value());
    QCOMPARE(*edit.was, rows.first().values.at(column));
}

void SheetCellsTest::whatIsNotThere()
{
    const QList<QStringList> grid{{QStringLiteral("91"), QStringLiteral("6.5"), QStringLiteral("more")},
                                  {QStringLiteral("92")},
                                  {QStringLiteral("93"), QStringLiteral("7.5")}};
    const SheetCells cells = pastedCells(fakeMoviesTable(), fakeRows(2), {RuntimeColumn, RatingColumn}, grid);
    QCOMPARE(cells.edit.cells.size(), 3);
    QCOMPARE(cells.refused.size(), 2);
    QVERIFY(cells.refused.first().reason.contains(QStringLiteral("No column here")));
    QCOMPARE(cells.refused.last().row, QStringLiteral("line 3 of the text"));
    QVERIFY(cells.refused.last().reason.contains(QStringLiteral("No row here")));
}

// What the table's own copy holds, and what a cell's editor shows, changes nothing.
void SheetCellsTest::copiedBackIsTheSame()
{
    const TableInfo table = fakeMoviesTable();
    const QList<Row> rows = fakeRows(40);
    QList<int> columns;
    for (int column = 0; column < table.columns.size(); ++column)
        columns.append(column);
    for (const auto shown : {cellText, editText}) {
        QList<QStringList> grid;
        for (const Row &row : rows) {
            grid.append(QStringList());
            for (const int column : columns)
                grid.last().append(shown(table, row, column));
        }
        const SheetCells cells = pastedCells(table, rows, columns, grid);
        QVERIFY(cells.edit.cells.isEmpty() && cells.refused.isEmpty());
        QCOMPARE(cells.same, rows.size() * columns.size());
    }
}

void SheetCellsTest::fillsDownAsStored()
{
    const TableInfo table = fakeMoviesTable();
    const QList<Row> rows = fakeRows(3);
    for (const auto &[column, value] : QList<std::pair<int, QVariant>>{
             {DateColumn, QStringLiteral("1950-05")}, {DirectorColumn, 1}, {RuntimeColumn, 80}}) {
        const SheetCells cells = filledDown(table, rows, column);
        QCOMPARE(cells.edit.cells.size(), 2);
        QCOMPARE(cells.edit.cells.last().value.toString(), value.toString());
        QCOMPARE(cells.edit.cells.last().key, rows.last().key);
    }
}

// A date as exact as it is known, a number without zeros behind it.
void SheetCellsTest::replacesInWhatIsShown()
{
    const TableInfo table = fakeMoviesTable();
    Row row = fakeRows(1).first();
    row.values[DateColumn] = QStringLiteral("1996-05-01");
    row.values[PrecisionColumn] = QStringLiteral("month");
    row.values[BudgetColumn] = 12000000.0;
    const auto replaced = [&](int column, const char *find, const char *with) {
        const SheetCells cells = replacedTexts(
            table, {row}, {column, QString::fromLatin1(find), QString::fromLatin1(with), true, false});
        return cells.edit.cells.isEmpty() ? QString() : cells.edit.cells.first().value.toString();
    };
    QCOMPARE(replaced(DateColumn, "1996", "1997"), QStringLiteral("1997-05"));
    QCOMPARE(replaced(BudgetColumn, "12000000", "13000000"), QStringLiteral("13000000"));
}

void SheetCellsTest::replaces_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<TextReplacement>("replacement");
    QTest::addColumn<QString>("text"); // "" = left alone
    const auto row = [](const char *name, const char *stored, const char *find, const char *with, bool exact,
                        bool whole, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(stored)
                            << TextReplacement{TitleColumn, QString::fromUtf8(find), QString::fromUtf8(with),
                                               exact, whole}
                            << QString::fromUtf8(text);
    };
    row("everywhere in the cell", "The the", "the", "a", false, false, "a a");
    row("in this case only", "The the", "the", "a", true, false, "The a");
    row("not in the cell", "Salt", "pepper", "x", false, false, "");
    row("whole cell", "salt", "Salt", "Pepper", false, true, "Pepper");
    row("a part is no whole cell", "Salty", "Salt", "Pepper", false, true, "");
    row("room in the text", "A  B", "  ", " ", false, false, "A B");
    row("a sign of patterns is a letter", "1+1=2.", ".", "!", false, false, "1+1=2!");
    row("letters beyond Latin", "Été à Été", "été", "Hiver", false, false, "Hiver à Hiver");
}

void SheetCellsTest::replaces()
{
    QFETCH(QString, stored);
    QFETCH(TextReplacement, replacement);
    QFETCH(QString, text);
    QList<Row> rows = fakeRows(1);
    rows.first().values[TitleColumn] = stored;
    const SheetCells cells = replacedTexts(fakeMoviesTable(), rows, replacement);
    QCOMPARE(cells.edit.cells.size(), text.isEmpty() ? 0 : 1);
    QVERIFY(cells.refused.isEmpty());
    if (!text.isEmpty())
        QCOMPARE(cells.edit.cells.first().value.toString(), text);
    // What the column cannot take is refused with its row.
    const SheetCells emptied =
        replacedTexts(fakeMoviesTable(), rows, {TitleColumn, stored, QString(), true, true});
    QCOMPARE(emptied.refused.size(), 1);
}

void SheetCellsTest::oneValue()
{
    const QList<Row> rows = fakeRows(3);
    const SheetCells byKey = oneValueForAll(fakeMoviesTable(), rows, DirectorColumn, qint64(3));
    QCOMPARE(byKey.edit.cells.size(), 3);
    QCOMPARE(byKey.edit.cells.last().value, QVariant(qint64(3)));
    const SheetCells typed = oneValueForAll(fakeMoviesTable(), rows, RuntimeColumn, QStringLiteral("1,204"));
    QCOMPARE(typed.edit.cells.last().value, QVariant(qint64(1204)));
    QCOMPARE(oneValueForAll(fakeMoviesTable(), rows, RuntimeColumn, QStringLiteral("x")).refused.size(), 3);
}

QTEST_MAIN(SheetCellsTest)
#include "tst_sheetcells.moc"
