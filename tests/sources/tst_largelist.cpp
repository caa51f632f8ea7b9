// Lists that do not fit into memory: read row by row, or refused before they are read.
#include "core/sources/lists/listtext.h"
#include "core/sources/registry/listfile.h"

#include <QIODevice>
#include <QTemporaryFile>
#include <QTest>

using namespace moviedb;

namespace {

// Makes its content while it is read, like a pipe.
class Generator : public QIODevice
{
public:
    // `part` gives the text of a number from 0; an empty one ends the content.
    explicit Generator(std::function<QByteArray(int)> part) : m_part(std::move(part))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 given() const { return m_given; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        while (m_ready.size() < size) {
            const QByteArray more = m_part(m_number);
            if (more.isEmpty())
                break;
            ++m_number;
            m_ready += more;
        }
        const qsizetype given = std::min<qsizetype>(m_ready.size(), qsizetype(size));
        std::copy_n(m_ready.constData(), given, data);
        m_ready.remove(0, given);
        m_given += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::function<QByteArray(int)> m_part;
    QByteArray m_ready;
    qint64 m_given = 0;
    int m_number = 0;
};

Result<lists::ParsedList> readFrom(QIODevice &device, const QString &name)
{
    MOVIEDB_TRY(start, sources::readListStart(device, name));
    return sources::readList(start, device, name);
}

// A thousand rows of IMDb's data file, `films` of them films.
QByteArray dataRows(int thousand, int films)
{
    QByteArray rows;
    for (int i = thousand * 1000; i < (thousand + 1) * 1000; ++i)
        rows += "tt" + QByteArray::number(10000000 + i) + '\t' + (i % 1000 < films ? "movie" : "tvEpisode") +
                "\tAmber \"Tide\" " + QByteArray::number(i) +
                "\tAmber Tide\t0\t1999\t\\N\t101\tDrama,Sport\n";
    return rows;
}

const QByteArray dataHeader =
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n";

Generator imdbData(int thousands, int films)
{
    return Generator([thousands, films](int part) {
        if (part == 0)
            return dataHeader;
        return part <= thousands ? dataRows(part - 1, films) : QByteArray();
    });
}

} // namespace

class TestLargeList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filmsOfADataFile();
    void mostTitles();
    void mostRowsWithoutAFilm();
    void jsonLinesOfAnySize();
    void refuses_data();
    void refuses();
    void refusesByItsSize_data();
    void refusesByItsSize();
    void tooLongIsLeftOut_data();
    void tooLongIsLeftOut();
    void piecesAreTheWhole_data();
    void piecesAreTheWhole();
};

void TestLargeList::filmsOfADataFile()
{
    Generator data = imdbData(200, 10); // 15 MB
    const auto list = readFrom(data, QStringLiteral("title.basics.tsv"));
    QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine()));
    QCOMPARE(list->entries.size(), 2000);
    QCOMPARE(list->entries.last().title, QStringLiteral("Amber \"Tide\" 199009"));
    QCOMPARE(list->entries.last().imdbId, QStringLiteral("tt10199009"));
    QCOMPARE(list->entries.last().year, std::optional(1999));
    QCOMPARE(list->warnings.size(), 1001);
    QVERIFY(list->warnings.last().contains(QLatin1String("197000 more")));
}

void TestLargeList::mostTitles()
{
    Generator data = imdbData(100000, 500); // 8 GB, were it read
    const auto list = readFrom(data, QStringLiteral("-"));
    QVERIFY(list.ok());
    QCOMPARE(list->entries.size(), lists::ListBuilder::mostTitles);
    QVERIFY2(list->warnings.last().startsWith(QLatin1String("line 200002: a list may have 100000 titles")),
             qPrintable(list->warnings.last()));
    QVERIFY2(data.given() < 32 << 20, qPrintable(QString::number(data.given())));
}

// A list that only repeats itself is not read for ever, and says so.
void TestLargeList::mostRowsWithoutAFilm()
{
    const auto lineOfEnd = [](auto addRow) {
        lists::ListBuilder builder;
        int line = 0;
        while (!builder.isFull() && line < 2 * lists::ListBuilder::mostRefused)
            addRow(builder, ++line);
        return builder.take().warnings.last();
    };
    GalleryEntry film;
    film.title = QStringLiteral("Amber Tide");
    const QString repeats =
        lineOfEnd([&film](lists::ListBuilder &builder, int line) { builder.add(line, film); });
    QVERIFY2(repeats.startsWith(QLatin1String("line 250001: too many rows gave no new film")),
             qPrintable(repeats));
    const QString refused = lineOfEnd(
        [](lists::ListBuilder &builder, int line) { builder.warn(line, QStringLiteral("no title")); });
    QVERIFY2(refused.startsWith(QLatin1String("line 1000000: too many rows gave no new film")),
             qPrintable(refused));
    // Of text without titles a part is enough.
    const auto text =
        lists::parseText("Amber Tide (1999)\n" + (QByteArray(900, '#') + " x\n").repeated(20000));
    QVERIFY(text.ok());
    QCOMPARE(text->entries.size(), 1);
    QVERIFY2(text->warnings.last().contains(QLatin1String("too many rows gave no new film")),
             qPrintable(text->warnings.last()));
}

void TestLargeList::jsonLinesOfAnySize()
{
    Generator lines([](int part) {
        return part == 0     ? QByteArray("{\"$schema\":\"x\",\"counts\":{}}\n")
               : part <= 100 ? "{\"title\":\"Amber " + QByteArray::number(part) + "\",\"plot\":\"" +
                                   QByteArray(200000, 'x') + "\"}\n"
                             : QByteArray();
    });
    const auto list = readFrom(lines, QStringLiteral("-"));
    QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine()));
    QCOMPARE(list->entries.size(), 100);
    QVERIFY(list->warnings.isEmpty());
}

void TestLargeList::refuses_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("endless");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("mostMegabytes"); // that are read
    const auto row = [](const char *name, const char *file, const char *start, const QByteArray &endless,
                        const char *text, int most) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(start) << endless
                            << QString::fromLatin1(text) << most;
    };
    const QByteArray films = QByteArray("{\"title\":\"Amber Tide\"},\n").repeated(1000);
    row("an endless document", "-", "[\n", films, "more than 67.1 MB", 65);
    row("an endless page", "a.html", "<html>", QByteArray("<p>x").repeated(1000), "more than 67.1 MB", 65);
    row("a quote that is never closed", "a.csv", "title,year\n\"Amber", QByteArray(10000, 'x') + '\n',
        "line 2: a quoted cell is not closed", 12);
    row("no title column", "a.csv", "a,b\n", QByteArray("x,y\n").repeated(1000), "no column is named title",
        12);
    row("a line that never ends", "-", "Amber\n", QByteArray(100000, 'x'), "more than 67.1 MB", 90);
    row("nothing but blank lines", "-", "Amber\n", QByteArray(100000, '\n'), "more than 67.1 MB", 90);
    row("nothing but zeros", "-", "Amber\n", QByteArray(100000, '\0'), "more than 67.1 MB", 90);
    row("a table that ends in blanks", "a.csv", "title,year\nAmber,1999\n", QByteArray(100000, '\n'),
        "more than 67.1 MB", 90);
    row("no text", "-", "Amber\n", QByteArray(1000, '\xff') + '\n', "not UTF-8", 12);
}

void TestLargeList::refuses()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, endless);
    QFETCH(QString, text);
    QFETCH(int, mostMegabytes);
    Generator input([&](int part) { return part == 0 ? start : endless; });
    const auto list = readFrom(input, file);
    QVERIFY(!list.ok());
    QVERIFY2(list.error().text.contains(text), qPrintable(list.error().oneLine()));
    QVERIFY2(input.given() <= qint64(mostMegabytes) << 20, qPrintable(QString::number(input.given())));
}

void TestLargeList::refusesByItsSize_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("a document") << QStringLiteral("a.json") << QByteArray("[");
    QTest::newRow("a document without a name") << QStringLiteral("films") << QByteArray("{");
    QTest::newRow("a page") << QStringLiteral("a.htm") << QByteArray("<html>");
}

void TestLargeList::refusesByItsSize()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(start);
    QVERIFY(file.resize(qint64(2000) << 20));
    file.seek(0);
    const auto list = readFrom(file, name);
    QVERIFY(!list.ok());
    QCOMPARE(list.error().fault, Fault::Limit);
    QVERIFY2(list.error().text.contains(QLatin1String("2.1 GB")), qPrintable(list.error().text));
    QVERIFY(list.error().remedy.contains(QLatin1String("JSON Lines")));
    QVERIFY2(file.pos() < 16 << 20, qPrintable(QString::number(file.pos())));
}

void TestLargeList::tooLongIsLeftOut_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *file, const char *before, const char *after, int line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(before) << QByteArray(after) << line;
    };
    row("a title in a text", "a.txt", "", "\nNet (2001)\n", 1);
    row("a title in a table", "a.csv", "title,year\n", ",1999\nNet,2001\n", 2);
    row("a title in JSON Lines", "a.jsonl", "{\"title\":\"", "\"}\n{\"title\":\"Net\",\"year\":2001}\n", 1);
    row("a title in a document", "a.json", "[{\"title\":\"", "\"},{\"title\":\"Net\",\"year\":2001}]", 1);
    row("an address", "a.csv", "title,year,wiki_href\nNet,2001,", "\n", 2);
}

void TestLargeList::tooLongIsLeftOut()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    for (const int length : {3000, 1 << 20, 10 << 20}) {
        bool first = true;
        Generator input([&](int) {
            return std::exchange(first, false) ? before + QByteArray(length, 'x') + after : QByteArray();
        });
        const auto list = readFrom(input, file);
        QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine().left(300)));
        QCOMPARE(list->warnings.size(), 1);
        QVERIFY2(list->warnings.first().startsWith(QStringLiteral("line %1: too long").arg(line)),
                 qPrintable(list->warnings.first()));
        if (before.contains("wiki_href") && length >= lists::RowReader::longestRow)
            continue; // the whole row was left out
        QCOMPARE(list->entries.size(), 1);
        QCOMPARE(list->entries.first().title, QStringLiteral("Net"));
        QVERIFY(list->entries.first().wikiHref.isEmpty());
    }
}

void TestLargeList::piecesAreTheWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const char *file, const QByteArray &bytes) {
        QTest::newRow(name) << QString::fromLatin1(file) << bytes;
    };
    row("quotes, doubled quotes and line breaks", "a.csv",
        "\xef\xbb\xbftitle;year\r\n\"Amber \"\"Tide\"\"\";1999\r\n\"Net\r\nof\";2001\r\n\r\nC;soon\r\n");
    row("line ends of old systems", "a.csv", "title,year\rAmber,1999\rNet,2001\r");
    row("letters of several bytes", "a.txt", "Ambér Tïde (1999)\n東京 (2001)\n🎬 (2002)");
    row("an older encoding", "a.txt", "Plain (1998)\nAmb\xe9r Tide (1999)\nNet (2001)\n");
    row("UTF-16", "a.txt",
        QByteArray("\xff\xfe"
                   "A\0m\0\r\0\n\0B\0\n\0",
                   14));
    row("UTF-16 without its mark", "a.txt", QByteArray("A\0m\0\r\0\n\0B\0\n\0", 12));
    row("JSON Lines", "a.jsonl", "{\"title\":\"Ämber\",\"year\":1999}\r\n\r\n{\"title\":\"Net\"}");
}

void TestLargeList::piecesAreTheWhole()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const auto whole = sources::readListFile(file, bytes);
    QVERIFY(whole.ok());
    QVERIFY(whole->entries.size() >= 2);
    for (qsizetype size = 1; size <= bytes.size(); ++size) {
        lists::ListDecoder decoder;
        const auto reader = lists::readerFor(file, QString::fromUtf8(bytes));
        QVERIFY(reader.ok() && *reader);
        const qsizetype head =
            std::min<qsizetype>(bytes.size(), std::max<qsizetype>(size, 14)); // tells the encoding
        for (qsizetype at = 0; at < bytes.size(); at += at == 0 ? head : size) {
            const auto text = decoder.decode(bytes.mid(at, at == 0 ? head : size));
            QVERIFY(text.ok());
            for (const QChar c : *text)
                QVERIFY((*reader)->feed(QStringView(&c, 1)).ok());
        }
        const auto rest = decoder.decode({}, true);
        QVERIFY(rest.ok() && (*reader)->feed(*rest).ok());
        const auto list = (*reader)->finish();
        QVERIFY(list.ok());
        QCOMPARE(list->entries, whole->entries);
        QCOMPARE(list->warnings, whole->warnings);
    }
}

QTEST_GUILESS_MAIN(TestLargeList)
#include "tst_largelist.moc"
