// A page that is asked for by its likely names instead of being searched for: what is settled so, and what is left to the
// search as if nobody had asked.
#include "core/crawl/film/pagenames.h"
#include "core/crawl/film/pagesearch.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/crawl/pageanswers.h"
#include "tests/crawl/scriptedsources.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;
using namespace moviedb::test;

namespace {

const QString kiteTitle = QStringLiteral("The Paper Kite");
const QString kite = QStringLiteral("The_Paper_Kite");
const QString kiteFilm = QStringLiteral("The_Paper_Kite_(film)");
const QString kiteOf1962 = QStringLiteral("The_Paper_Kite_(1962_film)");

GalleryEntry titled(const QString &title, std::optional<int> year)
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("kite");
    entry.title = title;
    entry.year = year;
    return entry;
}

} // namespace

class NameSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void likelyNames_data();
    void likelyNames();
    void settledByItsName_data();
    void settledByItsName();
    void leftToTheSearch_data();
    void leftToTheSearch();
    void theSearchSeesNothingOfIt();
    void rejectedPagesAreNotAskedFor();
    void idsComeFirst();
    void failedAnswerFailsTheLookUp();

private:
    void run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged = {});
    void setName(const QString &key, const QByteArray &answer)
    {
        m_script->set({source::wikipedia, wikipedia::need::names, key}, answer);
    }
    void setItem(const QString &key, const QByteArray &item)
    {
        m_script->set({source::wikidata, wikidata::need::entitiesByPage, key}, item);
    }
    QStringList searches() const { return m_script->asked().filter(QStringLiteral("search ")); }

    std::unique_ptr<Script> m_script;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<EntityCache> m_entities;
    RunContext m_context;
    WorkPointer m_work;
};

void NameSearchTest::init()
{
    m_fetcher.reset();
    m_script = std::make_unique<Script>();
    m_fetcher = m_script->makeFetcher();
    m_context = {};
    m_context.fetcher = m_fetcher.get();
    m_entities = std::make_unique<EntityCache>();
    m_context.entities = m_entities.get();
    auto classifier = match::FilmClassifier::shipped();
    QVERIFY(classifier.ok());
    m_context.classifier = std::make_shared<const match::FilmClassifier>(std::move(*classifier));
    m_context.language = QStringLiteral("en");
}

void NameSearchTest::run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged)
{
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = entry;
    m_work->judged = judged;
    bool ready = false;
    PageSearch::run(m_context, m_work, [&ready] { ready = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ready, 20000);
}

void NameSearchTest::likelyNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("year"); // 0 = none
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("names");
    const QString en = QStringLiteral("en");
    QTest::newRow("a film of a year") << kiteTitle << 1962 << en << QStringList{kiteOf1962, kiteFilm, kite};
    QTest::newRow("a year behind the title is none of its name")
        << QStringLiteral("The Paper Kite (1962)") << 1962 << en << QStringList{kiteOf1962, kiteFilm, kite};
    QTest::newRow("without a year nothing tells it from its remake") << kiteTitle << 0 << en << QStringList();
    QTest::newRow("another language has other brackets")
        << kiteTitle << 1962 << QStringLiteral("de") << QStringList{kite};
    QTest::newRow("small first letter")
        << QStringLiteral("eXistenZ") << 1999 << en
        << QStringList{QStringLiteral("EXistenZ_(1999_film)"), QStringLiteral("EXistenZ_(film)"),
                       QStringLiteral("EXistenZ")};
    QTest::newRow("a subtitle") << QStringLiteral("Kite: The Return") << 1970 << QStringLiteral("fr")
                                << QStringList{QStringLiteral("Kite:_The_Return")};
    QTest::newRow("another kind of page") << QStringLiteral("Category:Films") << 1970 << en << QStringList();
    QTest::newRow("letters that no name can have")
        << QStringLiteral("#Alive [2020]") << 2020 << en << QStringList();
    QTest::newRow("nothing") << QString() << 1970 << en << QStringList();
    QTest::newRow("far too long") << QString(300, u'x') << 1970 << en << QStringList();
}

void NameSearchTest::likelyNames()
{
    QFETCH(QString, title);
    QFETCH(int, year);
    QFETCH(QString, language);
    QTEST(likelyPages(titled(title, year == 0 ? std::nullopt : std::optional(year)), language), "names");
}

void NameSearchTest::settledByItsName_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("with the year") << kiteOf1962;
    QTest::newRow("as a film") << kiteFilm;
    QTest::newRow("bare") << kite;
}

void NameSearchTest::settledByItsName()
{
    QFETCH(QString, key);
    setName(key, namedPage(pagekey::toTitle(key), QStringLiteral("1962 film by Ada Lind")));
    setItem(key, filmItem(QStringLiteral("Q601"), kiteTitle, 1962, key));
    run(titled(kiteTitle, 1962));
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, key);
    QVERIFY(m_work->film && m_work->film->id == QLatin1String("Q601"));
    QVERIFY2(searches().isEmpty(), qPrintable(searches().join(u'\n')));
    QCOMPARE(m_script->askedNames(), (QStringList{kiteOf1962, kiteFilm, kite}));
}

void NameSearchTest::leftToTheSearch_data()
{
    QTest::addColumn<QString>("name"); // that was asked for
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("item");
    const auto film = [](int year) { return filmItem(QStringLiteral("Q602"), kiteTitle, year, kiteFilm); };
    const QByteArray page = namedPage(QStringLiteral("The Paper Kite (film)"), QStringLiteral("film"));
    QTest::newRow("there is no such page") << kiteFilm << QByteArray() << QByteArray();
    QTest::newRow("a year off by one") << kiteFilm << page << film(1963);
    QTest::newRow("its remake") << kiteFilm << page << film(1994);
    QTest::newRow("a page without an item") << kiteFilm << page << QByteArray();
    QTest::newRow("the name of something else")
        << kite << namedPage(kiteTitle, QStringLiteral("1962 novel by Ada Lind"))
        << person(QStringLiteral("Q603"), QStringLiteral("The Paper Kite"));
    QTest::newRow("several meanings")
        << kite << namedPage(kiteTitle, QStringLiteral("Topics of that name"), true) << film(1962);
    QTest::newRow("a redirect to another name")
        << kite << namedPage(QStringLiteral("Ada Lind"), QStringLiteral("film director")) << film(1962);
}

void NameSearchTest::leftToTheSearch()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, item);
    setName(name, page);
    setItem(name, item);
    run(titled(kiteTitle, 1962));
    QVERIFY(!m_work->accepted());
    QCOMPARE(searches().size(), qMin(3, int(match::searchQueries(titled(kiteTitle, 1962)).size())));
    QVERIFY(m_work->match.candidates.isEmpty()); // the search found nothing, and nothing else is left over
}

// What the names brought and did not settle is not put before a person: the search says what there is.
void NameSearchTest::theSearchSeesNothingOfIt()
{
    setName(kite, namedPage(kiteTitle, QStringLiteral("1964 film")));
    setItem(kite, filmItem(QStringLiteral("Q604"), kiteTitle, 1964, kite));
    for (const QString &query : match::searchQueries(titled(kiteTitle, 1962)))
        m_script->set({source::wikipedia, wikipedia::need::search, query},
                      hits({{kiteOf1962, QStringLiteral("1962 film")}}));
    setItem(kiteOf1962, filmItem(QStringLiteral("Q605"), kiteTitle, 1962, kiteOf1962));
    run(titled(kiteTitle, 1962));
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, kiteOf1962);
    QCOMPARE(m_work->match.candidates.size(), 1);
}

void NameSearchTest::rejectedPagesAreNotAskedFor()
{
    setName(kiteFilm, namedPage(QStringLiteral("The Paper Kite (film)"), QStringLiteral("1962 film")));
    setItem(kiteFilm, filmItem(QStringLiteral("Q606"), kiteTitle, 1962, kiteFilm));
    PastJudgment judged;
    judged.state = ReviewState::Rejected;
    Candidate rejected;
    rejected.key = kiteFilm;
    judged.candidates = {{rejected, 80, {}, {}}};
    run(titled(kiteTitle, 1962), judged);
    QVERIFY(!m_work->accepted());
    QVERIFY(m_script->asked().filter(QStringLiteral("entities_by_page")).isEmpty());
}

void NameSearchTest::idsComeFirst()
{
    GalleryEntry entry = titled(kiteTitle, 1962);
    entry.wikidataId = QStringLiteral("Q607");
    m_script->set(entityNeed(entry.wikidataId), filmItem(entry.wikidataId, kiteTitle, 1962, kiteFilm));
    run(entry);
    QVERIFY(m_work->accepted());
    QVERIFY(m_script->askedNames().isEmpty());
}

void NameSearchTest::failedAnswerFailsTheLookUp()
{
    m_script->fail({source::wikipedia, wikipedia::need::names, kiteFilm}, 400);
    run(titled(kiteTitle, 1962));
    QVERIFY(m_work->failure.has_value());
    QVERIFY(searches().isEmpty());
}

QTEST_GUILESS_MAIN(NameSearchTest)
#include "tst_namesearch.moc"
