// The search for the page of one title, step by step, over scripted answers.
#include "core/crawl/film/pagesearch.h"
#include "core/sources/justwatch/justwatchsource.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/crawl/scriptedanswers.h"
#include "tests/crawl/scriptedsources.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;
using namespace moviedb::test;

namespace {

const QString kiteTitle = QStringLiteral("The Paper Kite");
const QString kite = QStringLiteral("The_Paper_Kite");
const QString kiteFilm = QStringLiteral("The_Paper_Kite_(1962_film)");

GalleryEntry kiteEntry()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("kite");
    entry.title = kiteTitle;
    entry.year = 1962;
    return entry;
}

} // namespace

class PageSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void foundByWords();
    void givenItemSavesTheSearch();
    void imdbIdAfterTheGivenItem();
    void anIdOfAnotherFilmIsNotBelieved();
    void peopleSettleWhatTitleAndYearLeaveOpen();
    void rejectedPagesStayRejected();
    void anotherPageAfterTheRejectedOne();
    void judgedKeyIsUsedInsteadOfASearch();
    void noArticleMeansNoSearch();
    void disambiguationIsFollowed();
    void disambiguationOfOtherWordsIsNot();
    void wordsInOtherDressAreTheSame_data();
    void wordsInOtherDressAreTheSame();
    void givenPage_data();
    void givenPage();
    void failedLookUpIsNoDecision_data();
    void failedLookUpIsNoDecision();
    void onlyTheseWords();
    void whatTheListTellsIsFollowedBeforeTheDetails_data();
    void whatTheListTellsIsFollowedBeforeTheDetails();
    void nothingIsFollowedThatAPersonHasDecided();

private:
    void run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged = {});
    void wait(bool *ready);
    void setHits(const QList<Hit> &found);

    std::unique_ptr<Script> m_script;
    std::unique_ptr<Fetcher> m_fetcher;
    EntityCache m_entities;
    RunContext m_context;
    WorkPointer m_work;
};

void PageSearchTest::init()
{
    m_fetcher.reset();
    m_script = std::make_unique<Script>();
    m_fetcher = m_script->makeFetcher();
    m_context = {};
    m_context.fetcher = m_fetcher.get();
    m_context.entities = &m_entities;
    auto classifier = match::FilmClassifier::shipped();
    QVERIFY(classifier.ok());
    m_context.classifier = std::make_shared<const match::FilmClassifier>(std::move(*classifier));
    m_context.language = QStringLiteral("en");
}

// Every query of this title finds the same.
void PageSearchTest::setHits(const QList<Hit> &found)
{
    for (const QString &query : match::searchQueries(kiteEntry()))
        m_script->set({source::wikipedia, wikipedia::need::search, query}, hits(found));
}

void PageSearchTest::wait(bool *ready)
{
    QTRY_VERIFY_WITH_TIMEOUT(*ready, 20000);
}

void PageSearchTest::run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged)
{
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = entry;
    m_work->judged = judged;
    bool ready = false;
    PageSearch::run(m_context, m_work, [&ready] { ready = true; });
    wait(&ready);
}

void PageSearchTest::foundByWords()
{
    setHits({{kiteFilm, QStringLiteral("1962 film by Ada Lind")}, {kite, QStringLiteral("Toy")}});
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q501"), kiteTitle, 1962, kiteFilm));
    run(kiteEntry());
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, kiteFilm);
    QVERIFY(m_work->film);
    QCOMPARE(m_work->film->id, QStringLiteral("Q501"));
    QCOMPARE(m_script->asked().filter(QStringLiteral("search ")).size(), 1);
    QVERIFY(m_script->asked().contains(QStringLiteral("entities_by_page ") + kiteFilm));
}

void PageSearchTest::givenItemSavesTheSearch()
{
    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q502");
    entry.imdbId = QStringLiteral("tt7000502");
    m_script->set(entityNeed(entry.wikidataId), filmItem(entry.wikidataId, kiteTitle, 1962, kiteFilm));
    run(entry);
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, kiteFilm);
    QCOMPARE(m_script->asked(), QStringList{QStringLiteral("entities Q502")});
}

void PageSearchTest::imdbIdAfterTheGivenItem()
{
    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q503"); // deleted meanwhile
    entry.imdbId = QStringLiteral("tt7000503");
    m_script->set({source::wikidata, wikidata::need::itemsByImdbId, entry.imdbId},
                  itemLinks({QStringLiteral("Q504")}));
    m_script->set(entityNeed(QStringLiteral("Q504")),
                  filmItem(QStringLiteral("Q504"), kiteTitle, 1962, kiteFilm));
    run(entry);
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->film->id, QStringLiteral("Q504"));
    QCOMPARE(m_script->asked(),
             (QStringList{QStringLiteral("entities Q503"), QStringLiteral("items_by_imdb_id tt7000503"),
                          QStringLiteral("entities Q504")}));
}

void PageSearchTest::anIdOfAnotherFilmIsNotBelieved()
{
    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q505");
    m_script->set(entityNeed(entry.wikidataId), filmItem(entry.wikidataId, QStringLiteral("Harbour Noise"),
                                                         1991, QStringLiteral("Harbour_Noise")));
    setHits({{kiteFilm, QStringLiteral("1962 film")}});
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q506"), kiteTitle, 1962, kiteFilm));
    run(entry);
    QVERIFY(!m_script->asked().filter(QStringLiteral("search ")).isEmpty());
    QVERIFY(m_work->chosenKey != QLatin1String("Harbour_Noise"));
}

void PageSearchTest::peopleSettleWhatTitleAndYearLeaveOpen()
{
    GalleryEntry entry = kiteEntry();
    entry.year = 1959; // too far from the film's to be sure
    entry.wikidataId = QStringLiteral("Q507");
    entry.directors = {QStringLiteral("Ada Lind")};
    m_script->set(entityNeed(entry.wikidataId),
                  filmItem(entry.wikidataId, kiteTitle, 1962, kiteFilm, QStringLiteral("Q901")));
    m_script->set(entityNeed(QStringLiteral("Q901")),
                  person(QStringLiteral("Q901"), QStringLiteral("Ada Lind")));
    run(entry);
    QVERIFY(m_script->asked().contains(QStringLiteral("entities Q901")));
    QStringList parts;
    for (const ScorePart &part : m_work->match.candidates.first().parts)
        parts << part.name;
    QVERIFY2(parts.contains(QStringLiteral("people")), qPrintable(parts.join(QLatin1Char(' '))));
}

void PageSearchTest::rejectedPagesStayRejected()
{
    setHits({{kiteFilm, QStringLiteral("1962 film")}});
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q508"), kiteTitle, 1962, kiteFilm));
    run(kiteEntry());
    QVERIFY(m_work->accepted()); // as long as nobody has said anything

    PastJudgment judged;
    judged.state = ReviewState::Rejected;
    judged.candidates = m_work->match.candidates;
    m_fetcher = m_script->makeFetcher();
    m_context.fetcher = m_fetcher.get();
    m_script->forget();
    run(kiteEntry(), judged);
    QVERIFY(!m_work->accepted());
    QCOMPARE(m_work->match.decision, Decision::None);
    QCOMPARE(m_work->match.reason, QString::fromLatin1(match::reason::rejectedBefore));
    QVERIFY(m_work->match.candidates.isEmpty());
    QVERIFY(m_script->asked().filter(QStringLiteral("entities")).isEmpty());
}

void PageSearchTest::anotherPageAfterTheRejectedOne()
{
    const QString other = QStringLiteral("The_Paper_Kite_(film)");
    setHits({{kite, QStringLiteral("1962 film")}, {other, QStringLiteral("1962 film")}});
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, other},
                  filmItem(QStringLiteral("Q509"), kiteTitle, 1962, other));
    PastJudgment judged;
    judged.state = ReviewState::Rejected;
    Candidate rejected;
    rejected.key = kite;
    judged.candidates = {{rejected, 80, {}, {}}};
    run(kiteEntry(), judged);
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, other);
}

void PageSearchTest::judgedKeyIsUsedInsteadOfASearch()
{
    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q510");
    entry.imdbId = QStringLiteral("tt7000510");
    PastJudgment judged;
    judged.state = ReviewState::Confirmed;
    judged.chosenKey = QStringLiteral("Some_other_page");
    m_script->set(
        {source::wikidata, wikidata::need::entitiesByPage, judged.chosenKey},
        filmItem(QStringLiteral("Q511"), QStringLiteral("Some other page"), 1980, judged.chosenKey));
    run(entry, judged);
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, judged.chosenKey);
    QCOMPARE(m_work->film->id, QStringLiteral("Q511"));
    QVERIFY(m_work->match.reason.isEmpty());
    QCOMPARE(m_script->asked(), QStringList{QStringLiteral("entities_by_page Some_other_page")});
}

void PageSearchTest::noArticleMeansNoSearch()
{
    PastJudgment judged;
    judged.state = ReviewState::NoArticle;
    run(kiteEntry(), judged);
    QVERIFY(m_work->accepted());
    QVERIFY(m_work->chosenKey.isEmpty());
    QVERIFY(m_script->asked().isEmpty());

    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q512");
    m_script->set(entityNeed(entry.wikidataId), filmItem(entry.wikidataId, kiteTitle, 1962, {}));
    run(entry, judged);
    QVERIFY(m_work->accepted());
    QVERIFY(m_work->film); // the item's facts count, though it has no article
    QCOMPARE(m_script->asked(), QStringList{QStringLiteral("entities Q512")});
}

void PageSearchTest::disambiguationIsFollowed()
{
    setHits({{kite, QStringLiteral("Topics referred to by the same term")}});
    m_script->set({source::wikipedia, wikipedia::need::pages, kite},
                  disambiguationPage(kiteTitle, {QStringLiteral("The Paper Kite (album)"),
                                                 QStringLiteral("The Paper Kite (1987 film)"),
                                                 QStringLiteral("The Paper Kite (1962 film)")}));
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q513"), kiteTitle, 1962, kiteFilm));
    const QString remake = QStringLiteral("The_Paper_Kite_(1987_film)");
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, remake},
                  filmItem(QStringLiteral("Q514"), kiteTitle, 1987, remake));
    run(kiteEntry());
    QVERIFY2(m_script->asked().contains(QStringLiteral("pages ") + kite),
             qPrintable(m_script->asked().join(QLatin1Char('\n'))));
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, kiteFilm);
    QVERIFY(!m_script->asked().contains(QStringLiteral("entities_by_page The_Paper_Kite_(album)")));
}

void PageSearchTest::disambiguationOfOtherWordsIsNot()
{
    setHits(
        {{QStringLiteral("Kite_(disambiguation)"), QStringLiteral("Topics referred to by the same term")}});
    run(kiteEntry());
    QVERIFY(!m_work->accepted());
    QVERIFY(m_script->asked().filter(QStringLiteral("pages ")).isEmpty());
}

void PageSearchTest::wordsInOtherDressAreTheSame_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("full width") << QStringLiteral("Ｔｈｅ Ｐａｐｅｒ Ｋｉｔｅ");
    QTest::newRow("another case") << QStringLiteral("THE PAPER KITE");
    QTest::newRow("with an accent") << QStringLiteral("The P\u00E1per Kite");
}

// A disambiguation page is followed for a title that is written with other letters of the same meaning.
void PageSearchTest::wordsInOtherDressAreTheSame()
{
    QFETCH(QString, title);
    GalleryEntry entry = kiteEntry();
    entry.title = title;
    for (const QString &query : match::searchQueries(entry))
        m_script->set({source::wikipedia, wikipedia::need::search, query},
                      hits({{kite, QStringLiteral("Topics referred to by the same term")}}));
    m_script->set({source::wikipedia, wikipedia::need::pages, kite},
                  disambiguationPage(kiteTitle, {QStringLiteral("The Paper Kite (1962 film)")}));
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q517"), kiteTitle, 1962, kiteFilm));
    run(entry);
    QCOMPARE(m_work->chosenKey, kiteFilm);
}

void PageSearchTest::givenPage_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAsked");
    const QString page = QStringLiteral("org/wiki/") + kiteFilm;
    QTest::newRow("of the language that is read") << QStringLiteral("https://en.wikipedia.") + page << true;
    QTest::newRow("of its mobile site") << QStringLiteral("https://en.m.wikipedia.") + page << true;
    QTest::newRow("of another language") << QStringLiteral("https://de.wikipedia.") + page << false;
    QTest::newRow("of another wiki") << QStringLiteral("https://en.wiktionary.") + page << false;
    QTest::newRow("of no wiki") << QStringLiteral("https://films.example/wiki/") + kiteFilm << false;
    QTest::newRow("no article") << QStringLiteral("https://en.wikipedia.org/wiki/File:Kite.jpg") << false;
}

// The page a list names is asked for where it is, never under its name in another language.
void PageSearchTest::givenPage()
{
    QFETCH(QString, address);
    GalleryEntry entry = kiteEntry();
    entry.wikiHref = address;
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, kiteFilm},
                  filmItem(QStringLiteral("Q518"), kiteTitle, 1962, kiteFilm));
    run(entry);
    const bool isAsked = m_script->asked().contains(QStringLiteral("entities_by_page ") + kiteFilm);
    QTEST(isAsked, "isAsked");
}

void PageSearchTest::failedLookUpIsNoDecision_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"given item", "items of the IMDb id", "search", "item of a hit"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void PageSearchTest::failedLookUpIsNoDecision()
{
    QFETCH(QString, what);
    GalleryEntry entry = kiteEntry();
    entry.wikidataId = QStringLiteral("Q515");
    entry.imdbId = QStringLiteral("tt7000515");
    setHits({{kiteFilm, QStringLiteral("1962 film")}});
    const QHash<QString, Need> needs{
        {QStringLiteral("given item"), entityNeed(entry.wikidataId)},
        {QStringLiteral("items of the IMDb id"),
         {source::wikidata, wikidata::need::itemsByImdbId, entry.imdbId}},
        {QStringLiteral("search"),
         {source::wikipedia, wikipedia::need::search, match::searchQueries(kiteEntry()).first()}},
        {QStringLiteral("item of a hit"), {source::wikidata, wikidata::need::entitiesByPage, kiteFilm}}};
    m_script->fail(needs[what], 400);
    run(entry);
    QVERIFY(m_work->failure.has_value());
    QVERIFY(!m_work->accepted());
    QCOMPARE(m_work->failure->code, 400);
}

void PageSearchTest::onlyTheseWords()
{
    const QString words = QStringLiteral("kite of paper");
    m_script->set({source::wikipedia, wikipedia::need::search, words},
                  hits({{kiteFilm, QStringLiteral("1962 film")}}));
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = kiteEntry();
    m_work->status.entry.wikidataId = QStringLiteral("Q516");
    bool ready = false;
    PageSearch::runWords(m_context, m_work, words, [&ready] { ready = true; });
    wait(&ready);
    QCOMPARE(m_work->match.candidates.size(), 1);
    QCOMPARE(m_script->asked(), (QStringList{QStringLiteral("search ") + words,
                                             QStringLiteral("entities_by_page ") + kiteFilm}));
}

void PageSearchTest::whatTheListTellsIsFollowedBeforeTheDetails_data()
{
    QTest::addColumn<GalleryEntry>("entry");
    QTest::addColumn<QStringList>("asked"); // in any order
    GalleryEntry given = kiteEntry();
    given.wikidataId = QStringLiteral("Q602");
    QTest::newRow("the item, then its people and its page")
        << given
        << QStringList{QStringLiteral("entities Q602"), QStringLiteral("entities Q609"),
                       QStringLiteral("pages ") + kiteFilm};
    GalleryEntry imdb = kiteEntry();
    imdb.imdbId = QStringLiteral("tt7000602");
    QTest::newRow("what has the IMDb id")
        << imdb
        << QStringList{QStringLiteral("items_by_imdb_id tt7000602"), QStringLiteral("entities Q602"),
                       QStringLiteral("entities Q609"), QStringLiteral("pages ") + kiteFilm};
    const QStringList names{QStringLiteral("page_names The_Paper_Kite"),
                            QStringLiteral("page_names The_Paper_Kite_(film)"),
                            QStringLiteral("page_names The_Paper_Kite_(1961_film)"),
                            QStringLiteral("page_names The_Paper_Kite_(1962_film)"),
                            QStringLiteral("page_names The_Paper_Kite_(1963_film)")};
    GalleryEntry other = kiteEntry();
    other.wikidataId = QStringLiteral("Q603");
    QTest::newRow("the item is another film's: the names")
        << other << QStringList{QStringLiteral("entities Q603")} + names;
    QTest::newRow("no id: the names") << kiteEntry() << names;
}

void PageSearchTest::whatTheListTellsIsFollowedBeforeTheDetails()
{
    QFETCH(GalleryEntry, entry);
    QFETCH(QStringList, asked);
    entry.justwatchId = QStringLiteral("tm602");
    const Need details{source::justwatch, justwatch::need::titleDetails, entry.justwatchId};
    m_context.detailSources << QString(source::justwatch);
    m_script->hold(details);
    m_script->set({source::wikidata, wikidata::need::itemsByImdbId, QStringLiteral("tt7000602")},
                  itemLinks({QStringLiteral("Q602")}));
    m_script->set(entityNeed(QStringLiteral("Q602")),
                  filmItem(QStringLiteral("Q602"), kiteTitle, 1962, kiteFilm, QStringLiteral("Q609")));
    m_script->set(entityNeed(QStringLiteral("Q603")),
                  filmItem(QStringLiteral("Q603"), QStringLiteral("Salt Road"), 1990,
                           QStringLiteral("Salt_Road"), QStringLiteral("Q608")));
    m_script->set(entityNeed(QStringLiteral("Q609")),
                  person(QStringLiteral("Q609"), QStringLiteral("Ada Lind")));
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = entry;
    PageSearch::run(m_context, m_work, [] { QFAIL("without the details nothing is decided"); });
    asked << QStringLiteral("title_details tm602");
    asked.sort();
    const auto sorted = [this] {
        QStringList all = m_script->asked();
        all.sort();
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(sorted(), asked, 20000);
    QVERIFY(m_work->match.candidates.isEmpty());
    QCOMPARE(m_work->status.entry, entry);
}

void PageSearchTest::nothingIsFollowedThatAPersonHasDecided()
{
    GalleryEntry entry = kiteEntry();
    entry.justwatchId = QStringLiteral("tm602");
    entry.wikidataId = QStringLiteral("Q602");
    const Need details{source::justwatch, justwatch::need::titleDetails, entry.justwatchId};
    m_context.detailSources << QString(source::justwatch);
    m_script->hold(details);
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = entry;
    m_work->judged = PastJudgment{};
    PageSearch::run(m_context, m_work, [] { QFAIL("without the details nothing is decided"); });
    QTRY_COMPARE_WITH_TIMEOUT(m_script->asked(), QStringList{QStringLiteral("title_details tm602")}, 20000);
    QTest::qWait(50);
    QCOMPARE(m_script->asked(), QStringList{QStringLiteral("title_details tm602")});
}

QTEST_GUILESS_MAIN(PageSearchTest)
#include "tst_pagesearch.moc"
