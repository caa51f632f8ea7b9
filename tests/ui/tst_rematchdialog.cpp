// Another page for a film, in the whole window over the crawled sample: by keys, from the menu and the film's own menu;
// what would change is shown first, and the status line takes it back.
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "tests/ui/historydesk.h"
#include "ui/rematch/planview.h"
#include "ui/rematch/rematchdialog.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace moviedb;
using namespace moviedb::test;

namespace {

const QString wrongPage = QStringLiteral("Copper_Creek");
const QString unusedPage =
    QStringLiteral("Night_Ferry_(2004_British_film)"); // of a title that waits in review

struct RematchDesk : HistoryDesk
{
    std::unique_ptr<CrawlService> crawl;

    // The sample, crawled, and the window on it.
    bool open()
    {
        if (!openStore())
            return false;
        Settings settings;
        settings.dataDir = folder.path();
        settings.cacheDir = folder.filePath(QStringLiteral("cache"));
        Upstream sample;
        sample.makeClient = [](const Settings &) { return makeSampleClient(); };
        sample.adapt = &sampleSettings;
        crawl = std::make_unique<CrawlService>(store, settings, CrawlParts{{sample}, {}});
        bool ended = false;
        QObject::connect(crawl.get(), &CrawlService::finished, crawl.get(), [&ended] { ended = true; });
        crawl->start(sampleScope());
        if (!QTest::qWaitFor([&ended] { return ended; }, 60000))
            return false;
        ui::AppServices services;
        services.store = store;
        services.crawl = crawl.get();
        services.settings = settings;
        services.settings.contact = QStringLiteral("test@example.org");
        services.sample = true;
        window = std::make_unique<ui::MainWindow>(std::move(services), ui::standardPages());
        window->resize(1200, 760);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) &&
               QTest::qWaitFor([this] { return window->tablePage(QStringLiteral("movies")) != nullptr; },
                               10000);
    }
    qint64 film(const QString &key)
    {
        const auto found = wait(store->findMovies(key));
        return found && found->size() == 1 ? found->first() : 0;
    }
    // The cursor on the film of this page.
    bool goTo(const QString &key)
    {
        const qint64 id = film(key);
        window->showPage(QStringLiteral("movies"), id);
        return id > 0 && QTest::qWaitFor(
                             [this, id] {
                                 auto *page = window->tablePage(QStringLiteral("movies"));
                                 return page->selectedKeys() == QList<QVariantList>{{id}};
                             },
                             10000);
    }
    ui::RematchDialog *dialog() const
    {
        for (auto *dialog : window->findChildren<ui::RematchDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    ui::PlanView *plan() const
    {
        auto *view = dialog() == nullptr ? nullptr : dialog()->findChild<ui::PlanView *>();
        return view != nullptr && view->isVisible() ? view : nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : dialog()->findChildren<QPushButton *>())
            if (button->text().startsWith(text))
                return button;
        return nullptr;
    }
    void type(const QString &text) const
    {
        auto *field = dialog()->findChild<QLineEdit *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QString message() const { return dialog()->findChild<ui::MessageBar *>()->text(); }
    QStringList groups() const
    {
        QStringList texts;
        for (int i = 0; i < plan()->topLevelItemCount(); ++i)
            texts << plan()->topLevelItem(i)->text(0);
        return texts;
    }
};

} // namespace

class RematchDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void byKeys();
    void whatCannotBeIsSaid();
    void escapeLeavesTheFilm();
    void fromTheFilmsOwnMenu();
};

void RematchDialogTest::byKeys()
{
    RematchDesk desk;
    QVERIFY(desk.open());
    desk.window->resize(900, 600);
    const qint64 id = desk.film(wrongPage);
    QVERIFY(RematchDesk::wait(
                desk.store->edit({QStringLiteral("movies"), {id}, QStringLiteral("runtime"), 61, {}}))
                .ok());
    QVERIFY(desk.goTo(wrongPage));
    desk.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(desk.dialog() != nullptr);
    QVERIFY(desk.dialog()->height() < desk.window->height()); // all of it is on a screen that is no larger
    QVERIFY(!desk.button(QStringLiteral("Give it"))->isEnabled());
    desk.type(QStringLiteral("https://en.wikipedia.org/wiki/") + unusedPage);
    QTRY_VERIFY_WITH_TIMEOUT(desk.plan() != nullptr, 20000);
    QVERIFY2(desk.groups().first().startsWith(QStringLiteral("Will change · ")),
             qPrintable(desk.groups().first()));
    QVERIFY(desk.groups().contains(QStringLiteral("Kept, because you typed it · 1")));
    QCOMPARE(desk.film(wrongPage), id); // so far it is only shown
    QVERIFY(desk.button(QStringLiteral("Give it"))->isDefault());
    QTest::keyClick(desk.dialog(), Qt::Key_Return);
    QTRY_VERIFY(desk.dialog() == nullptr);
    QTRY_COMPARE(desk.film(unusedPage), id);
    QCOMPARE(desk.film(wrongPage), 0);
    QTRY_VERIFY(desk.status().startsWith(QStringLiteral("Another page for Copper Creek")));
    QTRY_VERIFY(desk.link() != nullptr);
    QTest::mouseClick(desk.link(), Qt::LeftButton);
    QTRY_VERIFY(desk.question() != nullptr ||
                desk.film(wrongPage) == id); // more than a few changes: asked first
    if (desk.question() != nullptr)
        for (auto *button : desk.question()->findChildren<QPushButton *>())
            if (button->text().contains(QStringLiteral("Take back")))
                QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.film(wrongPage), id, 10000);
}

void RematchDialogTest::whatCannotBeIsSaid()
{
    RematchDesk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.goTo(wrongPage));
    desk.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(desk.dialog() != nullptr);
    desk.type(QStringLiteral("Meridian Zero"));
    QTRY_VERIFY2(desk.message().contains(QStringLiteral("has the page “Meridian Zero” already")),
                 qPrintable(desk.message()));
    QVERIFY(!desk.button(QStringLiteral("Give it"))->isEnabled());
    desk.type(QStringLiteral("Nothing of this name"));
    QTRY_VERIFY2(desk.message().contains(QStringLiteral("has no page")), qPrintable(desk.message()));
    desk.type(QStringLiteral("https://example.org/wiki/Alien"));
    QTRY_VERIFY2(!desk.message().isEmpty() && !desk.message().contains(QStringLiteral("has no page")),
                 qPrintable(desk.message()));
    QTest::mouseClick(desk.button(QStringLiteral("No article")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(desk.plan() != nullptr, 20000);
    QTest::keyClicks(desk.dialog()->findChild<QLineEdit *>(), QStringLiteral("x"));
    QVERIFY(desk.plan() == nullptr); // another page is meant now
}

void RematchDialogTest::escapeLeavesTheFilm()
{
    RematchDesk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.goTo(wrongPage));
    desk.press(Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(desk.dialog() != nullptr);
    desk.type(unusedPage);
    QTRY_VERIFY_WITH_TIMEOUT(desk.plan() != nullptr, 20000);
    QTest::keyClick(desk.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog() == nullptr);
    QVERIFY(desk.film(wrongPage) > 0);
    const auto steps = RematchDesk::wait(desk.store->history({}));
    QVERIFY(steps.ok());
    QCOMPARE(steps->first().kind, QStringLiteral("crawl"));
}

void RematchDialogTest::fromTheFilmsOwnMenu()
{
    RematchDesk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.goTo(wrongPage));
    auto *view = desk.window->tablePage(QStringLiteral("movies"))->findChild<QTableView *>();
    const QPoint place = view->rect().center();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, place, view->mapToGlobal(place));
    QApplication::sendEvent(view, &asked);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr);
    QAction *another = nullptr;
    for (QAction *action : menu->actions())
        if (action->text().contains(QStringLiteral("Another page")))
            another = action;
    QVERIFY(another != nullptr);
    another->trigger();
    menu->close();
    QTRY_VERIFY(desk.dialog() != nullptr);
    QVERIFY(desk.action(QStringLiteral("rematch")) != nullptr);
}

QTEST_MAIN(RematchDialogTest)
#include "tst_rematchdialog.moc"
