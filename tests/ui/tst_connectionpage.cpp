#include "tests/ui/faketablestore.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/settings/connectionpage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct Desk
{
    AppServices services;
    QStringList tested;
    QStringList opened;
    std::unique_ptr<ConnectionPage> page;

    explicit Desk(const QString &database)
    {
        services.store = std::make_shared<FakeTableStore>();
        services.settings.database = database;
        services.testDatabase = [this](QObject *, const QString &url, const QString &password,
                                       const std::function<void(Result<QString>)> &done) {
            tested.append(url + u' ' + password);
            done(QStringLiteral("movie_db"));
        };
        services.openDatabase = [this](const QString &url, const QString &,
                                       const std::function<void(Result<Done>)> &done) {
            opened.append(url);
            done(makeError(Fault::Database, QStringLiteral("There is no such database.")));
        };
        page = std::make_unique<ConnectionPage>(services);
        page->show();
    }
    void press(const QString &text) const
    {
        for (auto *button : page->findChildren<QPushButton *>())
            if (button->text() == text)
                button->click();
    }
    QString message() const { return page->findChild<MessageBar *>()->text(); }
};

} // namespace

class ConnectionPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void formShowsTheSettings_data();
    void formShowsTheSettings();
    void lackingFieldsAreSaid_data();
    void lackingFieldsAreSaid();
    void testConnectsAndChangesNothing();
    void failureIsSaidOnThePage();
};

void ConnectionPageTest::formShowsTheSettings_data()
{
    QTest::addColumn<QString>("database");
    QTest::newRow("a file") << QStringLiteral("sqlite:/data/films.db");
    QTest::newRow("a server") << QStringLiteral(
        "postgresql://ines@db.example.org:5433/films?sslmode=require");
    QTest::newRow("a server as it comes")
        << QStringLiteral("postgresql://ines@localhost:5432/movie_db?sslmode=prefer");
}

void ConnectionPageTest::formShowsTheSettings()
{
    QFETCH(QString, database);
    const Desk desk(database);
    QCOMPARE(desk.page->url(), database);
}

void ConnectionPageTest::lackingFieldsAreSaid_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no file") << QStringLiteral("sqlite:") << QStringLiteral("Choose a file first.");
    QTest::newRow("no user") << QStringLiteral("postgresql://localhost:5432/movie_db")
                             << QStringLiteral("Host, database and user are needed.");
}

void ConnectionPageTest::lackingFieldsAreSaid()
{
    QFETCH(QString, database);
    QFETCH(QString, sentence);
    const Desk desk(database);
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.message(), sentence);
    desk.press(QStringLiteral("Switch"));
    QCOMPARE(desk.message(), sentence);
    QVERIFY(desk.tested.isEmpty() && desk.opened.isEmpty());
}

void ConnectionPageTest::testConnectsAndChangesNothing()
{
    const Desk desk(QStringLiteral("postgresql://ines@localhost:5432/films?sslmode=prefer"));
    for (auto *field : desk.page->findChildren<QLineEdit *>())
        if (field->echoMode() == QLineEdit::Password)
            field->setText(QStringLiteral("secret"));
    desk.press(QStringLiteral("Test"));
    QCOMPARE(desk.tested, QStringList{desk.page->url() + QStringLiteral(" secret")});
    QVERIFY(!desk.page->url().contains(QStringLiteral("secret")));
    QVERIFY(desk.message().contains(QStringLiteral("movie_db")));
    QVERIFY(desk.opened.isEmpty());
}

void ConnectionPageTest::failureIsSaidOnThePage()
{
    const Desk desk(QStringLiteral("sqlite:/nowhere/films.db"));
    desk.press(QStringLiteral("Switch"));
    QCOMPARE(desk.opened, QStringList{QStringLiteral("sqlite:/nowhere/films.db")});
    QVERIFY(desk.message().contains(QStringLiteral("There is no such database.")));
    for (auto *button : desk.page->findChildren<QPushButton *>())
        QVERIFY(button->isEnabled()); // to be tried again
}

QTEST_MAIN(ConnectionPageTest)
#include "tst_connectionpage.moc"
