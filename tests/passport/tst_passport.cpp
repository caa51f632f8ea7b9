// Passports out of facts: the figures, each check in both ways, and what changed since the last one.
#include "core/passport/statement/passport.h"
#include "core/passport/statement/passportchecks.h"

#include <QTest>

using namespace moviedb;

namespace {

// Two films that are as they should be.
PassportFacts goodFacts()
{
    PassportFacts facts;
    facts.file.fileName = QStringLiteral("films.json");
    facts.file.contentSha256 = QStringLiteral("c0");
    facts.file.header = {{"counts", {{"movies", 2}}}, {"content_sha256", "c0"}, {"filter", nullptr}};
    facts.file.films = {{3, QStringLiteral("aa")}, {12, QStringLiteral("bb")}};
    facts.file.count = 2;
    facts.contentNow = QStringLiteral("c0");
    facts.now = QDateTime::fromString(QStringLiteral("2026-11-28T06:00:00Z"), Qt::ISODate);
    facts.provenance.films = 2;
    facts.provenance.compared = 8;
    facts.provenance.filled = {{QStringLiteral("title"), 2}, {QStringLiteral("runtime"), 1}};
    facts.provenance.shown = {{QStringLiteral("genres"), QStringLiteral("justwatch"), 3},
                              {QStringLiteral("runtime"), QStringLiteral("user"), 1},
                              {QStringLiteral("title"), QStringLiteral("wikidata"), 2}};
    facts.provenance.readings = {
        {QStringLiteral("justwatch"), QStringLiteral("JustWatch"), QStringLiteral("No open licence"), 2,
         QStringLiteral("2026-11-01T00:00:00Z"), QStringLiteral("2026-11-02T00:00:00Z")},
        {QStringLiteral("wikidata"), QStringLiteral("Wikidata"), QStringLiteral("CC0"), 2,
         QStringLiteral("2026-10-01T00:00:00Z"), QStringLiteral("2026-11-02T00:00:00Z")}};
    return facts;
}

Disagreement contradiction()
{
    Disagreement one;
    one.movieId = 3;
    one.field = QStringLiteral("runtime");
    return one;
}

} // namespace

class PassportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figures();
    void allChecksPass();
    void failingChecks_data();
    void failingChecks();
    void whatIsLeftOutIsNotStated();
    void whatChanged();
    void filmsBehindTheFigures();
    void openLicences_data();
    void openLicences();
};

void PassportTest::figures()
{
    PassportFacts facts = goodFacts();
    facts.disagreements = {contradiction()};
    const OrderedJson passport = passportOf(facts);
    QCOMPARE(passport["values"]["all"].get<int>(), 6);
    QCOMPARE(passport["values"]["by_source"][0]["share"].get<double>(), 0.5);
    QCOMPARE(passport["values"]["by_source"][1]["title"].get<std::string>(),
             std::string("typed by a person"));
    QCOMPARE(passport["agreement"]["rate"].get<double>(), 0.875);
    QCOMPARE(passport["agreement"]["by_field"]["runtime"].get<int>(), 1);
    QCOMPARE(passport["freshness"][1]["oldest"].get<std::string>(), std::string("2026-10-01T00:00:00Z"));
    QStringList closed;
    for (const OrderedJson &column : passport["columns"])
        if (!column["may_be_passed_on"].get<bool>())
            closed << QString::fromStdString(column["column"].get<std::string>());
    QCOMPARE(closed, QStringList{QStringLiteral("genres")});
    QVERIFY(passport["changes"].is_null());
    QCOMPARE(passport["films"].dump(), std::string(R"(["3 aa","12 bb"])"));
}

void PassportTest::allChecksPass()
{
    QSet<QString> names;
    for (const PassportCheck &check : passportChecks(goodFacts())) {
        QVERIFY2(check.passed, qPrintable(check.words));
        names.insert(check.name);
    }
    QCOMPARE(names.size(), 12);
}

void PassportTest::failingChecks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PassportFacts>("facts");
    const auto add = [](const char *name, auto change) {
        PassportFacts facts = goodFacts();
        change(facts);
        QTest::newRow(name) << QString::fromLatin1(name) << facts;
    };
    add("content", [](PassportFacts &facts) { facts.file.header["content_sha256"] = "c1"; });
    add("count", [](PassportFacts &facts) { facts.file.header["counts"]["movies"] = 3; });
    add("numbers", [](PassportFacts &facts) {
        facts.file.count = 3;
        facts.file.header["counts"]["movies"] = 3;
    });
    add("stored", [](PassportFacts &facts) {
        facts.provenance.films = 1;
        facts.provenance.filled[QStringLiteral("title")] = 1;
    });
    add("current", [](PassportFacts &facts) { facts.contentNow = QStringLiteral("c2"); });
    add("sources", [](PassportFacts &facts) { facts.provenance.filled[QStringLiteral("plot")] = 1; });
    add("titles", [](PassportFacts &facts) { facts.provenance.filled[QStringLiteral("title")] = 1; });
    add("freshness", [](PassportFacts &facts) {
        facts.provenance.readings[0].oldest = QStringLiteral("2025-11-01T00:00:00Z");
    });
    add("contradictions", [](PassportFacts &facts) { facts.disagreements = {contradiction()}; });
    add("references", [](PassportFacts &facts) { facts.provenance.dangling = 1; });
    add("schema",
        [](PassportFacts &facts) { facts.drift = QStringList{QStringLiteral("A column is gone.")}; });
    add("review", [](PassportFacts &facts) { facts.waitingByReason[QStringLiteral("no_candidate")] = 1; });
}

void PassportTest::failingChecks()
{
    QFETCH(QString, name);
    QFETCH(PassportFacts, facts);
    QStringList failed;
    for (const PassportCheck &check : passportChecks(facts))
        if (!check.passed)
            failed << check.name;
    QCOMPARE(failed, QStringList{name});
}

void PassportTest::whatIsLeftOutIsNotStated()
{
    PassportFacts facts = goodFacts();
    SourceInfo open, closed;
    open.id = QStringLiteral("wikidata");
    open.licence = QStringLiteral("CC0 1.0");
    closed.id = QStringLiteral("justwatch");
    const QStringList sources = openSources({open, closed});
    QCOMPARE(sources, (QStringList{QStringLiteral("user"), QStringLiteral("wikidata")}));
    facts.file.header["sources"] = {"user", "wikidata"};
    QCOMPARE(facts.file.sources(), sources);
    const OrderedJson passport = passportOf(facts);
    QCOMPARE(passport["values"]["all"].get<int>(), 3);
    QCOMPARE(passport["values"]["without_source"].get<int>(), 0);
    for (const OrderedJson &column : passport["columns"])
        QVERIFY(column["may_be_passed_on"].get<bool>());
    QCOMPARE(passport["attribution"]["sources"].size(), size_t(1));
}

void PassportTest::whatChanged()
{
    const OrderedJson last = passportOf(goodFacts());
    PassportFacts facts = goodFacts();
    facts.file.films = {{12, QStringLiteral("b2")}, {13, QStringLiteral("cc")}, {14, QStringLiteral("dd")}};
    facts.last = last;
    const OrderedJson changes = passportOf(facts)["changes"];
    QCOMPARE(changes["films_added"].get<int>(), 2);
    QCOMPARE(changes["films_changed"].get<int>(), 1);
    QCOMPARE(changes["films_removed"].get<int>(), 1);
    QCOMPARE(changes["made_at"].get<std::string>(), std::string("2026-11-28T06:00:00Z"));
    facts.last = OrderedJson{{"passport_version", 1}, {"films", 5}}; // of another program
    QCOMPARE(passportOf(facts)["changes"]["films_added"].get<int>(), 3);
}

void PassportTest::filmsBehindTheFigures()
{
    const PassportFilms none = filmsBehind(goodFacts());
    QVERIFY(none.changed.isEmpty() && none.gone.isEmpty() && none.withoutSource.isEmpty() &&
            none.stale.isEmpty() && none.addedSince.isEmpty() && none.changedSince.isEmpty());
    PassportFacts facts = goodFacts();
    facts.file.films = {{12, QStringLiteral("b2")}, {13, QStringLiteral("cc")}, {14, QStringLiteral("dd")}};
    facts.last = passportOf(goodFacts());
    facts.contentNow = QStringLiteral("c2");
    facts.filmsNow = {{12, QStringLiteral("b3")}, {14, QStringLiteral("dd")}};
    facts.provenance.unsourced = {13, 14};
    facts.provenance.oldest = {{12, QStringLiteral("2025-11-01T00:00:00Z")},
                               {13, QStringLiteral("2026-11-01T00:00:00Z")}};
    const PassportFilms films = filmsBehind(facts);
    QCOMPARE(films.changed, QList<qint64>{12});
    QCOMPARE(films.gone, QList<qint64>{13});
    QCOMPARE(films.withoutSource, (QList<qint64>{13, 14}));
    QCOMPARE(films.stale, QList<qint64>{12});
    QCOMPARE(films.addedSince, (QList<qint64>{13, 14}));
    QCOMPARE(films.changedSince, QList<qint64>{12});
}

void PassportTest::openLicences_data()
{
    QTest::addColumn<bool>("open");
    for (const char *licence : {"CC0", "CC0 1.0", "CC BY-SA 4.0", "CC BY 3.0"})
        QTest::newRow(licence) << true;
    for (const char *licence : {"", "No open licence; personal use only", "CCC", "ACC BY"})
        QTest::newRow(licence) << false;
}

void PassportTest::openLicences()
{
    QFETCH(bool, open);
    QCOMPARE(isOpenLicence(QString::fromLatin1(QTest::currentDataTag())), open);
}

QTEST_GUILESS_MAIN(PassportTest)
#include "tst_passport.moc"
