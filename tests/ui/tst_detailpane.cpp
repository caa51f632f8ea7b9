// The film edited as one thing, in the pane at the right, by keys and clicks, on a real database in the whole window.
#include "tests/ui/historydesk.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailpane.h"
#include "ui/detail/detailview.h"
#include "ui/fields/fieldeditor.h"
#include "ui/kit/theme.h"
#include "ui/tables/tablepage.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace moviedb;
using namespace moviedb::test;
using ui::DetailRow;
using Kind = DetailRow::Kind;

namespace {

const QString movies = QStringLiteral("movies");

// What two sources say of one film.
EntryOutcome crawled()
{
    EntryOutcome outcome;
    outcome.status.entry.title = QStringLiteral("Salt & Flat");
    outcome.status.entry.justwatchId = QStringLiteral("tm1");
    outcome.status.entry.listId = QStringLiteral("jw:tm1");
    outcome.status.position = 1;
    outcome.status.state = EntryState::Accepted;
    outcome.status.wikipediaKey = QStringLiteral("Salt_Flat");
    outcome.match.decision = Decision::Accept;
    FilmRecord film;
    film.justwatchId = outcome.status.entry.justwatchId;
    film.wikipediaKey = outcome.status.wikipediaKey;
    film.listId = outcome.status.entry.listId;
    film.columns = {{QStringLiteral("title"), outcome.status.entry.title}, {QStringLiteral("runtime"), 90}};
    const auto claim = [&film](const char *field, const QVariant &value, const char *source, bool chosen,
                               int position = 0) {
        Claim stated;
        stated.entity = movies;
        stated.field = QLatin1String(field);
        stated.position = position;
        stated.value = value;
        stated.receipt = {QLatin1String(source),
                          QStringLiteral("https://example.org/%1").arg(QLatin1String(source)),
                          QStringLiteral("7"), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC),
                          QLatin1String(source) + QStringLiteral("/1")};
        stated.chosen = chosen;
        film.claims << stated;
    };
    claim("title", outcome.status.entry.title, "wikidata", true);
    claim("runtime", 90, "wikidata", true);
    claim("runtime", 93, "wikipedia", false);
    const auto link = [&](const char *list, const QStringList &names, const QStringList &roles = {}) {
        for (int place = 0; place < names.size(); ++place) {
            LinkFact fact;
            fact.list = QLatin1String(list);
            fact.entity.name = names.at(place);
            fact.role = roles.value(place);
            fact.position = place + 1;
            film.links << fact;
            claim(list,
                  fact.role.isEmpty() ? fact.entity.name
                                      : fact.entity.name + QStringLiteral(" as ") + fact.role,
                  "wikidata", true, place + 1);
        }
    };
    link("directors", {QStringLiteral("Ada Brink")});
    link("genres", {QStringLiteral("Drama"), QStringLiteral("Western")});
    link("cast", {QStringLiteral("Lou Fenn"), QStringLiteral("Mia Tarn")},
         {QStringLiteral("Captain"), QStringLiteral("Cook")});
    film.ratings = {{QStringLiteral("IMDb"), 7.5, 20, {}}};
    claim("ratings", QStringLiteral("IMDb 7.5"), "wikidata", true, 1);
    outcome.film = film;
    return outcome;
}

struct Desk : HistoryDesk
{
    ui::DetailView *view = nullptr;
    ui::DetailModel *model = nullptr;

    // The film in the database, the window on its row, the pane with the keyboard.
    bool open()
    {
        if (!openStore())
            return false;
        const auto run = wait(store->beginRun(QStringLiteral("provider:us/max"), QStringLiteral("{}")));
        if (!run || !wait(store->commitOutcomes(run->runId, {crawled()})))
            return false;
        (void)wait(store->finishRun(run->runId, {}, QStringLiteral("{}")));
        if (!openWindow())
            return false;
        QTableView *table = showMovies();
        if (!QTest::qWaitFor([table] { return table->model()->rowCount() == 1; }, 10000))
            return false;
        table->setCurrentIndex(table->model()->index(0, 1));
        view = window->findChild<ui::DetailView *>();
        model = qobject_cast<ui::DetailModel *>(view->model());
        return QTest::qWaitFor([this] { return find(Kind::Field, QStringLiteral("Runtime")) >= 0; }, 10000);
    }
    int find(Kind kind, const QString &text) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            const DetailRow &one = model->rows().at(row);
            if (one.kind == kind && (one.text == text || one.label == text))
                return row;
        }
        return -1;
    }
    bool go(Kind kind, const QString &text) const
    {
        const int row = find(kind, text);
        if (row < 0)
            return false;
        view->setFocus();
        view->setCurrentIndex(model->index(row));
        return true;
    }
    template <class Editor> Editor *editor() const { return view->viewport()->findChild<Editor *>(); }
    QString newest() const
    {
        const auto steps = wait(store->history({}));
        return steps && !steps->isEmpty() ? steps->first().description : QString();
    }
    QStringList listOf(const QString &list) const
    {
        MovieQuery query;
        const auto films = wait(store->movies(query));
        QStringList texts;
        if (films && !films->isEmpty())
            for (const LinkedRow &row : films->first().lists.value(list))
                texts << row.columns.value(QStringLiteral("name")).toString() +
                             (row.role.isEmpty() ? QString() : QStringLiteral(" as ") + row.role);
        return texts;
    }
    QVariant filmColumn(const char *column) const
    {
        const auto films = wait(store->movies({}));
        if (films && !films->isEmpty())
            for (const auto &[name, value] : films->first().columns)
                if (name == QLatin1String(column))
                    return value;
        return {};
    }
    // Types a name and takes the choice with this text.
    bool choose(const QString &typed, const QString &choice) const
    {
        auto *line = editor<ui::ReferenceEdit>();
        if (line == nullptr)
            return false;
        line->selectAll();
        QTest::keyClicks(line, typed);
        const auto popup = [] {
            return qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        };
        if (!QTest::qWaitFor([&] { return popup() != nullptr && popup()->model()->rowCount() > 0; }, 5000))
            return false;
        for (int row = 0; row < popup()->model()->rowCount(); ++row) {
            QTest::keyClick(popup(), Qt::Key_Down);
            if (popup()->currentIndex().data().toString() == choice)
                break;
        }
        if (popup()->currentIndex().data().toString() != choice)
            return false;
        QTest::keyClick(popup(), Qt::Key_Return);
        return true;
    }
};

} // namespace

class TestDetailPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::theme::apply(ui::theme::Mode::Light); }
    void factIsEditedAndTakenBack();
    void refusedFactSaysWhy();
    void anotherDirectorReplacesHimEverywhere();
    void typedNameIsTakenByOneEnter();
    void newNameIsAdded();
    void unknownNameIsNotAddedUnasked();
    void castIsMovedAndRenamed();
    void genresAreAddedAndRemoved();
    void ratingsAreEdited();
    void competingClaimIsUsedByAClick();
    void fieldIsGivenBackByItsMenu();
    void nameLeadsToThePersonAndBack();
    void menusOfferWhatTheRowCanDo();
    void readOnlyDatabaseOffersNoEdits();
};

void TestDetailPane::factIsEditedAndTakenBack()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<ui::TextFieldEdit>();
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("90"));
    QTest::keyClicks(line, QStringLiteral("120"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 120);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).text,
                 QStringLiteral("120"));
    QTRY_VERIFY(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).mine);
    QTRY_VERIFY(desk.link() != nullptr); // · Undo
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 90);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).text,
                 QStringLiteral("90"));
}

void TestDetailPane::refusedFactSaysWhy()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_Return);
    auto *line = desk.editor<ui::TextFieldEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("long"));
    QVERIFY(line->property("invalid").toBool());
    QTest::keyClick(line, Qt::Key_Return);
    auto *message = desk.window->findChild<ui::MessageBar *>(QStringLiteral("detail message"));
    QTRY_VERIFY2(message->text().contains(QStringLiteral("not a whole number")), qPrintable(message->text()));
    QCOMPARE(desk.filmColumn("runtime").toInt(), 90);
}

void TestDetailPane::anotherDirectorReplacesHimEverywhere()
{
    Desk desk;
    QVERIFY(desk.open());
    const qint64 other =
        desk.add(QStringLiteral("directors"), {{QStringLiteral("name"), QStringLiteral("Leon Abara")}});
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_F2);
    QVERIFY(desk.choose(QStringLiteral("leon"), QStringLiteral("Leon Abara")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Leon Abara")});
    QCOMPARE(desk.filmColumn("director_id").toLongLong(), other);
    QCOMPARE(desk.newest(), QString::fromUtf8("Director of “Salt & Flat”: Leon Abara instead of Ada Brink"));
    // Grid, pane and receipt agree.
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Leon Abara")) >= 0);
    QVERIFY(desk.find(Kind::Entry, QStringLiteral("Ada Brink")) < 0);
    auto *table = desk.window->currentPage()->findChild<QTableView *>();
    QStringList cells;
    QTRY_VERIFY([&] {
        cells.clear();
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(0, column).data().toString();
        return cells.contains(QStringLiteral("Leon Abara"));
    }());
    QTRY_VERIFY([&] {
        for (const DetailRow &row : desk.model->rows())
            if (row.kind == Kind::Claim && row.field == QStringLiteral("directors") && row.chosen)
                return row.mine && row.text == QStringLiteral("Leon Abara");
        return false;
    }());
}

// The list of choices is open, none of them is marked: Enter stores the name that was typed, in one go.
void TestDetailPane::typedNameIsTakenByOneEnter()
{
    Desk desk;
    QVERIFY(desk.open());
    desk.add(QStringLiteral("directors"), {{QStringLiteral("name"), QStringLiteral("Leon Abara")}});
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<ui::ReferenceEdit>();
    QVERIFY(line != nullptr);
    QStyleOptionFrame frame;
    frame.initFrom(line);
    const QRect inner = line->style()->subElementRect(QStyle::SE_LineEditContents, &frame, line);
    QVERIFY(inner.height() >= line->fontMetrics().height() + 2); // no letter is cut
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("Leon Abara"));
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Leon Abara")});
    QTRY_VERIFY(desk.editor<ui::ReferenceEdit>() == nullptr);
}

void TestDetailPane::newNameIsAdded()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_Insert);
    QVERIFY(desk.choose(QStringLiteral("Alda Hill"), QString::fromUtf8("Add “Alda Hill”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")),
                 (QStringList{QStringLiteral("Ada Brink"), QStringLiteral("Alda Hill")}));
    QCOMPARE(desk.newest(), QString::fromUtf8("Director of “Salt & Flat”: Alda Hill added"));
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Alda Hill")) >= 0);
    QTRY_VERIFY(desk.find(Kind::Add, QString()) < 0 ||
                desk.model->rows().value(desk.find(Kind::Add, {})).field !=
                    QStringLiteral("directors")); // its row is gone
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("directors")), QStringList{QStringLiteral("Ada Brink")});
}

void TestDetailPane::unknownNameIsNotAddedUnasked()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Add, QStringLiteral("Written by")));
    desk.press(Qt::Key_Return);
    auto *line = desk.editor<ui::ReferenceEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("Nobody"));
    QTest::keyClick(line, Qt::Key_Return);
    auto *message = desk.window->findChild<ui::MessageBar *>(QStringLiteral("detail message"));
    QTRY_VERIFY2(message->text().contains(QString::fromUtf8("Nobody is called “Nobody” yet")),
                 qPrintable(message->text()));
    QVERIFY(desk.listOf(QStringLiteral("writers")).isEmpty());
}

void TestDetailPane::castIsMovedAndRenamed()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Lou Fenn")));
    desk.press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")),
                 (QStringList{QStringLiteral("Mia Tarn as Cook"), QStringLiteral("Lou Fenn as Captain")}));
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).text,
                 QStringLiteral("Lou Fenn")); // it stays the current one
    QTRY_COMPARE(desk.model->at(desk.view->currentIndex()).place, 1);
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QCOMPARE(line->text(), QStringLiteral("Captain"));
    QTest::keyClicks(line, QStringLiteral("Pilot"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).last(), QStringLiteral("Lou Fenn as Pilot"));
    QCOMPARE(desk.newest(), QString::fromUtf8("Cast of “Salt & Flat”: Lou Fenn as Pilot instead of Captain"));
    desk.view->setFocus();
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).last(), QStringLiteral("Lou Fenn as Captain"));
    desk.undo();
    QTRY_COMPARE(desk.listOf(QStringLiteral("cast")).first(), QStringLiteral("Lou Fenn as Captain"));
}

void TestDetailPane::genresAreAddedAndRemoved()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Drama")));
    desk.press(Qt::Key_Delete);
    QTRY_COMPARE(desk.listOf(QStringLiteral("genres")), QStringList{QStringLiteral("Western")});
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("Drama")) < 0);
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Western")));
    desk.press(Qt::Key_Insert);
    QVERIFY(desk.choose(QStringLiteral("Noir"), QString::fromUtf8("Add “Noir”")));
    QTRY_COMPARE(desk.listOf(QStringLiteral("genres")),
                 (QStringList{QStringLiteral("Western"), QStringLiteral("Noir")}));
}

void TestDetailPane::ratingsAreEdited()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("IMDb")));
    desk.press(Qt::Key_F2);
    auto *line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("8.1"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(desk.filmColumn("rating").toDouble(), 8.1);
    QTRY_COMPARE(desk.model->rows().value(desk.find(Kind::Entry, QStringLiteral("IMDb"))).text,
                 QStringLiteral("8.1"));
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("IMDb")));
    desk.press(Qt::Key_Insert);
    line = desk.editor<QLineEdit>();
    QVERIFY(line != nullptr);
    QTest::keyClicks(line, QStringLiteral("My club 6"));
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(desk.find(Kind::Entry, QStringLiteral("My club")) >= 0);
    QCOMPARE(desk.newest(), QString::fromUtf8("Rating of “Salt & Flat”: My club 6.0 added"));
}

void TestDetailPane::competingClaimIsUsedByAClick()
{
    Desk desk;
    QVERIFY(desk.open());
    const int row = desk.find(Kind::Claim, QStringLiteral("93"));
    QVERIFY(row >= 0);
    desk.view->scrollTo(desk.model->index(row));
    QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {},
                      desk.view->visualRect(desk.model->index(row)).center());
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 93);
    QTRY_VERIFY(desk.model->rows().value(desk.find(Kind::Field, QStringLiteral("Runtime"))).mine);
}

void TestDetailPane::fieldIsGivenBackByItsMenu()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")));
    desk.press(Qt::Key_Delete); // emptied: a word, too
    QTRY_VERIFY(desk.filmColumn("runtime").isNull());
    QTRY_VERIFY(desk.go(Kind::Fact, QStringLiteral("Runtime")) &&
                desk.model->at(desk.view->currentIndex()).mine); // it stays, for it can be given back
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(desk.view->viewport(), &asked);
    QTRY_VERIFY(QApplication::activePopupWidget() != nullptr);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    for (QAction *action : menu->actions())
        if (action->text().startsWith(QStringLiteral("Give this field back")))
            action->trigger();
    menu->close();
    QTRY_COMPARE(desk.filmColumn("runtime").toInt(), 90);
    QVERIFY2(
        desk.newest().startsWith(QString::fromUtf8("Runtime of “Salt & Flat” given back to the sources: 90")),
        qPrintable(desk.newest()));
    QTRY_VERIFY(!desk.model->rows().value(desk.find(Kind::Fact, QStringLiteral("Runtime"))).mine);
}

void TestDetailPane::nameLeadsToThePersonAndBack()
{
    Desk desk;
    QVERIFY(desk.open());
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Lou Fenn")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.find(Kind::Name, QStringLiteral("Lou Fenn")) >= 0);
    QTRY_VERIFY(desk.find(Kind::Link, QStringLiteral("Salt & Flat")) >= 0);
    QCOMPARE(desk.model->rows().value(desk.find(Kind::Link, QStringLiteral("Salt & Flat"))).quiet,
             QStringLiteral("Captain"));
    desk.view->setFocus();
    desk.press(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(desk.find(Kind::Head, QStringLiteral("Salt & Flat")) >= 0);
    QVERIFY(desk.go(Kind::Entry, QStringLiteral("Ada Brink")));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(desk.find(Kind::Name, QStringLiteral("Ada Brink")) >= 0);
    auto *back = desk.window->findChild<ui::DetailPane *>()->findChild<QToolButton *>();
    QVERIFY(back->isVisible());
    QCOMPARE(back->text(), QStringLiteral("Back to Salt && Flat"));
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(desk.find(Kind::Head, QStringLiteral("Salt & Flat")) >= 0);
    QVERIFY(!back->isVisible());
}

void TestDetailPane::menusOfferWhatTheRowCanDo()
{
    const auto texts = [](const DetailRow &row) {
        QStringList all;
        for (const auto &[act, text] : ui::DetailView::actsOf(row))
            all << text;
        return all;
    };
    DetailRow cast;
    cast.kind = Kind::Entry;
    cast.field = QStringLiteral("cast");
    cast.text = QStringLiteral("Lou Fenn");
    cast.targetTable = QStringLiteral("actors");
    cast.editable = true;
    cast.joinable = true;
    QCOMPARE(texts(cast),
             (QStringList{QStringLiteral("Show Lou Fenn"), QStringLiteral("Open in the table"),
                          QString::fromUtf8("Merge with…"), QString::fromUtf8("Split…"),
                          QStringLiteral("Edit the role"), QString::fromUtf8("Replace…"),
                          QString::fromUtf8("Add…"), QStringLiteral("Remove"), QStringLiteral("Move up"),
                          QStringLiteral("Move down"), QStringLiteral("Where does this come from?"),
                          QStringLiteral("Copy")}));
    cast.editable = false;
    cast.joinable = false;
    cast.mine = false;
    QVERIFY(!texts(cast).contains(QStringLiteral("Remove")));
    QVERIFY(!texts(cast).contains(QString::fromUtf8("Merge with…")));
    DetailRow claim;
    claim.kind = Kind::Claim;
    claim.text = QStringLiteral("93");
    claim.editable = true;
    claim.address = QStringLiteral("https://example.org/");
    QCOMPARE(texts(claim), (QStringList{QStringLiteral("Open in the browser"), QStringLiteral("Use this"),
                                        QStringLiteral("Copy")}));
}

void TestDetailPane::readOnlyDatabaseOffersNoEdits()
{
    DetailRow fact;
    fact.kind = Kind::Fact;
    fact.field = QStringLiteral("runtime");
    fact.text = QStringLiteral("90");
    for (const auto &[act, text] : ui::DetailView::actsOf(fact))
        QVERIFY2(act == ui::DetailAct::Receipt || act == ui::DetailAct::Copy, qPrintable(text));
}

QTEST_MAIN(TestDetailPane)
#include "tst_detailpane.moc"
