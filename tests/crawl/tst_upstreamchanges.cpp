// JustWatch takes fields away, answers with errors beside its data, or is gone altogether: that costs the field or the
// source, the service's own words are told once, and the films go on.
#include "tests/crawl/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

using namespace moviedb;
using namespace moviedb::test;

namespace {

QByteArray refusal(const QStringList &messages)
{
    QJsonArray errors;
    for (const QString &message : messages)
        errors.append(QJsonObject{
            {QStringLiteral("message"), message},
            {QStringLiteral("extensions"),
             QJsonObject{{QStringLiteral("code"), QStringLiteral("GRAPHQL_VALIDATION_FAILED")}}}});
    return QJsonDocument(
               QJsonObject{{QStringLiteral("errors"), errors}, {QStringLiteral("data"), QJsonValue()}})
        .toJson(QJsonDocument::Compact);
}

QString gone(const QString &field, const QString &type)
{
    return QStringLiteral("Cannot query field \"%1\" on type \"%2\".").arg(field, type);
}

// Every request that asks for the field is refused.
Trouble refuses(const QString &field, const QString &message, int status = 422)
{
    return {field, Trouble::Kind::Status, status, -1, -1, 0, refusal({message})};
}

} // namespace

class TstUpstreamChanges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aRemovedFieldCostsThatField_data();
    void aRemovedFieldCostsThatField();
    void whatCannotBeSparedCostsTheSource_data();
    void whatCannotBeSparedCostsTheSource();
    void aSourceThatIsGoneIsAskedThreeTimes_data();
    void aSourceThatIsGoneIsAskedThreeTimes();
    void errorsBesideDataAreToldOnce();
    void tooMuchAtOnceIsAskedInParts_data();
    void tooMuchAtOnceIsAskedInParts();

private:
    QString folder() const { return m_folder->path(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstUpstreamChanges::aRemovedFieldCostsThatField_data()
{
    QTest::addColumn<QList<Trouble>>("troubles");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<int>("galleryRequests");
    QTest::addColumn<int>("detailRequests");
    const QString scoring = gone(QStringLiteral("scoring"), QStringLiteral("MovieContent"));
    const QString poster = gone(QStringLiteral("posterUrl"), QStringLiteral("MovieOrShowContent"));
    const QString offers = gone(QStringLiteral("offers"), QStringLiteral("Movie"));
    const QString technical = gone(QStringLiteral("technicalName"), QStringLiteral("Package"));
    const QString ids = gone(QStringLiteral("externalIds"), QStringLiteral("MovieContent"));
    using List = QList<Trouble>;
    QTest::newRow("of the details, status 422")
        << List{refuses(QStringLiteral("scoring"), scoring)} << QStringList{scoring} << 1 << 2;
    QTest::newRow("of the details, status 400")
        << List{refuses(QStringLiteral("scoring"), scoring, 400)} << QStringList{scoring} << 1 << 2;
    QTest::newRow("of the details, status 200")
        << List{refuses(QStringLiteral("scoring"), scoring, 200)} << QStringList{scoring} << 1 << 2;
    QTest::newRow("of the gallery: the details do not ask for it either")
        << List{refuses(QStringLiteral("posterUrl"), poster)} << QStringList{poster} << 2 << 1;
    QTest::newRow("of the gallery, a whole object")
        << List{refuses(QStringLiteral("externalIds"), ids)} << QStringList{ids} << 2 << 1;
    QTest::newRow("of the list of providers: the offers do not ask for it either")
        << List{refuses(QStringLiteral("technicalName"), technical)} << QStringList{technical} << 1 << 1;
    QTest::newRow("two, one after the other")
        << List{refuses(QStringLiteral("scoring"), scoring), refuses(QStringLiteral("offers"), offers)}
        << QStringList{scoring, offers} << 1 << 3;
    QTest::newRow("two in one answer") << List{{QStringLiteral("scoring"), Trouble::Kind::Status, 422, -1, -1,
                                                0, refusal({scoring, offers})}}
                                       << QStringList{scoring, offers} << 1 << 2;
    QTest::newRow("an argument of a field")
        << List{refuses(QStringLiteral("offers"),
                        QStringLiteral("Unknown argument \"platform\" on field \"Movie.offers\"."))}
        << QStringList{QStringLiteral("Unknown argument \"platform\"")} << 1 << 2;
}

void TstUpstreamChanges::aRemovedFieldCostsThatField()
{
    QFETCH(QList<Trouble>, troubles);
    QFETCH(QStringList, said);
    QFETCH(int, galleryRequests);
    QFETCH(int, detailRequests);
    SmallWorld world(3);
    for (const Trouble &trouble : troubles)
        world.add(trouble);
    Program program(world, folder());
    QStringList lines;
    connect(program.service.get(), &CrawlService::logged, this, [&lines](const QString &l) { lines << l; });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 3);
    for (const QString &words : said) {
        QCOMPARE(lines.filter(words).size(), 1);
        QCOMPARE(summary.warnings.filter(words).size(), 1);
    }
    const QStringList log = world.log();
    QCOMPARE(log.filter(QStringLiteral("query Gallery(")).size(), galleryRequests);
    QCOMPARE(log.filter(QStringLiteral("query TitleDetails(")).size(), detailRequests);
    // The rest of the details is used.
    const auto claims = waitFor(program.store->claims(program.movies().first().movieId, QString()));
    QVERIFY(claims && claims->ok());
    QVERIFY(std::any_of((*claims)->cbegin(), (*claims)->cend(), [](const Claim &claim) {
        return claim.receipt.source == QLatin1String("justwatch");
    }));
}

void TstUpstreamChanges::whatCannotBeSparedCostsTheSource_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("detailRequests");
    QTest::newRow("the title, in the details")
        << QStringLiteral("TitleDetails") << QStringLiteral("title") << QStringLiteral("MovieContent") << 1;
    QTest::newRow("the id, in the details")
        << QStringLiteral("TitleDetails") << QStringLiteral("id") << QStringLiteral("Movie") << 1;
    QTest::newRow("what kind of title it is, in the details")
        << QStringLiteral("TitleDetails") << QStringLiteral("objectType") << QStringLiteral("Movie") << 1;
    // The gallery's web pages are left.
    QTest::newRow("the title, in the gallery")
        << QStringLiteral("query Gallery(") << QStringLiteral("title") << QStringLiteral("MovieContent") << 2;
    QTest::newRow("the list of titles")
        << QStringLiteral("popularTitles") << QStringLiteral("popularTitles") << QStringLiteral("Query") << 2;
}

void TstUpstreamChanges::whatCannotBeSparedCostsTheSource()
{
    QFETCH(QString, asked);
    QFETCH(QString, field);
    QFETCH(QString, type);
    QFETCH(int, detailRequests);
    SmallWorld world(60);
    world.add(refuses(asked, gone(field, type)));
    Program program(world, folder());
    QStringList lines;
    connect(program.service.get(), &CrawlService::logged, this, [&lines](const QString &l) { lines << l; });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 54);
    QCOMPARE(world.log().filter(QStringLiteral("query TitleDetails(")).size(), detailRequests);
    QCOMPARE(summary.warnings.filter(gone(field, type)).size(), 1);
    const QStringList told = lines.filter(gone(field, type));
    QVERIFY2(told.first().contains(QStringLiteral("cannot be read without (%1)").arg(field)),
             qPrintable(told.first()));
}

void TstUpstreamChanges::aSourceThatIsGoneIsAskedThreeTimes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("404") << int(Trouble::Kind::Status) << 404;
    QTest::newRow("410") << int(Trouble::Kind::Status) << 410;
    QTest::newRow("web pages") << int(Trouble::Kind::Html) << 200;
}

void TstUpstreamChanges::aSourceThatIsGoneIsAskedThreeTimes()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    SmallWorld world(120);
    // Asked for 25 at once from then on: five requests for details.
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind::Status, 413, -1, 1, 0});
    world.add({QStringLiteral("TitleDetails"), Trouble::Kind(kind), status, -1, -1, 0});
    Program program(world, folder());
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 108);
    QCOMPARE(world.log().filter(QStringLiteral("TitleDetails")).size(), 1 + 3);
    QCOMPARE(summary.warnings.filter(QStringLiteral("JustWatch is not asked about titles any more")).size(),
             1);
}

void TstUpstreamChanges::errorsBesideDataAreToldOnce()
{
    SmallWorld world(120); // two pages, three requests for details
    world.addErrorBesideData(QStringLiteral("the scores are resting"));
    Program program(world, folder());
    QStringList lines;
    connect(program.service.get(), &CrawlService::logged, this, [&lines](const QString &l) { lines << l; });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 108);
    QCOMPARE(lines.filter(QStringLiteral("the scores are resting")).size(), 1);
    QCOMPARE(summary.warnings, QStringList(QStringLiteral("JustWatch: the scores are resting")));
    QCOMPARE(world.repeated(), 0);
}

void TstUpstreamChanges::tooMuchAtOnceIsAskedInParts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray complexity = refusal({QStringLiteral("Query is too complex")});
    QTest::newRow("as an answer") << 200 << complexity;
    QTest::newRow("as a bad request") << 400 << complexity;
    QTest::newRow("without a word of JustWatch's") << 413 << QByteArray();
}

// Twelve at once are answered, thirteen are not.
void TstUpstreamChanges::tooMuchAtOnceIsAskedInParts()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    SmallWorld world(100);
    world.add({QStringLiteral("t12: node("), Trouble::Kind::Status, status, -1, -1, 0, body});
    Program program(world, folder());
    QStringList lines;
    connect(program.service.get(), &CrawlService::logged, this, [&lines](const QString &l) { lines << l; });
    const CrawlSummary summary = program.run(provider());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.failed, 0);
    QCOMPARE(summary.counts.accepted, 90);
    const QStringList details = world.log().filter(QStringLiteral("query TitleDetails("));
    QCOMPARE(details.filter(QStringLiteral("t12: node(")).size(), 2); // 50 and 25: not tried again
    QCOMPARE(details.size(), 2 + 9);                                  // then 100 titles, 12 at once
    QCOMPARE(summary.warnings, QStringList());                        // nothing is lost
    QCOMPARE(lines.filter(QStringLiteral("From now on 12 at once.")).size(), 1);
}

QTEST_GUILESS_MAIN(TstUpstreamChanges)
#include "tst_upstreamchanges.moc"
