// A chosen page is read before anything of it is stored: what is missing, leads elsewhere or is no film goes back.
#include "core/crawl/film/factreading.h"
#include "core/sources/wikidata/facts.h"
#include "core/sources/wikipedia/wikipediasource.h"
#include "tests/crawl/scriptedsources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QThreadPool>

using namespace moviedb;
using namespace moviedb::crawl;
using moviedb::test::Script;

namespace {

const QString asked = QStringLiteral("Mirage_(1965_film)");

// What shows that a page with another title is the same film's.
constexpr auto imdbId = "tt0059448";
constexpr auto director = "John Ash";

QByteArray itemBody(const QString &id, const QString &label, const QString &ofClass, int year,
                    const QString &evidence = {})
{
    const auto claim = [](const QString &property, const QString &type, const QJsonObject &value) {
        return QJsonArray{QJsonObject{
            {QStringLiteral("rank"), QStringLiteral("normal")},
            {QStringLiteral("mainsnak"),
             QJsonObject{{QStringLiteral("snaktype"), QStringLiteral("value")},
                         {QStringLiteral("property"), property},
                         {QStringLiteral("datavalue"),
                          QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("value"), value}}}}}}};
    };
    QJsonObject claims;
    if (!ofClass.isEmpty())
        claims[QStringLiteral("P31")] = claim(QStringLiteral("P31"), QStringLiteral("wikibase-entityid"),
                                              {{QStringLiteral("id"), ofClass}});
    if (year > 0)
        claims[QStringLiteral("P577")] =
            claim(QStringLiteral("P577"), QStringLiteral("time"),
                  {{QStringLiteral("time"), QStringLiteral("+%1-05-06T00:00:00Z").arg(year)},
                   {QStringLiteral("precision"), 11}});
    const auto english = [](const QString &text) {
        return QJsonObject{{QStringLiteral("language"), QStringLiteral("en")},
                           {QStringLiteral("value"), text}};
    };
    QJsonArray aliases;
    if (evidence == QLatin1String("alias"))
        aliases << english(QStringLiteral("Mirage"));
    if (evidence == QLatin1String("imdb"))
        claims[QStringLiteral("P345")] = QJsonArray{QJsonObject{
            {QStringLiteral("rank"), QStringLiteral("normal")},
            {QStringLiteral("mainsnak"),
             QJsonObject{{QStringLiteral("snaktype"), QStringLiteral("value")},
                         {QStringLiteral("property"), QStringLiteral("P345")},
                         {QStringLiteral("datavalue"),
                          QJsonObject{{QStringLiteral("type"), QStringLiteral("string")},
                                      {QStringLiteral("value"), QString::fromLatin1(imdbId)}}}}}}};
    return QJsonDocument(
               QJsonObject{{QStringLiteral("id"), id},
                           {QStringLiteral("labels"), QJsonObject{{QStringLiteral("en"), english(label)}}},
                           {QStringLiteral("aliases"), QJsonObject{{QStringLiteral("en"), aliases}}},
                           {QStringLiteral("claims"), claims}})
        .toJson();
}

QByteArray pageBody(const QString &title, const QString &item, const QString &text)
{
    QJsonObject properties;
    if (!item.isEmpty())
        properties[QStringLiteral("wikibase_item")] = item;
    const QJsonObject parts{{QStringLiteral("main"), QJsonObject{{QStringLiteral("content"), text}}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("title"), title},
                                     {QStringLiteral("pageprops"), properties},
                                     {QStringLiteral("revisions"),
                                      QJsonArray{QJsonObject{{QStringLiteral("revid"), 1},
                                                             {QStringLiteral("slots"), parts}}}}})
        .toJson();
}

} // namespace

class ChosenPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadBeforeItIsStored_data();
    void isReadBeforeItIsStored();
};

void ChosenPageTest::isReadBeforeItIsStored_data()
{
    QTest::addColumn<QString>("foundByItem"); // empty = by words
    QTest::addColumn<QString>("title");       // of the page that came, empty = none
    QTest::addColumn<QString>("pageItem");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ofClass"); // of the page's item
    QTest::addColumn<int>("year");        // of the page's item
    QTest::addColumn<bool>("byPerson");
    QTest::addColumn<QString>("evidence"); // that it is the same film: "alias", "imdb", "director"
    QTest::addColumn<QString>("outcome");  // the key, or the reason
    const QString own = QStringLiteral("Mirage (1965 film)");
    const QString film = QStringLiteral("{{Infobox film|name=Mirage}} '''Mirage''' is a 1965 film.");
    const QString list = QStringLiteral("* [[Mirage (1965 film)]], a 1965 film\n{{disambiguation}}");
    const QString prose = QStringLiteral("'''John Ash''' is a director.");
    const auto row = [](const char *name, const char *foundBy, const QString &title, const char *item,
                        const QString &text, const char *ofClass, int year, bool byPerson,
                        const char *outcome, const char *evidence = "") {
        QTest::newRow(name) << QString::fromLatin1(foundBy) << title << QString::fromLatin1(item) << text
                            << QString::fromLatin1(ofClass) << year << byPerson
                            << QString::fromLatin1(evidence) << QString::fromLatin1(outcome);
    };
    row("a film's page is taken", "", own, "Q70", film, "Q11424", 1965, false, "Mirage_(1965_film)");
    row("a page without item is taken", "", own, "", film, "", 0, false, "Mirage_(1965_film)");
    row("an item that does not say what it is", "", own, "Q70", film, "", 1965, false, "Mirage_(1965_film)");
    row("a television film", "", own, "Q70", film, "Q506240", 1965, false, "Mirage_(1965_film)");
    row("a class that no list has, with a film's box", "", own, "Q70", film, "Q999999", 1965, false,
        "Mirage_(1965_film)");
    row("moved to another name", "", QStringLiteral("Mirage (film)"), "Q70", film, "Q11424", 1965, false,
        "Mirage_(film)");
    row("moved, found by its item", "Q70", QStringLiteral("The Mirage"), "Q70", film, "Q11424", 1965, false,
        "The_Mirage");
    row("missing", "", QString(), "", QString(), "", 0, false, "page_missing");
    row("missing, found by its item", "Q70", QString(), "", QString(), "Q11424", 1965, false, "page_missing");
    row("a disambiguation page", "", QStringLiteral("Mirage"), "", list, "", 0, false, "page_ambiguous");
    row("a disambiguation page, found by an item", "Q70", QStringLiteral("Mirage"), "Q72", list, "Q4167410",
        0, false, "page_ambiguous");
    row("leads to a person", "", QStringLiteral("John Ash"), "Q71", prose, "Q5", 0, false, "page_no_film");
    row("leads to a person whose item says nothing", "", QStringLiteral("John Ash"), "Q71", prose, "", 0,
        false, "page_no_film");
    row("leads to a person without an item", "", QStringLiteral("John Ash"), "", prose, "", 0, false,
        "page_of_another");
    row("leads to a person, found by its item", "Q70", QStringLiteral("John Ash"), "Q71", prose, "Q5", 0,
        false, "page_of_another");
    row("leads to a film of another year", "", QStringLiteral("Other Thing"), "Q73", film, "Q11424", 1991,
        false, "page_of_another");
    row("is a novel", "", own, "Q74", QStringLiteral("A novel."), "Q7725634", 1965, false, "page_no_film");
    row("is a series of films", "", own, "Q75", film, "Q24856", 1965, false, "page_no_film");
    row("is a television series", "", own, "Q76",
        QStringLiteral("{{Infobox television|name=Mirage}} A series."), "Q5398426", 1965, false,
        "page_no_film");
    row("is a game", "", own, "Q77", QStringLiteral("A game."), "Q7889", 1965, false, "page_no_film");
    row("is a soundtrack", "", own, "Q78", QStringLiteral("Music of the film."), "Q4176708", 1965, false,
        "page_no_film");
    row("is a list of films", "", own, "Q81", QStringLiteral("A list of films."), "Q13406463", 0, false,
        "page_no_film");
    row("is a set index", "", own, "", QStringLiteral("* [[Mirage (1965 film)]]\n{{SIA|films}}"), "", 0,
        false, "page_ambiguous");
    row("is a soft redirect", "", own, "", QStringLiteral("{{Soft redirect|wikt:mirage}}"), "", 0, false,
        "page_no_film");
    row("a redirect that was not followed", "", own, "", QStringLiteral("#REDIRECT [[John Ash]]"), "", 0,
        false, "page_missing");
    row("leads to a section of a list", "", QStringLiteral("List of films of 1965"), "Q84",
        QStringLiteral("A list of films."), "Q13406463", 0, false, "page_no_film");
    row("leads to a novel that tells of its film", "", QStringLiteral("Mirage (novel)"), "Q87", film,
        "Q7725634", 1965, false, "page_no_film");
    row("leads to a remake", "", QStringLiteral("Mirage (2004 film)"), "Q90", film, "Q11424", 2004, false,
        "page_of_another");
    const QString other = QStringLiteral(
        "{{Infobox film|name=Other Thing|director=[[John Ash]]}} '''Other Thing''' is a 1965 film.");
    const QString otherTitle = QStringLiteral("Other Thing");
    row("leads to another film of the same year", "", otherTitle, "Q93", other, "Q11424", 1965, false,
        "page_of_another");
    row("leads to its sequel of the same year", "", QStringLiteral("Mirage 2"), "Q94", film, "Q11424", 1965,
        false, "page_of_another");
    row("another title, which its item knows as a name of it", "", otherTitle, "Q93", other, "Q11424", 1965,
        false, "Other_Thing", "alias");
    row("another title, the same id", "", otherTitle, "Q93", other, "Q11424", 1965, false, "Other_Thing",
        "imdb");
    row("another title, the same director", "", otherTitle, "Q93", other, "Q11424", 1965, false,
        "Other_Thing", "director");
    row("another title and year, the same director", "", otherTitle, "Q93", other, "Q11424", 1971, false,
        "page_of_another", "director");
    row("a page without item that calls itself a film", "", own, "",
        QStringLiteral("'''Mirage''' is a 1965 film directed by John Ash."), "", 0, false,
        "Mirage_(1965_film)");
    row("a page without item about a person", "", own, "", prose, "", 0, false, "page_no_film");
    row("a person whose item says nothing", "", own, "Q92", prose, "", 0, false, "page_no_film");
    row("a person insists on a novel", "", own, "Q74", QStringLiteral("A novel."), "Q7725634", 1965, true,
        "Mirage_(1965_film)");
    row("a person's page is gone", "", QString(), "", QString(), "", 0, true, "failure");
    row("a person's page leads elsewhere now", "", QStringLiteral("John Ash"), "Q71", prose, "Q5", 0, true,
        "failure");
    row("a person's page leads to another film of the same year now", "", otherTitle, "Q93", other, "Q11424",
        1965, true, "failure");
    row("a person's page of another year was moved", "", QStringLiteral("Mirage (film)"), "Q70", film,
        "Q11424", 1971, true, "Mirage_(film)");
}

void ChosenPageTest::isReadBeforeItIsStored()
{
    QFETCH(QString, foundByItem);
    QFETCH(QString, title);
    QFETCH(QString, pageItem);
    QFETCH(QString, text);
    QFETCH(QString, ofClass);
    QFETCH(int, year);
    QFETCH(bool, byPerson);
    QFETCH(QString, evidence);
    QFETCH(QString, outcome);
    Script script;
    if (!title.isEmpty())
        script.set({source::wikipedia, wikipedia::need::pages, asked}, pageBody(title, pageItem, text));
    if (!pageItem.isEmpty())
        script.set(entityNeed(pageItem), itemBody(pageItem, title, ofClass, year, evidence));
    const auto fetcher = script.makeFetcher();
    EntityCache entities;
    RunContext context;
    context.fetcher = fetcher.get();
    context.entities = &entities;
    context.language = QStringLiteral("en");
    auto classifier = match::FilmClassifier::shipped();
    QVERIFY(classifier.ok());
    context.classifier = std::make_shared<const match::FilmClassifier>(std::move(*classifier));

    auto work = std::make_shared<EntryWork>();
    work->status.entry.title = QStringLiteral("Mirage");
    work->status.entry.year = 1965;
    if (evidence == QLatin1String("imdb"))
        work->status.entry.imdbId = QString::fromLatin1(imdbId);
    if (evidence == QLatin1String("director"))
        work->status.entry.directors = {QString::fromLatin1(director)};
    work->chosenKey = asked;
    Candidate candidate;
    candidate.key = asked;
    candidate.title = QStringLiteral("Mirage (1965 film)");
    candidate.description = QStringLiteral("1965 film");
    work->match = {Decision::Accept, 0, {}, {{candidate, 80, {}, {}}}};
    if (!foundByItem.isEmpty()) {
        Document document;
        document.source = source::wikidata;
        document.kind = entityNeed(foundByItem).kind;
        document.key = foundByItem;
        document.body = itemBody(foundByItem, QStringLiteral("Mirage"), QStringLiteral("Q11424"), 1965);
        work->film = *entities.entity(document, context.language);
    }
    if (byPerson) {
        work->judged = PastJudgment();
        work->judged->state = ReviewState::Confirmed;
        work->judged->chosenKey = asked;
    }
    QThreadPool pool;
    QObject guard;
    bool ready = false;
    FactReading::run(context, work, &pool, &guard, [&ready] { ready = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ready, 20000);

    if (outcome == QLatin1String("failure")) {
        QVERIFY(work->failure && !work->accepted());
        QVERIFY(!work->record);
    } else if (outcome.startsWith(QLatin1String("page_"))) {
        QVERIFY(!work->failure && !work->accepted());
        QCOMPARE(work->match.reason, outcome);
        QCOMPARE(work->match.decision, title.isEmpty() ? Decision::None : Decision::Review);
        QVERIFY(work->chosenKey.isEmpty());
        QVERIFY(!work->film);
        QVERIFY(!work->record); // nothing of it reaches the database
    } else {
        QVERIFY2(work->accepted(), qPrintable(work->match.reason));
        QCOMPARE(work->chosenKey, outcome);
        QVERIFY(work->record);
    }
}

QTEST_GUILESS_MAIN(ChosenPageTest)
#include "tst_chosenpage.moc"
