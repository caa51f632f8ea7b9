// The search by name: when it may decide, and that nothing of it is left where it may not.
#include "core/crawl/film/pagesearch.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/crawl/scriptedanswers.h"
#include "tests/crawl/scriptedsources.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::crawl;
using namespace moviedb::test;

namespace {

const QString title = QStringLiteral("The Paper Kite");
const QString bare = QStringLiteral("The_Paper_Kite");
const QString ofFilm = QStringLiteral("The_Paper_Kite_(film)");
const QString of1961 = QStringLiteral("The_Paper_Kite_(1961_film)");
const QString of1962 = QStringLiteral("The_Paper_Kite_(1962_film)");
const QString director = QStringLiteral("Ada Lind");

// The page that a name leads to; `more`: "disambiguation", "redirect", "redirect#" for one to a section.
QByteArray named(const QString &key, const QString &item, const QString &description = {},
                 const QString &more = {})
{
    QJsonObject properties{{QStringLiteral("wikibase_item"), item}};
    QJsonObject page{{QStringLiteral("pageid"), 7},
                     {QStringLiteral("ns"), 0},
                     {QStringLiteral("title"), pagekey::toTitle(key)}};
    if (!description.isEmpty())
        page[QStringLiteral("description")] = description;
    if (more == QLatin1String("disambiguation"))
        properties[more] = QString();
    page[QStringLiteral("pageprops")] = properties;
    if (more.startsWith(QLatin1String("redirect"))) {
        QJsonObject hop{{QStringLiteral("from"), title}, {QStringLiteral("to"), pagekey::toTitle(key)}};
        if (more.endsWith(u'#'))
            hop[QStringLiteral("tofragment")] = QStringLiteral("Remake");
        page[QStringLiteral("redirects")] = QJsonArray{hop};
    }
    return bytes(page);
}

GalleryEntry entryOf1962()
{
    GalleryEntry entry;
    entry.listId = QStringLiteral("kite");
    entry.title = title;
    entry.year = 1962;
    entry.directors = {director};
    return entry;
}

} // namespace

class NameSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNameSavesTheSearch_data();
    void theNameSavesTheSearch();
    void theWordsDecide_data();
    void theWordsDecide();
    void whatWasFoundByNameIsForgotten();
    void aNameThatWasNotAnsweredLeavesItToTheWords();
    void anIdThatWasWrongStillCounts();
    void whereAPersonHasJudgedTheWordsAreAsked();

private:
    void setName(const QString &key, const QByteArray &answer);
    void setItem(const QString &id, int year, const QString &key, const QString &by = QStringLiteral("Q901"),
                 const QString &label = title);
    void setHits(const QList<Hit> &found);
    void run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged = {});
    qsizetype searches() const { return m_script->asked().filter(QStringLiteral("search ")).size(); }

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
    auto classifier = match::FilmClassifier::shipped();
    QVERIFY(classifier.ok());
    m_context.classifier = std::make_shared<const match::FilmClassifier>(std::move(*classifier));
    m_context.language = QStringLiteral("en");
    m_script->set(entityNeed(QStringLiteral("Q901")), person(QStringLiteral("Q901"), director));
    m_script->set(entityNeed(QStringLiteral("Q902")),
                  person(QStringLiteral("Q902"), QStringLiteral("Bo Marsh")));
}

void NameSearchTest::setName(const QString &key, const QByteArray &answer)
{
    m_script->set({source::wikipedia, wikipedia::need::pageNames, key}, answer);
}

// A film, by its item and by its page.
void NameSearchTest::setItem(const QString &id, int year, const QString &key, const QString &by,
                             const QString &label)
{
    m_script->set(entityNeed(id), filmItem(id, label, year, key, by));
    m_script->set({source::wikidata, wikidata::need::entitiesByPage, key},
                  filmItem(id, label, year, key, by));
}

void NameSearchTest::setHits(const QList<Hit> &found)
{
    for (const QString &query : match::searchQueries(entryOf1962()))
        m_script->set({source::wikipedia, wikipedia::need::search, query}, hits(found));
}

void NameSearchTest::run(const GalleryEntry &entry, const std::optional<PastJudgment> &judged)
{
    m_entities = std::make_unique<EntityCache>();
    m_context.entities = m_entities.get();
    m_work = std::make_shared<EntryWork>();
    m_work->status.entry = entry;
    m_work->judged = judged;
    bool ready = false;
    PageSearch::run(m_context, m_work, [&ready] { ready = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ready, 20000);
}

void NameSearchTest::theNameSavesTheSearch_data()
{
    using Names = QList<QPair<QString, QByteArray>>;
    QTest::addColumn<Names>("names");
    QTest::addColumn<QString>("key");
    const QByteArray novel = named(bare, QStringLiteral("Q11"), QStringLiteral("1950 novel by Cy Orr"));
    const QByteArray list = named(bare, QStringLiteral("Q12"), {}, QStringLiteral("disambiguation"));
    const QString film = QStringLiteral("1962 film by Ada Lind");
    QTest::newRow("the title alone") << Names{{bare, named(bare, QStringLiteral("Q62"), film)}} << bare;
    QTest::newRow("a page that nobody has described")
        << Names{{bare, named(bare, QStringLiteral("Q62"))}} << bare;
    QTest::newRow("a novel has the title alone")
        << Names{{bare, novel}, {ofFilm, named(ofFilm, QStringLiteral("Q62"), film)}} << ofFilm;
    QTest::newRow("a disambiguation page has it, and the year says which")
        << Names{{bare, list}, {of1962, named(of1962, QStringLiteral("Q62"), film)}} << of1962;
    QTest::newRow("two names lead to one page")
        << Names{{bare, novel},
                 {ofFilm, named(of1962, QStringLiteral("Q62"), film, QStringLiteral("redirect"))},
                 {of1962, named(of1962, QStringLiteral("Q62"), film)}}
        << of1962;
}

void NameSearchTest::theNameSavesTheSearch()
{
    using Names = QList<QPair<QString, QByteArray>>;
    QFETCH(Names, names);
    QFETCH(QString, key);
    for (const auto &[name, answer] : names)
        setName(name, answer);
    setItem(QStringLiteral("Q62"), 1962, key);
    run(entryOf1962());
    QVERIFY(!m_work->failure);
    QVERIFY(m_work->accepted());
    QCOMPARE(m_work->chosenKey, key);
    QVERIFY(m_work->film);
    QCOMPARE(m_work->film->id, QStringLiteral("Q62"));
    QVERIFY(m_work->filmFetchedAt.isValid());
    QCOMPARE(searches(), 0);
}

void NameSearchTest::theWordsDecide_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what :
         {"nothing has such a name", "a disambiguation page alone", "a remake of another year alone",
          "the film that a gallery dates a year off", "a name that leads to a section",
          "a film of that year by somebody else", "a page without an item", "an item that knows another page",
          "nobody tells who made it", "no year", "an item that is no film",
          "an item that does not say what it is", "an item that does not say who made it",
          "an item of another year than its page", "two films of that name"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

// Whatever the words find is what is taken, however well a name fits.
void NameSearchTest::theWordsDecide()
{
    QFETCH(QString, what);
    const QString own = QStringLiteral("The_Paper_Kite_(1962_Irish_film)");
    const QString q62 = QStringLiteral("Q62");
    const QString film = QStringLiteral("1962 film");
    GalleryEntry entry = entryOf1962();
    setItem(QStringLiteral("Q70"), 1962, own);
    if (what.startsWith(QLatin1String("a disambiguation")))
        setName(bare, named(bare, q62, {}, QStringLiteral("disambiguation")));
    if (what.startsWith(QLatin1String("a remake"))) {
        setName(ofFilm, named(ofFilm, q62, QStringLiteral("1998 film")));
        setItem(q62, 1998, ofFilm);
    }
    if (what.startsWith(QLatin1String("the film that"))) {
        setName(of1961, named(of1961, q62, QStringLiteral("1961 film")));
        setItem(q62, 1961, of1961);
    }
    if (what.startsWith(QLatin1String("a name that leads"))) {
        setName(of1962, named(bare, q62, film, QStringLiteral("redirect#")));
        setItem(q62, 1962, bare);
    }
    if (what.startsWith(QLatin1String("a film of that year"))) {
        setName(of1962, named(of1962, q62, film));
        setItem(q62, 1962, of1962, QStringLiteral("Q902"));
    }
    if (what.startsWith(QLatin1String("a page without")))
        setName(of1962, named(of1962, {}, film));
    if (what.startsWith(QLatin1String("an item that knows"))) {
        setName(of1962, named(of1962, q62, film));
        setItem(q62, 1962, ofFilm);
    }
    if (what.startsWith(QLatin1String("nobody"))) {
        entry.directors.clear();
        setName(of1962, named(of1962, q62, film));
        setItem(q62, 1962, of1962);
    }
    if (what.startsWith(QLatin1String("no year"))) {
        entry.year.reset();
        setName(bare, named(bare, q62, film));
        setItem(q62, 1962, bare);
    }
    if (what.startsWith(QLatin1String("an item that is no"))) {
        setName(of1962, named(of1962, QStringLiteral("Q901"), film));
    }
    if (what.startsWith(QLatin1String("an item that does not say what"))) {
        setName(of1962, named(of1962, q62, film));
        m_script->set(
            entityNeed(q62),
            filmItem(q62, title, 1962, of1962, QStringLiteral("Q901")).replace("\"P31\":", "\"P9999\":"));
    }
    if (what.startsWith(QLatin1String("an item that does not say who"))) {
        setName(of1962, named(of1962, q62, film));
        setItem(q62, 1962, of1962, {});
    }
    if (what.startsWith(QLatin1String("an item of another"))) {
        setName(bare, named(bare, q62, film));
        setItem(q62, 1961, bare);
    }
    if (what.startsWith(QLatin1String("two films"))) {
        setName(bare, named(bare, q62, film));
        setName(of1962, named(of1962, QStringLiteral("Q63"), film));
        setItem(q62, 1962, bare);
        setItem(QStringLiteral("Q63"), 1962, of1962);
    }
    setHits({{own, QStringLiteral("1962 film by Ada Lind")}});
    m_script->set({source::wikipedia, wikipedia::need::search, title},
                  hits({{own, QStringLiteral("1962 film by Ada Lind")}}));
    run(entry);
    QVERIFY(!m_work->failure);
    QVERIFY(searches() > 0);
    QCOMPARE(m_work->chosenKey, own);
    QCOMPARE(m_work->film->id, QStringLiteral("Q70"));
}

// Whoever reviews sees what the words found, as if no name had been asked for.
void NameSearchTest::whatWasFoundByNameIsForgotten()
{
    setName(ofFilm, named(ofFilm, QStringLiteral("Q62"), QStringLiteral("1998 film")));
    setItem(QStringLiteral("Q62"), 1998, ofFilm);
    setHits({{of1961, QStringLiteral("1961 film")}});
    setItem(QStringLiteral("Q61"), 1961, of1961, QStringLiteral("Q902"));
    run(entryOf1962());
    QVERIFY(!m_work->accepted());
    QCOMPARE(m_work->match.candidates.size(), 1);
    QCOMPARE(m_work->match.candidates.first().candidate.key, of1961);
}

// One of five names came with an error: it could be the film's.
void NameSearchTest::aNameThatWasNotAnsweredLeavesItToTheWords()
{
    setName(bare, named(bare, QStringLiteral("Q62"), QStringLiteral("1962 film")));
    setItem(QStringLiteral("Q62"), 1962, bare);
    m_script->fail({source::wikipedia, wikipedia::need::pageNames, of1962}, 400);
    setHits({{of1962, QStringLiteral("1962 film by Ada Lind")}});
    setItem(QStringLiteral("Q63"), 1962, of1962);
    run(entryOf1962());
    QVERIFY(!m_work->failure);
    QVERIFY(searches() > 0);
    QCOMPARE(m_work->chosenKey, of1962);
}

// The gallery's id is another film's: that stays a doubt that a name alone does not settle.
void NameSearchTest::anIdThatWasWrongStillCounts()
{
    GalleryEntry entry = entryOf1962();
    entry.wikidataId = QStringLiteral("Q80");
    setItem(entry.wikidataId, 1991, QStringLiteral("Harbour_Noise"), QStringLiteral("Q902"),
            QStringLiteral("Harbour Noise"));
    setName(of1962, named(of1962, QStringLiteral("Q62"), QStringLiteral("1962 film")));
    setItem(QStringLiteral("Q62"), 1962, of1962);
    setHits({{of1962, QStringLiteral("1962 film by Ada Lind")}});
    run(entry);
    const MatchResult byBoth = m_work->match;
    m_script->set({source::wikipedia, wikipedia::need::pageNames, of1962}, {});
    m_fetcher = m_script->makeFetcher();
    m_context.fetcher = m_fetcher.get();
    run(entry);
    QCOMPARE(byBoth.decision, m_work->match.decision);
    QCOMPARE(byBoth.reason, m_work->match.reason);
}

void NameSearchTest::whereAPersonHasJudgedTheWordsAreAsked()
{
    setName(of1962, named(of1962, QStringLiteral("Q62"), QStringLiteral("1962 film")));
    setItem(QStringLiteral("Q62"), 1962, of1962);
    setHits({{of1962, QStringLiteral("1962 film by Ada Lind")}});
    PastJudgment judged;
    judged.state = ReviewState::Rejected;
    run(entryOf1962(), judged);
    QVERIFY(searches() > 0);
    QCOMPARE(m_script->asked().filter(QStringLiteral("page_names ")).size(), 0);
}

QTEST_GUILESS_MAIN(NameSearchTest)
#include "tst_namesearch.moc"
