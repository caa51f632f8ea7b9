// The dialog of an import, by clicks, on a real database: the plan first, then the import, and what it says when it cannot.
#include "core/importing/importfile.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/checks.h"
#include "tests/support/migrateddatabases.h"
#include "ui/imports/importdialog.h"
#include "ui/imports/importmodel.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace moviedb;
using namespace moviedb::ui;

namespace {

struct OpenedImport
{
    QTemporaryDir folder;
    std::shared_ptr<MovieStore> store;
    QPointer<ImportDialog> dialog;
    int files = 0;

    OpenedImport()
    {
        StoreOptions options;
        options.url = test::migratedFileUrl(folder.filePath(QStringLiteral("m.db")));
        if (const auto opened = openStore(options).result())
            store = *opened;
    }
    ~OpenedImport() { delete dialog; }
    void open(const QByteArray &text, QWidget *parent = nullptr)
    {
        const QString path = folder.filePath(QStringLiteral("films%1.jsonl").arg(++files));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        file.close();
        dialog = new ImportDialog(
            store,
            [store = store](const QString &from, const QString &table) {
                return store->schema().then([from, table](const Result<SchemaInfo> &schema) {
                    return schema ? openImportFile(from, *schema, table) : Result<ImportFile>(schema.error());
                });
            },
            path, parent);
        dialog->show();
    }
    QAbstractButton *button(const QString &text) const
    {
        for (auto *one : dialog->findChildren<QAbstractButton *>())
            if (one->text() == text && one->isVisible() && one->isEnabled())
                return one;
        return nullptr;
    }
    bool says(const QString &words) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }
    QString value(const QString &column) const
    {
        const auto films = store->movies({}).result();
        if (!films || films->isEmpty())
            return {};
        for (const auto &[name, value] : films->first().columns)
            if (name == column)
                return value.toString();
        return {};
    }
};

const QByteArray stored = R"json({"movie_id":4,"title":"Harbour","release_date":"1986","runtime":91}
)json";
const QByteArray different = R"json({"title":"Harbour","release_date":"1986","runtime":95,"tagline":"New"}
{"title":"Storm","release_date":"1991"}
{"title":5}
)json";

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void planThenImport();
    void kindsNarrowTheListDown();
    void replacesWhenAPersonWantsIt_data();
    void replacesWhenAPersonWantsIt();
    void refusedValuesAreNamed();
    void nothingToImport();
    void everythingIsStored();
    void rowsOfAnotherTable();
    void theTableIsAPersonsChoice();
    void cannotBeRead();
    void closedWhileItReads();
    void rowsAreSeenInALowWindow();
};

void TestImportDialog::planThenImport()
{
    OpenedImport shown;
    QVERIFY(shown.store);
    shown.open(stored);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 film")) != nullptr);
    QVERIFY(shown.says(QStringLiteral("Nothing is changed yet")));
    QVERIFY(shown.value(QStringLiteral("title")).isEmpty());
    QSignalSpy imported(shown.dialog, &ImportDialog::imported);
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 film")), Qt::LeftButton);
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(imported.first().first().toString().contains(QStringLiteral("1 new film,")));
    QCOMPARE(shown.value(QStringLiteral("movie_id")), QStringLiteral("4"));
    QTRY_VERIFY(shown.dialog.isNull());
}

void TestImportDialog::kindsNarrowTheListDown()
{
    OpenedImport shown;
    shown.open(stored);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 film")) != nullptr);
    QVERIFY(
        shown.dialog->findChild<QTreeView *>()->isColumnHidden(ImportModel::Stored)); // nothing is stored yet
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 film")), Qt::LeftButton);
    QTRY_VERIFY(shown.dialog.isNull());
    shown.open(different);
    const QAbstractItemModelTester tester(const_cast<ImportModel *>(shown.dialog->model()),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 2 films")) != nullptr);
    const auto *model = shown.dialog->model();
    QVERIFY(!shown.dialog->findChild<QTreeView *>()->isColumnHidden(ImportModel::Stored));
    QCOMPARE(model->rowCount(), 4); // a value that is new, one that differs, a new film, a refused one
    for (const auto &[kind, film] :
         {std::pair{"New 1", "Storm"}, std::pair{"Stored differently 1", "Harbour"},
          std::pair{"Refused 1", "—"}}) {
        QAbstractButton *button = shown.button(QString::fromUtf8(kind));
        QVERIFY2(button != nullptr, kind);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, ImportModel::Film).data().toString(), QString::fromUtf8(film));
        const bool tellsStored = !model->index(0, ImportModel::Stored).data().toString().isEmpty();
        QCOMPARE(shown.dialog->findChild<QTreeView *>()->isColumnHidden(ImportModel::Stored), !tellsStored);
    }
    QVERIFY(model->index(0, ImportModel::Imported).data().toString().contains(QStringLiteral("title")));
    QTest::mouseClick(shown.button(QStringLiteral("All 3")), Qt::LeftButton);
    QCOMPARE(model->rowCount(), 4);
}

void TestImportDialog::replacesWhenAPersonWantsIt_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QString>("runtime");
    QTest::newRow("keep") << QString() << QStringLiteral("91");
    QTest::newRow("replace") << QStringLiteral("becomes what the file says, as your word")
                             << QStringLiteral("95");
}

void TestImportDialog::replacesWhenAPersonWantsIt()
{
    QFETCH(QString, choice);
    QFETCH(QString, runtime);
    OpenedImport shown;
    for (const QByteArray &text : {stored, different}) {
        shown.open(text);
        const auto planned =
            text == stored ? QStringLiteral("Import 1 film") : QStringLiteral("Import 2 films");
        QTRY_VERIFY(shown.button(planned) != nullptr);
        if (!choice.isEmpty() && text == different)
            QTest::mouseClick(shown.button(choice), Qt::LeftButton, {},
                              QPoint(10, shown.button(choice)->height() / 2));
        QTest::keyClick(shown.dialog, Qt::Key_Return); // the button that imports has the focus
        QTRY_VERIFY(shown.dialog.isNull());
    }
    QCOMPARE(shown.value(QStringLiteral("runtime")), runtime);
    QCOMPARE(shown.value(QStringLiteral("tagline")), QStringLiteral("New"));
}

// By column as the window calls it, value and reason; every reason, in the order of the file.
void TestImportDialog::refusedValuesAreNamed()
{
    OpenedImport shown;
    shown.open(R"json({"title":"Calm","runtime":0}
{"title":"Storm","release_date":"yesterday","runtime":"long"}
{"title":"Harbour","runtime":91})json");
    QTRY_VERIFY(shown.button(QStringLiteral("Refused 2")) != nullptr);
    const auto *model = shown.dialog->model();
    QStringList told;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (const int column :
             {ImportModel::Place, ImportModel::Film, ImportModel::Field, ImportModel::Imported})
            cells << model->index(row, column).data().toString();
        told << cells.join(u'|');
    }
    QCOMPARE(
        told,
        (QStringList{QStringLiteral("line 1|Calm|Runtime|Refused: A runtime is more than 0 minutes, not 0."),
                     QStringLiteral("line 2|Storm|Release date|Refused: “yesterday” is not a date."),
                     QStringLiteral("line 2|Storm|Runtime|Refused: “long” is not a number."),
                     QStringLiteral("line 3|Harbour|New film|")}));
}

void TestImportDialog::nothingToImport()
{
    OpenedImport shown;
    shown.open(R"json({"title":5})json");
    QTRY_VERIFY(shown.button(QStringLiteral("Refused 1")) != nullptr);
    QVERIFY(shown.button(QStringLiteral("Import 0 films")) == nullptr);
    QVERIFY(shown.button(QStringLiteral("Close")) != nullptr);
}

// What is stored already: said so, and the way out has the keyboard.
void TestImportDialog::everythingIsStored()
{
    OpenedImport shown;
    const QByteArray films = R"json({"title":"Far Harbour","release_date":"1986"})json";
    shown.open(films);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 film")) != nullptr);
    QVERIFY(shown.says(QStringLiteral("1 film in the file.")));
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 film")), Qt::LeftButton);
    QTRY_VERIFY(shown.dialog.isNull());
    shown.open(films);
    QTRY_VERIFY(shown.says(QStringLiteral("there is nothing to import")));
    QTRY_VERIFY(shown.button(QStringLiteral("Close")) != nullptr);
    QCOMPARE(shown.dialog->focusWidget(), shown.button(QStringLiteral("Close")));
    QTest::keyClick(shown.dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(shown.dialog.isNull());
}

void TestImportDialog::rowsOfAnotherTable()
{
    OpenedImport shown;
    shown.open(R"json({"actor_id":3,"name":"Wanda Crewe","dob":"1950"}
{"actor_id":4,"name":7})json");
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 row")) != nullptr);
    QCOMPARE(shown.dialog->findChild<QComboBox *>()->currentText(), QStringLiteral("Actors"));
    QVERIFY(shown.says(QStringLiteral("The table is empty: they keep their numbers.")));
    const auto *model = shown.dialog->model();
    QCOMPARE(model->headerData(ImportModel::Film, Qt::Horizontal).toString(), QStringLiteral("Row"));
    QTest::mouseClick(shown.button(QStringLiteral("New 1")), Qt::LeftButton);
    QCOMPARE(model->index(0, ImportModel::Film).data().toString(), QStringLiteral("Wanda Crewe"));
    QTest::mouseClick(shown.button(QStringLiteral("Refused 1")), Qt::LeftButton);
    QVERIFY(model->index(0, ImportModel::Imported).data().toString().contains(QStringLiteral("$.name")));
    QSignalSpy imported(shown.dialog, &ImportDialog::imported);
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 row")), Qt::LeftButton);
    QTRY_COMPARE(imported.size(), 1);
    QVERIFY(imported.first().first().toString().contains(QStringLiteral("1 new row,")));
    const auto choices = shown.store->choices(QStringLiteral("actors"), {}, 5).result();
    MOVIEDB_OK(choices);
    QCOMPARE(choices->size(), 1);
}

// A file without a key tells nothing of its table: what a person chooses is read anew.
void TestImportDialog::theTableIsAPersonsChoice()
{
    OpenedImport shown;
    shown.open("name,nationality\nWanda Crewe,Danish\n");
    QTRY_VERIFY(shown.says(QStringLiteral("say which one")));
    auto *tables = shown.dialog->findChild<QComboBox *>();
    QTRY_VERIFY(tables->findText(QStringLiteral("Directors")) > 0);
    QTest::keyClick(tables, Qt::Key_D);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 row")) != nullptr);
    QCOMPARE(tables->currentText(), QStringLiteral("Directors"));
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 row")), Qt::LeftButton);
    QTRY_VERIFY(shown.dialog.isNull());
    const auto choices = shown.store->choices(QStringLiteral("directors"), {}, 5).result();
    MOVIEDB_OK(choices);
    QCOMPARE(choices->size(), 1);
}

void TestImportDialog::cannotBeRead()
{
    OpenedImport shown;
    shown.open("{\"title\":");
    QTRY_VERIFY(shown.says(QStringLiteral("not complete")));
    QVERIFY(shown.button(QStringLiteral("Import")) == nullptr);
    QCOMPARE(shown.dialog->focusWidget(), shown.button(QStringLiteral("Close")));
    QTest::mouseClick(shown.button(QStringLiteral("Close")), Qt::LeftButton);
    QTRY_VERIFY(shown.dialog.isNull());
}

void TestImportDialog::closedWhileItReads()
{
    OpenedImport shown;
    QByteArray many;
    for (int film = 0; film < 2000; ++film)
        many += "{\"title\":\"Film " + QByteArray::number(film) + "\",\"release_date\":\"1990\"}\n";
    shown.open(many);
    QTest::keyClick(shown.dialog, Qt::Key_Escape);
    QTRY_VERIFY(shown.dialog.isNull());
    const auto films = shown.store->movies({}).result();
    MOVIEDB_OK(films);
    QCOMPARE(films->size(), 0);
}

// 1440 × 900 at 200 %: what the import does is what the dialog is for.
void TestImportDialog::rowsAreSeenInALowWindow()
{
    QWidget window;
    window.resize(720, 450);
    window.show();
    OpenedImport shown;
    shown.open(stored, &window);
    QTRY_VERIFY(shown.button(QStringLiteral("Import 1 film")) != nullptr);
    QTest::mouseClick(shown.button(QStringLiteral("Import 1 film")), Qt::LeftButton);
    QTRY_VERIFY(shown.dialog.isNull());
    shown.open(different + different, &window);
    QTRY_VERIFY(shown.says(QStringLiteral("stored differently (what"))); // the question takes its lines, too
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto *list = shown.dialog->findChild<QTreeView *>();
    QTRY_VERIFY(list->model()->rowCount() >= 3);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->model()->index(2, 0))));
    QVERIFY(!list->horizontalScrollBar()->isVisible());
    QVERIFY(list->columnWidth(ImportModel::Imported) >= 100);
    QVERIFY(shown.dialog->height() < window.height());
    QVERIFY(shown.dialog->width() < window.width());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
