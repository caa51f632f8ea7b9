// The command line against the table of commands: what is taken, what is refused and in which words.
#include "app/commandhelp.h"
#include "app/commandline.h"
#include "app/commandtable.h"

#include <QSet>
#include <QTest>

using namespace moviedb;

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void withoutACommandTheWindow();
    void helpNamesEveryCommandAndOption();
    void tableIsSound();
};

void TestCommandLine::takes_data()
{
    QTest::addColumn<QString>("words"); // separated by one space
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("option"); // "name=value", "" = none
    const auto row = [](const char *name, const char *words, const QStringList &arguments,
                        const char *option) {
        QTest::newRow(name) << QString::fromUtf8(words) << arguments << QString::fromUtf8(option);
    };
    row("argument", "list titles.csv", {QStringLiteral("titles.csv")}, "");
    row("standard input", "crawl -", {QStringLiteral("-")}, "");
    row("value as next word", "list - --limit 3", {QStringLiteral("-")}, "limit=3");
    row("value behind a sign of equality", "list --limit=3 -", {QStringLiteral("-")}, "limit=3");
    row("value with a sign of equality", "export --where=year=1990", {}, "where=year=1990");
    row("global option before the command", "--db sqlite:a.db schema", {}, "db=sqlite:a.db");
    row("global option behind it", "schema --db sqlite:a.db", {}, "db=sqlite:a.db");
    row("switch", "crawl - --resume", {QStringLiteral("-")}, "resume=");
    row("score of both ends", "crawl - --accept-above 100", {QStringLiteral("-")}, "accept-above=100");
    row("word of a list", "schema --format sql", {}, "format=sql");
    row("form with words", "review accept 3 Tide_(film)",
        {QStringLiteral("accept"), QStringLiteral("3"), QStringLiteral("Tide_(film)")}, "");
    row("form without its optional value", "review undo", {QStringLiteral("undo")}, "");
    row("form with its optional value", "review undo 2", {QStringLiteral("undo"), QStringLiteral("2")}, "");
    row("number of a step", "history undo --step 12", {QStringLiteral("undo")}, "step=12");
    row("title that looks like an option", "list -- --limit", {QStringLiteral("--limit")}, "");
    row("last one counts", "list - --limit 3 --limit 4", {QStringLiteral("-")}, "limit=4");
    row("file named like a word of a form", "passport ./verify", {QStringLiteral("./verify")}, "");
    row("value before a form with a word", "duplicates actors", {QStringLiteral("actors")}, "");
    row("help needs no arguments", "list --help", {}, "help=");
}

void TestCommandLine::takes()
{
    QFETCH(QString, words);
    QFETCH(QStringList, arguments);
    QFETCH(QString, option);
    const auto line = parseCommandLine(words.split(u' '));
    QVERIFY2(line.ok(), line.ok() ? "" : qPrintable(line.error().oneLine()));
    QCOMPARE(line->arguments, arguments);
    QVERIFY(line->description != nullptr && line->description->name == line->command);
    if (!option.isEmpty())
        QCOMPARE(line->options.value(option.section(u'=', 0, 0), QStringLiteral("missing")),
                 option.section(u'=', 1));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said"); // part of the sentence
    const auto row = [](const char *name, const char *words, const char *said) {
        QTest::newRow(name) << QString::fromUtf8(words).split(u' ') << QString::fromUtf8(said);
    };
    row("unknown command", "watch", "no command “watch”");
    row("unknown option", "export --colour red", "no option “--colour” for export");
    row("option of another command", "list - --resume", "no option “--resume” for list");
    row("option before its command", "--limit 3 list -", "no option “--limit”");
    row("too few arguments", "list", "Usage: moviedb list GALLERY|LIST");
    row("too many arguments", "list a b", "Usage: moviedb list");
    row("argument where none is due", "export films", "Usage: moviedb export");
    row("unknown form", "review delete 3", "Usage: moviedb review list|groups");
    row("form cut short", "review accept 3", "accept ID KEY");
    row("word of a form without its values", "duplicates reject", "reject TABLE ONE OTHER");
    row("word of a form with a value too few", "duplicates reject actors 1", "reject TABLE ONE OTHER");
    row("word of a form for a file", "passport verify", "verify FILE|FILE");
    row("form too long", "review list 3", "Usage: moviedb review");
    row("no value", "list - --limit", "--limit needs a value");
    row("empty value", "list - --out=", "--out needs a value");
    row("value of a switch", "crawl - --json=1", "--json takes no value");
    row("option of another form", "runs list --failed", "--failed belongs to runs show");
    row("option of three other forms", "migrate status --to 3", "--to belongs to migrate up, down and sql");
    row("a number larger than any", "list - --limit 99999999999999999999", "from 1 to 2147483647, not");
    row("word for a number", "list - --limit many", "a whole number of at least 1, not “many”");
    row("nought", "list - --limit 0", "at least 1");
    row("fraction", "list - --limit 1.5", "whole number");
    row("number too large", "list - --limit 99999999999", "whole number");
    row("above the highest", "search pages Tide --limit 101", "from 1 to 100");
    row("not a number for a score", "crawl - --accept-above nan", "a score from 0 to 100");
    row("infinite score", "crawl - --accept-above inf", "a score from 0 to 100");
    row("negative score", "match --accept-above -1", "a score from 0 to 100");
    row("score too high", "match --accept-above 100.5", "a score from 0 to 100");
    row("unknown word", "schema --format xml", "--format cannot be “xml”");
    row("unknown level", "schema --log-level loud", "debug, info, warning, error");
    row("missing settings file", "--config /no/such/settings.json schema",
        "--config takes a file; there is none");
    row("address of no database", "--db oracle:x schema",
        "This is no database address. (oracle:x) Use sqlite:FILE");
    row("file instead of an address", "schema --db films.db", "no database address. (films.db)");
    row("address without a file", "--db sqlite: schema", "names no file");
    row("address without a database", "--db postgresql://host/ schema", "names no database");
    row("address with an unknown option", "--db postgresql://h/d?colour=red schema",
        "unknown option “colour”");
    row("address to move to", "move --to oracle:x", "This is no database address. (oracle:x)");
    row("folder for a file", "evaluate --pages /", "this is a folder");
}

void TestCommandLine::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(QString, said);
    const auto line = parseCommandLine(words);
    QVERIFY(!line.ok());
    QCOMPARE(line.error().fault, Fault::Usage);
    QVERIFY2(line.error().oneLine().contains(said), qPrintable(line.error().oneLine()));
}

void TestCommandLine::withoutACommandTheWindow()
{
    const auto line = parseCommandLine({QStringLiteral("--offline")});
    QVERIFY(line.ok());
    QVERIFY(line->command.isEmpty() && line->description == nullptr && line->has("offline"));
}

void TestCommandLine::helpNamesEveryCommandAndOption()
{
    const QString help = programHelp();
    for (const Command &command : commandTable()) {
        QVERIFY2(help.contains(usageLine(command).section(u' ', 1)), qPrintable(command.name));
        const QString own = commandHelp(command);
        for (const Option &option : command.options + globalOptions())
            QVERIFY2(own.contains(QStringLiteral("--") + option.name) && own.contains(option.help),
                     qPrintable(command.name + QLatin1Char(' ') + option.name));
    }
}

void TestCommandLine::tableIsSound()
{
    QSet<QString> names;
    for (const Command &command : commandTable()) {
        QVERIFY2(command.run != nullptr && !command.help.isEmpty() && !command.forms.isEmpty(),
                 qPrintable(command.name));
        QVERIFY2(!names.contains(command.name), qPrintable(command.name));
        names.insert(command.name);
        QSet<QString> options;
        for (const Option &option : globalOptions() + command.options) {
            QVERIFY2(!options.contains(option.name), qPrintable(command.name + u' ' + option.name));
            options.insert(option.name);
            QCOMPARE(option.value.isEmpty(), option.takes == Option::Takes::Nothing);
            for (const QString &word : option.words)
                QVERIFY2(
                    std::any_of(command.forms.begin(), command.forms.end(),
                                [&word](const QString &form) { return form.section(u' ', 0, 0) == word; }),
                    qPrintable(command.name + u' ' + option.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
