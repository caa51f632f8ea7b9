// The passport as paper: two pages however much there is to say, and no text of others read as markup.
#include "core/passport/paper/passportpaper.h"
#include "tests/support/checks.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

namespace {

OrderedJson somePassport(int columns)
{
    OrderedJson passport = OrderedJson::parse(R"({
        "made_at": "2026-11-28T06:00:00Z", "program": "Movie DB", "database": "films.db",
        "export": {"file": "<b>films</b>.json", "created_at": "2026-11-27T06:00:00Z", "filter": null, "counts": {"movies": 2000},
                   "sha256": "00"},
        "freshness": [{"title": "Wikidata", "readings": 2, "oldest": "2026-10-01T00:00:00Z", "newest": null}],
        "values": {"all": 6, "without_source": 0, "by_source": [{"title": "Wikidata", "values": 6, "share": 1.0}]},
        "agreement": {"compared": 0, "rate": null, "by_field": {}},
        "doubts": {"titles_waiting": {"no_candidate": 7}},
        "checks": [{"passed": true, "words": "All is well."}, {"passed": false, "words": "Not this."}],
        "columns": [], "attribution": {"sources": [{"title": "Wikidata", "licence": null}], "pages": []},
        "changes": {"made_at": "2026-11-01T06:00:00Z", "films_added": 1, "films_changed": 2, "films_removed": 3}})",
                                              nullptr, false);
    for (int column = 0; column < columns; ++column)
        passport["columns"].push_back(
            {{"column", "column_" + std::to_string(column)},
             {"sources", {{"justwatch", 1234}, {"wikidata", 1234}, {"wikipedia", 1234}}},
             {"may_be_passed_on", column % 2 == 0}});
    return passport;
}

} // namespace

class PassportPaperTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoPages_data();
    void twoPages();
    void textOfOthersIsText();
    void aFolderThatIsNotThere();
};

void PassportPaperTest::twoPages_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {0, 27, 40})
        QTest::addRow("%d columns", columns) << columns;
}

void PassportPaperTest::twoPages()
{
    QFETCH(int, columns);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("passport.pdf"));
    MOVIEDB_OK(writePassportPaper(somePassport(columns), QStringLiteral("0011 2233"), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(QString::fromLatin1(pdf).count(QRegularExpression(QStringLiteral("/Type /Page\\b"))), 2);
}

void PassportPaperTest::textOfOthersIsText()
{
    const QString page = passportPage(somePassport(1), QStringLiteral("0011 2233"));
    QVERIFY(!page.contains(QLatin1String("<b>films")));
    for (const char *words :
         {"&lt;b&gt;films", "2,000 movies", "100.0 %", "no_candidate 7", "Not this.", "licence not told",
          "1 films are new, 2 say something else, 3 are gone", "0011 2233"})
        QVERIFY2(page.contains(QLatin1String(words)), words);
}

void PassportPaperTest::aFolderThatIsNotThere()
{
    const auto written = writePassportPaper(somePassport(1), {}, QStringLiteral("/nonexistent/passport.pdf"));
    QVERIFY(!written);
    QCOMPARE(written.error().fault, Fault::Io);
}

QTEST_MAIN(PassportPaperTest)
#include "tst_passportpaper.moc"
