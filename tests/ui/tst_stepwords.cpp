// The steps of the history in the language of the window.
#include "core/language/language.h"
#include "ui/words/stepwords.h"

#include <QTest>

using namespace moviedb;

class StepWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void edits_data();
    void edits();
    void people();

private:
    Language m_language;
};

void StepWordsTest::edits_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("italian");
    const auto row = [](const char *name, const char *step, const char *english, const char *italian) {
        QTest::newRow(name) << QString::fromUtf8(step) << QString::fromUtf8(english)
                            << QString::fromUtf8(italian);
    };
    const auto same = [&row](const char *name, const char *step, const char *italian) {
        row(name, step, step, italian);
    };
    same("a number", "Movies: Copper Creek, runtime 116 → 117", "Film: Copper Creek, durata 116 → 117");
    row("of two words", "Movies: Copper Creek, release_date 1996 → 1997-05-03",
        "Movies: Copper Creek, release date 1996 → 1997-05-03",
        "Film: Copper Creek, data di uscita 1996 → 03/05/1997");
    row("two dates", "Movies: Copper Creek, release_date 1996-02 → 1997-05-03",
        "Movies: Copper Creek, release date 1996-02 → 1997-05-03",
        "Film: Copper Creek, data di uscita 02/1996 → 03/05/1997");
    same("a name with a date", "Movies: After 1997-05-03, runtime 1 → 2",
         "Film: After 1997-05-03, durata 1 → 2");
    row("many films", "Crawl of Max (us): 12345 films stored", "Crawl of Max (us): 12,345 films stored",
        "Raccolta di Max (us): 12.345 film salvati");
    row("a reference", "Movies: Copper Creek, director_id Ada Brink → Bo Tarn",
        "Movies: Copper Creek, director id Ada Brink → Bo Tarn",
        "Film: Copper Creek, regista Ada Brink → Bo Tarn");
    row("a name of letters", "Movies: Copper Creek, imdb_id tt1 → tt2",
        "Movies: Copper Creek, IMDb id tt1 → tt2", "Film: Copper Creek, id IMDb tt1 → tt2");
    same("nothing before", "Movies: Copper Creek, runtime — → 90", "Film: Copper Creek, durata — → 90");
    same("a name with commas", "Movies: Gold, silver and copper, runtime 1 → 2",
         "Film: Gold, silver and copper, durata 1 → 2");
    same("a name with a colon", "Movies: Creek: Copper, runtime 1 → 2", "Film: Creek: Copper, durata 1 → 2");
    same("a name with an arrow", "Movies: Here → There, runtime 1 → 2",
         "Film: Here → There, runtime 1 → 2"); // told apart from a value by nothing
    same("a column of somebody's own", "Movies: Copper Creek, shelf 3 → 4",
         "Film: Copper Creek, shelf 3 → 4");
    row("one of two words", "Movies: Copper Creek, shelf_number 3 → 4",
        "Movies: Copper Creek, shelf number 3 → 4", "Film: Copper Creek, shelf number 3 → 4");
    same("a table of somebody's own", "Shelves: Three, height 3 → 4", "Shelves: Three, height 3 → 4");
    same("a row", "Movies: Salt Road added", "Film: aggiunta di Salt Road");
    same("pasted titles", "Crawl of pasted titles: 1 film stored",
         "Raccolta di titoli incollati: 1 film salvato");
    same("an import", "Import of films.csv, a table of your own",
         "Importazione di films.csv, una tua tabella");
    same("many cells", "Movies: runtime of 4 rows changed", "Film: durata, 4 righe modificate");
    same("many cells of several columns", "Movies: title and release date of 4 rows changed",
         "Film: titolo e data di uscita, 4 righe modificate");
    same("somebody more in the cast", "Cast of “Heat”: Ada Brink as Wanda added",
         "Interpreti di “Heat”: aggiunto Ada Brink nel ruolo di Wanda");
    same("several, one of them with a role that holds the word",
         "Cast of “Heat”: Ada Brink as Wanda, Bo Tarn and Cy Lund as Himself as a boy removed",
         "Interpreti di “Heat”: tolto Ada Brink nel ruolo di Wanda, Bo Tarn e Cy Lund nel ruolo di Himself "
         "as a "
         "boy");
    same("many", "Cast of “Heat”: Ada as A, Bo as B, Cy as C and 3 more added",
         "Interpreti di “Heat”: aggiunto Ada nel ruolo di A, Bo nel ruolo di B, Cy nel ruolo di C e altri 3");
    same("another role", "Cast of “Heat”: Ada Brink as Wanda instead of Rita",
         "Interpreti di “Heat”: Ada Brink nel ruolo di Wanda invece di Rita");
    same("no role any more", "Cast of “Heat”: Ada Brink no longer as Wanda",
         "Interpreti di “Heat”: Ada Brink non più nel ruolo di Wanda");
    same("another director", "Director of “As Good as It Gets”: Hart & Sons and Co instead of nothing",
         "Regista di “As Good as It Gets”: Hart & Sons and Co invece di niente");
    same("another place", "Genre of “Heat”: Crime moved to place 2",
         "Genere di “Heat”: Crime spostato al posto 2");
    same("decisions of one kind", "Accepted 3", "Accettazione: 3");
    same("decisions of several kinds", "Accepted 3, rejected 2, no article for 1, postponed 4",
         "Accettazione: 3, rifiuto: 2, senza voce: 1, rinvio: 4");
    same("a decision about a title with commas", "Rejected Go, postponed, again",
         "Rifiuto: Go, postponed, again");
    same("a rule",
         "Rule of Release date: your own word first, then the more exact date, then Wikidata, Wikipedia; 2 "
         "films change",
         "Regola di Data di uscita: prima la tua parola, poi la data più esatta, poi Wikidata, Wikipedia; 2 "
         "film cambiano");
    same("a rule with two sources that differ",
         "Rule of Runtime: your own word first, then JustWatch, Wikidata. Where JustWatch and Wikidata "
         "differ, JustWatch counts; 1 film changes",
         "Regola di Durata: prima la tua parola, poi JustWatch, Wikidata. Dove JustWatch e Wikidata "
         "differiscono, vale JustWatch; 1 film cambia");
    same("a rule of no source", "Rule of Runtime: your own word first; 0 films change",
         "Regola di Durata: prima la tua parola; 0 film cambiano");
    row("a rule of nothing but agreement",
        "Rule of Runtime: your own word first, then what two sources say alike; 1204 films change",
        "Rule of Runtime: your own word first, then what two sources say alike; 1,204 films change",
        "Regola di Durata: prima la tua parola, poi ciò che due fonti dicono uguale; 1.204 film cambiano");
    same("a source's words with a person",
         "What JustWatch said was removed: 12 claims, 1 film changes; 1 person or company that nobody names "
         "any more went",
         "Rimosso ciò che diceva JustWatch: 12 affermazioni, 1 film cambia; tolta 1 persona o azienda che "
         "nessuno nomina più");
    same("a source's words with several of them",
         "What JustWatch said was removed: 1 claim, 3 films change; 14 people and companies that nobody "
         "names any more went",
         "Rimosso ciò che diceva JustWatch: 1 affermazione, 3 film cambiano; tolte 14 persone e aziende che "
         "nessuno nomina più");
    same("no such sentence", "Whatever this is", "Whatever this is");
    same("nothing", "", "");
    row("lines", "Movies: Copper\n Creek, runtime 1 → 2", "Movies: Copper Creek, runtime 1 → 2",
        "Film: Copper Creek, durata 1 → 2");
}

void StepWordsTest::edits()
{
    QFETCH(const QString, step);
    QFETCH(const QString, english);
    QFETCH(const QString, italian);
    m_language.use(QStringLiteral("en"));
    QCOMPARE(ui::stepWords(step), english);
    m_language.use(QStringLiteral("it"));
    QCOMPARE(ui::stepWords(step), italian);
}

void StepWordsTest::people()
{
    m_language.use(QStringLiteral("en"));
    QCOMPARE(ui::personWords(QStringLiteral("somebody on vm")), QStringLiteral("somebody on vm"));
    m_language.use(QStringLiteral("it"));
    QCOMPARE(ui::personWords(QStringLiteral("somebody on vm")), QStringLiteral("qualcuno su vm"));
    QCOMPARE(ui::personWords(QStringLiteral("ada on on barn")), QStringLiteral("ada on su barn"));
    QCOMPARE(ui::personWords(QStringLiteral("ada")), QStringLiteral("ada"));
}

QTEST_GUILESS_MAIN(StepWordsTest)
#include "tst_stepwords.moc"
