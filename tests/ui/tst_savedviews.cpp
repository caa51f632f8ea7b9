// Views of a table under a name: kept in a file, whatever they are called, and shown again by clicks.
#include "tests/support/checks.h"
#include "tests/ui/faketablestore.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"
#include "ui/views/viewsbutton.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMutex>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

struct Shown
{
    std::shared_ptr<FakeTableStore> store = std::make_shared<FakeTableStore>();
    std::unique_ptr<ui::TablePage> page;
    bool ready = false;

    explicit Shown(const QString &stateFile, const std::function<void(const Error &)> &log = {})
    {
        store->rowCount = 60;
        page =
            std::make_unique<ui::TablePage>(TablePageServices{store, {}, stateFile, log}, fakeMoviesTable());
        page->resize(1000, 600);
        page->show();
        ready = QTest::qWaitForWindowActive(page.get()) &&
                QTest::qWaitFor([this] { return page->model()->isLoaded(); });
    }
    ViewsButton *button() const { return page->findChild<ViewsButton *>(); }
    FilterBar *filters() const { return page->findChild<FilterBar *>(); }
    QHeaderView *header() const { return page->findChild<TableView *>()->horizontalHeader(); }
    // The menu's entry of that name, in its submenu when there is one.
    QAction *entry(const QString &text) const
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        for (QMenu *menu : button()->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text() == text)
                    return action;
        return nullptr;
    }
    void save(const QString &name) const
    {
        QAction *action = entry(QStringLiteral("Save this view…"));
        QVERIFY(action != nullptr);
        action->trigger();
        auto *dialog = page->window()->findChild<QInputDialog *>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), name);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(page->window()->findChild<QInputDialog *>() == nullptr);
    }
};

} // namespace

class SavedViewsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void whatTheTableLostIsRefused();
    void fileThatCannotBeWritten();
    void shownByClicks();
    void deletedByClicks();
    void renamedByClicks_data();
    void renamedByClicks();
    void aNameIsAskedForAsElsewhere();
    void withoutAFileThereIsNoButton();
    void whatWasChangedLastIsKept();
    void layoutThatCannotBeKept();
};

void SavedViewsTest::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<Filter>>("filters");
    const auto t = [](const char *text) { return QVariant(QString::fromUtf8(text)); };
    const QString title = QStringLiteral("title");
    const QString runtime = QStringLiteral("runtime");
    QTest::newRow("no filter") << QStringLiteral("All") << QList<Filter>();
    QTest::newRow("a number") << QStringLiteral("Long ones")
                              << QList<Filter>{{runtime, Comparison::GreaterOrEqual, t("130")}};
    QTest::newRow("two") << QStringLiteral("Two")
                         << QList<Filter>{{runtime, Comparison::IsNotEmpty, {}},
                                          {title, Comparison::Contains, t("river")}};
    QTest::newRow("one of several") << QStringLiteral("Several")
                                    << QList<Filter>{
                                           {title, Comparison::OneOf,
                                            QStringList{QStringLiteral("A"), QStringLiteral("B, C")}}};
    QTest::newRow("quotes") << QStringLiteral("\"It's\"")
                            << QList<Filter>{{title, Comparison::Equals, t("it's \"so\"; , = and")}};
    QTest::newRow("a name of signs") << QString::fromUtf8("a/b\\c=d;e%2F[é] 映画")
                                     << QList<Filter>{{title, Comparison::StartsWith, t("映")}};
}

void SavedViewsTest::comesBackAsItWas()
{
    QFETCH(QString, name);
    QFETCH(QList<Filter>, filters);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    SavedViews views(file, fakeMoviesTable());
    const QByteArray columns("\x00\xff columns", 10);
    MOVIEDB_OK(views.save(
        {name, QStringLiteral("salt, \"fer"), filters, {{QStringLiteral("runtime"), true}}, columns}));
    const SavedViews again(file, fakeMoviesTable());
    QCOMPARE(again.names(), QStringList{name});
    const auto view = again.view(name);
    MOVIEDB_OK(view);
    QCOMPARE(view->search, QStringLiteral("salt, \"fer"));
    QCOMPARE(view->columns, columns);
    QCOMPARE(view->sort.size(), 1);
    QCOMPARE(view->sort.first().column, QStringLiteral("runtime"));
    QVERIFY(view->sort.first().descending);
    QCOMPARE(view->filters.size(), filters.size());
    for (qsizetype place = 0; place < filters.size(); ++place)
        QVERIFY2(view->filters.at(place) == filters.at(place),
                 qPrintable(view->filters.at(place).value.toString()));
    MOVIEDB_OK(views.remove(name));
    QVERIFY(views.names().isEmpty());
    QCOMPARE(views.view(name).error().fault, Fault::NotFound);
}

void SavedViewsTest::whatTheTableLostIsRefused()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    SavedViews views(file, fakeMoviesTable());
    MOVIEDB_OK(views.save({QStringLiteral("Old"),
                           {},
                           {{QStringLiteral("runtime"), Comparison::Equals, QStringLiteral("90")}},
                           {},
                           {}}));
    TableInfo narrower = fakeMoviesTable();
    narrower.columns.removeIf(
        [](const ColumnInfo &column) { return column.name == QLatin1String("runtime"); });
    const auto view = SavedViews(file, narrower).view(QStringLiteral("Old"));
    QVERIFY(!view);
    QCOMPARE(view.error().fault, Fault::Usage);
    QVERIFY2(view.error().oneLine().contains(QLatin1String("runtime")), qPrintable(view.error().oneLine()));
}

void SavedViewsTest::fileThatCannotBeWritten()
{
    SavedViews views(QStringLiteral("/proc/no/such/state.ini"), fakeMoviesTable());
    const auto saved = views.save({QStringLiteral("x"), {}, {}, {}, {}});
    QVERIFY(!saved);
    QCOMPARE(saved.error().fault, Fault::Io);
}

void SavedViewsTest::shownByClicks()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    {
        const Shown shown(file);
        QVERIFY(shown.ready);
        shown.filters()->setFilters(
            {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("130")}});
        QTRY_COMPARE(shown.page->model()->rowCount(), 10);
        shown.page->findChild<TableView *>()->sortBy({QStringLiteral("runtime"), true});
        const int title = 1;
        QCOMPARE(shown.page->model()->columnName(title), QStringLiteral("title"));
        shown.header()->moveSection(shown.header()->visualIndex(title), 3);
        const QSignalSpy told(shown.page.get(), &Page::tell);
        shown.save(QStringLiteral("Long & late"));
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.first().first().toString(), QStringLiteral("View “Long & late” saved"));
    }
    const Shown shown(file);
    QVERIFY(shown.ready);
    QCOMPARE(shown.page->model()->rowCount(), 60);
    shown.header()->moveSection(3, 0);
    QAction *view = shown.entry(QStringLiteral("Long && late"));
    QVERIFY(view != nullptr);
    view->trigger();
    QTRY_COMPARE(shown.page->model()->rowCount(), 10);
    QCOMPARE(shown.filters()->filters().size(), 1);
    QCOMPARE(shown.filters()->filterText(shown.filters()->filters().first()),
             QStringLiteral("Runtime at least 130"));
    QCOMPARE(shown.page->model()->query().sort.first().column, QStringLiteral("runtime"));
    QVERIFY(shown.page->model()->query().sort.first().descending);
    QCOMPARE(shown.header()->visualIndex(1), 3);
}

void SavedViewsTest::deletedByClicks()
{
    const QTemporaryDir folder;
    const Shown shown(folder.filePath(QStringLiteral("state.ini")));
    QVERIFY(shown.ready);
    QVERIFY(shown.entry(QStringLiteral("Kept")) == nullptr);
    const QSignalSpy told(shown.page.get(), &Page::tell);
    shown.save(QStringLiteral("Kept"));
    QTRY_COMPARE(told.count(), 1);
    shown.entry(QStringLiteral("Kept"));
    QAction *removal = nullptr;
    for (QMenu *menu : shown.button()->findChildren<QMenu *>())
        if (menu->title() == QLatin1String("Delete a view"))
            removal = menu->actions().value(0);
    QVERIFY(removal != nullptr);
    removal->trigger();
    QTRY_COMPARE(told.count(), 2);
    QVERIFY(shown.entry(QStringLiteral("Kept")) == nullptr);
}

void SavedViewsTest::renamedByClicks_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("said");
    QTest::newRow("another name") << QStringLiteral("Long / ones")
                                  << QStringList{QStringLiteral("Long / ones"), QStringLiteral("Others")}
                                  << QStringLiteral("View “Kept” is called “Long / ones” now");
    QTest::newRow("that of another view")
        << QStringLiteral("Others") << QStringList{QStringLiteral("Kept"), QStringLiteral("Others")}
        << QStringLiteral("There is a view “Others” already. Choose another name, or delete that one first.");
    QTest::newRow("its own") << QStringLiteral("Kept")
                             << QStringList{QStringLiteral("Kept"), QStringLiteral("Others")} << QString();
    QTest::newRow("none") << QString() << QStringList{QStringLiteral("Kept"), QStringLiteral("Others")}
                          << QString();
}

void SavedViewsTest::renamedByClicks()
{
    QFETCH(const QString, to);
    QFETCH(const QStringList, names);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    const Shown shown(folder.filePath(QStringLiteral("state.ini")));
    QVERIFY(shown.ready);
    QSignalSpy told(shown.page.get(), &Page::tell);
    QSignalSpy failed(shown.button(), &ViewsButton::failed);
    shown.save(QStringLiteral("Others"));
    shown.filters()->setFilters(
        {{QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("130")}});
    shown.save(QStringLiteral("Kept"));
    QTRY_COMPARE(told.count(), 2);
    (void)shown.entry(QStringLiteral("Kept"));
    QAction *renaming = nullptr;
    for (QMenu *menu : shown.button()->findChildren<QMenu *>())
        if (menu->title() == QLatin1String("Rename a view"))
            renaming = menu->actions().value(0);
    QVERIFY(renaming != nullptr);
    renaming->trigger();
    auto *dialog = shown.page->window()->findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr);
    auto *field = dialog->findChild<QLineEdit *>();
    QCOMPARE(field->text(), QStringLiteral("Kept"));
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, to);
    QTest::keyClick(field, Qt::Key_Return);
    if (!said.isEmpty())
        QTRY_COMPARE(told.count() + failed.count(), 3);
    QCOMPARE(shown.button()->names(), names);
    if (told.count() == 3) {
        QCOMPARE(told.last().first().toString(), said);
        shown.filters()->setFilters({});
        shown.button()->choose(to);
        QTRY_COMPARE(shown.filters()->filters().size(), 1);
    }
    if (failed.count() == 1)
        QCOMPARE(failed.first().first().value<Error>().oneLine(), said);
}

// Cancel at the left of what is done, which Enter does, once there is a name.
void SavedViewsTest::aNameIsAskedForAsElsewhere()
{
    const QTemporaryDir folder;
    const Shown shown(folder.filePath(QStringLiteral("state.ini")));
    QVERIFY(shown.ready);
    shown.entry(QStringLiteral("Save this view…"))->trigger();
    auto *dialog = shown.page->window()->findChild<QInputDialog *>();
    QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
    const auto *buttons = dialog->findChild<QDialogButtonBox *>();
    const QPushButton *save = buttons->button(QDialogButtonBox::Ok);
    const QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    QCOMPARE(save->text(), QStringLiteral("Save view"));
    QVERIFY(cancel->geometry().right() < save->geometry().left());
    QCOMPARE(save->geometry().right(), buttons->contentsRect().right());
    QVERIFY(save->isDefault() && !cancel->isDefault());
    QCOMPARE(save->property("role").toString(), QStringLiteral("primary"));
    QVERIFY(!save->isEnabled());
    auto *field = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("  "));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!save->isEnabled() && dialog->isVisible());
    QTest::keyClicks(field, QStringLiteral("Long"));
    QVERIFY(save->isEnabled());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(shown.button()->names(), QStringList{QStringLiteral("Long")});
}

void SavedViewsTest::withoutAFileThereIsNoButton()
{
    const Shown shown{QString()};
    QVERIFY(shown.ready);
    QVERIFY(!shown.button()->isVisible());
}

// Whoever drags a column and closes the window at once finds it so.
void SavedViewsTest::whatWasChangedLastIsKept()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("state.ini"));
    {
        const Shown shown(file);
        QVERIFY(shown.ready);
        shown.header()->resizeSection(TitleColumn, 333);
    }
    {
        const Shown shown(file);
        QVERIFY(shown.ready);
        QCOMPARE(shown.header()->sectionSize(TitleColumn), 333);
        shown.header()->resizeSection(TitleColumn, 222);
        shown.page->hide(); // another page, and the program is gone before its turn comes
        QTRY_VERIFY(QSettings(file, QSettings::IniFormat).value(QStringLiteral("movies/layout")).isValid());
    }
    const Shown shown(file);
    QVERIFY(shown.ready);
    QCOMPARE(shown.header()->sectionSize(TitleColumn), 222);
}

void SavedViewsTest::layoutThatCannotBeKept()
{
    QMutex mutex; // the log may be told on another thread
    QStringList logged;
    const auto log = [&](const Error &error) {
        const QMutexLocker alone(&mutex);
        logged << error.oneLine();
    };
    {
        const Shown shown(QStringLiteral("/proc/no/such/state.ini"), log);
        QVERIFY(shown.ready);
        const QSignalSpy told(shown.page.get(), &Page::tell);
        shown.header()->resizeSection(TitleColumn, 333);
        QTRY_COMPARE(told.count(), 1);
        QVERIFY2(told.first().first().toString().contains(QLatin1String("cannot be written")),
                 qPrintable(told.first().first().toString()));
        shown.page->hide();
        shown.page->show();
        shown.header()->resizeSection(TitleColumn, 222);
    } // whatever was to be written has been tried by now
    QCOMPARE(logged.size(), 1);
    QVERIFY2(logged.first().contains(QLatin1String("state.ini")), qPrintable(logged.first()));
}

QTEST_MAIN(SavedViewsTest)
#include "tst_savedviews.moc"
