// Databases that are looked at and opened: what is lacking, what is said of them, and where the keyboard goes then.
#include "core/base/passwords.h"
#include "tests/ui/connectiondesk.h"
#include "ui/connections/passworddialog.h"
#include "ui/connections/serverfields.h"
#include "ui/kit/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

using Desk = ConnectionDesk;
using Kind = ConnectionVerdict::Kind;

Q_DECLARE_METATYPE(moviedb::ConnectionVerdict::Kind)
Q_DECLARE_METATYPE(moviedb::ui::MessageBar::Kind)

class ConnectionOpeningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void lackingFieldsAreSaid_data();
    void lackingFieldsAreSaid();
    void verdictsAreSaid_data();
    void verdictsAreSaid();
    void wrongPasswordLeadsToItsField();
    void enterInAnyFieldOpensIt();
    void failuresLeadToTheirField_data();
    void failuresLeadToTheirField();
    void switchHandsThePasswordOn();
    void failureIsSaidOnThePage();
    void databaseInUseIsNotOpenedAgain();
    void passwordDialogGivesIt();
};

void ConnectionOpeningTest::lackingFieldsAreSaid_data()
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

void ConnectionOpeningTest::lackingFieldsAreSaid()
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

void ConnectionOpeningTest::verdictsAreSaid_data()
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

void ConnectionOpeningTest::verdictsAreSaid()
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

void ConnectionOpeningTest::wrongPasswordLeadsToItsField()
{
    Desk desk(serverAddress);
    desk.verdict = {Kind::WrongPassword, QStringLiteral("Wrong password for ines."),
                    QStringLiteral("Type it again.")};
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.page->focusWidget(), desk.passwordField());
    QVERIFY(!desk.message().isEmpty());
    desk.verdict = {Kind::NoPassword, QStringLiteral("The server asks for a password."),
                    QStringLiteral("Put it into a file.")};
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.page->focusWidget(), desk.passwordField());
    QCOMPARE(desk.message(), QStringLiteral("The server asks for a password. Type it above."));
    desk.type(desk.passwordField(), QStringLiteral("s")); // the next one is not wrong yet
    QCOMPARE(desk.message(), QString());
}

// That of the port and those of the certificates, too.
void ConnectionOpeningTest::enterInAnyFieldOpensIt()
{
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    desk.choose(QStringLiteral("The server"));
    int fields = 0;
    for (auto *field : desk.page->findChild<ServerFields *>()->findChildren<QLineEdit *>()) {
        auto *spin = qobject_cast<QAbstractSpinBox *>(field->parentWidget());
        QWidget *typedInto = spin != nullptr ? static_cast<QWidget *>(spin) : field;
        typedInto->setFocus();
        QTest::keyClick(typedInto, Qt::Key_Return);
        QCOMPARE(desk.opened.size(), ++fields);
        QVERIFY(desk.message().contains(QStringLiteral("There is no such database.")));
    }
    QCOMPARE(fields, 8);
}

void ConnectionOpeningTest::failuresLeadToTheirField_data()
{
    QTest::addColumn<bool>("isAboutThePassword");
    QTest::newRow("wrong password") << true;
    QTest::newRow("no such database") << false;
}

// Any other failure leaves the keyboard where it was.
void ConnectionOpeningTest::failuresLeadToTheirField()
{
    QFETCH(bool, isAboutThePassword);
    Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    desk.services.wantsPassword = [isAboutThePassword](const Error &) { return isAboutThePassword; };
    desk.choose(QStringLiteral("The server"));
    QWidget *host = desk.field(QStringLiteral("Host"));
    QWidget *button = desk.button(QStringLiteral("Switch"));
    for (QWidget *pressed : {host, button}) {
        pressed->setFocus();
        QTest::keyClick(pressed, pressed == host ? Qt::Key_Return : Qt::Key_Space);
        QTRY_COMPARE(QApplication::focusWidget(),
                     isAboutThePassword ? static_cast<QWidget *>(desk.passwordField()) : pressed);
    }
    QCOMPARE(desk.opened.size(), 2);
}

void ConnectionOpeningTest::switchHandsThePasswordOn()
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

void ConnectionOpeningTest::failureIsSaidOnThePage()
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

void ConnectionOpeningTest::databaseInUseIsNotOpenedAgain()
{
    const Desk desk(QStringLiteral("sqlite:/home/films.db"), twoConnections());
    QVERIFY(!desk.button(QStringLiteral("Switch"))->isEnabled());
    QVERIFY(!desk.button(QStringLiteral("Forget"))->isEnabled());
    desk.choose(QStringLiteral("The server"));
    QVERIFY(desk.button(QStringLiteral("Switch"))->isEnabled());
    QVERIFY(desk.button(QStringLiteral("Forget"))->isEnabled());
}

void ConnectionOpeningTest::passwordDialogGivesIt()
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

QTEST_MAIN(ConnectionOpeningTest)
#include "tst_connectionopening.moc"
