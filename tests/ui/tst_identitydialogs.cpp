// Who is who in the whole window over a real database: merged, split and told apart by keys, each taken back.
#include "core/domain/crawl.h"
#include "tests/ui/fakemoviestore.h"
#include "tests/ui/historydesk.h"
#include "ui/detail/detailview.h"
#include "ui/identity/identitydialogs.h"
#include "ui/identity/identityplanview.h"
#include "ui/identity/likerowsmodel.h"
#include "ui/identity/likerowspage.h"
#include "ui/identity/mergedialog.h"
#include "ui/identity/splitdialog.h"
#include "ui/tables/tablepage.h"
#include "ui/window/navigation.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace moviedb;
using namespace moviedb::test;
using ui::LikeRowsModel;

namespace {

const QString directors = QStringLiteral("directors");

struct IdentityDesk : HistoryDesk
{
    // One film with this director; "Jo Falk|Q1".
    bool addFilm(const QString &title, const QString &director)
    {
        const qint64 film = add(QStringLiteral("movies"), {{QStringLiteral("title"), title}});
        ListEdit list;
        list.movieId = film;
        list.list = directors;
        list.entries = {{directorOf(director), director.section(u'|', 0, 0), {}, {}, {}}};
        return film > 0 && wait(store->editList(list)).ok();
    }
    QList<Row> directorRows()
    {
        TableQuery query;
        query.table = directors;
        const auto page = wait(store->page(query));
        return page ? page->rows : QList<Row>();
    }
    QStringList names()
    {
        QStringList found;
        for (const Row &row : directorRows())
            found << row.values.at(1).toString();
        return found;
    }
    template <class Dialog> Dialog *dialog() const
    {
        for (auto *dialog : window->findChildren<Dialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    // The cursor on a director.
    bool goTo(qint64 id)
    {
        window->showPage(directors, id);
        return QTest::qWaitFor(
            [this, id] {
                auto *page = window->tablePage(directors);
                return page != nullptr && page->selectedKeys() == QList<QVariantList>{{id}};
            },
            10000);
    }

private:
    qint64 directorOf(const QString &director)
    {
        const QString name = director.section(u'|', 0, 0);
        for (const Row &row : directorRows())
            if (row.values.at(1).toString() == name)
                return row.key.first().toLongLong();
        QMap<QString, QVariant> values{{QStringLiteral("name"), name}};
        if (director.contains(u'|'))
            values.insert(QStringLiteral("wikidata_id"), director.section(u'|', 1, 1));
        return add(directors, values);
    }
};

QPushButton *button(const QWidget *in, const QString &text)
{
    for (auto *one : in->findChildren<QPushButton *>())
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

class IdentityDialogsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergedByKeys();
    void namesakesAreToldApart();
    void aValueIsChosen();
    void splitByKeys();
    void nearDuplicatesByKeys();
    void nextNearDuplicateIsNext();
    void nearDuplicatesAreCountedInTheNavigation();
    void mergedAndSplitFromTheHeading();
    void whatCannotBeIsSaid();
    void whatCannotBeReadIsSaid();
};

void IdentityDialogsTest::mergedByKeys()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.addFilm(QStringLiteral("Salt Flat"), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.addFilm(QStringLiteral("Grey Quay"), QStringLiteral("J. Falk")));
    QVERIFY(desk.openWindow());
    QVERIFY(desk.goTo(1));
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::MergeDialog>();
    QVERIFY(!button(dialog, QStringLiteral("Merge"))->isEnabled());
    auto *field = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("J. Falk"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(button(dialog, QStringLiteral("Merge"))->isEnabled());
    auto *plan = dialog->findChild<ui::IdentityPlanView *>();
    QStringList groups;
    for (int i = 0; i < plan->topLevelItemCount(); ++i)
        groups << plan->topLevelItem(i)->text(0);
    QCOMPARE(groups.first(), QStringLiteral("Both have a value · 1"));
    QVERIFY(groups.contains(QStringLiteral("Films that will name “Jo Falk” · 1")));
    QCOMPARE(desk.names().size(), 2); // so far it is only shown
    QVERIFY(button(dialog, QStringLiteral("Merge"))->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() == nullptr);
    QTRY_COMPARE(desk.names(), QStringList{QStringLiteral("Jo Falk")});
    desk.undo();
    QTRY_COMPARE(desk.names().size(), 2);
    desk.redo();
    QTRY_COMPARE(desk.names().size(), 1);
}

// Of several people of one name the list says what is known; who is chosen there is looked at without another key.
void IdentityDialogsTest::namesakesAreToldApart()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    const QString name = QStringLiteral("name");
    desk.add(directors,
             {{name, QStringLiteral("Jo Falk")}, {QStringLiteral("dob"), QStringLiteral("1950-03-01")}});
    desk.add(directors,
             {{name, QStringLiteral("Jo Falk")}, {QStringLiteral("dob"), QStringLiteral("1971-03-01")}});
    const qint64 unknown = desk.add(directors, {{name, QStringLiteral("Jo Falk")}});
    desk.add(directors, {{name, QStringLiteral("Jo Falkland")}});
    QVERIFY(desk.openWindow());
    QVERIFY(desk.goTo(1));
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::MergeDialog>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("jo fa"));
    const auto popup = [] { return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget()); };
    QTRY_VERIFY(popup() != nullptr);
    const auto choices = [&popup] {
        QStringList texts;
        for (int row = 0; popup() != nullptr && row < popup()->model()->rowCount(); ++row)
            texts << popup()->model()->index(row, 0).data().toString();
        return texts;
    };
    const QString number = QString::fromUtf8("Jo Falk · number %1").arg(unknown);
    QTRY_VERIFY2(choices().contains(number), qPrintable(choices().join(u'|')));
    QVERIFY2(choices().contains(QString::fromUtf8("Jo Falk · Born 1971-03-01")),
             qPrintable(choices().join(u'|')));
    QVERIFY(choices().contains(QStringLiteral("Jo Falkland")));
    for (int step = 0; step < 4 && popup()->currentIndex().data().toString() != number; ++step)
        QTest::keyClick(popup(), Qt::Key_Down);
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(dialog->findChild<QLineEdit *>()->text(), QStringLiteral("Jo Falk"));
    QTRY_VERIFY(button(dialog, QStringLiteral("Merge"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() == nullptr);
    QTRY_COMPARE(desk.names().size(), 3);
    for (const Row &row : desk.directorRows())
        QVERIFY(row.key.first().toLongLong() != unknown);
}

void IdentityDialogsTest::aValueIsChosen()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.addFilm(QStringLiteral("Salt Flat"), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.addFilm(QStringLiteral("Grey Quay"), QStringLiteral("J. Falk")));
    QVERIFY(desk.openWindow());
    ui::MergeDialog dialog(desk.store, *(*IdentityDesk::wait(desk.store->schema())).table(directors), 2,
                           QStringLiteral("J. Falk"), 1);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *plan = dialog.findChild<ui::IdentityPlanView *>();
    QTRY_VERIFY(plan->topLevelItemCount() > 0);
    const auto cell = [plan] { return plan->topLevelItem(0)->child(0); };
    QCOMPARE(cell()->text(0), QStringLiteral("Name"));
    QCOMPARE(cell()->text(1), QStringLiteral("J. Falk (you typed it)"));
    plan->setCurrentItem(cell());
    QTest::keyClick(plan, Qt::Key_Space);
    QTRY_COMPARE(cell()->text(2), QStringLiteral("J. Falk"));
    QSignalSpy merged(&dialog, &ui::MergeDialog::merged);
    QTRY_VERIFY(button(&dialog, QStringLiteral("Merge"))->isEnabled());
    QTest::mouseClick(button(&dialog, QStringLiteral("Merge")), Qt::LeftButton);
    QVERIFY(merged.wait());
    QCOMPARE(desk.names(), QStringList{QStringLiteral("Jo Falk")});
    QCOMPARE(desk.directorRows().first().key.first().toLongLong(), 2);
}

void IdentityDialogsTest::splitByKeys()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    for (const char *title : {"Salt Flat", "Grey Quay", "Oar"})
        QVERIFY(desk.addFilm(QLatin1String(title), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.openWindow());
    QVERIFY(desk.goTo(1));
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::SplitDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::SplitDialog>();
    auto *films = dialog->findChild<QListWidget *>();
    QTRY_COMPARE(films->count(), 3);
    QCOMPARE(films->item(1)->text(), QStringLiteral("Grey Quay · Directors"));
    QVERIFY(!button(dialog, QStringLiteral("Split"))->isEnabled());
    films->setCurrentRow(1);
    QTest::keyClick(films, Qt::Key_Space);
    QTRY_VERIFY(button(dialog, QStringLiteral("Split"))->isEnabled());
    QCOMPARE(desk.names().size(), 1); // so far it is only shown
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(desk.dialog<ui::SplitDialog>() == nullptr);
    QTRY_COMPARE(desk.names(), (QStringList{QStringLiteral("Jo Falk"), QStringLiteral("Jo Falk")}));
    desk.undo();
    QTRY_COMPARE(desk.names().size(), 1);
}

void IdentityDialogsTest::nearDuplicatesByKeys()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    const std::pair<const char *, const char *> films[] = {{"Salt Flat", "Johanna Falk|Q1"},
                                                           {"Grey Quay", "Johana Falk"},
                                                           {"Oar", "Zoë Brontë|Q2"},
                                                           {"Kelp", "Zoe Bronte"}};
    for (const auto &[title, director] : films)
        QVERIFY(desk.addFilm(QLatin1String(title), QString::fromUtf8(director)));
    LikeRowsModel alone(desk.store);
    QAbstractItemModelTester tester(&alone, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&alone, &LikeRowsModel::loaded);
    alone.load();
    QVERIFY(loaded.wait());
    QCOMPARE(alone.rowCount(), 2);
    QCOMPARE(alone.index(0, LikeRowsModel::Goes).data().toString(), QStringLiteral("Zoe Bronte · 1 film"));
    QCOMPARE(alone.index(0, LikeRowsModel::Stays).data().toString(),
             QStringLiteral("Zoë Brontë · Q2 · 1 film"));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto *page = desk.window->findChild<ui::LikeRowsPage *>();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->model()->rowCount(), 2);
    auto *view = page->findChild<QTreeView *>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_N);
    QTRY_COMPARE(page->model()->rowCount(), 1);
    QTest::keyClick(view, Qt::Key_M);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::MergeDialog>();
    QTRY_VERIFY(button(dialog, QStringLiteral("Merge"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(page->model()->rowCount(), 0);
    QCOMPARE(desk.names().size(), 3);
    desk.undo();
    QTRY_COMPARE(page->model()->rowCount(), 1);
    desk.undo();
    QTRY_COMPARE(page->model()->rowCount(), 2);
}

// Who goes through the list with one key misses no pair.
void IdentityDialogsTest::nextNearDuplicateIsNext()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    const char *directors[] = {"Zoë Brontë|Q2", "Zoe Bronte",   "Åke Borg|Q3",
                               "Ake Borg",      "José Díaz|Q4", "Jose Diaz"};
    for (const char *director : directors)
        QVERIFY(desk.addFilm(QStringLiteral("A film with ") + QString::fromUtf8(director),
                             QString::fromUtf8(director)));
    QVERIFY(desk.openWindow());
    desk.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    auto *page = desk.window->findChild<ui::LikeRowsPage *>();
    QVERIFY(page != nullptr);
    QTRY_COMPARE(page->model()->rowCount(), 3);
    auto *view = page->findChild<QTreeView *>();
    const auto pair = [page](int row) {
        return page->model()->index(row, LikeRowsModel::Goes).data().toString();
    };
    const QStringList next{pair(1), pair(2)};
    QTest::keyClick(view, Qt::Key_Home);
    for (int settled = 1; settled <= next.size(); ++settled) {
        QTest::keyClick(view, Qt::Key_N);
        QTRY_COMPARE(page->model()->rowCount(), 3 - settled);
        QTRY_COMPARE(view->currentIndex().row(), 0);
        QCOMPARE(pair(0), next.at(settled - 1));
    }
}

void IdentityDialogsTest::nearDuplicatesAreCountedInTheNavigation()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.addFilm(QStringLiteral("Oar"), QStringLiteral("Zoë Brontë|Q2")));
    QVERIFY(desk.openWindow());
    QVERIFY(desk.addFilm(QStringLiteral("Kelp"), QStringLiteral("Zoe Bronte")));
    const auto *page = desk.window->findChild<ui::LikeRowsPage *>();
    QVERIFY(page != nullptr);
    QVERIFY(!page->isVisible()); // nobody looks
    QTRY_COMPARE_WITH_TIMEOUT(page->badge(), 1, 10000);
    const auto entries = desk.window->findChild<ui::Navigation *>()->findItems(
        QStringLiteral("Near duplicates"), Qt::MatchRecursive);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first()->data(0, ui::Navigation::BadgeRole).toInt(), 1);
    desk.undo(); // the film's director
    desk.undo(); // and the director
    QTRY_COMPARE_WITH_TIMEOUT(page->badge(), 0, 10000);
}

// From the film to its director, whose heading stands for them; by keys, and by the heading's menu.
void IdentityDialogsTest::mergedAndSplitFromTheHeading()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.addFilm(QStringLiteral("Salt Flat"), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.addFilm(QStringLiteral("Grey Quay"), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.addFilm(QStringLiteral("Oar"), QStringLiteral("J. Falk")));
    QVERIFY(desk.openWindow());
    desk.window->showPage(QString(ui::pageid::movies), 1);
    auto *details = desk.window->findChild<ui::DetailView *>();
    const auto goTo = [details](const QString &text) {
        for (int row = 0; row < details->model()->rowCount(); ++row)
            if (details->model()->index(row, 0).data().toString().contains(text)) {
                details->setCurrentIndex(details->model()->index(row, 0));
                return true;
            }
        return false;
    };
    QTRY_VERIFY(goTo(QStringLiteral("Jo Falk")));
    details->setFocus();
    desk.press(Qt::Key_Return, Qt::ControlModifier); // to the person
    QTRY_VERIFY(details->model()->index(0, 0).data().toString().contains(QStringLiteral("Jo Falk")));
    details->setCurrentIndex(details->model()->index(0, 0));
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    QTest::keyClick(desk.dialog<ui::MergeDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() == nullptr);
    details->setFocus();
    desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::SplitDialog>() != nullptr);
    QTest::keyClick(desk.dialog<ui::SplitDialog>(), Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog<ui::SplitDialog>() == nullptr);

    const QPoint place = details->visualRect(details->model()->index(0, 0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, details->viewport()->mapToGlobal(place));
    QApplication::sendEvent(details->viewport(), &event);
    QStringList texts;
    QAction *merge = nullptr;
    for (auto *menu : details->findChildren<QMenu *>())
        for (QAction *action : menu->actions()) {
            texts << action->text();
            if (action->text().startsWith(QStringLiteral("Merge with…")))
                merge = action;
        }
    QVERIFY2(merge != nullptr, qPrintable(texts.join(u' ')));
    QVERIFY(texts.contains(QStringLiteral("Split…\tCtrl+Shift+S")));
    merge->trigger();
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::MergeDialog>();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("J. Falk"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(button(dialog, QStringLiteral("Merge"))->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(desk.names(), QStringList{QStringLiteral("Jo Falk")});
}

void IdentityDialogsTest::whatCannotBeIsSaid()
{
    IdentityDesk desk;
    QVERIFY(desk.openStore());
    QVERIFY(desk.addFilm(QStringLiteral("Salt Flat"), QStringLiteral("Jo Falk|Q1")));
    QVERIFY(desk.addFilm(QStringLiteral("Grey Quay"), QStringLiteral("Bo Reed|Q2")));
    QVERIFY(desk.openWindow());
    QVERIFY(desk.goTo(1));
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() != nullptr);
    auto *dialog = desk.dialog<ui::MergeDialog>();
    auto *field = dialog->findChild<QLineEdit *>();
    auto *message = dialog->findChild<ui::MessageBar *>();
    QTest::keyClicks(field, QStringLiteral("Bo Reed"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY2(message->text().contains(QStringLiteral("Q2")), qPrintable(message->text()));
    QVERIFY(!button(dialog, QStringLiteral("Merge"))->isEnabled());
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Nobody"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(message->text(),
                 QStringLiteral("Nobody else here is called “Nobody”. Choose one from the list."));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(desk.dialog<ui::MergeDialog>() == nullptr);
    QCOMPARE(desk.names().size(), 2);
}

// Not that the row is of the wrong kind: nobody knows what it is.
void IdentityDialogsTest::whatCannotBeReadIsSaid()
{
    const auto store = std::make_shared<FakeMovieStore>();
    store->schemaError = FakeMovieStore::diskGone();
    QWidget window;
    ui::IdentityDialogs dialogs(store, &window);
    const QSignalSpy refused(&dialogs, &ui::IdentityDialogs::refused);
    dialogs.openMerge(directors, 1);
    dialogs.openSplit(directors, 1);
    QTRY_COMPARE(refused.size(), 2);
    for (const QVariantList &told : refused)
        QCOMPARE(told.first().toString(), FakeMovieStore::diskGone().oneLine());

    LikeRowsModel model(store);
    const QSignalSpy failed(&model, &LikeRowsModel::loadFailed);
    model.load();
    QTRY_VERIFY(!failed.isEmpty());
    QCOMPARE(failed.first().first().value<Error>().oneLine(), FakeMovieStore::diskGone().oneLine());
}

QTEST_MAIN(IdentityDialogsTest)
#include "tst_identitydialogs.moc"
