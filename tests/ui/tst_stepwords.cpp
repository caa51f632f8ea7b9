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
    same("of two words", "Movies: Copper Creek, release_date 1996 → 1997-05-03",
         "Film: Copper Creek, data di uscita 1996 → 1997-05-03");
    same("a reference", "Movies: Copper Creek, director_id Ada Brink → Bo Tarn",
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
    same("a table of somebody's own", "Shelves: Three, height 3 → 4", "Shelves: Three, height 3 → 4");
    same("many cells", "Movies: runtime of 4 rows changed", "Film: runtime modificato in 4 righe");
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

QTEST_GUILESS_MAIN(StepWordsTest)
#include "tst_stepwords.moc"
