// Re-read, in the whole window over the crawled sample: what newer answers say is shown before anything changes, narrowed
// down, ticked and accepted by keys and clicks, and the status line takes it back.
#include "core/base/writemode.h"
#include "core/crawl/run/resources.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplegallery.h"
#include "core/sample/samplesettings.h"
#include "core/sources/registry/sources.h"
#include "core/store/answers/sqlanswerstore.h"
#include "tests/ui/historydesk.h"
#include "ui/kit/emptystate.h"
#include "ui/reread/rereadmodel.h"
#include "ui/reread/rereadpage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace moviedb;
using namespace moviedb::test;
using ui::RereadModel;

namespace {

RereadChange changeOf(qint64 film, const QString &title, const QString &field, const QVariant &before,
                      const QVariant &after)
{
    return {film,   title, QStringLiteral("movies"),  film, title, field,
            before, after, QStringLiteral("wikidata")};
}

struct RereadDesk : HistoryDesk
{
    std::shared_ptr<AnswerStore> answers;
    std::unique_ptr<CrawlService> crawl;
    Settings settings;

    // The sample, crawled, and the window on it.
    bool open()
    {
        if (!openStore())
            return false;
        settings.dataDir = folder.path();
        settings.cacheDir = folder.filePath(QStringLiteral("cache"));
        settings.contact = QStringLiteral("test@example.org");
        answers = store::makeAnswerStore(folder.filePath(QStringLiteral("answers.sqlite")), 1 << 30);
        Upstream sample;
        sample.makeClient = [](const Settings &) { return makeSampleClient(); };
        sample.adapt = &sampleSettings;
        crawl =
            std::make_unique<CrawlService>(HistoryDesk::store, settings, CrawlParts{{sample}, {}, answers});
        bool ended = false;
        QObject::connect(crawl.get(), &CrawlService::finished, crawl.get(), [&ended] { ended = true; });
        crawl->start(sampleScope());
        if (!QTest::qWaitFor([&ended] { return ended; }, 60000) || !believeWikidata())
            return false;
        ui::AppServices services;
        services.store = HistoryDesk::store;
        services.crawl = crawl.get();
        services.settings = settings;
        services.sample = true;
        window = std::make_unique<ui::MainWindow>(std::move(services), ui::standardPages());
        window->resize(1200, 760);
        window->show();
        return QTest::qWaitForWindowActive(window.get()) &&
               QTest::qWaitFor([this] { return window->tablePage(QStringLiteral("movies")) != nullptr; },
                               10000);
    }
    ~RereadDesk() { window.reset(); }

    QVariant column(qint64 film, const char *name)
    {
        const auto found = wait(HistoryDesk::store->movies({{}, {}, {film}}));
        if (found && !found->isEmpty())
            for (const auto &[column, value] : found->first().columns)
                if (column == QLatin1String(name))
                    return value;
        return {};
    }
    // Else two other sources that say alike go before it.
    bool believeWikidata()
    {
        FieldRule rule;
        rule.field = QStringLiteral("runtime");
        rule.sources = {QStringLiteral("wikidata")};
        rule.agreement = false;
        return wait(HistoryDesk::store->changeRules({{rule}, {}, sources::descriptions()}, WriteMode::Store))
            .ok();
    }
    // The stored items of the first films that have one say from now on that they last 500 minutes and more.
    QList<qint64> lengthen(int wanted)
    {
        crawl::Resources resources;
        resources.settings = sampleSettings(settings);
        const QString world = resources.world(QStringLiteral("US"));
        const auto reader = answers->reader(world);
        QList<qint64> films;
        const auto all = wait(HistoryDesk::store->movies({}));
        for (const MovieDocument &film : all ? *all : QList<MovieDocument>()) {
            const Need need = crawl::entityNeed(column(film.movieId, "wikidata_id").toString());
            const auto found = reader->answer(need);
            if (films.size() == wanted || !found || !*found)
                continue;
            Document document = **found;
            QString body = QString::fromUtf8(document.body);
            const qsizetype property = body.indexOf(QStringLiteral("\"P2047\":"));
            static const QRegularExpression amount(QStringLiteral("\"amount\": ?\"\\+(\\d+)\""));
            const auto match = amount.match(body, property);
            if (property < 0 || !match.hasMatch())
                continue;
            body.replace(match.capturedStart(1), match.capturedLength(1),
                         QString::number(500 + films.size()));
            document.body = body.toUtf8();
            document.fetchedAt = document.fetchedAt.addSecs(3600);
            if (!wait(answers->keep(world, {document})).ok())
                return {};
            films << film.movieId;
        }
        return films;
    }
    ui::RereadPage *page() const { return window->findChild<ui::RereadPage *>(); }
    RereadModel *model() const { return page()->model(); }
    QTreeView *view() const { return page()->findChild<QTreeView *>(); }
    bool isQuiet() const { return !page()->isReading(); }
    // By keys, from anywhere: to the page, and the answers are read.
    bool look() const
    {
        press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([this] { return window->currentPage() == page(); }, 10000))
            return false;
        press(Qt::Key_R);
        return QTest::qWaitFor([this] { return isQuiet() && page()->model()->rowCount() > 0; }, 30000);
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text().startsWith(text))
                return button;
        return nullptr;
    }
};

} // namespace

class RereadPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theModelNarrowsAndTicks();
    void byKeys();
    void byClicks();
    void nothingWouldChange();
    void theStepStandsInTheHistory();
};

void RereadPageTest::theModelNarrowsAndTicks()
{
    RereadModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RereadChange person = changeOf(2, QStringLiteral("Oar"), QStringLiteral("dob"), QStringLiteral("1931"),
                                   QStringLiteral("1932"));
    person.table = QStringLiteral("actors");
    person.name = QStringLiteral("Ada Quill");
    model.setChanges(
        {changeOf(1, QStringLiteral("Salt Flat"), QStringLiteral("runtime"), 100, 101),
         changeOf(2, QStringLiteral("Oar"), QStringLiteral("runtime"), 90, QVariant()),
         changeOf(2, QStringLiteral("Oar"), QStringLiteral("genres"), QStringList{QStringLiteral("Drama")},
                  QStringList{QStringLiteral("Drama"), QStringLiteral("Comedy")}),
         person});
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.tickedCount(), 4);
    QCOMPARE(text(0, RereadModel::Before), QStringLiteral("100"));
    QCOMPARE(text(1, RereadModel::After), QStringLiteral("—"));
    QCOMPARE(text(2, RereadModel::After), QStringLiteral("Drama, Comedy"));
    QCOMPARE(text(2, RereadModel::Source), QStringLiteral("Wikidata"));
    QCOMPARE(text(3, RereadModel::Row), QStringLiteral("Ada Quill"));
    QCOMPARE(text(3, RereadModel::Field), QStringLiteral("Actors: Born"));
    QCOMPARE(model.fields(), (QList<std::pair<QString, int>>{{QStringLiteral("actors.dob"), 1},
                                                             {QStringLiteral("genres"), 1},
                                                             {QStringLiteral("runtime"), 2}}));
    model.filter(QStringLiteral("runtime"), {});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(model.index(1, 0), int(Qt::Unchecked), Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(1, 1), int(Qt::Unchecked), Qt::CheckStateRole));
    QCOMPARE(model.tickedCount(), 1); // of those shown
    model.filter({}, QStringLiteral("oAr"));
    QCOMPARE(model.rowCount(), 2);
    model.filter({}, QStringLiteral("comedy"));
    QCOMPARE(model.rowCount(), 1);
    model.filter({}, {});
    QCOMPARE(model.tickedCount(), 3);
    RereadChange bio = person;
    bio.field = QStringLiteral("bio");
    model.setChanges(
        {person, bio, changeOf(1, QStringLiteral("Salt Flat"), QStringLiteral("runtime"), 100, 101),
         changeOf(1, QStringLiteral("Salt Flat"), QStringLiteral("title"), {}, QStringLiteral("x"))});
    QVERIFY(model.setData(model.index(1, 0), int(Qt::Unchecked), Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(3, 0), int(Qt::Unchecked), Qt::CheckStateRole));
    QCOMPARE(model.ticked().size(), 1); // the person as a whole, a film value by value
    QCOMPARE(model.ticked().first().field, QStringLiteral("runtime"));
    model.tickAll(false);
    QCOMPARE(model.ticked().size(), 0);
    model.remove({changeOf(1, {}, QStringLiteral("runtime"), {}, {})});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.at(2)->field, QStringLiteral("title"));
    QVERIFY(model.at(3) == nullptr);
}

void RereadPageTest::byKeys()
{
    RereadDesk desk;
    QVERIFY(desk.open());
    const QList<qint64> films = desk.lengthen(3);
    QCOMPARE(films.size(), 3);
    const QVariant was = desk.column(films.at(1), "runtime");
    QVERIFY(desk.look());
    QCOMPARE(desk.model()->rowCount(), 3);
    QCOMPARE(desk.model()->at(0)->movieId, films.at(0));
    QCOMPARE(desk.model()->at(1)->after.toInt(), 501);
    QCOMPARE(desk.column(films.at(1), "runtime"), was); // nothing was changed
    QVERIFY(desk.button(QStringLiteral("Accept 3 values")) != nullptr);
    desk.view()->setFocus();
    desk.press(Qt::Key_Space); // the first one is left as it is
    QVERIFY(desk.button(QStringLiteral("Accept 2 values")) != nullptr);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 1, 20000);
    QCOMPARE(desk.model()->at(0)->movieId, films.at(0));
    QCOMPARE(desk.column(films.at(1), "runtime").toInt(), 501);
    QCOMPARE(desk.column(films.at(2), "runtime").toInt(), 502);
    QVERIFY(desk.column(films.at(0), "runtime").toInt() != 500);
    QTRY_VERIFY(desk.status().contains(QStringLiteral("Re-read 2 films: 2 values changed")));
    desk.undo();
    QTRY_COMPARE_WITH_TIMEOUT(desk.column(films.at(1), "runtime"), was, 20000);
    QVERIFY(desk.column(films.at(2), "runtime").toInt() != 502);
}

void RereadPageTest::byClicks()
{
    RereadDesk desk;
    QVERIFY(desk.open());
    const QList<qint64> films = desk.lengthen(4);
    QCOMPARE(films.size(), 4);
    desk.window->showPage(ui::pageid::reread);
    desk.window->resize(900, 600);
    auto *begin = desk.button(QStringLiteral("Read again"));
    QVERIFY(begin != nullptr);
    QTest::mouseClick(begin, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->rowCount(), 4, 30000);
    for (const int column : {RereadModel::Before, RereadModel::After}) // that of a date at least
        QVERIFY2(desk.view()->columnWidth(column) >=
                     desk.view()->fontMetrics().horizontalAdvance(QStringLiteral("1931-05-09")) +
                         2 * ui::theme::pad,
                 qPrintable(QString::number(desk.view()->columnWidth(column))));
    // Narrowed down to one film by its new value; the others are not shown and not accepted.
    auto *filter = desk.page()->findChild<QLineEdit *>();
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("503"));
    QTRY_COMPARE(desk.model()->rowCount(), 1);
    const QRect cell = desk.view()->visualRect(desk.model()->index(0, 0));
    const QPoint tick = cell.topLeft() + QPoint(20, cell.height() / 2);
    QTest::mouseClick(desk.view()->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(desk.model()->tickedCount(), 0);
    QVERIFY(!desk.button(QStringLiteral("Accept"))->isEnabled());
    QTest::mouseClick(desk.view()->viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(desk.model()->tickedCount(), 1);
    QTest::mouseClick(desk.button(QStringLiteral("Accept")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->total(), qsizetype(3), 20000);
    QCOMPARE(desk.column(films.at(3), "runtime").toInt(), 503);
    QVERIFY(desk.column(films.at(0), "runtime").toInt() != 500);
    // Nothing of that kind is left; the button shows the others.
    auto *all = desk.button(QStringLiteral("Show all"));
    QVERIFY(all != nullptr);
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE(desk.model()->rowCount(), 3);
    QTest::mouseClick(desk.button(QStringLiteral("Accept 3 values")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->total(), qsizetype(0), 20000);
    QCOMPARE(desk.column(films.at(0), "runtime").toInt(), 500);
}

void RereadPageTest::nothingWouldChange()
{
    RereadDesk desk;
    QVERIFY(desk.open());
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(desk.window->currentPage() == desk.page());
    desk.press(Qt::Key_R);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isQuiet(), 30000);
    QCOMPARE(desk.model()->total(), qsizetype(0));
    QCOMPARE(desk.page()->findChild<ui::MessageBar *>()->text(), QString());
    QVERIFY(desk.button(QStringLiteral("Read again")) != nullptr);
}

void RereadPageTest::theStepStandsInTheHistory()
{
    RereadDesk desk;
    QVERIFY(desk.open());
    QCOMPARE(desk.lengthen(2).size(), 2);
    QVERIFY(desk.look());
    desk.view()->setFocus();
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(desk.model()->total(), qsizetype(0), 20000);
    const auto steps = desk.wait(desk.HistoryDesk::store->history({}));
    QVERIFY(steps.ok());
    QCOMPARE(steps->first().kind, QStringLiteral("reread"));
    QCOMPARE(steps->first().description, QStringLiteral("Re-read 2 films: 2 values changed"));
}

QTEST_MAIN(RereadPageTest)
#include "tst_rereadpage.moc"
