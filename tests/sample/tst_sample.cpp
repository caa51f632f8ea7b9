// Every kind of answer the sample gives goes through the program's real parsers.
#include "core/base/future.h"
#include "core/base/jsonread.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "core/sources/justwatch/galleryaddress.h"
#include "core/sources/justwatch/galleryanswer.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/justwatch/packages.h"
#include "core/sources/justwatch/titledetails.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wikidata/itemlinks.h"
#include "core/sources/wikidata/wikidatasource.h"
#include "core/sources/wikipedia/facts.h"
#include "core/sources/wikipedia/search.h"
#include "core/sources/wikipedia/wikipediasource.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb;

class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void providers();
    void gallery();
    void galleryInPages();
    void galleryHasGaps();
    void titleDetails();
    void itemsByImdbId();
    void entities();
    void unknownEntity();
    void entitiesByPage();
    void searches_data();
    void searches();
    void pages();
    void posters();
    void fewerFilms();
    void answersLater();
    void aClientThatIsGoneAnswersNothing();

private:
    HttpResponse ask(const HttpRequest &request);
    QList<Document> documents(const Source &source, const NeedKind &kind, const QStringList &keys);
    QList<GalleryEntry> galleryEntries();

    Endpoints m_endpoints = sampleSettings(Settings()).endpoints;
    std::unique_ptr<HttpClient> m_client;
    justwatch::JustWatchSource m_justwatch{m_endpoints, QStringLiteral("US"), QStringLiteral("en")};
    wikipedia::WikipediaSource m_wikipedia{m_endpoints, QStringLiteral("en")};
    wikidata::WikidataSource m_wikidata{m_endpoints, QStringLiteral("en")};
};

void TestSample::initTestCase()
{
    m_client = makeSampleClient();
}

HttpResponse TestSample::ask(const HttpRequest &request)
{
    const auto future = m_client->send(request);
    [&] { QTRY_VERIFY(future.isFinished()); }();
    const auto result = future.result();
    [&] { QVERIFY2(result.ok(), qPrintable(result.ok() ? QString() : result.error().oneLine())); }();
    return *result;
}

QList<Document> TestSample::documents(const Source &source, const NeedKind &kind, const QStringList &keys)
{
    const auto request = source.request(kind, keys);
    [&] { QVERIFY2(request.ok(), qPrintable(request.ok() ? QString() : request.error().oneLine())); }();
    const auto found = source.split(kind, keys, ask(*request));
    [&] { QVERIFY2(found.ok(), qPrintable(found.ok() ? QString() : found.error().oneLine())); }();
    return found.ok() ? *found : QList<Document>();
}

QList<GalleryEntry> TestSample::galleryEntries()
{
    justwatch::GalleryKey key;
    key.country = QStringLiteral("US");
    key.packageCode = QStringLiteral("smp");
    const auto answer = documents(m_justwatch, justwatch::need::galleryPage, {key.text()});
    return justwatch::parseGalleryAnswer(answer.first().body, m_endpoints)->entries;
}

void TestSample::providers()
{
    const auto address = justwatch::parseGalleryAddress(QLatin1String(sampleGallery));
    QVERIFY(address.has_value());
    const auto answer = documents(m_justwatch, justwatch::need::packages, {address->country});
    const auto provider =
        justwatch::findProvider(*justwatch::parsePackages(answer.first().body), address->provider);
    QVERIFY(provider.ok());
    QCOMPARE(provider->shortName, QStringLiteral("smp"));
}

void TestSample::gallery()
{
    const auto entries = galleryEntries();
    QVERIFY2(entries.size() >= 44, qPrintable(QString::number(entries.size())));
    QSet<QString> ids;
    for (const GalleryEntry &entry : entries) {
        QVERIFY(!entry.title.isEmpty() && !entry.justwatchId.isEmpty());
        QVERIFY(entry.posterUrl.startsWith(QLatin1String("https://sample.invalid/images/poster/")));
        ids.insert(entry.listId);
    }
    QCOMPARE(ids.size(), entries.size());
    justwatch::GalleryKey all;
    all.country = QStringLiteral("US");
    all.first = 1;
    const auto total = documents(m_justwatch, justwatch::need::galleryPage, {all.text()});
    QVERIFY(justwatch::parseGalleryAnswer(total.first().body)->total > entries.size());
    all.packageCode = QStringLiteral("smp");
    const auto own = documents(m_justwatch, justwatch::need::galleryPage, {all.text()});
    QCOMPARE(justwatch::parseGalleryAnswer(own.first().body)->total, int(entries.size()));
}

void TestSample::galleryInPages()
{
    justwatch::GalleryKey key;
    key.country = QStringLiteral("US");
    key.packageCode = QStringLiteral("smp");
    key.first = 20;
    QList<GalleryEntry> collected;
    for (int page = 0; page < 10; ++page) {
        const auto answer = documents(m_justwatch, justwatch::need::galleryPage, {key.text()});
        const auto part = justwatch::parseGalleryAnswer(answer.first().body, m_endpoints);
        collected += part->entries;
        if (part->nextCursor.isEmpty())
            break;
        key = justwatch::nextPage(key, part->nextCursor);
    }
    QCOMPARE(collected, galleryEntries());
}

void TestSample::galleryHasGaps()
{
    int withoutIds = 0;
    int withoutYear = 0;
    QHash<QString, int> titles;
    QHash<QString, int> imdbIds;
    for (const GalleryEntry &entry : galleryEntries()) {
        withoutIds += entry.imdbId.isEmpty();
        withoutYear += !entry.year.has_value();
        ++titles[entry.title];
        if (!entry.imdbId.isEmpty())
            ++imdbIds[entry.imdbId];
    }
    QVERIFY(withoutIds >= 5);
    QVERIFY(withoutYear >= 1);
    QCOMPARE(titles.value(QStringLiteral("The Glass Harbour")), 3);
    QCOMPARE(titles.value(QStringLiteral("Night Ferry")), 2);
    QVERIFY(
        std::any_of(imdbIds.begin(), imdbIds.end(), [](int uses) { return uses > 1; })); // one id is wrong
}

void TestSample::titleDetails()
{
    QStringList keys;
    for (const GalleryEntry &entry : galleryEntries())
        keys.append(entry.justwatchId);
    const QStringList batch = keys.mid(0, 20);
    const auto found = documents(m_justwatch, justwatch::need::titleDetails, batch);
    QCOMPARE(found.size(), batch.size());
    for (const Document &document : found) {
        const auto details = justwatch::parseTitleDetails(document, m_endpoints, QStringLiteral("US"));
        QVERIFY2(details.ok(), qPrintable(details.ok() ? QString() : details.error().oneLine()));
        QVERIFY(!details->facts.offers.isEmpty());
        QVERIFY(details->facts.values.size() >= 4);
    }
    const auto unknown = documents(m_justwatch, justwatch::need::titleDetails, {QStringLiteral("tm1")});
    QVERIFY(unknown.first().missing);
}

void TestSample::itemsByImdbId()
{
    QStringList ids;
    for (const GalleryEntry &entry : galleryEntries())
        if (!entry.imdbId.isEmpty() && !ids.contains(entry.imdbId))
            ids.append(entry.imdbId);
    int links = 0;
    for (const Document &document : documents(m_wikidata, wikidata::need::itemsByImdbId, ids)) {
        const auto found = wikidata::parseItemLinks(document);
        QVERIFY(found.ok());
        links += int(found->size());
    }
    QVERIFY2(links > ids.size() - 5, qPrintable(QString::number(links)));
}

void TestSample::entities()
{
    const auto film = wikidata::parseEntity(
        documents(m_wikidata, wikidata::need::entities, {QStringLiteral("Q99000001")}).first());
    QVERIFY2(film.ok(), qPrintable(film.ok() ? QString() : film.error().oneLine()));
    QVERIFY(film->isFilm());
    QCOMPARE(film->label, QStringLiteral("The Glass Harbour"));
    QCOMPARE(film->pageKey, QStringLiteral("The_Glass_Harbour_(1951_film)"));
    QHash<QString, wikidata::Entity> known;
    const QSet<QString> needed = wikidata::referencedItems(*film);
    for (const Document &document :
         documents(m_wikidata, wikidata::need::entities, QStringList(needed.begin(), needed.end())))
        known.insert(document.key, *wikidata::parseEntity(document));
    const auto facts = wikidata::filmFacts(
        *film, [&](const QString &id) { return known.contains(id) ? &known[id] : nullptr; },
        QDateTime::currentDateTimeUtc());
    QStringList lists;
    for (const LinkFact &link : facts.links)
        lists.append(link.list + u' ' + link.entity.name);
    QVERIFY2(lists.contains(QStringLiteral("directors Arthur Penhale")), qPrintable(lists.join(u',')));
    QVERIFY(lists.contains(QStringLiteral("studios Harbour Gate Films")));
    QVERIFY(lists.contains(QStringLiteral("countries United Kingdom")));
    QMap<QString, QVariant> values;
    for (const Fact &fact : facts.values)
        values.insert(fact.field, fact.value);
    QCOMPARE(values.value(QStringLiteral("release_date")).toString(), QStringLiteral("1951-04-12"));
    QCOMPARE(values.value(QStringLiteral("runtime")).toInt(), 94);
    QCOMPARE(values.value(QStringLiteral("box_office")).toDouble(), 1400000.0);
    QStringList studioFields;
    for (const wikidata::Entity &entity : known) {
        if (entity.label != QLatin1String("Harbour Gate Films"))
            continue;
        const auto labelOf = [](const QString &id) {
            return id == QLatin1String("Q84") ? QStringLiteral("London") : QString();
        };
        for (const Fact &fact :
             wikidata::entityFacts(entity, labelOf, QDateTime::currentDateTimeUtc()).values)
            studioFields.append(fact.field + u'=' + fact.value.toString());
    }
    QVERIFY2(studioFields.contains(QStringLiteral("location=London")), qPrintable(studioFields.join(u',')));
    QVERIFY2(studioFields.contains(QStringLiteral("founded=1948-05-01")),
             qPrintable(studioFields.join(u',')));
}

void TestSample::unknownEntity()
{
    const QStringList keys{QStringLiteral("Q99000001"), QStringLiteral("Q5555555")};
    const auto answer = m_wikidata.split(wikidata::need::entities, keys,
                                         ask(*m_wikidata.request(wikidata::need::entities, keys)));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().fault, Fault::NotFound);
    QCOMPARE(answer.error().where, QStringLiteral("Q5555555"));
}

void TestSample::entitiesByPage()
{
    const auto found =
        documents(m_wikidata, wikidata::need::entitiesByPage,
                  {QStringLiteral("Umbra_(film)"), QStringLiteral("Umbra"), QStringLiteral("No_such_page")});
    QCOMPARE(found.size(), 3);
    QVERIFY(wikidata::parseEntity(found[0])->isFilm());
    QVERIFY(!wikidata::parseEntity(found[1])->isFilm());
    QVERIFY(found[2].missing);
}

void TestSample::searches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("keys"); // all must be among the hits
    QTest::newRow("remakes") << QStringLiteral("The Glass Harbour 1987 film")
                             << QStringList{QStringLiteral("The_Glass_Harbour_(1987_film)"),
                                            QStringLiteral("The_Glass_Harbour_(1951_film)"),
                                            QStringLiteral("The_Glass_Harbour_(novel)")};
    QTest::newRow("namesakes") << QStringLiteral("The Paper Lighthouse")
                               << QStringList{QStringLiteral("The_Paper_Lighthouse_(film)"),
                                              QStringLiteral("The_Paper_Lighthouse_(album)"),
                                              QStringLiteral("The_Paper_Lighthouse_(TV_series)")};
    QTest::newRow("local title") << QStringLiteral("Il faro di carta 1972 film")
                                 << QStringList{QStringLiteral("The_Lighthouse_on_the_Wall")};
    QTest::newRow("sequel") << QStringLiteral("Copper Creek 1978 film")
                            << QStringList{QStringLiteral("Copper_Creek"),
                                           QStringLiteral("Copper_Creek_2:_Back_to_the_River")};
    QTest::newRow("nothing") << QStringLiteral("zzzz qqqq") << QStringList{};
}

void TestSample::searches()
{
    QFETCH(QString, query);
    QFETCH(QStringList, keys);
    const auto hits =
        wikipedia::parseSearch(documents(m_wikipedia, wikipedia::need::search, {query}).first().body);
    QVERIFY(hits.ok());
    QStringList found;
    for (const SearchHit &hit : *hits)
        found.append(hit.key);
    for (const QString &key : keys)
        QVERIFY2(found.contains(key), qPrintable(found.join(u' ')));
    QCOMPARE(found.isEmpty(), keys.isEmpty());
}

void TestSample::pages()
{
    const QStringList keys{QStringLiteral("The_Glass_Harbour_(2016_film)"), QStringLiteral("Night_Ferry"),
                           QStringLiteral("Il_faro_di_carta"), QStringLiteral("No_such_page")};
    const auto found = documents(m_wikipedia, wikipedia::need::pages, keys);
    QCOMPARE(found.size(), keys.size());
    const auto film = wikipedia::parsePageDocument(found[0]);
    QVERIFY2(film.ok(), qPrintable(film.ok() ? QString() : film.error().oneLine()));
    QVERIFY(film->hasFilmInfobox);
    QCOMPARE(film->wikidataId, QStringLiteral("Q99000003"));
    QVERIFY(film->plot.startsWith(QLatin1String("On a moon of ice")));
    QVERIFY(film->posterUrl.startsWith(QLatin1String("https://sample.invalid/images/")));
    QMap<QString, QVariant> values;
    const SourceFacts facts = wikipedia::pageFacts(*film, QDateTime::currentDateTimeUtc(), found[0].url);
    for (const Fact &fact : facts.values)
        values.insert(fact.field, fact.value);
    QCOMPARE(values.value(QStringLiteral("release_date")).toString(), QStringLiteral("2016-05-20"));
    QCOMPARE(values.value(QStringLiteral("budget")).toDouble(), 42000000.0);
    QCOMPARE(values.value(QStringLiteral("runtime")).toInt(), 126);
    QVERIFY(wikipedia::parsePageDocument(found[1])->isDisambiguation);
    QCOMPARE(wikipedia::parsePageDocument(found[2])->key, QStringLiteral("The_Lighthouse_on_the_Wall"));
    QVERIFY(found[3].missing);
}

void TestSample::posters()
{
    QSet<QByteArray> seen;
    const auto entries = galleryEntries();
    for (const GalleryEntry &entry : entries) {
        HttpRequest request;
        request.service = QStringLiteral("images");
        request.url = QUrl(entry.posterUrl);
        const HttpResponse response = ask(request);
        QCOMPARE(response.contentType, QByteArray("image/png"));
        QVERIFY(response.body.startsWith("\x89PNG\r\n\x1a\n") &&
                response.body.endsWith("IEND\xae\x42\x60\x82"));
        seen.insert(response.body);
    }
    QCOMPARE(seen.size(), entries.size());
}

void TestSample::fewerFilms()
{
    m_client = makeSampleClient(7);
    QCOMPARE(galleryEntries().size(), 7);
    m_client = makeSampleClient();
}

void TestSample::answersLater()
{
    const auto future =
        m_client->send(*m_justwatch.request(justwatch::need::packages, {QStringLiteral("US")}));
    QVERIFY(!future.isFinished());
    QTRY_VERIFY(future.isFinished());
    HttpRequest odd;
    odd.service = QStringLiteral("wikipedia");
    odd.url = QUrl(QStringLiteral("https://sample.invalid/wikipedia/nowhere"));
    QCOMPARE(ask(odd).status, 404);
    odd.service = QStringLiteral("justwatch");
    QCOMPARE(ask(odd).status, 400);
    odd.body = R"({"operationName":"Other"})";
    QCOMPARE(ask(odd).status, 422);
}

void TestSample::aClientThatIsGoneAnswersNothing()
{
    auto client = makeSampleClient(1);
    const auto future = client->send(*m_justwatch.request(justwatch::need::packages, {QStringLiteral("US")}));
    client.reset();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(!future.isResultReadyAt(0));
}

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
