// The page of databases: its list, its form, what is kept of it, and the migrations.
#include "tests/ui/connectiondesk.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/kit/theme.h"
#include "ui/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

using Desk = ConnectionDesk;

class ConnectionPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void formShowsTheSettings_data();
    void formShowsTheSettings();
    void listIsSortedAndWhole();
    void changesAreKeptAtOnce();
    void encryptionAndFilesAreInTheAddress();
    void addIsKeptWhenItIsWhole();
    void typedAddressIsPutBack();
    void typedAddressIsToldWhenThePageIsLeft_data();
    void typedAddressIsToldWhenThePageIsLeft();
    void duplicateIsAnother();
    void forgottenAndPutBack();
    void sampleIsRemovedAfterAQuestion();
    void keysDoIt();
    void migrationsInALowWindow();
    void migrationsThatCannotBeRead_data();
    void migrationsThatCannotBeRead();
};

void ConnectionPageTest::formShowsTheSettings_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("a file") << QStringLiteral("sqlite:/data/films.db");
    QTest::newRow("a server") << QStringLiteral(
        "postgresql://ines@db.example.org:5433/films?sslmode=require");
    QTest::newRow("a server as it comes")
        << QStringLiteral("postgresql://ines@localhost:5432/movie_db?sslmode=prefer");
    QTest::newRow("a person's own spelling") << QStringLiteral("postgres://ines@localhost/movie_db");
    QTest::newRow("with certificates") << serverAddress + QStringLiteral("&sslcert=/c.crt&sslkey=/c.key");
    QTest::newRow("an option without a field")
        << QStringLiteral("postgresql://ines@localhost:6432/films?sslmode=prefer&pgbouncer=transaction");
}

void ConnectionPageTest::formShowsTheSettings()
{
    QFETCH(QString, database);
    const Desk desk(database);
    QCOMPARE(desk.page->url(), database);
}

// The newest used first, then what the program offers; the one in use is always there.
void ConnectionPageTest::listIsSortedAndWhole()
{
    const Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    const QAbstractItemModelTester tester(desk.list()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(desk.names(), QStringList({QStringLiteral("The server"), QStringLiteral("At home"),
                                        QStringLiteral("movies.db"), QStringLiteral("Sample")}));
    const QAbstractItemModel *model = desk.list()->model();
    QCOMPARE(desk.list()->currentIndex().data().toString(), QStringLiteral("At home"));
    QCOMPARE(model->index(1, 0).data(ConnectionListModel::UsedRole).toString(), QStringLiteral("in use"));
    QCOMPARE(model->index(0, 0).data(ConnectionListModel::AddressRole).toString(),
             QStringLiteral("postgresql://ines@db.example.org:5433/films"));
    QCOMPARE(model->index(0, 0).data(ConnectionListModel::MarkRole).toString(), QStringLiteral("red"));
}

void ConnectionPageTest::changesAreKeptAtOnce()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.type(desk.field(QStringLiteral("Name of the connection")), QStringLiteral("Attic"));
    QCOMPARE(connectionOf(desk.services.settings.connections, QStringLiteral("sqlite:/home/films.db"))->name,
             QStringLiteral("Attic"));
    auto *colours = desk.page->findChild<QComboBox *>();
    QCOMPARE(colours->accessibleName(), QStringLiteral("Colour"));
    colours->setFocus();
    QTest::keyClick(colours, Qt::Key_Down); // from green to blue
    QCOMPARE(connectionOf(desk.services.settings.connections, QStringLiteral("sqlite:/home/films.db"))->mark,
             QStringLiteral("blue"));
    QVERIFY(desk.names().contains(QStringLiteral("Attic")));
}

void ConnectionPageTest::encryptionAndFilesAreInTheAddress()
{
    Desk desk(QStringLiteral("postgresql://ines@localhost:5432/movie_db?sslmode=prefer"));
    for (auto *combo : desk.page->findChildren<QComboBox *>())
        if (combo->findData(QStringLiteral("verify-full")) >= 0) {
            combo->setFocus();
            while (combo->currentData().toString() != QLatin1String("verify-full"))
                QTest::keyClick(combo, Qt::Key_Down);
        }
    desk.type(desk.field(QStringLiteral("Authority")), QStringLiteral("/etc/a b&c.crt"));
    QCOMPARE(desk.page->url(), QStringLiteral("postgresql://ines@localhost:5432/movie_db?sslmode=verify-full&"
                                              "sslrootcert=/etc/a%20b%26c.crt"));
    const Desk again(desk.page->url());
    QCOMPARE(again.field(QStringLiteral("Authority"))->text(), QStringLiteral("/etc/a b&c.crt"));
}

void ConnectionPageTest::addIsKeptWhenItIsWhole()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.press(QStringLiteral("Add"));
    QCOMPARE(desk.names().first(), QStringLiteral("New connection"));
    desk.type(desk.field(QStringLiteral("Name of the connection")), QStringLiteral("Archive"));
    QCOMPARE(desk.services.settings.connections.size(), 2); // without a file it is not one yet
    desk.type(desk.field(QStringLiteral("SQLite file")), QStringLiteral("/archive.db"));
    QCOMPARE(desk.services.settings.connections.size(), 3);
    QCOMPARE(connectionOf(desk.services.settings.connections, QStringLiteral("sqlite:/archive.db"))->name,
             QStringLiteral("Archive"));
    desk.choose(QStringLiteral("The server"));
    desk.choose(QStringLiteral("Archive"));
    QCOMPARE(desk.page->url(), QStringLiteral("sqlite:/archive.db"));
}

// What slipped into the field is told when it is left, unless it was looked at.
void ConnectionPageTest::typedAddressIsPutBack()
{
    const QString home = QStringLiteral("sqlite:/home/films.db");
    const QString slip = QStringLiteral("sqlite:/home/filmsx.db");
    Desk desk(QStringLiteral("sqlite:/other.db"), twoConnections());
    desk.choose(QStringLiteral("At home"));
    desk.type(desk.field(QStringLiteral("SQLite file")), slip.mid(7));
    desk.choose(QStringLiteral("The server"));
    QVERIFY(connectionOf(desk.services.settings.connections, slip));
    QVERIFY(desk.button(QStringLiteral("Put the old one back")) != nullptr);
    desk.press(QStringLiteral("Put the old one back"));
    QVERIFY(connectionOf(desk.services.settings.connections, home));
    QVERIFY(!connectionOf(desk.services.settings.connections, slip));
    QCOMPARE(desk.page->url(), home);
    desk.type(desk.field(QStringLiteral("SQLite file")), slip.mid(7));
    desk.press(QStringLiteral("Test"));
    desk.choose(QStringLiteral("The server"));
    const QPushButton *offer = desk.button(QStringLiteral("Put the old one back"));
    QVERIFY(offer == nullptr || !offer->isVisible());
}

void ConnectionPageTest::typedAddressIsToldWhenThePageIsLeft_data()
{
    QTest::addColumn<QString>("inUse");
    QTest::newRow("of another database") << QStringLiteral("sqlite:/other.db");
    QTest::newRow("of the one in use") << QStringLiteral("sqlite:/home/films.db");
}

void ConnectionPageTest::typedAddressIsToldWhenThePageIsLeft()
{
    QFETCH(const QString, inUse);
    const QString home = QStringLiteral("sqlite:/home/films.db");
    Desk desk(inUse, twoConnections());
    QSignalSpy told(desk.page.get(), &Page::tell);
    desk.choose(QStringLiteral("At home"));
    desk.page->hide();
    QCOMPARE(told.size(), 0);
    desk.page->show();
    QCOMPARE(desk.message(), QString());
    const QStringList before = desk.names();
    desk.type(desk.field(QStringLiteral("SQLite file")), QStringLiteral("/home/filmsx.db"));
    desk.field(QStringLiteral("SQLite file"))->clearFocus(); // as it is left for the other page
    desk.page->hide();
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().first().toString().contains(QStringLiteral("/home/filmsx.db")));
    desk.page->show();
    QVERIFY(desk.message().contains(QStringLiteral("/home/filmsx.db")));
    desk.press(QStringLiteral("Put the old one back"));
    QVERIFY(connectionOf(desk.services.settings.connections, home));
    QCOMPARE(desk.page->url(), home);
    QCOMPARE(desk.names(), before);
    desk.page->hide();
    QCOMPARE(told.size(), 1);
}

void ConnectionPageTest::duplicateIsAnother()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.choose(QStringLiteral("The server"));
    desk.press(QStringLiteral("Duplicate"));
    QCOMPARE(desk.names().first(), QStringLiteral("The server 2"));
    QCOMPARE(desk.page->url(), serverAddress);
    QCOMPARE(desk.services.settings.connections.size(), 3);
}

void ConnectionPageTest::forgottenAndPutBack()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.choose(QStringLiteral("The server"));
    desk.press(QStringLiteral("Forget"));
    QVERIFY(!desk.names().contains(QStringLiteral("The server")));
    QCOMPARE(desk.services.settings.connections.size(), 1);
    QCOMPARE(desk.forgotten, QStringList{serverAddress});
    desk.press(QStringLiteral("Put it back"));
    QVERIFY(desk.names().contains(QStringLiteral("The server")));
    QCOMPARE(desk.services.settings.connections.size(), 2);
}

void ConnectionPageTest::sampleIsRemovedAfterAQuestion()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.choose(QStringLiteral("Sample"));
    QCOMPARE(desk.page->url(), QStringLiteral("sqlite:/data/sample.db"));
    QVERIFY(!desk.field(QStringLiteral("SQLite file"))->isEnabled());
    for (auto *one : desk.page->findChildren<QPushButton *>())
        if (one->text() == QStringLiteral("Remove") &&
            one->parentWidget() != desk.page->findChild<MessageBar *>())
            QTest::mouseClick(one, Qt::LeftButton);
    QCOMPARE(desk.samplesRemoved, 0);
    for (auto *one : desk.page->findChild<MessageBar *>()->findChildren<QPushButton *>())
        QTest::mouseClick(one, Qt::LeftButton);
    QCOMPARE(desk.samplesRemoved, 1);
    QVERIFY(desk.names().contains(QStringLiteral("Sample"))); // to be made again
}

void ConnectionPageTest::keysDoIt()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Up);
    QTest::keyClick(desk.list(), Qt::Key_F5);
    QCOMPARE(desk.tested.size(), 1);
    QTest::keyClick(desk.list(), Qt::Key_Return);
    QCOMPARE(desk.opened.size(), 1);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Delete);
    QCOMPARE(desk.services.settings.connections.size(), 1);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Insert);
    QCOMPARE(desk.names().first(), QStringLiteral("New connection"));
}

// Below each other there is no room for both.
void ConnectionPageTest::migrationsInALowWindow()
{
    const Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    const auto *migrations = desk.page->findChild<TableView *>();
    QPushButton *button = desk.button(QStringLiteral("Migrations"));
    desk.page->resize(900, 800);
    QVERIFY(migrations->isVisible() && desk.list()->isVisible() && !button->isVisible());
    desk.page->resize(680, 520);
    QVERIFY(!migrations->isVisible() && desk.list()->isVisible() && button->isVisible());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(migrations->isVisible() && !desk.list()->isVisible());
    QTRY_VERIFY2(migrations->height() >= 250, qPrintable(QString::number(migrations->height())));
    QTest::keyClick(button, Qt::Key_Space);
    QVERIFY(!migrations->isVisible() && desk.list()->isVisible());
    QTest::keyClick(button, Qt::Key_Space);
    desk.page->resize(900, 800); // both again
    QVERIFY(migrations->isVisible() && desk.list()->isVisible() && !button->isVisible());
}

void ConnectionPageTest::migrationsThatCannotBeRead_data()
{
    QTest::addColumn<bool>("ofTheSchema"); // else of the rows
    QTest::newRow("the schema") << true;
    QTest::newRow("the rows") << false;
}

void ConnectionPageTest::migrationsThatCannotBeRead()
{
    QFETCH(bool, ofTheSchema);
    Desk desk(QStringLiteral("sqlite:/home/films.db"));
    auto *store = static_cast<FakeTableStore *>(desk.services.store.get());
    TableInfo migrations = fakeMoviesTable();
    migrations.name = QStringLiteral("schema_migrations");
    store->info.tables << migrations;
    if (ofTheSchema)
        store->schemaError = FakeMovieStore::diskGone();
    store->refusePages = !ofTheSchema;
    desk.page->hide();
    desk.page->show();
    auto *message = desk.page->findChild<MessageBar *>();
    const QString told =
        QStringLiteral("The migrations cannot be shown: ") + FakeMovieStore::diskGone().oneLine();
    QTRY_COMPARE(message->text(), told);
    store->schemaError.reset();
    store->refusePages = false;
    const qsizetype before = store->asked.size();
    desk.press(QStringLiteral("Try again"));
    QTRY_VERIFY(store->asked.size() > before);
    QCOMPARE(message->text(), QString());
}

QTEST_MAIN(ConnectionPageTest)
#include "tst_connectionpage.moc"
