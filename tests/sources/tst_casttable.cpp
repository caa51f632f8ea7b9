#include "tests/sources/factreading.h"

#include "core/sources/wikipedia/facts.h"

#include <QElapsedTimer>
#include <QTest>

using namespace moviedb;

// The cast of articles that have it in a table.
class TestCastTable : public QObject
{
    Q_OBJECT

    static QString castOf(const QString &section)
    {
        const auto page = wikipedia::parseWikitext(
            QStringLiteral("X"),
            QStringLiteral("{{Infobox film\n| name = X\n}}\nX is a film.\n== Cast ==\n%1\n== Music ==\nNone.")
                .arg(section));
        return page ? test::names(wikipedia::pageFacts(*page, {}, {}), "cast", true) : QString();
    }

private Q_SLOTS:
    void tables_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("cast");
        const auto row = [](const char *name, const char *section, const char *cast) {
            QTest::newRow(name) << QString::fromUtf8(section) << QString::fromUtf8(cast);
        };
        row("cells in a line",
            "{| class=\"wikitable\"\n! Actor !! Role\n|-\n| [[Ann Dell]] || Ida<ref>x</ref>\n|-\n| Bo Reed "
            "|| The Boy\n|}",
            "Ann Dell as Ida|Bo Reed as The Boy");
        row("a cell a line, the role first, and notes",
            "{|\n|-\n! scope=\"col\" | Character\n! width=50% | Actor\n! Notes\n|-\n| style=\"color:red\" | "
            "Ida\n| {{sortname|Ann|Dell}}\n|"
            " credited late\n|}",
            "Ann Dell as Ida");
        row("without a role", "{|\n! Cast || Characters\n|-\n| Ann Dell ||\n|}", "Ann Dell");
        row("a cell over two rows",
            "{|\n! Actor !! Role\n|-\n| rowspan=2 | Ann Dell || Ida\n|-\n| Ulla\n|-\n| Bo Reed || Tom\n|}",
            "Ann Dell as Ida / Ulla|Bo Reed as Tom");
        row("a part over two rows",
            "{|\n! Role !! Actor\n|-\n| Ida || Ann Dell\n|-\n| rowspan=\"2\" | Tom || [[Bo Reed]]\n|-\n| Cy "
            "Poe (young)\n|-\n| Max || Eve Roe\n|}",
            "Ann Dell as Ida|Bo Reed as Tom|Cy Poe as Tom|Eve Roe as Max");
        row("names beside parts", "{|\n! Name !! Role\n|-\n| [[Ann Dell]] || Ida\n|-\n| Bo Reed || Tom\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("names beside actors", "{|\n! Name !! Actor\n|-\n| Ida || [[Ann Dell]]\n|}", "Ann Dell as Ida");
        row("names beside years", "{|\n! Name !! Year\n|-\n| [[Ann Dell]] || 1999\n|}", "");
        row("as with the part", "{|\n| [[Ann Dell]] || as Ida\n|-\n| Bo Reed || ... Tom\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("headed as", "{|\n! Name !! As\n|-\n| Ann Dell || Ida\n|}", "Ann Dell as Ida");
        row("the other way round", "{|\n! Actress/Actor !! Character portrayed\n|-\n| Ann Dell || Ida\n|}",
            "Ann Dell as Ida");
        row("languages alone",
            "{|\n! Character !! English dub !! Original Japanese\n|-\n| Ida || Cy Poe || [[Ann Dell]]\n|}",
            "Ann Dell as Ida");
        row("dubbings alone",
            "{|\n! Role !! Japanese dub !! English dub\n|-\n| Ida || Ann Dell || Cy Poe\n|}",
            "Ann Dell as Ida");
        row("two beside each other",
            "{|\n! Actor !! Role !! Actor !! Role\n|-\n| Ann Dell || Ida || Bo Reed || Tom\n|-\n| Cy Poe || "
            "Max "
            "|| ||\n|}",
            "Ann Dell as Ida|Bo Reed as Tom|Cy Poe as Max");
        row("a table of something else", "{|\n! Award !! Year\n|-\n| Gold || 1999\n|}", "");
        row("beside a list", "* Cy Poe as Max\n{|\n! Actor !! Role\n|-\n| Ann Dell || Ida\n|}",
            "Cy Poe as Max|Ann Dell as Ida");
        row("voices in two languages",
            "{|\n! Character !! Japanese voice !! English voice\n|-\n| Ida || [[Ann Dell]] || Cy Poe\n|}",
            "Ann Dell as Ida");
        row("a heading of two rows",
            "{|\n|-\n! rowspan=\"2\" | Character\n! colspan=\"2\" | Voice actor\n|-\n! Original !! Dub\n|-\n"
            "| Ida || [[Ann Dell]] || Cy Poe\n|}",
            "Ann Dell as Ida");
        row("actors of two versions",
            "{|\n! Actor (Tamil) !! Actor (Telugu) !! Role\n|-\n| [[Ann Dell]] || Cy Poe || Ida\n|}",
            "Ann Dell as Ida");
        row("names of actors", "{|\n! Actor's name !! Character name\n|-\n| Ann Dell || Ida\n|}",
            "Ann Dell as Ida");
        row("without a heading", "{|\n|-\n| [[Ann Dell]] || as || Ida\n|-\n| Bo Reed || ... || Tom\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("two in a cell",
            "{|\n! Character !! Voiced by\n|-\n| Ida<br>Ulla || [[Ann Dell]]<br>Bo Reed<br>Cy Poe "
            "(singing)\n|}",
            "Ann Dell as Ida / Ulla|Bo Reed as Ida / Ulla");
        row("lists beside each other",
            "{| width=100%\n| valign=top |\n* [[Ann Dell]] as Ida\n|\n* Bo Reed as Tom\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("two strokes first", "{|\n! Actor !! Role\n|-\n|| Ann Dell || Ida\n|}", "Ann Dell as Ida");
        row("of any two languages",
            "{|\n! Character !! Swedish dub actor !! English actor\n|-\n| Ida || [[Ann Dell]] || Cy Poe\n|}",
            "Ann Dell as Ida");
        row("parts of two versions",
            "{|\n! Actor (Hindi) !! Actor (Tamil) !! Role (Hindi) !! Role (Tamil)\n|-\n| [[Ann Dell]] || Cy "
            "Poe || "
            "Ida || Ulla\n|-\n| colspan=\"2\" | Bo Reed || Tom || Tom\n|-\n| colspan=4 | Guests\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("pairs without a heading", "{|\n| Ann Dell || Ida\n|-\n| Bo Reed || Tom\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("pairs without a heading, the part first", "{|\n| Ida || Ann Dell\n|-\n| Tom || Bo Reed\n|}",
            "Ann Dell as Ida|Bo Reed as Tom");
        row("played as", "{|\n! No. !! Artist !! Played as\n|-\n| 1 || Ann Dell || Ida\n|}",
            "Ann Dell as Ida");
        row("not closed", "{|\n! Actor !! Role\n|-\n| Ann Dell || Ida", "Ann Dell as Ida");
    }

    void tables()
    {
        QFETCH(QString, section);
        QTEST(castOf(section), "cast");
    }

    void largeTablesAreFast()
    {
        QElapsedTimer timer;
        timer.start();
        for (const char *piece : {"|-\n| Ann Dell || Ida\n", "{|\n", "| a = \"b\"", "|-\n",
                                  "|-\n| colspan=99 rowspan=99 | a || colspan=99 rowspan=99 | b\n"})
            castOf(QStringLiteral("{|\n! Actor !! Role\n") + QString::fromLatin1(piece).repeated(50000));
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestCastTable)
#include "tst_casttable.moc"
