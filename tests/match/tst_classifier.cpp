#include "core/match/classify/classifier.h"
#include "core/match/classify/phrase.h"
#include "core/match/classify/weights.h"

#include <QTest>

using namespace moviedb;
using namespace moviedb::match;

class TestClassifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("description");
        QTest::addColumn<QString>("extract");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *key, const char *description, const char *extract, const char *kind) {
            QTest::newRow(qPrintable(
                QStringLiteral("%1 %2").arg(QString::fromUtf8(key), QString::fromUtf8(description).left(40))))
                << QString::fromUtf8(key) << QString::fromUtf8(description) << QString::fromUtf8(extract)
                << QString::fromLatin1(kind);
        };
        // Wikipedia's own short descriptions.
        row("Blue_Harbour", "2022 American film by Ada Lorn", "", "film");
        row("Storm_Chaser_(1996_film)", "1996 film by Ada Lorn", "", "film");
        row("Blue_Harbour", "Topics referred to by the same term", "", "disambiguation");
        row("Blue_Harbour", "American animated television series", "", "tv");
        row("Blue_Harbour", "1851 novel by Ada Lorn", "", "book");
        row("Blue_Harbour", "Wikimedia list article", "", "list");
        row("List_of_Harbour_films", "", "", "list");
        // "Film" as a modifier.
        row("Ada_Lorn", "American film director", "", "person");
        row("Ada_Lorn", "Film and television actor", "", "person");
        row("Harbour_(film_series)", "American film series", "", "franchise");
        row("Harbour_Pictures", "American film production company", "", "other");
        row("Harbour_Award", "Annual Italian film award", "", "other");
        row("Harbour_Festival", "Annual film festival held in Bergen, Norway", "", "other");
        row("Harbour_(soundtrack)", "2009 film score by Ada Lorn", "", "music");
        row("Captain_Harbour", "Fictional character in the 2009 film Blue Harbour", "", "other");
        // Films without the word.
        row("Blue_Harbour", "1953 American romantic comedy directed by Ada Lorn", "", "film");
        row("Blue_Harbour", "1938 animated short directed by Ada Lorn", "", "film");
        row("Blue_Harbour", "Disney Channel Original Movie", "", "film");
        row("Blue_Harbour", "1999 documentary", "", "film");
        row("Blue_Harbour", "1999 documentary", "Blue Harbour is a 1999 documentary about a port.", "film");
        row("Blue_Harbour", "1999 biopic", "Blue Harbour is a 1999 biopic about a sailor.", "film");
        row("Blue_Harbour", "2004 mockumentary", "", "film");
        row("Blue_Harbour", "1999 docudrama", "", "film");
        row("Blue_Harbour", "1930 motion picture", "", "film");
        row("Porto_azzurro", "pellicola del 1999", "", "film");
        row("Blue_Harbour", "1999 romantic comedy", "", "film");
        row("Blue_Harbour", "1943 Western", "", "film");
        row("Blue_Harbour", "1967 spaghetti Western", "", "film");
        row("Blue_Harbour", "1978 Indian drama", "", "film");
        row("Blue_Harbour", "1997 Hong Kong action thriller", "", "film");
        row("Blue_Harbour", "1985 slasher", "", "film");
        row("Blue_Harbour", "biopic", "", "film");
        row("Blue_Harbour", "", "Blue Harbour is a biopic.", "film");
        row("Blue_Harbour", "1949 drama by Ada Lorn", "", "other"); // a play as well
        row("Blue_Harbour", "1933 musical", "", "other");
        row("Blue_Harbour", "1999 comedy album", "", "music");
        row("Blue_Harbour", "2001 thriller novel", "", "book");
        row("Blue_Harbour", "1980 drama series", "", "tv");
        row("Blue_Harbour", "2015 documentary miniseries", "", "tv");
        row("Blue_Harbour", "2015 documentary podcast", "", "other");
        row("Ada_Lorn", "Irish documentary photographer", "", "person");
        row("Ada_Lorn", "film-maker", "", "person");
        // By words that nothing else is called by.
        row("Blue_Harbour", "American biopic about Ada Lorn", "", "film");
        row("Blue_Harbour", "Short documentary by Ada Lorn", "", "film");
        row("Blue_Harbour", "TV documentary by Ada Lorn", "", "film");
        row("Blue_Harbour", "2012 rockumentary about The Lorns", "", "film");
        row("Blue_Harbour", "Lost 1917 silent comedy by Ada Lorn", "", "film");
        row("Blue_Harbour", "1929 part-talkie", "", "film");
        row("Blue_Harbour", "1914 serial", "", "film");
        row("Blue_Harbour", "2019 drama serial", "", "tv");
        row("Blue_Harbour", "2010 remake of the 1954 film", "", "film");
        row("Blue_Harbour", "Second instalment of the Harbour film series", "", "film");
        row("Blue_Harbour", "", "Blue Harbour is the debut feature of Ada Lorn.", "film");
        row("Blue_Harbour", "", "Blue Harbour (1974) is director Ada Lorn's first feature.", "film");
        row("Blue_Harbour", "", "Blue Harbour is a low-budget 1974 horror flick.", "film");
        row("Blue_Harbour_(documentary)", "", "", "film");
        row("Blue_Harbour", "1999 novel sequel to the film", "", "book");
        row("Blue_Harbour", "Documentary about salt", "", "film");
        row("Blue_Harbour", "Four Sailors short", "", "film");
        row("Blue_Harbour", "Merry Melodies cartoon", "", "film");
        row("Blue_Harbour", "live album and concert film", "", "music");
        row("Harbour", "", "The music for Harbour was composed by Ada Lorn, who scored her first film.",
            "music");
        row("The_Music_of_Harbour", "", "The Music of Harbour is a 1993 American drama film.", "film");
        row("Blue_Harbour", "fictional film within a film", "", "other");
        row("Blue_Harbour", "1987 film poster", "", "other");
        row("Production_of_Blue_Harbour", "", "", "other");
        row("Blue_Harbour_(franchise)", "", "", "franchise");
        row("Ada_Lorn_filmography", "", "", "list");
        row("Blue_Harbour", "Film journal", "", "other");
        row("Blue_Harbour", "", "Blue Harbour is a stage musical based on the 1974 film.", "other");
        row("Blue_Harbour_2", "", "Blue Harbour 2 is an unproduced sequel to the 1974 film.", "other");
        row("Ada_Lorn", "", "Ada Lorn was an American silent film star.", "person");
        row("Blue_Harbour", "Two films by Ada Lorn", "", "franchise");
        row("Blue_Harbour", "Film adaptations of the novel", "", "other");
        row("Blue_Harbour", "", "Blue Harbour is a 2013 anthology film comprising three short films.",
            "film");
        // First sentences and search excerpts.
        row("Blue_Harbour", "",
            "Blue Harbour is a 2022 American epic science fiction film directed by Ada Lorn", "film");
        row("Blue_Harbour:_The_Long_Way", "",
            "Blue Harbour: The Long Way is a 2022 American epic film co-produced and directed by", "film");
        row("Blue_Harbour", "", "Blue Harbour is a 1999 French film", "film");
        row("Blue_Harbour", "", "Blue Harbour is an American sitcom created by Ada Lorn for NBC", "tv");
        row("Blue_Harbour", "", "Blue Harbour is the third studio album by the band Lorn", "music");
        row("Blue_Harbour", "", "Blue Harbour is a 2011 action-adventure video game developed by Lorn",
            "game");
        row("Ada_Lorn", "", "Ada Lorn (born 1961) is an American film director and screenwriter.", "person");
        // Others that name films.
        row("Ada_Lorn", "",
            "Ada Lorn (3 May 1921 – 2 June 1999) was a British film editor who cut the 1962 film Net.",
            "person");
        row("Ada_Lorn", "", "Ada Lorn was an Irish film and stage actor, known for the 1949 film Harbour.",
            "person");
        row("Blue_Harbour_films", "", "The Blue Harbour film series consists of four American action films.",
            "franchise");
        row("Blue_Harbour_trilogy", "",
            "The Blue Harbour trilogy is a series of three films directed by Ada Lorn.", "franchise");
        row("Blue_Harbour", "2012 film score by Ada Lorn", "", "music");
        row("Blue_Harbour", "", "Blue Harbour may refer to: Blue Harbour (1962 film), an Irish film",
            "disambiguation");
        row("Blue_Harbour", "", "Blue Harbour can also refer to a 1962 film by Ada Lorn.", "disambiguation");
        row("Blue_Harbour", "Irish film-making collective", "", "other");
        row("Blue_Harbour", "", "Blue Harbour is a 1999 film in which an editor may refer a case.", "film");
        row("Blue_Harbour", "", "Blue Harbour is a 1999 comedy film about a film editor.", "film");
        row("Blue_Harbour", "", "Blue Harbour is a 1990 novel that was made into a 1999 film.", "book");
        row("Blue_Harbour", "", "Blue Harbour is an Irish comic book based on the film.", "book");
        row("Blue_Harbour", "", "Blue Harbour is a genre of film.", "other");
        row("Blue_Harbour", "", "Blue Harbour is a 1999 film essay directed by Ada Lorn.", "film");
        row("Blue_Harbour", "1980 made-for-TV movie", "", "film");
        // What films are made with, shown on and written about.
        for (const char *description : {"film stock",
                                        "film rating system",
                                        "digital film camera",
                                        "film format",
                                        "film theory",
                                        "Irish film archive",
                                        "student film club",
                                        "film preservation",
                                        "movie ranch in Ireland",
                                        "movie palace in Dublin",
                                        "film memorabilia",
                                        "online film database",
                                        "film editing software",
                                        "photographic film",
                                        "plastic film",
                                        "brand of photographic film",
                                        "film commission",
                                        "film lighting instrument",
                                        "film location in Ireland",
                                        "film theory term",
                                        "film crew role"})
            row("Blue_Harbour", description, "", "other");
        row("Blue_Harbour", "1996 film about a camera", "", "film");
        row("Blue_Harbour", "1996 oil film", "", "film");
        row("Blue_Harbour", "Irish film by Ada Lorn", "", "film");
        row("Blue_Harbour", "", "Blue Harbour, a 1999 Irish film by Ada Lorn, is the third part of a series.",
            "film");
        row("Blue_Harbour", "",
            "Blue Harbour a 1995 Irish horror film by Ada Lorn. It is the third work of Lorn as director and "
            "producer.",
            "film");
        row("Blue_Harbour", "", "Blue Harbour is a 1980 Irish made-for-television film.", "film");
        row("Blue_Harbour", "",
            "Blue Harbour: A Straight Road in Nine Days, Two Hours is an 1871 novel by Ada Lorn.", "book");
        row("Blue_Harbour", "", "Blue Harbour: A City Story is a 1994 Irish drama film.", "film");
        row("Puerto_azul", "documental de 2011", "", "film");
        // Disambiguators alone.
        row("Blue_Harbour_(film)", "", "", "film");
        row("Blue_Harbour_(1996_film)", "", "", "film");
        row("Blue_Harbour_(novel)", "", "", "book");
        row("Blue_Harbour_(album)", "", "", "music");
        row("Blue_Harbour_(TV_series)", "", "", "tv");
        row("Blue_Harbour_(video_game)", "", "", "game");
        row("Blue_Harbour_(disambiguation)", "", "", "disambiguation");
        // Other languages.
        row("Blauer_Hafen", "US-amerikanischer Spielfilm von Ada Lorn (2009)", "", "film");
        row("Blauer_Hafen", "Film von Ada Lorn (1993)", "", "film");
        row("Blauer_Hafen", "deutsche Fernsehserie", "", "tv");
        row("Port_bleu", "film américain réalisé par Ada Lorn, sorti en 2009", "", "film");
        row("Porto_blu", "film del 1996 diretto da Ada Lorn", "", "film");
        row("Puerto_azul", "película de 1996 dirigida por Ada Lorn", "", "film");
        row("Puerto_azul", "serie de televisión española", "", "tv");
    }

    void kinds()
    {
        QFETCH(QString, key);
        QFETCH(QString, description);
        QFETCH(QString, extract);
        QFETCH(QString, kind);
        const Result<FilmClassifier> classifier = FilmClassifier::shipped();
        QVERIFY(classifier.ok());
        const Classification found =
            classifier->classify({key, QString(key).replace(u'_', u' '), description, extract});
        QCOMPARE(pageKindName(found.kind), kind);
        QCOMPARE(found.filmProbability >= 0.5, kind == QStringLiteral("film"));
    }

    void hostileInput()
    {
        const Result<FilmClassifier> classifier = FilmClassifier::shipped();
        QVERIFY(classifier.ok());
        const QString longest(500000, u'a');
        const QString words = QString(QStringLiteral("film ")).repeated(100000);
        for (const PageText &page :
             {PageText{}, PageText{longest, longest, longest, longest}, PageText{words, words, words, words},
              PageText{QStringLiteral("("), QStringLiteral(")"), QString(QChar(0)),
                       QString(QChar(0xDFFF))}}) {
            const Classification found = classifier->classify(page);
            QVERIFY(found.filmProbability >= 0 && found.filmProbability <= 1);
        }
    }

    void damagedWeights()
    {
        const QByteArray good = Weights().toBytes();
        QVERIFY(FilmClassifier::load(good).ok());
        QVERIFY(good.size() <= 256 * 1024);
        QByteArray flipped = good;
        flipped[good.size() / 2] = char(flipped.at(good.size() / 2) ^ 1);
        for (const QByteArray &bad : {QByteArray(), QByteArray("MDBW"), good.left(good.size() - 1), flipped,
                                      QByteArray(good).replace(0, 4, "XXXX")}) {
            const Result<FilmClassifier> loaded = FilmClassifier::load(bad);
            QVERIFY(!loaded.ok());
            QCOMPARE(loaded.error().fault, Fault::Parse);
        }
    }

    void headsOfPhrases_data()
    {
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("kind"); // empty: no opinion
        QTest::newRow("film") << QStringLiteral("2022 American film by X") << QStringLiteral("film");
        QTest::newRow("series") << QStringLiteral("film series by X") << QStringLiteral("franchise");
        QTest::newRow("tv") << QStringLiteral("animated television series") << QStringLiteral("tv");
        QTest::newRow("books") << QStringLiteral("series of novels by X") << QStringLiteral("book");
        QTest::newRow("character") << QStringLiteral("character in the film X") << QStringLiteral("other");
        QTest::newRow("nothing") << QStringLiteral("municipal green thing") << QString();
        QTest::newRow("empty") << QString() << QString();
    }

    void headsOfPhrases()
    {
        QFETCH(QString, phrase);
        QFETCH(QString, kind);
        WordList words;
        splitWords(phrase, words);
        const PhraseReading reading = readPhrase(words, 0);
        QCOMPARE(reading.kind ? pageKindName(*reading.kind) : QString(), kind);
    }
};

QTEST_GUILESS_MAIN(TestClassifier)
#include "tst_classifier.moc"
