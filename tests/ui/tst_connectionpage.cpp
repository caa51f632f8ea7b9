#include "core/base/passwords.h"
#include "tests/ui/faketablestore.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/connections/connectionpage.h"
#include "ui/connections/passworddialog.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

using Kind = ConnectionVerdict::Kind;

Q_DECLARE_METATYPE(moviedb::ConnectionVerdict::Kind)
Q_DECLARE_METATYPE(moviedb::ui::MessageBar::Kind)

namespace {

const QString serverAddress =
    QStringLiteral("postgresql://ines@db.example.org:5433/films?sslmode=verify-full&sslrootcert=/etc/ca.crt");

struct Desk
{
    AppServices services;
    QStringList tested;
    QList<OpenWish> opened;
    QStringList forgotten;
    int samplesRemoved = 0;
    ConnectionVerdict verdict{Kind::UpToDate, QStringLiteral("Movie DB, up to date: 300 films."), {}};
    std::unique_ptr<ConnectionPage> page;

    explicit Desk(const QString &database, const QList<SavedConnection> &connections = {})
    {
        services.store = std::make_shared<FakeTableStore>();
        services.settings.dataDir = QStringLiteral("/data");
        services.settings.database = database;
        services.settings.connections = connections;
        services.testDatabase = [this](QObject *, const QString &url, const QString &password,
                                       const std::function<void(ConnectionVerdict)> &done) {
            tested.append(url + u' ' + password);
            done(verdict);
        };
        services.openDatabase = [this](const OpenWish &wish, const std::function<void(Result<Done>)> &done) {
            opened.append(wish);
            done(makeError(Fault::Database, QStringLiteral("There is no such database.")));
        };
        services.forgetPassword = [this](const QString &url) { forgotten.append(url); };
        services.removeSample = [this](QObject *, const std::function<void(Result<Done>)> &done) {
            ++samplesRemoved;
            done(Done{});
        };
        page = std::make_unique<ConnectionPage>(services);
        // As the window does it.
        QObject::connect(page.get(), &ConnectionPage::saved, page.get(), [this](const Settings &changed) {
            services.settings = changed;
            page->settingsChanged();
        });
        page->resize(900, 600);
        page->show();
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : page->findChildren<QPushButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void press(const QString &text) const
    {
        QPushButton *one = button(text);
        QVERIFY2(one != nullptr, qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    QListView *list() const { return page->findChild<QListView *>(); }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all;
    }
    void choose(const QString &name) const
    {
        const QModelIndex index = list()->model()->index(int(names().indexOf(name)), 0);
        QVERIFY2(index.isValid(), qPrintable(name));
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }
    QLineEdit *field(const QString &accessibleName) const
    {
        for (auto *one : page->findChildren<QLineEdit *>())
            if (one->accessibleName() == accessibleName)
                return one;
        return nullptr;
    }
    QLineEdit *passwordField() const
    {
        for (auto *one : page->findChildren<QLineEdit *>())
            if (one->echoMode() == QLineEdit::Password)
                return one;
        return nullptr;
    }
    void type(QLineEdit *where, const QString &text) const
    {
        QVERIFY(where != nullptr);
        where->setFocus();
        where->selectAll();
        QTest::keyClicks(where, text);
    }
    QString message() const { return page->findChild<MessageBar *>()->text(); }
    MessageBar::Kind messageKind() const { return page->findChild<MessageBar *>()->kind(); }
};

QList<SavedConnection> twoConnections()
{
    return {{QStringLiteral("At home"), QStringLiteral("sqlite:/home/films.db"), QStringLiteral("green"),
             QStringLiteral("2026-11-01T10:00:00Z")},
            {QStringLiteral("The server"), serverAddress, QStringLiteral("red"),
             QStringLiteral("2026-11-20T10:00:00Z")}};
}

} // namespace

class ConnectionPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void formShowsTheSettings_data();
    void formShowsTheSettings();
    void listIsSortedAndWhole();
    void lackingFieldsAreSaid_data();
    void lackingFieldsAreSaid();
    void verdictsAreSaid_data();
    void verdictsAreSaid();
    void wrongPasswordLeadsToItsField();
    void switchHandsThePasswordOn();
    void failureIsSaidOnThePage();
    void databaseInUseIsNotOpenedAgain();
    void changesAreKeptAtOnce();
    void encryptionAndFilesAreInTheAddress();
    void addIsKeptWhenItIsWhole();
    void duplicateIsAnother();
    void forgottenAndPutBack();
    void sampleIsRemovedAfterAQuestion();
    void keysDoIt();
    void migrationsThatCannotBeRead_data();
    void migrationsThatCannotBeRead();
    void passwordDialogGivesIt();
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

void ConnectionPageTest::lackingFieldsAreSaid_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no file") << QStringLiteral("sqlite:") << QStringLiteral("Choose a file first.");
    QTest::newRow("no user") << QStringLiteral("postgresql://localhost:5432/movie_db")
                             << QStringLiteral("The user is needed whose database it is.");
    QTest::newRow("no host") << QStringLiteral("postgresql://ines@/movie_db")
                             << QStringLiteral("The host of the server is needed.");
    QTest::newRow("no database") << QStringLiteral("postgresql://ines@localhost:5432")
                                 << QStringLiteral("The name of the database on the server is needed.");
}

void ConnectionPageTest::lackingFieldsAreSaid()
{
    QFETCH(QString, database);
    QFETCH(QString, sentence);
    Desk desk(QStringLiteral("sqlite:/data/other.db"));
    desk.services.settings.connections = {{QStringLiteral("Half"), database, {}, {}}};
    desk.page->settingsChanged();
    desk.choose(QStringLiteral("Half"));
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.message(), sentence);
    const auto *field = qobject_cast<QLineEdit *>(desk.page->focusWidget()); // to be typed there
    QVERIFY(field != nullptr && field->text().isEmpty() && field->isEnabled());
    desk.press(QStringLiteral("Switch"));
    QCOMPARE(desk.message(), sentence);
    QVERIFY(desk.tested.isEmpty() && desk.opened.isEmpty());
}

void ConnectionPageTest::verdictsAreSaid_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<MessageBar::Kind>("shown");
    QTest::newRow("up to date") << Kind::UpToDate << MessageBar::Kind::Success;
    QTest::newRow("empty") << Kind::Empty << MessageBar::Kind::Success;
    QTest::newRow("older") << Kind::Older << MessageBar::Kind::Success;
    QTest::newRow("read-only") << Kind::ReadOnly << MessageBar::Kind::Doubt;
    QTest::newRow("foreign") << Kind::Foreign << MessageBar::Kind::Failure;
    QTest::newRow("unreachable") << Kind::Unreachable << MessageBar::Kind::Failure;
}

void ConnectionPageTest::verdictsAreSaid()
{
    QFETCH(Kind, kind);
    Desk desk(serverAddress, twoConnections());
    desk.verdict = {kind, QStringLiteral("So it is."), QStringLiteral("Do that.")};
    desk.type(desk.passwordField(), QStringLiteral("secret"));
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.tested, QStringList{serverAddress + QStringLiteral(" secret")});
    QCOMPARE(desk.message(), QStringLiteral("So it is. Do that."));
    QTEST(desk.messageKind(), "shown");
    QVERIFY(desk.opened.isEmpty());
    QVERIFY(!desk.page->url().contains(QStringLiteral("secret")));
    // What is changed afterwards is not what was looked at.
    desk.type(desk.field(QStringLiteral("Host")), QStringLiteral("x"));
    QCOMPARE(desk.message(), QString());
}

void ConnectionPageTest::wrongPasswordLeadsToItsField()
{
    Desk desk(serverAddress);
    desk.verdict = {Kind::WrongPassword, QStringLiteral("Wrong password for ines."),
                    QStringLiteral("Type it again.")};
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.page->focusWidget(), desk.passwordField());
    QVERIFY(!desk.message().isEmpty());
    desk.type(desk.passwordField(), QStringLiteral("s")); // the next one is not wrong yet
    QCOMPARE(desk.message(), QString());
}

void ConnectionPageTest::switchHandsThePasswordOn()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.choose(QStringLiteral("The server"));
    desk.type(desk.passwordField(), QStringLiteral("secret"));
    QTest::keyClick(desk.passwordField(), Qt::Key_Return);
    QCOMPARE(desk.opened.size(), 1);
    QCOMPARE(desk.opened.first().url, serverAddress);
    QCOMPARE(desk.opened.first().password, QStringLiteral("secret"));
    QVERIFY(desk.opened.first().keepPassword);
    QTest::keyClick(desk.field(QStringLiteral("Host")), Qt::Key_Return);
    QCOMPARE(desk.opened.size(), 2);
    desk.page->findChild<QCheckBox *>()->click();
    desk.press(QStringLiteral("Switch"));
    QVERIFY(!desk.opened.last().keepPassword);
    for (const SavedConnection &one : desk.services.settings.connections)
        QVERIFY(!one.address.contains(QStringLiteral("secret")) && !holdsPassword(one.address));
}

void ConnectionPageTest::failureIsSaidOnThePage()
{
    Desk desk(QStringLiteral("sqlite:/nowhere/films.db"));
    desk.choose(QStringLiteral("movies.db"));
    desk.press(QStringLiteral("Switch"));
    QCOMPARE(desk.opened.size(), 1);
    QCOMPARE(desk.opened.first().url, QStringLiteral("sqlite:/data/movies.db"));
    QVERIFY(desk.message().contains(QStringLiteral("There is no such database.")));
    QVERIFY(desk.button(QStringLiteral("Switch"))->isEnabled()); // to be tried again
    QVERIFY(desk.button(QStringLiteral("Test"))->isEnabled());
}

void ConnectionPageTest::databaseInUseIsNotOpenedAgain()
{
    const Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    QVERIFY(!desk.button(QStringLiteral("Switch"))->isEnabled());
    QVERIFY(!desk.button(QStringLiteral("Forget"))->isEnabled());
    desk.choose(QStringLiteral("The server"));
    QVERIFY(desk.button(QStringLiteral("Switch"))->isEnabled());
    QVERIFY(desk.button(QStringLiteral("Forget"))->isEnabled());
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

void ConnectionPageTest::passwordDialogGivesIt()
{
    PasswordDialog dialog(QStringLiteral("The server"), QStringLiteral("Wrong password for <b>ines</b>."));
    QSignalSpy given(&dialog, &PasswordDialog::given);
    dialog.open();
    auto *field = dialog.findChild<QLineEdit *>();
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QTest::keyClick(field, Qt::Key_Return); // nothing typed yet
    QCOMPARE(given.count(), 0);
    QTest::keyClicks(field, QStringLiteral("secret"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.first(), QVariantList({QStringLiteral("secret"), true}));
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(ConnectionPageTest)
#include "tst_connectionpage.moc"
