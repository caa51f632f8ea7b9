// The dialog of an export: where the file goes when the proposed folder is not there yet, and what is said when it cannot
// be written.
#include "core/store/moviestore/openstore.h"
#include "tests/support/migrateddatabases.h"
#include "tests/ui/faketablestore.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

// Hands on a part of its rows, and waits until it is stopped.
class EndlessStore : public FakeTableStore
{
public:
    QFuture<Result<Done>> readRows(const ReadQuery &query, const RowReader &reader) override
    {
        return QtConcurrent::run([this, query, reader]() -> Result<Done> {
            const auto part = FakeTableStore::readRows(query, {[&](qint64 rows) { reader.total(rows * 4); },
                                                               reader.take, reader.isStopped})
                                  .result();
            while (part && !reader.isStopped())
                QThread::msleep(5);
            return makeError(Fault::Cancelled, QStringLiteral("stopped"));
        });
    }
};

class StoreWithoutFilms : public FakeTableStore
{
public:
    QFuture<Result<Done>> readFilms(const ReadQuery &, const FilmReader &reader) override
    {
        reader.total(0);
        return readyFuture(Result<Done>(Done{}));
    }
};

// Hands on nothing, and waits until it is stopped.
class EndlessFilms : public FakeTableStore
{
public:
    QFuture<Result<Done>> readFilms(const ReadQuery &, const FilmReader &reader) override
    {
        return QtConcurrent::run([reader]() -> Result<Done> {
            reader.total(4);
            while (!reader.isStopped())
                QThread::msleep(5);
            return makeError(Fault::Cancelled, QStringLiteral("stopped"));
        });
    }
};

class SiteBrowser : public QObject
{
    Q_OBJECT
public:
    SiteBrowser() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~SiteBrowser() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    QStringList opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }
};

QByteArray bytesIn(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A database with films that a person typed.
std::shared_ptr<MovieStore> storeWith(const QTemporaryDir &folder, const QStringList &titles)
{
    const auto opened =
        openStore({migratedFileUrl(folder.filePath(QStringLiteral("films.db"))), {}, true, {}}).result();
    if (!opened)
        return nullptr;
    for (const QString &title : titles)
        if (!(*opened)->insert({QStringLiteral("movies"), {{QStringLiteral("title"), title}}}).result())
            return nullptr;
    return *opened;
}

const QStringList openOnes{QStringLiteral("user"), QStringLiteral("wikidata")};

struct Shown
{
    QTemporaryDir folder;
    std::shared_ptr<MovieStore> store;
    QPointer<ExportDialog> dialog;

    explicit Shown(std::shared_ptr<MovieStore> from = std::make_shared<FakeTableStore>(),
                   const QList<QVariantList> &selected = {})
        : store(std::move(from))
    {
        dialog = new ExportDialog(store, ExportScope{fakeMoviesTable(), {}, {}, 0, selected}, documents());
        dialog->show();
        click(QStringLiteral("CSV"));
    }
    ~Shown() { delete dialog; }
    QString documents() const { return folder.filePath(QStringLiteral("Documents")); }
    void click(const QString &text) const
    {
        for (auto *button : dialog->findChildren<QAbstractButton *>())
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
    }
    QString label(const char *role) const
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->property("role").toString() == QLatin1String(role))
                return label->text();
        return {};
    }
    QString error() const { return label("error"); }
    QLineEdit *field(const QString &name) const
    {
        for (auto *one : dialog->findChildren<QLineEdit *>())
            if (one->accessibleName() == name && one->isVisible())
                return one;
        return nullptr;
    }
    QString site() const { return documents() + QStringLiteral("/films-site"); }
    void chooseSite() const
    {
        dialog->setOpenSources(openOnes);
        click(QStringLiteral("Web site"));
    }
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void tabGoesAsItIsRead();
    void noFormatIsCut();
    void theProposedFolderIsMade();
    void theKeyboardIsWhereItGoesOn_data();
    void theKeyboardIsWhereItGoesOn();
    void exportsAreNoted();
    void anotherFolderIsNot();
    void aFileIsNeeded();
    void speedAndCancel();
    void onlyWhatMayBePassedOn();
    void oneIsNotToldAsSeveral();
    void aSiteOfTheFilms();
    void aSiteOfTheChosenOnes();
    void aSiteThatIsCancelled();
    void aFolderOfSomethingElse();
    void aSiteNeedsToKnowWhatMayBePassedOn();
};

// From the formats down to the buttons, then up to the presets: one way back only.
void TestExportDialog::tabGoesAsItIsRead()
{
    const Shown shown;
    shown.dialog->setOpenSources(openOnes);
    ExportDialog another(shown.store, ExportScope{fakeMoviesTable(), {}, {}, 0, {{1}}}, shown.documents());
    another.setOpenSources(openOnes);
    another.show();
    QVERIFY(QTest::qWaitForWindowActive(&another));
    QWidget *first = another.focusWidget();
    const auto *format = qobject_cast<const QRadioButton *>(first);
    QVERIFY(format != nullptr && format->isChecked());
    QCOMPARE(format->text(), QStringLiteral("JSON"));
    const auto place = [&another](const QWidget *widget) { return widget->mapTo(&another, QPoint()).y(); };
    int before = place(first);
    int ups = 0;
    int stops = 0;
    do {
        QTest::keyClick(another.focusWidget(), Qt::Key_Tab);
        const int now = place(another.focusWidget());
        ups += now < before - 8 ? 1 : 0; // beside each other they need not begin at one height
        before = now;
        ++stops;
    } while (another.focusWidget() != first && stops < 20);
    QCOMPARE(another.focusWidget(), first);
    QVERIFY2(stops >= 6, qPrintable(QString::number(stops)));
    QCOMPARE(ups, 1);
}

void TestExportDialog::exportsAreNoted()
{
    const Shown shown;
    const auto book = std::make_shared<TaskBook>(shown.folder.filePath(QStringLiteral("tasks.jsonl")));
    shown.dialog->noteIn(book);
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    shown.click(QStringLiteral("Export"));
    QVERIFY(exported.wait());
    QCOMPARE(book->read(5).size(), 1);
    QCOMPARE(book->read(5).first().kind, QStringLiteral("export"));
    QCOMPARE(book->read(5).first().state, TaskRecord::State::Done);
    QVERIFY(book->read(5).first().result.endsWith(QStringLiteral(" rows")));
    shown.dialog->setFileName(shown.folder.filePath(QStringLiteral("no/such/folder.csv")));
    shown.click(QStringLiteral("Export"));
    QTRY_COMPARE(book->read(5).first().state, TaskRecord::State::Failed);
    QVERIFY(!book->read(5).first().result.isEmpty());
}

// In letters that became larger, or were measured smaller before they came to a screen of another scale.
void TestExportDialog::noFormatIsCut()
{
    const Shown shown;
    shown.dialog->setOpenSources(openOnes);
    const auto isWhole = [&shown] {
        bool whole = true;
        for (const auto *format : shown.dialog->findChildren<QRadioButton *>())
            whole = whole && (!format->isVisible() || format->width() >= format->sizeHint().width());
        return whole;
    };
    QTRY_VERIFY(isWhole());
    QFont large = shown.dialog->font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    for (auto *format : shown.dialog->findChildren<QRadioButton *>())
        format->setFont(large);
    QTRY_VERIFY(isWhole());
}

void TestExportDialog::theProposedFolderIsMade()
{
    const Shown shown;
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    QVERIFY(!QDir(shown.documents()).exists());
    shown.click(QStringLiteral("Export"));
    QVERIFY(exported.wait());
    QFile file(exported.first().first().toString());
    QCOMPARE(QFileInfo(file).absolutePath(), shown.documents());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readLine().startsWith("movie_id,title"));
    QCOMPARE(shown.error(), QString());
}

void TestExportDialog::theKeyboardIsWhereItGoesOn_data()
{
    QTest::addColumn<bool>("fromTheField");
    QTest::newRow("Enter in the field of the file") << true;
    QTest::newRow("a click") << false;
}

// The parts that rest while it runs had it.
void TestExportDialog::theKeyboardIsWhereItGoesOn()
{
    QFETCH(bool, fromTheField);
    Shown shown;
    QVERIFY(QTest::qWaitForWindowActive(shown.dialog));
    QLineEdit *file = shown.field(QStringLiteral("File"));
    QVERIFY(file != nullptr);
    file->setFocus();
    if (fromTheField)
        QTest::keyClick(file, Qt::Key_Return);
    else
        shown.click(QStringLiteral("Export"));
    QTRY_VERIFY(shown.label("secondary").contains(QLatin1String("rows, ")));
    const SiteBrowser browser;
    QTest::keyClick(shown.dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(browser.opened, QStringList{shown.documents()});

    file->setText(shown.folder.filePath(QStringLiteral("missing/films.csv")));
    file->setFocus();
    QTest::keyClick(file, Qt::Key_Return);
    QTRY_VERIFY(!shown.error().isEmpty());
    QCOMPARE(shown.dialog->focusWidget(), file); // where it is mended
}

void TestExportDialog::anotherFolderIsNot()
{
    const Shown shown;
    auto *field = shown.dialog->findChild<QLineEdit *>();
    field->setText(shown.folder.filePath(QStringLiteral("mistyped/and a name so long that it takes lines of "
                                                        "its own in the dialog that says it/movies.csv")));
    const int height = shown.dialog->height();
    shown.click(QStringLiteral("Export"));
    QTRY_VERIFY(shown.error().contains(QStringLiteral("movies.csv")));
    QVERIFY(!QDir(shown.folder.filePath(QStringLiteral("mistyped"))).exists());
    // The sentence has its own room; nothing is cut for it.
    QTRY_VERIFY(shown.dialog->height() > height);
    for (const QWidget *part : shown.dialog->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        QVERIFY2(!part->isVisible() || part->height() >= part->minimumSizeHint().height(),
                 qPrintable(part->accessibleName() + QLatin1Char(' ') +
                            QLatin1String(part->metaObject()->className())));
}

void TestExportDialog::aFileIsNeeded()
{
    const Shown shown;
    shown.dialog->findChild<QLineEdit *>()->clear();
    shown.click(QStringLiteral("Export"));
    QCOMPARE(shown.error(), QStringLiteral("Choose a file first."));
}

// How far it is, how fast, how long it still takes; and it stops when it is told to.
void TestExportDialog::speedAndCancel()
{
    const Shown shown(std::make_shared<EndlessStore>());
    shown.click(QStringLiteral("Export"));
    QTRY_VERIFY2(shown.label("secondary").startsWith(QStringLiteral("60 of 240 rows · ")),
                 qPrintable(shown.label("secondary")));
    QVERIFY(shown.label("secondary").endsWith(QStringLiteral(" left")));
    shown.click(QStringLiteral("Cancel the export"));
    QTRY_COMPARE(shown.label("secondary"), QStringLiteral("Cancelled; no file was written."));
    QCOMPARE(QDir(shown.documents()).entryList(QDir::Files), QStringList());
}

void TestExportDialog::onlyWhatMayBePassedOn()
{
    const Shown shown;
    const QStringList sources{QStringLiteral("user"), QStringLiteral("wikidata")};
    auto *only = shown.dialog->findChild<QCheckBox *>();
    QVERIFY(only != nullptr);
    shown.click(QStringLiteral("JSON"));
    QVERIFY(!only->isVisible()); // nobody has said whose values may be
    shown.dialog->setOpenSources(sources);
    QVERIFY(only->isVisible());
    QCOMPARE(shown.dialog->request().sources, QStringList());
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QCOMPARE(shown.dialog->request().sources, sources);
    shown.click(QStringLiteral("CSV"));
    QVERIFY(!only->isVisible());
    QCOMPARE(shown.dialog->request().sources, QStringList()); // rows cannot
    shown.click(QStringLiteral("JSON Lines"));
    QCOMPARE(shown.dialog->request().sources, sources);
}

void TestExportDialog::oneIsNotToldAsSeveral()
{
    const QTemporaryDir folder;
    const auto store = storeWith(folder, {QStringLiteral("Tide")});
    QVERIFY(store);
    const Shown shown(store);
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    shown.click(QStringLiteral("Export"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
    QVERIFY2(shown.label("secondary").startsWith(QStringLiteral("1 row, ")),
             qPrintable(shown.label("secondary")));
    shown.click(QStringLiteral("Web site"));
    shown.click(QStringLiteral("Export"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
    QVERIFY2(shown.label("secondary").startsWith(QStringLiteral("1 film and 0 people, ")),
             qPrintable(shown.label("secondary")));
}

// In a folder of its own, with nothing but what may be passed on; at the end it is opened.
void TestExportDialog::aSiteOfTheFilms()
{
    const QTemporaryDir place;
    const auto films = storeWith(place, {QStringLiteral("Tide"), QStringLiteral("Ebb")});
    QVERIFY(films != nullptr);
    const Shown shown(films);
    shown.click(QStringLiteral("JSON"));
    const QString file = shown.field(QStringLiteral("File"))->text();
    shown.chooseSite();
    auto *only = shown.dialog->findChild<QCheckBox *>();
    QVERIFY(only->isVisible() && only->isChecked());
    QCOMPARE(shown.dialog->siteRequest().sources, openOnes);
    QCOMPARE(shown.field(QStringLiteral("Folder"))->text(), shown.site());
    QLineEdit *title = shown.field(QStringLiteral("Title of the site"));
    QVERIFY(title != nullptr);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("By the sea"));
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QCOMPARE(shown.dialog->siteRequest().sources, QStringList()); // everything, when a person says so
    shown.click(QStringLiteral("JSON"));                          // keeps its own
    QVERIFY(!only->isChecked());
    QCOMPARE(shown.field(QStringLiteral("File"))->text(), file);
    QVERIFY(shown.field(QStringLiteral("Title of the site")) == nullptr);
    shown.click(QStringLiteral("Web site"));
    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    shown.click(QStringLiteral("Export"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
    QVERIFY2(shown.label("secondary").startsWith(QStringLiteral("2 films and 0 people, ")),
             qPrintable(shown.label("secondary")));
    const QByteArray wall = bytesIn(shown.site() + QStringLiteral("/index.html"));
    QVERIFY(wall.contains("By the sea") && wall.contains("Tide") && wall.contains("Ebb"));
    SiteBrowser browser;
    shown.click(QStringLiteral("Open"));
    QCOMPARE(browser.opened, QStringList{shown.site() + QStringLiteral("/index.html")});
    shown.click(QStringLiteral("Export")); // once more, in its place, after a question
    shown.click(QStringLiteral("Replace"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
}

void TestExportDialog::aSiteOfTheChosenOnes()
{
    const QTemporaryDir place;
    const auto films = storeWith(place, {QStringLiteral("Tide"), QStringLiteral("Ebb")});
    QVERIFY(films != nullptr);
    const Shown shown(films, {QVariantList{qint64(2)}});
    shown.chooseSite();
    shown.click(QStringLiteral("The selected row"));
    QSignalSpy exported(shown.dialog, &ExportDialog::exported);
    shown.click(QStringLiteral("Export"));
    QVERIFY2(exported.wait(), qPrintable(shown.error()));
    const QByteArray wall = bytesIn(shown.site() + QStringLiteral("/index.html"));
    QVERIFY(wall.contains("Ebb") && !wall.contains("Tide"));
}

void TestExportDialog::aSiteThatIsCancelled()
{
    const Shown shown(std::make_shared<EndlessFilms>());
    shown.chooseSite();
    shown.click(QStringLiteral("Export"));
    shown.click(QStringLiteral("Cancel the export"));
    QTRY_COMPARE(shown.label("secondary"), QStringLiteral("Cancelled; the folder is what it was."));
    QCOMPARE(QDir(shown.documents()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestExportDialog::aFolderOfSomethingElse()
{
    const Shown shown(std::make_shared<StoreWithoutFilms>());
    shown.chooseSite();
    QVERIFY(QDir().mkpath(shown.site()));
    QFile letter(shown.site() + QStringLiteral("/letter.txt"));
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("dear") == 4);
    letter.close();
    shown.click(QStringLiteral("Export"));
    QTRY_VERIFY2(shown.error().contains(QStringLiteral("films-site")), qPrintable(shown.error()));
    QCOMPARE(bytesIn(letter.fileName()), QByteArray("dear"));
}

void TestExportDialog::aSiteNeedsToKnowWhatMayBePassedOn()
{
    const Shown shown;
    for (const auto *button : shown.dialog->findChildren<QAbstractButton *>())
        QVERIFY(button->text() != QStringLiteral("Web site") || !button->isVisible());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
