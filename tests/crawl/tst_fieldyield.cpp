// When a field counts as gone from a source, and when nobody can tell; the page that shows it is kept.
#include "core/crawl/yield/keptpage.h"
#include "core/crawl/yield/yieldwatch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

const QString wiki = QStringLiteral("wikipedia");
const QString extractor = QStringLiteral("wikipedia/1");
const SourceField budget{wiki, QStringLiteral("budget")};

FieldHistory history(const char *field, int films, int found)
{
    return {{wiki, QLatin1String(field)}, extractor, films, found};
}

EntryOutcome film(const QStringList &fields)
{
    EntryOutcome outcome;
    outcome.film.emplace();
    Receipt reading;
    reading.source = wiki;
    reading.extractor = extractor;
    outcome.film->readings = {reading};
    for (const QString &field : fields) {
        Claim claim;
        claim.field = field;
        claim.receipt = reading;
        claim.snippet = QStringLiteral("as written");
        outcome.film->claims << claim;
    }
    return outcome;
}

StoreOutcome again(bool said)
{
    StoreOutcome result;
    (said ? result.saidAgain : result.withheld) << budget;
    return result;
}

} // namespace

class TestFieldYield : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void storedFilms_data();
    void storedFilms();
    void newFilms_data();
    void newFilms();
    void anOlderExtractorIsNoMeasure();
    void aPageThatCannotBeKept();
};

void TestFieldYield::verdicts_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("found");
    QTest::addColumn<YieldVerdict>("stored");
    QTest::addColumn<YieldVerdict>("fresh");
    const auto undecided = YieldVerdict::Undecided, sound = YieldVerdict::Sound,
               collapsed = YieldVerdict::Collapsed;
    QTest::newRow("no pages") << 0 << 0 << undecided << undecided;
    QTest::newRow("nine pages, nothing") << 9 << 0 << undecided << undecided;
    QTest::newRow("ten pages, nothing") << 10 << 0 << collapsed << undecided;
    QTest::newRow("ten pages, four") << 10 << 4 << collapsed << undecided;
    QTest::newRow("ten pages, five") << 10 << 5 << undecided << undecided;
    QTest::newRow("ten pages, eight") << 10 << 8 << sound << undecided;
    QTest::newRow("twenty pages, nothing") << 20 << 0 << collapsed << collapsed;
    QTest::newRow("twenty pages, one: a rare field") << 20 << 1 << collapsed << sound;
    QTest::newRow("twenty pages, eight") << 20 << 8 << collapsed << sound;
    QTest::newRow("twenty pages, nine") << 20 << 9 << undecided << sound;
    QTest::newRow("twenty pages, all") << 20 << 20 << sound << sound;
}

void TestFieldYield::verdicts()
{
    QFETCH(int, pages);
    QFETCH(int, found);
    QTEST(verdictOnStored({pages, found}), "stored");
    QTEST(verdictOnNew({50, 50}, {pages, found}), "fresh");
    QCOMPARE(verdictOnNew({19, 19}, {pages, found}), YieldVerdict::Undecided); // too little is known
    QCOMPARE(verdictOnNew({50, 44}, {pages, found}), YieldVerdict::Undecided); // not nearly all had it
}

void TestFieldYield::storedFilms_data()
{
    QTest::addColumn<QByteArray>("films"); // x: said again, -: not
    QTest::addColumn<int>("collapsedAt");  // film, from 1; 0 = never
    QTest::addColumn<int>("corrected");    // films stored again
    const QByteArray twenty(20, 'x');
    QTest::newRow("all are found") << twenty + twenty << 0 << 0;
    QTest::newRow("none from film 21 on") << twenty + QByteArray(20, '-') << 32 << 0;
    QTest::newRow("none from the first on") << QByteArray(20, '-') << 10 << 0;
    QTest::newRow("one in five from film 21 on") << twenty + QByteArray("----x----x----x----x") << 34 << 0;
    QTest::newRow("a film that has it makes ten of them") << QByteArray("---------x") << 10 << 0;
    QTest::newRow("one film lost it") << twenty + "-" + QByteArray(9, 'x') << 0 << 0;
    QTest::newRow("one film lost it, and ten have it") << twenty + "-" + QByteArray(10, 'x') << 0 << 1;
    QTest::newRow("every eighth film lost it") << QByteArray("xxxxxxx-").repeated(5) << 0 << 3;
    QTest::newRow("every other film lost it: nobody can tell") << QByteArray("x-").repeated(20) << 0 << 0;
    QTest::newRow("a small crawl that lost them all") << QByteArray(9, '-') << 0 << 0;
}

void TestFieldYield::storedFilms()
{
    QFETCH(QByteArray, films);
    YieldWatch watch({history("budget", 48, 48), history("runtime", 48, 48), history("gross", 48, 20)},
                     {{wiki, extractor}});
    int collapsedAt = 0;
    int corrected = 0;
    for (qsizetype at = 0; at < films.size(); ++at) {
        EntryOutcome one = film({QStringLiteral("runtime")});
        one.status.entry.title = QString::number(at);
        watch.guard(*one.film);
        QCOMPARE(one.film->guarded.size(), 2); // not what many films have not
        QCOMPARE(one.film->closed.isEmpty(), collapsedAt == 0);
        watch.stored(one, again(films.at(at) == 'x'));
        for (const FieldCollapse &what : watch.takeCollapsed()) {
            QCOMPARE(collapsedAt, 0); // told once
            QCOMPARE(what.field, budget);
            QCOMPARE(films.at(what.title.toInt()), '-'); // the page that is named lacks it
            collapsedAt = int(at) + 1;
        }
        for (const EntryOutcome &correction : watch.takeSound()) {
            ++corrected;
            QVERIFY(correction.isCorrection);
            QVERIFY(!correction.film->guarded.contains(budget));
            QCOMPARE(correction.film->guarded.size(), 1);
        }
    }
    QTEST(collapsedAt, "collapsedAt");
    QTEST(corrected, "corrected");
}

void TestFieldYield::newFilms_data()
{
    QTest::addColumn<QByteArray>(
        "films"); // b: with the budget, -: without, t: of another kind, with nothing usual
    QTest::addColumn<int>("collapsedAt");
    const QByteArray twenty(20, 'b');
    const QByteArray none(20, '-');
    QTest::newRow("all have it") << twenty + twenty << 0;
    QTest::newRow("none from film 21 on") << twenty + none << 40;
    QTest::newRow("none of nineteen") << twenty + none.first(19) << 0;
    QTest::newRow("obscure films: one in ten has it") << twenty + QByteArray("---------b").repeated(10) << 0;
    QTest::newRow("a provider of television") << twenty + QByteArray(100, 't') << 0;
    QTest::newRow("obscure films from the first on") << QByteArray("--b-").repeated(20) << 0;
    QTest::newRow("a small crawl") << none << 0;
}

void TestFieldYield::newFilms()
{
    QFETCH(QByteArray, films);
    YieldWatch watch({}, {{wiki, extractor}});
    StoreOutcome result;
    result.isNew = true;
    int collapsedAt = 0;
    for (qsizetype at = 0; at < films.size(); ++at) {
        QStringList fields{QStringLiteral("runtime"), QStringLiteral("directors"), QStringLiteral("plot")};
        if (films.at(at) == 'b')
            fields << budget.field;
        if (films.at(at) == 't')
            fields = QStringList{QStringLiteral("network")};
        watch.stored(film(fields), result);
        for (const FieldCollapse &what : watch.takeCollapsed()) {
            QCOMPARE(what.field, budget);
            QCOMPARE(what.example, QStringLiteral("as written"));
            collapsedAt = int(at) + 1;
        }
    }
    QTEST(collapsedAt, "collapsedAt");
}

void TestFieldYield::anOlderExtractorIsNoMeasure()
{
    FieldHistory older = history("budget", 48, 48);
    older.extractor = QStringLiteral("wikipedia/0");
    const YieldWatch watch({older}, {{wiki, extractor}});
    EntryOutcome one = film({});
    watch.guard(*one.film);
    QVERIFY(one.film->guarded.isEmpty());
}

void TestFieldYield::aPageThatCannotBeKept()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("kept-pages")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto kept = keepPage(inTheWay.fileName(), QStringLiteral("run1-wikipedia-budget"), {}, nullptr);
    QVERIFY(!kept);
    QVERIFY2(kept.error().text.contains(QStringLiteral("the folder for it cannot be made")),
             qPrintable(kept.error().text));
    QCOMPARE(kept.error().where, inTheWay.fileName());
}

QTEST_GUILESS_MAIN(TestFieldYield)
#include "tst_fieldyield.moc"
