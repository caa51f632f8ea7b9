// Whole pages whose film does not stand in the common box of English articles: of Japanese animation, of television, and of
// Wikipedias in other languages.
#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"

#include <QTest>

using namespace moviedb;

namespace {

// "directors=Ann Dell; runtime=97": what a page says of the fields that are named in `fields`.
QString said(const QString &title, const QString &markup, const QString &fields)
{
    const auto page = wikipedia::parseWikitext(title, markup);
    if (!page)
        return page.error().oneLine();
    const SourceFacts facts = wikipedia::pageFacts(*page, {}, {});
    QStringList found;
    for (const QString &field : fields.split(u' ')) {
        const QVariant scalar = test::value(facts, field.toLatin1().constData());
        const bool isList = field.endsWith(u's') || field == QLatin1String("cast");
        const QString value =
            isList ? test::names(facts, field.toLatin1().constData(), true) : scalar.toString();
        found.append(field + u'=' + value);
    }
    return found.join(QStringLiteral("; "));
}

const char *animation =
    "{{Infobox animanga/Header\n| name = Harbour\n| ja_kanji = 港\n}}\n"
    "{{Infobox animanga/Video\n| type = %1\n| director = [[Ann Dell]]\n| writer = [[Bo Reed]]\n"
    "| studio = [[Quay]]\n| released = {{Start date|2004|11|20|df=y}}\n| runtime = 119 minutes\n}}\n"
    "{{Infobox animanga/Footer}}\n{{nihongo|'''''Harbour'''''|港|Minato}} %2";

const char *television =
    "{{Infobox television\n| name = Harbour\n| director = [[Ann Dell]]\n| runtime = 93 minutes\n"
    "| first_aired = {{Start date|1989|3|4}}\n%1}}\n'''''Harbour''''' %2";

} // namespace

class TestPageKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void boxes_data();
    void boxes();
    void languages_data();
    void languages();
    void titles_data();
    void titles();
};

void TestPageKinds::boxes_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected"); // "" = no film of one box
    const auto row = [](const char *box, const char *first, const char *second, const char *expected) {
        QTest::addRow("%s %s", first, second)
            << QString::fromUtf8(box).arg(QString::fromUtf8(first), QString::fromUtf8(second))
            << QString::fromUtf8(expected);
    };
    const char *film = "title=Harbour; directors=Ann Dell; writers=Bo Reed; studios=Quay; "
                       "release_date=2004-11-20; runtime=119";
    row(animation, "film", "is a 2004 Japanese animated fantasy film by Ann Dell.", film);
    row(animation, "Movie", "is a Japanese anime film.", film);
    row(animation, "film", "is a Japanese manga series by Bo Reed, made into a film.", "");
    row(animation, "film", "is a series of Japanese novels. A film was shown in 2004.", "");
    row(animation, "tv series", "is a 2004 Japanese animated film.", "");
    row(animation, "ova", "is a Japanese animated film series.", "");
    const char *play =
        "title=Harbour; directors=Ann Dell; writers=; studios=; release_date=1989-03-04; runtime=93";
    row(television, "", "is a 1989 British television drama directed by Ann Dell.", play);
    row(television, "", "is a British TV play of 1989.", play);
    row(television, "| num_episodes = 1\n", "is a 1989 television crime drama.", play);
    row(television, "", "is a 1989 British television drama series.", "");
    row(television, "", "is a British television drama in six episodes.", "");
    row(television, "", "is a three-part television drama.", "");
    row(television, "| num_episodes = 6\n", "is a British television drama.", "");
}

void TestPageKinds::boxes()
{
    QFETCH(QString, markup);
    QFETCH(QString, expected);
    const auto page = wikipedia::parseWikitext(QStringLiteral("Harbour"), markup);
    QVERIFY(page.ok());
    QCOMPARE(page->hasFilmInfobox, !expected.isEmpty());
    if (page->hasFilmInfobox)
        QCOMPARE(said(QStringLiteral("Harbour"), markup,
                      QStringLiteral("title directors writers studios release_date runtime")),
                 expected);
}

void TestPageKinds::languages_data()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *markup, const char *title, const char *more = "") {
        QTest::newRow(name) << QString::fromUtf8(markup)
                            << QString::fromUtf8(
                                   "title=%1; directors=Ann Dell; writers=Bo Reed|Cy Poe; "
                                   "countries=United Kingdom|France; runtime=97; release_date=1989; "
                                   "cast=Ada Quill as Ida|Sam Moss as Ulf; plot=A miner.%2")
                                   .arg(QString::fromUtf8(title), QString::fromUtf8(more));
    };
    row("German",
        "{{Infobox Film\n| Titel = Der Hafen\n| Originaltitel = Harbour\n| Produktionsland = [[Vereinigtes "
        "Königreich]], [[Frankreich]]\n| Erscheinungsjahr = [[Filmjahr 1989|1989]]\n| Länge = 97\n| Regie = "
        "[[Ann "
        "Dell]]\n| Drehbuch = [[Bo Reed]],<br />[[Cy Poe]]\n| Besetzung =\n* [[Ada Quill]]: Ida\n* [[Sam "
        "Moss]]: "
        "Ulf\n}}\n'''Der Hafen''' ist ein Spielfilm.\n\n== Handlung ==\nA miner.\n",
        "Der Hafen");
    row("German, in letters",
        "{{Infobox Film\n| DT = Der Hafen\n| OT = Harbour\n| PL = [[Großbritannien]], [[Frankreich]]\n| PJ = "
        "1989\n"
        "| LEN = 97\n| OS = [[Englische Sprache|Englisch]]\n| REG = [[Ann Dell]]\n| DRB = [[Bo Reed]], [[Cy "
        "Poe]]\n"
        "| DS =\n* [[Ada Quill]]: Ida\n* [[Sam Moss]]: Ulf\n}}\n'''Der Hafen''' ist ein Spielfilm.\n\n== "
        "Handlung "
        "==\nA miner.\n",
        "Der Hafen");
    row("French",
        "{{Infobox Cinéma (film)\n| titre = Le Port\n| titre original = Harbour\n| réalisation = [[Ann "
        "Dell]]\n"
        "| scénario = [[Bo Reed]]<br>[[Cy Poe]]\n| acteur = [[Ada Quill]]<br>[[Sam Moss]]\n| pays = "
        "{{Royaume-Uni}}"
        "<br>{{France}}\n| durée = 97 minutes\n| année de sortie = [[1989 au cinéma|1989]]\n}}\n'''Le "
        "Port''' est "
        "un film.\n\n== Synopsis ==\nA miner.\n\n== Distribution ==\n* [[Ada Quill]] : Ida\n* [[Sam Moss]] : "
        "Ulf\n",
        "Le Port");
    row("Italian",
        "{{Film\n|titolo italiano = Il porto\n|titolo originale = Harbour\n|paese = [[Regno Unito]]\n|paese "
        "2 = "
        "[[Francia]]\n|anno uscita = [[1989]]\n|durata = 97 min\n|regista = [[Ann Dell]]\n|sceneggiatore = "
        "[[Bo "
        "Reed]], [[Cy Poe]]\n|attori =\n* [[Ada Quill]]: Ida\n* [[Sam Moss]]: Ulf\n}}\n'''Il porto''' è un "
        "film.\n\n== Trama ==\nA miner.\n",
        "Il porto");
    row("Spanish",
        "{{Ficha de película\n|título = El puerto\n|título original = Harbour\n|dirección = [[Ann "
        "Dell]]\n|guion = "
        "[[Bo Reed]]<br>[[Cy Poe]]\n|reparto = [[Ada Quill]]<br>[[Sam Moss]]\n|país = {{Bandera2|Reino "
        "Unido}}\n"
        "|país2 = Francia\n|estreno = 1989\n|duración = 97 minutos\n}}\n'''El puerto''' es una película.\n\n"
        "== Argumento ==\nA miner.\n\n== Reparto ==\n* [[Ada Quill]] como Ida\n* [[Sam Moss]] como Ulf\n",
        "El puerto");
    row("German, with the novel",
        "{{Infobox Film\n| Titel = Der Hafen\n| Produktionsland = [[Vereinigtes Königreich]], "
        "[[Frankreich]]\n"
        "| Erscheinungsjahr = 1989\n| Länge = 1 Std. 37 Min.\n| Regie = Ann Dell\n| Drehbuch = Bo Reed und "
        "Cy Poe "
        "nach einem Roman von Eve Roe\n| Besetzung =\n* Ada Quill als Ida\n* Sam Moss als Ulf\n}}\n'''Der "
        "Hafen''' ist ein Film.\n\n== Inhalt ==\nA miner.\n",
        "Der Hafen");
    row("French, of a French film",
        "{{Infobox Cinéma (film)\n| titre = Le Port\n| réalisation = Ann Dell\n| scénario = [[Bo Reed]] et "
        "[[Cy "
        "Poe]], d'après un roman de [[Eve Roe]]\n| pays = {{Royaume-Uni}}<br>{{France}}\n| durée = "
        "{{durée|1|37}}\n"
        "| sortie = 1989\n}}\n'''Le Port''' est un film.\n\n== Synopsis ==\nA miner.\n\n== Distribution "
        "==\n{{colonnes|nombre=2|\n* [[Ada Quill]] : Ida\n* [[Sam Moss]] : Ulf\n}}\n",
        "Le Port");
    row("Japanese",
        "{{Infobox Film\n| 作品名 = 港\n| 原題 = Harbour\n| 監督 = [[Ann Dell]]\n| 脚本 = [[Bo "
        "Reed]]<br>[[Cy "
        "Poe]]\n"
        "| 出演者 = [[Ada Quill]]<br>[[Sam Moss]]\n| 公開 = {{flagicon|UK}} 1989年\n| 上映時間 = 97分\n| "
        "製作国 = "
        "{{UK}}<br>{{FRA}}\n| 言語 = [[英語]]\n}}\n『'''港'''』は映画。\n\n== ストーリー ==\nA miner.\n\n== "
        "キャスト "
        "==\n* Ida - [[Ada Quill]]\n* Ulf - [[Sam Moss]]\n",
        "港");
}

void TestPageKinds::languages()
{
    QFETCH(QString, markup);
    QTEST(said(QStringLiteral("X"), markup,
               QStringLiteral("title directors writers countries runtime release_date cast plot")),
          "expected");
}

void TestPageKinds::titles_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *page, const char *name, const char *title) {
        QTest::addRow("%s %s", page, name)
            << QString::fromUtf8(page) << QString::fromUtf8(name) << QString::fromUtf8(title);
    };
    // Without a name the box shows that of the page, without what tells it from others.
    row("Harbour (film)", "", "Harbour");
    row("Harbour (1989 British film)", "", "Harbour");
    row("Harbour (Part Two)", "", "Harbour (Part Two)");
    row("Harbour (film)", "Harbour or<br>(The Late Ship)", "Harbour or (The Late Ship)");
    row("Harbour (film)", "Harbour<br>(Hafen)", "Harbour");
    row("Harbour (film)", "''Harbour''<br>港", "Harbour");
    row("Harbour (film)", "Harbour<br>2", "Harbour 2");
}

void TestPageKinds::titles()
{
    QFETCH(QString, page);
    QFETCH(QString, name);
    QFETCH(QString, title);
    QCOMPARE(
        said(page,
             QStringLiteral("{{Infobox film\n| name = %1\n| country = Italy\n}}\nIt is a film.").arg(name),
             QStringLiteral("title")),
        QStringLiteral("title=") + title);
}

QTEST_GUILESS_MAIN(TestPageKinds)
#include "tst_pagekinds.moc"
