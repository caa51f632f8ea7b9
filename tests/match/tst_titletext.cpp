#include "core/match/text/titlecompare.h"

#include <QTest>

using namespace moviedb::match;

namespace {

const char *relationName(TitleRelation relation)
{
    switch (relation) {
    case TitleRelation::Same:
        return "same";
    case TitleRelation::Article:
        return "article";
    case TitleRelation::Spelling:
        return "spelling";
    case TitleRelation::Brand:
        return "brand";
    case TitleRelation::Numeral:
        return "numeral";
    case TitleRelation::Letter:
        return "letter";
    case TitleRelation::Subtitle:
        return "subtitle";
    case TitleRelation::Plural:
        return "plural";
    case TitleRelation::Sequel:
        return "sequel";
    case TitleRelation::Extended:
        return "extended";
    case TitleRelation::Different:
        break;
    }
    return "different";
}

} // namespace

class TestTitleText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void relations_data()
    {
        QTest::addColumn<QString>("gallery");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("relation");
        const auto row = [](const char *gallery, const char *page, const char *relation) {
            QTest::newRow(
                qPrintable(QString::fromUtf8(gallery) + QStringLiteral(" / ") + QString::fromUtf8(page)))
                << QString::fromUtf8(gallery) << QString::fromUtf8(page) << QString::fromLatin1(relation);
        };
        row("Twister", "Twister (1996 film)", "same");
        row("Léon: The Professional", "Leon - the professional", "same");
        row("Spider-Man", "Spiderman", "same");
        row("S.W.A.T.", "SWAT (film)", "same");
        // Letters that are the same in another form.
        row("ＡＫＩＲＡ", "Akira (1988 film)", "same");
        row("\u1100\u1175\u1109\u1162\u11bc\u110e\u116e\u11bc", "기생충", "same");
        row("Ame\u0301lie", "Amélie", "same");
        row("Amelie", "Ame\u0301lie", "same");
        row("ﬁnal fantasy", "Final Fantasy", "same");
        row("Die Straße", "Die Strasse", "same");
        row("Æon Flux", "Aeon Flux (film)", "same");
        row("ΟΔΥΣΣΕΥΣ", "Οδυσσευς", "same");
        row("ｶﾞﾝﾂ", "ガンツ", "same");
        row("№ 9", "No 9", "same");
        row("Sense ＆ Sense", "Sense and Sense", "same");
        row("¼ Man", "1/4 Man", "same");
        row("ĳsberg", "ijsberg", "same");
        row("İstanbul", "istanbul", "same");
        row("𝐇eat", "Heat", "same");
        // Signs that make another word, and signs that do not.
        row("カメラ", "ガメラ", "different");
        row("शोले", "शाला", "different");
        row("ตัวตน", "ตวตน", "different");
        row("قَيصَر", "قيصر", "same");
        row("שָׁלוֹם", "שלום", "same");
        row("𠮷野", "野", "different");
        row("мой", "мои", "different");
        row("Йод", "И\u0306од", "same");
        row("Ёлки", "Елки", "same");
        row("їжак", "іжак", "different");
        row("علی", "علي", "same");
        row("کتاب", "كتاب", "same");
        row("Þór", "Thor", "same");
        row("Eiðurinn", "Eidurinn", "same");
        row("ハハ", "パパ", "different");
        row("Alien³", "Alien 3", "same");
        row("８½", "8½", "same");
        row("Rocky Ⅱ", "Rocky II", "same");
        row("Rocky Ⅱ", "Rocky Ⅲ", "sequel");
        row("ﷺ", "صلى الله عليه وسلم", "same");
        // Marks that nobody sees.
        row("A\u200b Tide", "A Tide", "same");
        row("\u2067Tide\u2069", "Tide", "same");
        row("T\u00adide", "Tide", "same");
        row("👍\ufe0f", "👍", "same");
        // Apostrophes, quotation marks and dashes of every kind.
        row("Ocean´s Eleven", "Ocean's Eleven", "same");
        row("Oceanʼs Eleven", "Ocean’s Eleven", "same");
        row("A ‘Quiet’ Place", "A Quiet Place", "same");
        row("X−Men", "X-Men", "same");
        row("-", "–", "same");
        row("“", "\"", "same");
        // Titles of signs only match themselves.
        row("+", "+ (film)", "same");
        row("+", "and", "different");
        row("$", "$ (film)", "same");
        row("$", "$", "same");
        row("???", "???", "same");
        row("???", "???? (film)", "different");
        row("$", "???", "different");
        row("...", "… (film)", "same");
        row("!", "Exclamation", "different");
        row("👍", "👍 (2019 film)", "same");
        row("WALL·E", "WALL-E", "same");
        row("A-X-L", "A.X.L.", "same");
        row("Fast & Furious", "Fast and Furious (2009 film)", "same");
        row("Goonies, The", "The Goonies", "same");
        row("Welle, Die", "Die Welle", "same");
        row("Samouraï, Le", "Le Samouraï", "same");
        row("Avventura, L’", "L'Avventura", "same");
        row("Det sjunde inseglet", "sjunde inseglet, Det", "same");
        row("Samouraï", "Le Samouraï", "article");
        row("Boot", "Das Boot", "article");
        row("Hard", "Die Hard", "extended");
        row("Max & Moritz", "Max und Moritz", "same");
        row("Jules et Jim", "Jules and Jim", "same");
        row("Rock 'n' Roll", "Rock and Roll", "same");
        row("Louis XIV", "Louis 14", "same");
        row("Louis XIV", "Louis XV", "sequel");
        row("Nine to Five", "9 to 5 (film)", "same");
        row("Rocky II", "Rocky 2", "same");
        row("The Godfather Part II", "The Godfather 2", "same");
        row("Dune: Part Two", "Dune: Part Two", "same");
        row("Kill Bill: Vol. 2", "Kill Bill: Volume 2", "same");
        row("I ♥ Huckabees", "I Heart Huckabees", "same");
        row("Star Wars: Episode IV", "Star Wars Episode 4", "same");
        row("Iron Claw", "The Iron Claw (film)", "article");
        row("Se7en", "Seven (1995 film)", "spelling");
        row("Thir13en Ghosts", "Thirteen Ghosts", "spelling");
        row("Picadilly Jim", "Piccadilly Jim (1936 film)", "spelling");
        row("The Colour of Amber", "The Color of Amber", "spelling");
        row("Amber Judgement", "Amber Judgment", "spelling");
        row("The Traveler", "The Traveller (1974 film)", "spelling");
        row("Gipsy Road", "Gypsy Road", "spelling");
        row("The Organiser", "The Organizer", "spelling");
        row("Civil Defence", "Civil Defense", "spelling");
        row("Whisky Bay", "Whiskey Bay", "spelling");
        row("A Grey Harbour", "A Gray Harbour", "same");
        row("Grey", "Gray (film)", "same");
        row("Theatre of Salt", "Theater of Salt", "same");
        row("Amber Centre", "Amber Center", "same");
        row("Graves Lane", "Greves Lane", "letter");
        row("Caesar Falls", "Cesar Falls", "spelling");
        row("The Amber Spectre", "The Amber Specter", "spelling");
        row("Amber Catalog", "Amber Catalogue", "spelling");
        row("The Programme", "The Program (film)", "spelling");
        row("Amber Mare", "Amber Maer", "different");
        row("Okay, Amber", "OK Amber", "same");
        row("The Aluminium Tide", "The Aluminum Tide", "same");
        row("Amber Jewellery", "Amber Jewelry", "same");
        row("The Plough", "The Plow", "same");
        row("Pyjama Tide", "Pajama Tide", "same");
        row("Mr Jones' Tide", "Mr. Jones's Tide", "same");
        row("Mr Jones’s Tide", "Mr. Jones' Tide (film)", "same");
        // Numbers of several words, and ordinal ones.
        row("Twenty-Eight Tides", "28 Tides", "numeral");
        row("Twenty Eight Tides", "28 Tides (film)", "numeral");
        row("Thirty-Nine Rungs", "The 39 Rungs", "numeral");
        row("Sixty Tides", "60 Tides", "numeral");
        row("A Hundred Tides", "100 Tides", "numeral");
        row("One Hundred and One Tides", "101 Tides", "numeral");
        row("Two Thousand Tides!", "2000 Tides", "numeral");
        row("Nineteen Eighty-Four", "1984 (film)", "numeral");
        row("Twenty-One", "21", "numeral");
        row("The Fifth Tide", "The 5th Tide", "numeral");
        row("Forty-Second Lane", "42nd Lane", "numeral");
        row("The Thirteenth Tide", "The 13th Tide", "numeral");
        row("Twenty-Eight Tides", "Twenty Eight Tides (film)", "same");
        row("Second Tide", "Third Tide", "different");
        row("Twenty, Eight", "28", "different");
        row("Thirty-Nine Tides", "38 Tides", "sequel");
        row("Twenty-Eight Tides Later", "28 Weeks Later", "different");
        // A letter off is mostly another film.
        row("Fight Harbour", "Fright Harbour (2011 film)", "letter");
        row("The White Horse", "The White House", "letter");
        row("Amber Woman", "Amber Women", "letter");
        row("The Gentleman", "The Gentlemen (2019 film)", "letter");
        row("Amber Night", "Amber Light", "letter");
        row("Money", "Honey (2003 film)", "letter");
        row("Amberic", "Amberica", "letter");
        row("The Mast of Amber", "The Mass of Amber", "letter");
        row("Must Love Tide", "Must Live Tide", "letter");
        row("B2: The Amber Ducks", "B3: The Amber Ducks", "sequel");
        row("B2: The Amber Ducks", "B2 The Amber Ducks", "same");
        row("The Kid", "Disney's The Kid (2000 film)", "brand");
        row("How the Grinch Stole Christmas", "Dr. Seuss' How the Grinch Stole Christmas", "brand");
        row("The Eagle's Nest", "The Nest (2020 film)", "extended");
        row("The Water Horse", "The Water Horse: Legend of the Deep", "subtitle");
        row("The Return of Jafar", "Aladdin: The Return of Jafar", "subtitle");
        row("Twister", "Twisters (film)", "plural");
        row("Alien", "Aliens (film)", "plural");
        row("Deadpool", "Deadpool 2", "sequel");
        row("Dune", "Dune: Part Two", "sequel");
        row("Mad Max", "Mad Max 2", "sequel");
        row("Rocky III", "Rocky IV", "sequel");
        row("Toy", "Toy Story", "extended");
        row("Network", "Social circles", "different");
        row("", "Anything", "different");
        row("Anything", "", "different");
        row("???", "!!!", "different");
    }

    void relations()
    {
        QFETCH(QString, gallery);
        QFETCH(QString, page);
        QFETCH(QString, relation);
        const TitleComparison found = compareTitles(TitleText(gallery, TitleText::Origin::Gallery),
                                                    TitleText(page, TitleText::Origin::Page));
        QCOMPARE(QString::fromLatin1(relationName(found.relation)), relation);
        QVERIFY(found.likeness >= 0 && found.likeness <= 1);
    }

    void disambiguators()
    {
        const TitleText page(QStringLiteral("Dune (2021 film)"), TitleText::Origin::Page);
        QCOMPARE(page.canonical(), QStringLiteral("dune"));
        QCOMPARE(page.disambiguatorYear(), 2021);
        QCOMPARE(page.disambiguator().toString(), QStringLiteral("2021 film"));
        const TitleText title(QStringLiteral("Bon Voyage (and Don't Come Back Too Soon!!)"),
                              TitleText::Origin::Gallery);
        QVERIFY(!title.hasDisambiguator());
        QCOMPARE(title.canonical(), QStringLiteral("bon voyage and dont come back too soon"));
        const TitleText year(QStringLiteral("1984"), TitleText::Origin::Page);
        QCOMPARE(year.disambiguatorYear(), 0);
        QVERIFY(!year.isEmpty());
    }

    void otherNumerals()
    {
        const auto other = [](const char *title) { return withOtherNumerals(QString::fromUtf8(title)); };
        QCOMPARE(other("Nine to Five"), QStringLiteral("9 to 5"));
        QCOMPARE(other("Ocean's 11"), QStringLiteral("Ocean's eleven"));
        QCOMPARE(other("Twenty-Eight Days Later"), QStringLiteral("28 Days Later"));
        QCOMPARE(other("One Hundred and One Tides"), QStringLiteral("101 Tides"));
        QCOMPARE(other("Gone in Sixty Seconds"), QStringLiteral("Gone in 60 Seconds"));
        QCOMPARE(other("The Fifth Tide"), QString());
        QCOMPARE(other("Amber Tide"), QString());
    }

    void variants()
    {
        QVERIFY(
            titleVariants(QStringLiteral("Reserved (UK as Service)")).contains(QStringLiteral("Service")));
        QVERIFY(titleVariants(QStringLiteral("One aka Two")).contains(QStringLiteral("Two")));
        QCOMPARE(titleVariants(QStringLiteral("Plain")), QStringList{QStringLiteral("Plain")});
        for (const char *title : {"Tide: Director's Cut", "Tide - The Extended Edition", "Tide [Unrated]",
                                  "Tide (Dubbed)", "Tide – 50th Anniversary Edition"})
            QVERIFY2(titleVariants(QString::fromUtf8(title)).contains(QStringLiteral("Tide")), title);
        QVERIFY(!titleVariants(QStringLiteral("Tide: The Cut")).contains(QStringLiteral("Tide")));
    }

    void survivesAnything()
    {
        const QString longest(20000, u'x');
        const QString many = QString(QStringLiteral("word ")).repeated(3000);
        for (const QString &text :
             {longest, many, QStringLiteral("((((("), QStringLiteral(")"), QString(QChar(0xD800)),
              QStringLiteral("\n\t"), QStringLiteral("12345678901234567890")}) {
            const TitleText one(text, TitleText::Origin::Page);
            const TitleText two(text, TitleText::Origin::Gallery);
            const TitleComparison found = compareTitles(one, two);
            QVERIFY(found.likeness >= 0 && found.likeness <= 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestTitleText)
#include "tst_titletext.moc"
