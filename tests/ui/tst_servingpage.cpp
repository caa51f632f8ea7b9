// The page of the local server: its switch, what it says, whose pages may read, the token, and what was asked last.
#include "tests/ui/fakelocalserver.h"
#include "tests/ui/fakemoviestore.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/serving/originlist.h"
#include "ui/serving/servedrequestsmodel.h"
#include "ui/serving/servingpage.h"

#include "core/base/future.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    QStringList opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toString(); }
};

struct ServingDesk
{
    FakeLocalServer server;
    AppServices services;
    std::unique_ptr<ServingPage> page;

    explicit ServingDesk(const QSize &size = {1100, 760})
    {
        services.store = std::make_shared<FakeMovieStore>();
        services.server = &server;
        page = std::make_unique<ServingPage>(services, nullptr);
        QObject::connect(page.get(), &ServingPage::saved, page.get(),
                         [this](const Settings &chosen) { services.settings = chosen; });
        page->resize(size);
        page->show();
        page->activateWindow();
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : page->findChildren<QPushButton *>())
            if (one->text() == text && one->isVisible())
                return one;
        return nullptr;
    }
    bool click(const QString &text) const
    {
        QPushButton *one = button(text);
        if (one == nullptr || !one->isEnabled())
            return false;
        QTest::mouseClick(one, Qt::LeftButton);
        return true;
    }
    // A key of the page, whatever of it is shown.
    bool press(Qt::Key key) const
    {
        if (!QTest::qWaitForWindowActive(page.get()))
            return false;
        page->setFocus();
        QWidget *focus = QApplication::focusWidget();
        if (focus != nullptr)
            QTest::keyClick(focus, key);
        return focus != nullptr;
    }
    MessageBar *message() const { return page->findChild<MessageBar *>(); }
    QLineEdit *field(const QString &name) const
    {
        for (auto *one : page->findChildren<QLineEdit *>())
            if (one->accessibleName() == name)
                return one;
        return nullptr;
    }
    QString problem() const
    {
        for (const QLabel *label : page->findChild<OriginList *>()->findChildren<QLabel *>())
            if (label->isVisible())
                return label->text();
        return {};
    }
};

} // namespace

class TestServingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void switchIsASetting();
    void portThatIsTaken();
    void portIsTyped();
    void originsAreChecked();
    void opensItsPages();
    void tokenIsShownCopiedAndRenewed();
    void tokenThatCannotBeRead();
    void lastRequests();
    void failureIsToldElsewhereToo();
    void fits_data();
    void fits();
};

void TestServingPage::switchIsASetting()
{
    const ServingDesk desk;
    QCOMPARE(desk.page->said(), QStringLiteral("It is off: nobody can ask."));
    QVERIFY(desk.click(QStringLiteral("Start")));
    QCOMPARE(desk.server.plan.port, 5000);
    QVERIFY(desk.services.settings.serve);
    QCOMPARE(desk.page->said(), QStringLiteral("Listening on http://127.0.0.1:5000, 0 requests so far."));
    QVERIFY(desk.click(QStringLiteral("Stop")));
    QVERIFY(!desk.services.settings.serve);
    QCOMPARE(desk.page->said(), QStringLiteral("It is off: nobody can ask."));
    QVERIFY(desk.press(Qt::Key_S));
    QVERIFY(desk.services.settings.serve && desk.server.now.isOn());
}

void TestServingPage::portThatIsTaken()
{
    ServingDesk desk;
    desk.server.taken = 5000;
    QVERIFY(desk.click(QStringLiteral("Start")));
    QCOMPARE(desk.message()->text(), QStringLiteral("Port 5000 is taken by another program."));
    QVERIFY(desk.click(QStringLiteral("Take a free port")));
    QVERIFY(desk.page->said().contains(QStringLiteral("http://127.0.0.1:40123")));
    QCOMPARE(desk.message()->text(), QString());
    QCOMPARE(desk.services.settings.servePort, 40123); // the next time, too
    QVERIFY(desk.services.settings.serve);
}

void TestServingPage::portIsTyped()
{
    const ServingDesk desk;
    auto *port = desk.page->findChild<QSpinBox *>();
    QCOMPARE(port->value(), 5000);
    port->setFocus();
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("6100"));
    QTest::keyClick(port, Qt::Key_Return);
    QCOMPARE(desk.services.settings.servePort, 6100);
    QVERIFY(!desk.server.now.isOn()); // it was off
    QVERIFY(desk.click(QStringLiteral("Start")));
    QCOMPARE(desk.server.now.port, 6100);
    port->selectAll();
    QTest::keyClicks(port, QStringLiteral("6200"));
    QCOMPARE(desk.server.now.port, 6100); // not with every digit
    QTest::keyClick(port, Qt::Key_Return);
    QCOMPARE(desk.server.now.port, 6200);
}

void TestServingPage::originsAreChecked()
{
    const ServingDesk desk;
    QVERIFY(desk.click(QStringLiteral("Start")));
    QLineEdit *field = desk.field(QStringLiteral("Origin to add"));
    QVERIFY(field != nullptr);
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("example.org")); // its letters are no keys of the page
    QVERIFY(desk.server.now.isOn());
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(desk.problem().contains(QStringLiteral("no origin")));
    QCOMPARE(field->text(), QStringLiteral("example.org"));
    QVERIFY(desk.services.settings.serveOrigins.isEmpty());
    field->clear();
    QTest::keyClicks(field, QStringLiteral("HTTPS://Example.org"));
    QCOMPARE(desk.problem(), QString());
    QVERIFY(desk.click(QStringLiteral("Add")));
    QCOMPARE(desk.server.plan.origins, QStringList{QStringLiteral("https://example.org")}); // at once
    QTest::keyClicks(field, QStringLiteral("http://localhost:8080"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(desk.services.settings.serveOrigins,
             QStringLiteral("https://example.org http://localhost:8080"));
    auto *list = desk.page->findChild<QListWidget *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(desk.server.plan.origins, QStringList{QStringLiteral("http://localhost:8080")});
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
    QVERIFY(desk.click(QStringLiteral("Remove")));
    QCOMPARE(desk.services.settings.serveOrigins, QString());
}

void TestServingPage::opensItsPages()
{
    Browser browser;
    const ServingDesk desk;
    QVERIFY(!desk.click(QStringLiteral("Documentation"))); // nobody would answer
    QVERIFY(desk.click(QStringLiteral("Start")));
    QVERIFY(desk.click(QStringLiteral("Site of the films")));
    QVERIFY(desk.click(QStringLiteral("Documentation")));
    QVERIFY(desk.click(QStringLiteral("OpenAPI document")));
    QVERIFY(desk.press(Qt::Key_D));
    const QString base = QStringLiteral("http://127.0.0.1:5000");
    QCOMPARE(browser.opened,
             (QStringList{base + QStringLiteral("/"), base + QStringLiteral("/v1/docs"),
                          base + QStringLiteral("/v1/openapi.yaml"), base + QStringLiteral("/v1/docs")}));
}

void TestServingPage::tokenIsShownCopiedAndRenewed()
{
    const ServingDesk desk;
    const QLineEdit *field = desk.field(QStringLiteral("Token"));
    QVERIFY(field != nullptr && field->text().isEmpty());
    QVERIFY(desk.click(QStringLiteral("Copy")));
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("a-token"));
    QVERIFY(field->text().isEmpty());
    QVERIFY(desk.click(QStringLiteral("Show")));
    QTRY_COMPARE(field->text(), QStringLiteral("a-token"));
    QVERIFY(desk.click(QStringLiteral("New token…")));
    QCOMPARE(desk.server.word, QStringLiteral("a-token")); // first it is asked
    QVERIFY(desk.click(QStringLiteral("Keep it")));
    QCOMPARE(desk.server.word, QStringLiteral("a-token"));
    QVERIFY(desk.click(QStringLiteral("New token…")));
    QVERIFY(desk.click(QStringLiteral("Make a new token")));
    QTRY_COMPARE(field->text(), QStringLiteral("another-token"));
    QVERIFY(desk.click(QStringLiteral("Hide")));
    QVERIFY(field->text().isEmpty());
}

void TestServingPage::tokenThatCannotBeRead()
{
    ServingDesk desk;
    desk.server.broken = true;
    QVERIFY(desk.click(QStringLiteral("Show")));
    QTRY_COMPARE(desk.message()->text(), QStringLiteral("The disk is gone."));
}

void TestServingPage::lastRequests()
{
    ServingDesk desk;
    const QAbstractItemModelTester tester(desk.page->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto *view = desk.page->findChild<QTreeView *>();
    QVERIFY(!view->isVisible());
    QVERIFY(desk.click(QStringLiteral("Start")));
    desk.server.ask(QStringLiteral("GET"), QStringLiteral("/v1/movies"), 200);
    QVERIFY(view->isVisible());
    QCOMPARE(desk.page->said(), QStringLiteral("Listening on http://127.0.0.1:5000, 1 request so far."));
    desk.server.ask(QStringLiteral("POST"), QStringLiteral("/v1/tables/genres"), 401);
    const auto text = [&desk](int row, int column) {
        return desk.page->model()->index(row, column).data().toString();
    };
    QCOMPARE(text(0, ServedRequestsModel::Target), QStringLiteral("/v1/tables/genres"));
    QCOMPARE(text(0, ServedRequestsModel::Status), QStringLiteral("401"));
    QCOMPARE(text(1, ServedRequestsModel::Method), QStringLiteral("GET"));
    view->setCurrentIndex(desk.page->model()->index(1, 0));
    for (int i = 0; i < 40; ++i)
        desk.server.ask(QStringLiteral("GET"), QStringLiteral("/v1/movies/%1").arg(i), 200);
    QCOMPARE(view->currentIndex().row(), 41); // where it was, below the others
    for (int i = 0; i < 100; ++i)
        desk.server.ask(QString(), QString(), 400);
    QCOMPARE(desk.page->model()->rowCount(), ServerState::mostLast);
    QCOMPARE(text(0, ServedRequestsModel::Target), QStringLiteral("not to be read"));
    QVERIFY(desk.click(QStringLiteral("Stop")));
    QCOMPARE(desk.page->model()->rowCount(), 0);
}

// It starts with the program, and its page may not be seen then.
void TestServingPage::failureIsToldElsewhereToo()
{
    ServingDesk desk;
    desk.page->hide();
    QSignalSpy told(desk.page.get(), &Page::tell);
    desk.server.taken = 5000;
    desk.server.start({5000, {}});
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(),
             QStringLiteral("Local server: Port 5000 is taken by another program."));
}

void TestServingPage::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("usual") << QSize(1100, 760);
    QTest::newRow("small") << QSize(680, 520);
    QTest::newRow("least") << QSize(440, 320);
}

void TestServingPage::fits()
{
    QFETCH(QSize, size);
    ServingDesk desk(size);
    QVERIFY(desk.click(QStringLiteral("Start")));
    desk.server.ask(QStringLiteral("GET"), QStringLiteral("/v1/movies"), 200);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(desk.page->size(), size);
    const auto *area = desk.page->findChild<QScrollArea *>();
    QVERIFY2(area->widget()->width() <= area->viewport()->width(), // nothing is cut at the right
             qPrintable(QStringLiteral("%1").arg(area->widget()->minimumSizeHint().width())));
    for (const auto *button : desk.page->findChildren<QPushButton *>())
        if (button->isVisible())
            QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
}

QTEST_MAIN(TestServingPage)
#include "tst_servingpage.moc"
