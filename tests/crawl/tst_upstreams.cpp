// A crawl with two upstreams: each has its own client, settings and titles, and they are never mixed up.
#include "tests/crawl/program.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 10;

// The invented one holds this provider, and titles whose posters lie there.
const QString inventedProvider = QStringLiteral("invented");
const QString inventedHost = QStringLiteral("invented.invalid");

bool isInvented(const CrawlScope &scope)
{
    for (const GalleryEntry &entry : scope.entries)
        if (QUrl(entry.posterUrl).host() == inventedHost)
            return true;
    return scope.provider == inventedProvider;
}

} // namespace

class UpstreamsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachGalleryToItsOwn();
    void changedSettingsBringANewClient();
    void mixedTitlesAreRefused();
    void theNewestCrawlGoesOnWhereItBegan();
    void theNewestCrawlIsStoppedAtOnce();

private:
    CrawlSummary crawl(const CrawlScope &scope);
    qint64 acceptedReview(const QString &title, const QString &posterUrl);

    std::unique_ptr<QTemporaryDir> m_folder;
    SmallWorld m_real{films};
    SmallWorld m_invented{films};
    std::shared_ptr<MovieStore> m_store;
    std::unique_ptr<CrawlService> m_service;
    QList<int> m_parallels; // of the settings the real client was made with
};

void UpstreamsTest::init()
{
    m_service.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.contact.clear(); // without one the real upstream asks nothing
    StoreOptions options;
    options.url = settings.database;
    const auto opened = waitFor(openStore(options));
    QVERIFY(opened && opened->ok());
    m_store = **opened;
    Upstream real = m_real.parts().upstreams.first();
    real.name = QStringLiteral("the real one");
    real.makeClient = [this](const Settings &used) {
        m_parallels << used.maxParallel.value_or(0);
        return m_real.makeClient();
    };
    Upstream invented = m_invented.parts().upstreams.first();
    invented.name = QStringLiteral("the invented one");
    invented.holds = &isInvented;
    invented.adapt = [](Settings adapted) {
        adapted.contact = QStringLiteral("invented@example.org");
        return adapted;
    };
    m_parallels.clear();
    m_service = std::make_unique<CrawlService>(m_store, settings, CrawlParts{{real, invented}, {}});
}

CrawlSummary UpstreamsTest::crawl(const CrawlScope &scope)
{
    std::optional<CrawlSummary> summary;
    const auto connection = connect(m_service.get(), &CrawlService::finished, this,
                                    [&summary](const CrawlSummary &told) { summary = told; });
    m_service->start(scope);
    if (!QTest::qWaitFor([&summary] { return summary.has_value(); }, 60000))
        qWarning("the crawl did not end");
    disconnect(connection);
    return summary.value_or(CrawlSummary());
}

void UpstreamsTest::eachGalleryToItsOwn()
{
    const qsizetype before = m_real.log().size();
    CrawlScope scope = provider();
    QCOMPARE(crawl(scope).stoppedBy, QStringLiteral("error")); // no contact
    scope.provider = inventedProvider;
    const CrawlSummary summary = crawl(scope);
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.accepted, films - 1);
    QCOMPARE(m_real.log().size(), before);
    QCOMPARE(summary.counts.requests, int(m_invented.log().size()));
}

void UpstreamsTest::changedSettingsBringANewClient()
{
    Settings settings = SmallWorld::settings(m_folder->path());
    settings.maxParallel = 2;
    m_service->setSettings(settings);
    QCOMPARE(crawl(provider()).stoppedBy, QString());
    settings.maxParallel = 1;
    m_service->setSettings(settings);
    QCOMPARE(crawl(provider()).stoppedBy, QString());
    QCOMPARE(crawl(provider()).stoppedBy, QString());
    QCOMPARE(m_parallels, (QList<int>{2, 1})); // the third crawl keeps the second's
}

// A title that a person has accepted without an article.
qint64 UpstreamsTest::acceptedReview(const QString &title, const QString &posterUrl)
{
    const auto run = waitFor(m_store->beginRun(title, QStringLiteral("{}")));
    EntryOutcome outcome;
    outcome.status.entry.title = title;
    outcome.status.entry.posterUrl = posterUrl;
    outcome.status.entry.listId = listIdFor(outcome.status.entry, QStringLiteral("list"));
    outcome.status.position = 1;
    outcome.status.state = EntryState::None;
    outcome.match.reason = QStringLiteral("no_candidate");
    if (!run || !run->ok() || !waitFor(m_store->saveEntries((**run).runId, {outcome.status}))->ok() ||
        !waitFor(m_store->commitOutcomes((**run).runId, {outcome}))->ok())
        return 0;
    ReviewQuery query;
    query.search = title;
    const auto items = waitFor(m_store->reviewItems(query));
    if (!items || !items->ok() || (*items)->isEmpty())
        return 0;
    const qint64 id = (*items)->first().reviewId;
    const bool judged = waitFor(m_store->judge({{id, Judgment::Kind::NoArticle, {}}}))->ok();
    return judged ? id : 0;
}

void UpstreamsTest::mixedTitlesAreRefused()
{
    const qint64 real =
        acceptedReview(QStringLiteral("Real Thing"), QStringLiteral("https://example.org/1.jpg"));
    const qint64 invented =
        acceptedReview(QStringLiteral("Made Up"), QStringLiteral("https://%1/1.jpg").arg(inventedHost));
    QVERIFY(real > 0 && invented > 0);
    const auto refused = waitFor(m_service->fetchAccepted({real, invented}), 60000);
    QVERIFY(refused && !refused->ok());
    QCOMPARE(refused->error().fault, Fault::Conflict);
    QVERIFY2(refused->error().text.contains(QStringLiteral("the invented one")),
             qPrintable(refused->error().text));
    const auto alone = waitFor(m_service->fetchAccepted({invented}), 60000);
    QVERIFY(alone && alone->ok());
    QCOMPARE((**alone).stoppedBy, QString());
    QCOMPARE((**alone).counts.accepted, 1);
    const auto missing = waitFor(m_service->fetchAccepted({9999}), 60000);
    QVERIFY(missing && !missing->ok());
    QCOMPARE(missing->error().fault, Fault::NotFound);
}

// "Go on with whatever is unfinished" names no gallery: the run itself says whose it is.
void UpstreamsTest::theNewestCrawlGoesOnWhereItBegan()
{
    CrawlScope scope = provider();
    scope.provider = inventedProvider;
    scope.limits.requests = 3;
    QCOMPARE(crawl(scope).stoppedBy, QStringLiteral("limit"));
    const qsizetype before = m_real.log().size();
    CrawlScope newest;
    newest.resume = true;
    const CrawlSummary summary = crawl(newest);
    QCOMPARE(summary.error, QString());
    QCOMPARE(summary.stoppedBy, QString());
    QVERIFY(summary.resumed);
    QCOMPARE(summary.counts.accepted, films - 1);
    QCOMPARE(m_real.log().size(), before);
}

void UpstreamsTest::theNewestCrawlIsStoppedAtOnce()
{
    CrawlScope scope = provider();
    scope.provider = inventedProvider;
    scope.limits.requests = 3;
    QCOMPARE(crawl(scope).stoppedBy, QStringLiteral("limit"));
    QSignalSpy ended(m_service.get(), &CrawlService::finished);
    m_service->start(CrawlScope());
    m_service->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60000);
    QCOMPARE(ended.first().first().value<CrawlSummary>().stoppedBy, QStringLiteral("user"));
    const CrawlSummary summary = crawl(CrawlScope());
    QCOMPARE(summary.stoppedBy, QString());
    QCOMPARE(summary.counts.accepted, films - 1);
}

QTEST_GUILESS_MAIN(UpstreamsTest)
#include "tst_upstreams.moc"
