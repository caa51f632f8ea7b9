// What a language changes: texts, numbers, dates and order; and how English sentences of the parts below are turned.
#include "core/base/result.h"
#include "core/language/language.h"
#include "core/language/sentencetranslator.h"
#include "core/language/territoryname.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace moviedb;

namespace {

constexpr const char *words = R"(<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context><name>core</name>
<message><source>Movies</source><translation>Film</translation></message>
<message><source>The file cannot be read.</source><translation>Il file non si può leggere.</translation></message>
<message><source>The file cannot be written: %1.</source><translation>Impossibile scrivere il file: %1.</translation></message>
<message><source>Check its permissions.</source><translation>Controlla i permessi.</translation></message>
<message><source>Free some space. Then try again.</source><translation>Libera spazio. Poi riprova.</translation></message>
<message><source>%1 of “%2” changed meanwhile.</source><translation>Di “%2” è cambiato %1.</translation></message>
<message><source>Accepted if %1.</source><translation>Accettata se %1.</translation></message>
<message><source>the year were %1</source><translation>l'anno fosse %1</translation></message>
<message><source>%1 were not a candidate</source><translation>%1 non fosse una candidata</translation></message>
<message><source>%1 were not candidates</source><translation>%1 non fossero candidate</translation></message>
<message><source>no id led away</source><translation>nessun id portasse altrove</translation></message>
<message><source> and </source><translation> e </translation></message>
<message><source>%1 removed%2</source><translation>Rimosso %1%2</translation></message>
<message><source>, with %1</source><translation>, con %1</translation></message>
<message><source>1 offer</source><translation>1 offerta</translation></message>
<message><source>%n links</source><translation>%n collegamenti</translation></message>
<message><source>Not yet done.</source><translation type="unfinished"></translation></message>
</context></TS>)";

QString turned(const SentenceTranslator &translator, const QString &text)
{
    const QString found = translator.translate("core", text.toUtf8().constData());
    return found.isEmpty() ? text : found;
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();
    void isSpoken_data();
    void isSpoken();
    void numbersAndDates();
    void orderOfNames();
    void namesOfCountries_data();
    void namesOfCountries();
    void textsComeAndGo();
    void sentences_data();
    void sentences();
    void lineOfAnError();
    void otherContextsAreNotItsOwn();
    void countsInSteps_data();
    void countsInSteps();
    void countsInEnglish();

private:
    Language m_language;
};

void LanguageTest::cleanup()
{
    m_language.use(QStringLiteral("en"));
}

void LanguageTest::isSpoken_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("Italian") << QStringLiteral("it") << QStringLiteral("it");
    QTest::newRow("Italian of a region") << QStringLiteral("it_CH") << QStringLiteral("it");
    QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("en");
    QTest::newRow("no translation") << QStringLiteral("fi") << QStringLiteral("en");
    QTest::newRow("the system's, which is C here") << QString() << QStringLiteral("en");
}

void LanguageTest::isSpoken()
{
    QFETCH(QString, code);
    QFETCH(QString, spoken);
    QCOMPARE(Language::spoken(code), spoken);
}

void LanguageTest::numbersAndDates()
{
    m_language.use(QStringLiteral("it"));
    QCOMPARE(QLocale().toString(1234567), QStringLiteral("1.234.567"));
    QCOMPARE(QLocale().toString(7.5, 'f', 1), QStringLiteral("7,5"));
    QCOMPARE(QLocale().toString(QDate(2026, 5, 3), QStringLiteral("d MMMM yyyy")),
             QStringLiteral("3 maggio 2026"));
    QCOMPARE(QLocale().toString(QDate(2026, 5, 3), QLocale::ShortFormat), QStringLiteral("03/05/26"));
    m_language.use(QStringLiteral("en"));
    QCOMPARE(QLocale().toString(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(QLocale().toString(7.5, 'f', 1), QStringLiteral("7.5"));
}

void LanguageTest::orderOfNames()
{
    m_language.use(QStringLiteral("it"));
    QStringList names{QStringLiteral("Zoë"), QStringLiteral("Fabio"), QStringLiteral("Èvelyne"),
                      QStringLiteral("eva"), QStringLiteral("Àlvaro")};
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    QCOMPARE(names.join(u' '), QStringLiteral("Àlvaro eva Èvelyne Fabio Zoë"));
}

void LanguageTest::namesOfCountries_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *language, const char *code, const char *name) {
        QTest::addRow("%s in %s", code, language)
            << QString::fromLatin1(language) << QString::fromLatin1(code) << QString::fromUtf8(name);
    };
    row("en", "US", "United States");
    row("en", "DE", "Germany");
    row("en", "TT", "Trinidad and Tobago");
    row("it", "US", "Stati Uniti");
    row("it", "DE", "Germania");
    row("it", "GB", "Regno Unito");
    row("it", "SE", "Svezia");
    row("it", "QQ", "QQ");
}

void LanguageTest::namesOfCountries()
{
    QFETCH(const QString, language);
    QFETCH(const QString, code);
    QFETCH(const QString, name);
    Language spoken;
    spoken.use(language);
    QCOMPARE(territoryName(code), name);
}

void LanguageTest::textsComeAndGo()
{
    const auto title = [] { return QCoreApplication::translate("moviedb::ui::SettingsPage", "Settings"); };
    const auto menu = [] { return QCoreApplication::translate("moviedb::ui::SettingsPage", "&Settings…"); };
    QCOMPARE(title(), QStringLiteral("Settings"));
    m_language.use(QStringLiteral("it"));
    QCOMPARE(title(), QStringLiteral("Impostazioni"));
    QVERIFY(menu().contains(u'&'));
    m_language.use(QStringLiteral("it"));
    QCOMPARE(title(), QStringLiteral("Impostazioni"));
    m_language.use(QStringLiteral("en"));
    QCOMPARE(title(), QStringLiteral("Settings"));
    {
        Language passing;
        passing.use(QStringLiteral("it"));
        QCOMPARE(title(), QStringLiteral("Impostazioni"));
    }
    QCOMPARE(title(), QStringLiteral("Settings"));
}

void LanguageTest::sentences_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("italian");
    QTest::newRow("a word") << QStringLiteral("Movies") << QStringLiteral("Film");
    QTest::newRow("a sentence") << QStringLiteral("The file cannot be read.")
                                << QStringLiteral("Il file non si può leggere.");
    QTest::newRow("what stands in it") << QStringLiteral("The file cannot be written: disk full.")
                                       << QStringLiteral("Impossibile scrivere il file: disk full.");
    QTest::newRow("in another order") << QStringLiteral("Runtime of “Heat” changed meanwhile.")
                                      << QStringLiteral("Di “Heat” è cambiato Runtime.");
    QTest::newRow("values that look like places")
        << QStringLiteral("%2 of “%1” changed meanwhile.") << QStringLiteral("Di “%1” è cambiato %2.");
    QTest::newRow("two of them") << QStringLiteral("The file cannot be read. Check its permissions.")
                                 << QStringLiteral("Il file non si può leggere. Controlla i permessi.");
    QTest::newRow("behind words of the window") << QStringLiteral("Errore: The file cannot be read.")
                                                << QStringLiteral("Errore: Il file non si può leggere.");
    QTest::newRow("behind the name of the program")
        << QStringLiteral("moviedb: The file cannot be written: disk full. (/a/b) Check its permissions.")
        << QStringLiteral("moviedb: Impossibile scrivere il file: disk full. (/a/b) Controlla i permessi.");
    QTest::newRow("before what is not known")
        << QStringLiteral("The file cannot be read. Nobody said this.")
        << QStringLiteral("Il file non si può leggere. Nobody said this.");
    QTest::newRow("made of known parts")
        << QStringLiteral("Accepted if the year were 1996 and no id led away.")
        << QStringLiteral("Accettata se l'anno fosse 1996 e nessun id portasse altrove.");
    QTest::newRow("a name that is no part of it")
        << QStringLiteral("Accepted if “Night Ferry (2004 film)” were not a candidate.")
        << QStringLiteral("Accettata se “Night Ferry (2004 film)” non fosse una candidata.");
    QTest::newRow("several names")
        << QStringLiteral("Accepted if the year were 1996 and “A” and “B” were not candidates.")
        << QStringLiteral("Accettata se l'anno fosse 1996 e “A” e “B” non fossero candidate.");
    QTest::newRow("made of other parts")
        << QStringLiteral("Accepted if you and I agree.") << QStringLiteral("Accettata se you and I agree.");
    QTest::newRow("a heading within a sentence")
        << QStringLiteral("The file cannot be written: movies and movies.")
        << QStringLiteral("Impossibile scrivere il file: film e film.");
    QTest::newRow("what the database calls it")
        << QStringLiteral("movies removed") << QStringLiteral("Rimosso movies");
    QTest::newRow("a list of known parts")
        << QStringLiteral("Heat removed, with 12 links, 1 offer and 3 links")
        << QStringLiteral("Rimosso Heat, con 12 collegamenti, 1 offerta e 3 collegamenti");
    QTest::newRow("a list with another part") << QStringLiteral("Heat removed, with 12 links and hope")
                                              << QStringLiteral("Rimosso Heat, with 12 links and hope");
    QTest::newRow("a number of them")
        << QStringLiteral("12 links removed") << QStringLiteral("Rimosso 12 collegamenti");
    QTest::newRow("a title that is no number of them")
        << QStringLiteral("Missing links removed") << QStringLiteral("Rimosso Missing links");
    QTest::newRow("not known") << QStringLiteral("Nobody said this.") << QStringLiteral("Nobody said this.");
    QTest::newRow("without its words") << QStringLiteral("Not yet done.") << QStringLiteral("Not yet done.");
    QTest::newRow("only its beginning")
        << QStringLiteral("Movies of today") << QStringLiteral("Movies of today");
    const QString document = QStringLiteral("The file cannot be read. ").repeated(400);
    QTest::newRow("a document") << document << document;
}

void LanguageTest::sentences()
{
    QFETCH(QString, english);
    QFETCH(QString, italian);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("core.ts")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) > 0);
    file.close();
    const SentenceTranslator translator(file.fileName());
    QVERIFY(!translator.isEmpty());
    QCOMPARE(turned(translator, english), italian);
}

void LanguageTest::lineOfAnError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("core.ts")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) > 0);
    file.close();
    const SentenceTranslator translator(file.fileName());
    const Error whole =
        makeError(Fault::Io, QStringLiteral("The file cannot be read."), QStringLiteral("/home/a (b). c/x"),
                  QStringLiteral("Free some space. Then try again."));
    QCOMPARE(turned(translator, whole.oneLine()),
             QStringLiteral("Il file non si può leggere. (/home/a (b). c/x) Libera spazio. Poi riprova."));
    const Error open = makeError(Fault::Io, QStringLiteral("The file cannot be written: No such file."),
                                 QStringLiteral("/x"), QStringLiteral("Check its permissions."));
    QCOMPARE(turned(translator, open.oneLine()),
             QStringLiteral("Impossibile scrivere il file: No such file. (/x) Controlla i permessi."));
    const Error placed =
        makeError(Fault::Io, QStringLiteral("The file cannot be read."), QStringLiteral("/x"));
    QCOMPARE(turned(translator, placed.oneLine()), QStringLiteral("Il file non si può leggere. (/x)"));
}

void LanguageTest::otherContextsAreNotItsOwn()
{
    const SentenceTranslator nothing(QStringLiteral("/nowhere.ts"));
    QVERIFY(nothing.isEmpty());
    QCOMPARE(nothing.translate("core", "Movies"), QString());
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("core.ts")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(words) > 0);
    file.close();
    const SentenceTranslator translator(file.fileName());
    QCOMPARE(translator.translate("moviedb::ui::TablePage", "Movies"), QString());
}

void LanguageTest::countsInSteps_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("italian");
    QTest::newRow("what stands in the way of undo")
        << QStringLiteral("“Heat” is no longer as this step left it: release date was changed.")
        << QStringLiteral(
               "“Heat” non è più come questo passaggio l’ha lasciato: data di uscita ha un altro valore.");
    QTest::newRow("a row without a name in the way")
        << QStringLiteral("The row 12 of Movies is no longer as this step left it: it was removed.")
        << QStringLiteral(
               "La riga 12 di Film non è più come questo passaggio l’ha lasciato: è stato eliminato.");
    QTest::newRow("what would make a page certain")
        << QStringLiteral("Would be accepted if “Night Ferry (2004 Canadian film)” were not a candidate.")
        << QStringLiteral("Sarebbe accettata se “Night Ferry (2004 Canadian film)” non fosse una candidata.");
    QTest::newRow("a film with what goes along")
        << QStringLiteral("Movies: Heat removed, with 1 rating, 6 links, 1 offer and 25 claims")
        << QStringLiteral("Film: rimozione di Heat, con 1 voto, 6 collegamenti, 1 offerta e 25 affermazioni");
    QTest::newRow("rows alone") << QStringLiteral("Genres: 3 rows removed")
                                << QStringLiteral("Generi: rimozione di 3 righe");
    QTest::newRow("rows with one kind of others")
        << QStringLiteral("Movies: 2 rows removed, with 1 link")
        << QStringLiteral("Film: rimozione di 2 righe, con 1 collegamento");
    QTest::newRow("a crawl") << QStringLiteral("Crawl of Sample (us): 1,204 films stored")
                             << QStringLiteral("Raccolta di Sample (us): 1.204 film salvati");
    QTest::newRow("what a check read")
        << QStringLiteral("73388 rows of schema 21 were read, 2984 films among them; nothing is damaged.")
        << QStringLiteral(
               "Sono state lette 73.388 righe dello schema 21, fra cui 2.984 film; nulla è danneggiato.");
    QTest::newRow("a database of a server") << QStringLiteral("films on db.example · PostgreSQL · v21")
                                            << QStringLiteral("films su db.example · PostgreSQL · v21");
    QTest::newRow("what another program has changed")
        << QStringLiteral(
               "Index movies_title_idx of table movies is missing: another program changed this database.")
        << QStringLiteral("L’indice movies_title_idx della tabella movies manca: un altro programma ha "
                          "modificato questo database.");
    QTest::newRow("a year counts nothing")
        << QStringLiteral("No article for 1984") << QStringLiteral("Senza voce: 1984");
    QTest::newRow("many of what goes along") << QStringLiteral("Genres: 30000 rows removed")
                                             << QStringLiteral("Generi: rimozione di 30.000 righe");
    QTest::newRow("a decision") << QStringLiteral("No article for Heat")
                                << QStringLiteral("Senza voce: Heat");
    QTest::newRow("many cells") << QStringLiteral("Movies: Runtime of 12 rows changed")
                                << QStringLiteral("Film: Durata, 12 righe modificate");
    QTest::newRow("a source's words removed")
        << QStringLiteral("What JustWatch said was removed: 1 claim, 3 films change")
        << QStringLiteral("Rimosso ciò che diceva JustWatch: 1 affermazione, 3 film cambiano");
    QTest::newRow("what others use") << QStringLiteral("Ines Valdoro cannot be removed: used by 2 movies.")
                                     << QStringLiteral(
                                            "Ines Valdoro non si può rimuovere: è usato da 2 film.");
    QTest::newRow("rows that became one")
        << QStringLiteral("Directors: “Ines Valdoro” merged into “Ines Valdora”; 2 films")
        << QStringLiteral("Registi: “Ines Valdoro” unito a “Ines Valdora”; 2 film");
}

void LanguageTest::countsInSteps()
{
    QFETCH(QString, english);
    QFETCH(QString, italian);
    m_language.use(QStringLiteral("it"));
    QCOMPARE(QCoreApplication::translate("core", english.toUtf8().constData()), italian);
}

void LanguageTest::countsInEnglish()
{
    m_language.use(QStringLiteral("en"));
    const auto inEnglish = [](const char *sentence) { return QCoreApplication::translate("core", sentence); };
    QCOMPARE(
        inEnglish("73388 rows of schema 21 were read, 2984 films among them; nothing is damaged."),
        QStringLiteral("73,388 rows of schema 21 were read, 2,984 films among them; nothing is damaged."));
    QCOMPARE(inEnglish("2904 of 2934 values have a receipt."),
             QStringLiteral("2,904 of 2,934 values have a receipt."));
    QCOMPARE(inEnglish("Accepted Blade Runner 2049"), QStringLiteral("Accepted Blade Runner 2049"));
    QCOMPARE(inEnglish("The page https://example.org/2984 films is gone."),
             QStringLiteral("The page https://example.org/2984 films is gone."));
}

QTEST_GUILESS_MAIN(LanguageTest)

#include "tst_language.moc"
