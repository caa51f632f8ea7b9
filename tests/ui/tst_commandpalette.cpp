#include "tests/ui/faketablestore.h"
#include "ui/kit/theme.h"
#include "ui/window/commandpalette.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct Opened
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    QWidget window;
    CommandPalette palette{store, &window};
    QStringList ran;

    Opened()
    {
        window.show();
        QList<CommandPalette::Entry> entries;
        for (const QString &title :
             {QStringLiteral("Crawl"), QStringLiteral("Movies"), QStringLiteral("Delete the selected rows…")})
            entries.append({title, {}, {}, [this, title] { ran.append(title); }});
        palette.open(entries);
    }
    QLineEdit *field() const { return palette.findChild<QLineEdit *>(); }
    QStringList shown() const
    {
        QStringList texts;
        const auto *list = palette.findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            texts.append(list->item(row)->text());
        return texts;
    }
};

// Two actors of one name, one of them with a day of birth, and a third.
struct Namesakes : FakeTableStore
{
    QFuture<Result<QList<ReferenceChoice>>> choices(const QString &table, const QString &, int) override
    {
        QList<ReferenceChoice> found;
        if (table == QLatin1String("actors"))
            found = {{qint64(1), QStringLiteral("Wanda Crewe")},
                     {qint64(2), QStringLiteral("Wanda Crewe")},
                     {qint64(3), QStringLiteral("Wanda Dahl")}};
        return readyFuture(Result<QList<ReferenceChoice>>(found));
    }
    QFuture<Result<SchemaInfo>> schema() override
    {
        TableInfo actors;
        actors.name = QStringLiteral("actors");
        actors.columns.resize(2);
        actors.columns[1].name = QStringLiteral("dob");
        SchemaInfo known;
        known.tables << actors;
        return readyFuture(Result<SchemaInfo>(known));
    }
    QFuture<Result<TablePage>> page(const TableQuery &query) override
    {
        TablePage answer;
        for (const QVariantList &key : query.keys)
            answer.rows << Row{
                key,
                {key.first(), key.first() == 1 ? QVariant(QStringLiteral("1951-03-02")) : QVariant()},
                {}};
        return readyFuture(Result<TablePage>(answer));
    }
};

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void everyWordMustBeThere_data();
    void everyWordMustBeThere();
    void typingNarrows();
    void theNameItselfComesFirst();
    void keysChooseAndRun();
    void filmsAndPeopleAreFound();
    void peopleOfOneNameAreToldApart();
    void saysWhenNothingFits();
    void saysWhyNothingIsFound();
};

void CommandPaletteTest::everyWordMustBeThere_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *name, const char *title, const char *words, bool matches) {
        QTest::newRow(name) << QString::fromLatin1(title) << QString::fromLatin1(words) << matches;
    };
    row("no word", "Crawl", "", true);
    row("blanks only", "Crawl", "   ", true);
    row("the case does not matter", "Crawl", "cRAW", true);
    row("two words in any order", "Delete the selected rows", "rows del", true);
    row("one word is missing", "Delete the selected rows", "rows add", false);
}

void CommandPaletteTest::everyWordMustBeThere()
{
    QFETCH(QString, title);
    QFETCH(QString, words);
    QFETCH(bool, matches);
    QCOMPARE(CommandPalette::matches(title, words), matches);
}

void CommandPaletteTest::typingNarrows()
{
    Opened opened;
    QCOMPARE(opened.shown().size(), 3);
    QTest::keyClicks(opened.field(), QStringLiteral("mov"));
    QCOMPARE(opened.shown(), QStringList{QStringLiteral("Movies")});
    opened.field()->clear();
    QCOMPARE(opened.shown().size(), 3);
}

void CommandPaletteTest::theNameItselfComesFirst()
{
    Opened opened;
    QList<CommandPalette::Entry> entries;
    for (const char *title : {"As the system", "Systems of old", "System", "Crawl"})
        entries.append({QString::fromLatin1(title), {}, {}, {}});
    opened.palette.open(entries);
    QCOMPARE(opened.shown().first(), QStringLiteral("As the system")); // nothing is asked yet
    QTest::keyClicks(opened.field(), QStringLiteral("system"));
    QCOMPARE(opened.shown(), QStringList({QStringLiteral("System"), QStringLiteral("Systems of old"),
                                          QStringLiteral("As the system")}));
}

void CommandPaletteTest::keysChooseAndRun()
{
    Opened opened;
    QTest::keyClick(opened.field(), Qt::Key_Up); // already the first
    QTest::keyClick(opened.field(), Qt::Key_Down);
    QTest::keyClick(opened.field(), Qt::Key_Return);
    QCOMPARE(opened.ran, QStringList{QStringLiteral("Movies")});
    QVERIFY(!opened.palette.isVisible());
}

void CommandPaletteTest::filmsAndPeopleAreFound()
{
    Opened opened;
    QSignalSpy chosen(&opened.palette, &CommandPalette::rowChosen);
    QTest::keyClicks(opened.field(), QStringLiteral("marit"));
    // This store gives that name whatever is asked for: as a film, an actor, a director and a writer.
    QTRY_COMPARE(opened.shown(), QStringList(4, QStringLiteral("Marit Oldenkott")));
    QTest::keyClick(opened.field(), Qt::Key_Down);
    QTest::keyClick(opened.field(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toString(), QStringLiteral("actors"));
    QCOMPARE(chosen.first().at(1).toLongLong(), 2);
}

void CommandPaletteTest::peopleOfOneNameAreToldApart()
{
    QWidget window;
    window.show();
    CommandPalette palette(std::make_shared<Namesakes>(), &window);
    palette.open({});
    QTest::keyClicks(palette.findChild<QLineEdit *>(), QStringLiteral("wanda"));
    const auto *list = palette.findChild<QListWidget *>();
    const auto told = [list] {
        QStringList details;
        for (int row = 0; row < list->count(); ++row)
            details << list->item(row)->data(Qt::UserRole + 2).toString();
        return details;
    };
    QTRY_COMPARE(told(), QStringList({QStringLiteral("actor, 1951"), QStringLiteral("actor, number 2"),
                                      QStringLiteral("actor")}));
}

void CommandPaletteTest::saysWhenNothingFits()
{
    Opened opened;
    QTest::keyClicks(opened.field(), QStringLiteral("xyzzy"));
    QTRY_COMPARE(opened.shown(),
                 QStringList{QStringLiteral("No page, film, person or command has this name")});
    QTest::keyClick(opened.field(), Qt::Key_Return);
    QVERIFY(opened.ran.isEmpty());
    QVERIFY(opened.palette.isVisible());
}

// Once, whatever was looked for; what needs no database is there all the same.
void CommandPaletteTest::saysWhyNothingIsFound()
{
    Opened opened;
    opened.store->refuseChoices = true;
    QTest::keyClicks(opened.field(), QStringLiteral("cr"));
    const QStringList expected{QStringLiteral("Crawl"),
                               QStringLiteral("The disk is gone. (films.db) Put it back.")};
    QTRY_COMPARE(opened.shown(), expected);
    opened.store->refuseChoices = false;
    QTest::keyClicks(opened.field(), QStringLiteral("a"));
    QTRY_VERIFY(!opened.shown().contains(expected.last()));
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
