// The promise: one migration file, and its columns are in the schema, on the page of their table, in its editors and filters,
// in claims, exports and the printed schema, on both engines, with no other edit.
#include "core/contract/rowschema.h"
#include "core/contract/schemashapes.h"
#include "core/exporting/exporter.h"
#include "core/store/moviestore/openstore.h"
#include "tests/store/filmfixture.h"
#include "ui/fields/fieldeditor.h"
#include "ui/filters/filterbar.h"
#include "ui/kit/theme.h"
#include "ui/schema/schemacolumnsmodel.h"
#include "ui/tables/rowdialog.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tableview.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

// One of every kind.
constexpr const char *columnsOfEveryKind =
    "CREATE TABLE cinemas (cinema_id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL);\n"
    "ALTER TABLE movies ADD COLUMN mood VARCHAR(8) DEFAULT 'plain';\n"
    "ALTER TABLE movies ADD COLUMN screens INTEGER;\n"
    "ALTER TABLE movies ADD COLUMN admission NUMERIC(6, 2);\n"
    "ALTER TABLE movies ADD COLUMN restored BOOLEAN NOT NULL DEFAULT FALSE;\n"
    "ALTER TABLE movies ADD COLUMN premiere DATE;\n"
    "ALTER TABLE movies ADD COLUMN premiere_precision VARCHAR(5);\n"
    "ALTER TABLE movies ADD COLUMN seen_at TIMESTAMP;\n"
    "ALTER TABLE movies ADD COLUMN cinema_id INTEGER REFERENCES cinemas (cinema_id);\n"
    "ALTER TABLE actors ADD COLUMN height INTEGER;\n";

struct Typed
{
    const char *column;
    const char *title;  // in headers and forms
    const char *text;   // as a person types it
    const char *stored; // as an export has it
};
constexpr Typed typedColumns[] = {
    {"mood", "Mood", "stormy", "\"stormy\""},
    {"screens", "Screens", "312", "312"},
    {"admission", "Admission", "7.50", "7.5"},
    {"restored", "Restored", "yes", "true"},
    {"premiere", "Premiere", "1996-04", "\"1996-04\""},
    {"seen_at", "Seen at", "2026-11-20 18:30", "\"2026-11-20T18:30:00Z\""},
    {"cinema_id", "Cinema", "Roxy", "1"},
};

template <class T> Result<T> wait(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
        return makeError(Fault::Timeout, QStringLiteral("no answer"));
    return future.result();
}

// The store with one film that a crawl brought, and the page of films over it.
struct NewColumnDesk
{
    std::shared_ptr<MovieStore> store;
    SchemaInfo schema;
    std::unique_ptr<ui::TablePage> page;

    bool open(const TempDatabase &database)
    {
        const int next = int(store::loadMigrations()->size()) + 1;
        const QString folder =
            database.writeMigration(QStringLiteral("%1_of_every_kind.sql").arg(next, 4, 10, QLatin1Char('0')),
                                    QString::fromLatin1(columnsOfEveryKind));
        const auto opened = wait(openStore({database.migratedUrl(), {}, true, folder}));
        if (!opened)
            return false;
        store = *opened;
        const auto read = wait(store->schema());
        schema = read ? *read : SchemaInfo();
        const auto cinema = wait(store->insert(
            {QStringLiteral("cinemas"),
             {{QStringLiteral("cinema_id"), 1}, {QStringLiteral("name"), QStringLiteral("Roxy")}}}));
        const auto run = wait(store->beginRun(QStringLiteral("test"), QStringLiteral("{}")));
        if (!cinema || !run)
            return false;
        EntryOutcome film = filmOutcome(1);
        setColumn(*film.film, "mood", QStringLiteral("calm"));
        setColumn(*film.film, "screens", 12);
        return wait(store->commitOutcomes(run->runId, {film})).ok();
    }
    bool show()
    {
        page = std::make_unique<ui::TablePage>(TablePageServices{store, {}, {}}, *schema.table(u"movies"));
        page->resize(1200, 600);
        page->show();
        return QTest::qWaitForWindowActive(page.get()) &&
               QTest::qWaitFor(
                   [this] { return page->model()->isLoaded() && page->model()->rowAt(0) != nullptr; }, 20000);
    }
    int place(const char *column) const
    {
        const QList<ColumnInfo> &columns = page->model()->table().columns;
        for (int index = 0; index < columns.size(); ++index)
            if (columns.at(index).name == QLatin1String(column))
                return index;
        return -1;
    }
    Result<QByteArray> exported(const QString &format, const QString &fileName) const
    {
        ExportRequest request;
        request.format = format;
        request.fileName = fileName;
        const auto done = wait(runExport(store, request));
        if (!done)
            return done.error();
        QFile file(fileName);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class NewColumnTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void isEverywhere_data() { addEngineRows(); }
    void isEverywhere();

private:
    static void checkSchema(const NewColumnDesk &desk);
    static void checkClaims(const NewColumnDesk &desk);
    static void checkPage(const NewColumnDesk &desk);
    static void checkForm(const NewColumnDesk &desk);
    static void checkFilter(const NewColumnDesk &desk);
    static void checkExport(const NewColumnDesk &desk, const QString &folder);
};

void NewColumnTest::isEverywhere()
{
    MOVIEDB_DATABASE(database);
    NewColumnDesk desk;
    QVERIFY(desk.open(database));
    for (const auto &check : {&checkSchema, &checkClaims}) {
        check(desk);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(desk.show());
    for (const auto &check : {&checkPage, &checkForm, &checkFilter}) {
        check(desk);
        if (QTest::currentTestFailed())
            return;
    }
    checkExport(desk, database.folder());
}

// Reflection, the printed schema and the one of exports.
void NewColumnTest::checkSchema(const NewColumnDesk &desk)
{
    const TableInfo &movies = *desk.schema.table(u"movies");
    const QString grid = contract::schemaGrid(desk.schema, QStringLiteral("movies"));
    const QByteArray json = contract::schemaJson(desk.schema, QStringLiteral("movies"));
    const QByteArray exports = contract::exportSchema(desk.schema);
    SchemaColumnsModel page;
    page.setTable(movies);
    QStringList shown;
    for (int row = 0; row < page.rowCount(); ++row)
        shown << page.index(row, SchemaColumnsModel::Name).data().toString();
    for (const Typed &typed : typedColumns) {
        const QString name = QString::fromLatin1(typed.column);
        QVERIFY2(movies.column(name) != nullptr, typed.column);
        QVERIFY2(grid.contains(name + QLatin1Char(' ')), typed.column);
        QVERIFY2(json.contains('"' + name.toUtf8() + '"'), typed.column);
        QVERIFY2(exports.contains('"' + name.toUtf8() + '"'), typed.column);
        QVERIFY2(shown.contains(name), typed.column);
    }
    QCOMPARE(movies.column(u"admission")->type, QStringLiteral("NUMERIC(6, 2)"));
    QCOMPARE(movies.column(u"cinema_id")->references->table, QStringLiteral("cinemas"));
}

// What a source claimed is stored with its receipt.
void NewColumnTest::checkClaims(const NewColumnDesk &desk)
{
    for (const auto &[field, value] : {std::pair("mood", "calm"), std::pair("screens", "12")}) {
        const auto claims = wait(desk.store->claims(1, QString::fromLatin1(field)));
        MOVIEDB_OK(claims);
        QCOMPARE(claims->size(), 1);
        QVERIFY(claims->first().chosen);
        QCOMPARE(claims->first().value.toString(), QString::fromLatin1(value));
        QCOMPARE(claims->first().receipt.source, QStringLiteral("wikidata"));
    }
}

// Its page has a column, whose cell a person edits; what was typed is a person's claim.
void NewColumnTest::checkPage(const NewColumnDesk &desk)
{
    TableModel *model = desk.page->model();
    QCOMPARE(model->index(0, desk.place("mood")).data().toString(), QStringLiteral("calm"));
    auto *view = desk.page->findChild<TableView *>();
    for (const Typed &typed : typedColumns) {
        const int column = desk.place(typed.column);
        QVERIFY2(column >= 0, typed.column);
        QCOMPARE(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QString::fromLatin1(typed.title));
        QVERIFY2(model->isEditable(column), typed.column);
        view->setColumnHidden(column, false);
        const QModelIndex cell = model->index(0, column);
        const QVariant before = cell.data(TableModel::RawRole);
        view->scrollTo(cell);
        view->setCurrentIndex(cell);
        // References and yes-or-no have editors of their own, which tst_tablepage drives.
        const QVariant value = QLatin1String(typed.column) == QLatin1String("cinema_id")
                                   ? QVariant(qint64(1))
                                   : QVariant(QString::fromLatin1(typed.text));
        QVERIFY2(model->setData(cell, value), typed.column);
        QTRY_VERIFY2_WITH_TIMEOUT(!cell.data(TableModel::PendingRole).toBool(), typed.column, 20000);
        QVERIFY2(cell.data(TableModel::ErrorRole).toString().isEmpty(),
                 qPrintable(cell.data(TableModel::ErrorRole).toString()));
        QVERIFY2(cell.data(TableModel::RawRole) != before, typed.column);
        const auto claims = wait(desk.store->claims(1, QString::fromLatin1(typed.column)));
        MOVIEDB_OK(claims);
        QVERIFY2(std::any_of(claims->cbegin(), claims->cend(),
                             [](const Claim &claim) {
                                 return claim.chosen && claim.receipt.source == QLatin1String("user");
                             }),
                 typed.column);
    }
}

// The form for a new row asks for it.
void NewColumnTest::checkForm(const NewColumnDesk &desk)
{
    RowDialog dialog(desk.store, *desk.schema.table(u"movies"));
    QStringList fields;
    for (const auto *editor : dialog.findChildren<QWidget *>())
        fields << editor->accessibleName();
    for (const Typed &typed : typedColumns)
        QVERIFY2(fields.contains(QString::fromLatin1(typed.title)), typed.column);
}

void NewColumnTest::checkFilter(const NewColumnDesk &desk)
{
    auto *bar = desk.page->findChild<FilterBar *>();
    bar->openForm(desk.place("mood"));
    QStringList offered;
    for (const auto *box : bar->findChildren<QComboBox *>())
        for (int index = 0; index < box->count(); ++index)
            offered << box->itemText(index);
    for (const Typed &typed : typedColumns)
        QVERIFY2(offered.contains(QString::fromLatin1(typed.title)), typed.column);
    for (const auto &[value, count] : {std::pair("storm", 1), std::pair("calm", 0)}) {
        bar->setFilters({Filter{QStringLiteral("mood"), Comparison::Contains, QString::fromLatin1(value)}});
        QTRY_COMPARE_WITH_TIMEOUT(desk.page->model()->rowCount(), count, 20000);
    }
    bar->setFilters({Filter{QStringLiteral("cinema_id"), Comparison::Contains, QStringLiteral("rox")}});
    QTRY_COMPARE_WITH_TIMEOUT(desk.page->model()->rowCount(), 1, 20000);
    bar->setFilters({});
}

void NewColumnTest::checkExport(const NewColumnDesk &desk, const QString &folder)
{
    const auto json = desk.exported(QStringLiteral("json"), folder + QStringLiteral("/films.json"));
    MOVIEDB_OK(json);
    const auto csv = desk.exported(QStringLiteral("csv"), folder + QStringLiteral("/films.csv"));
    MOVIEDB_OK(csv);
    const QByteArrayList header = csv->left(csv->indexOf('\n')).trimmed().split(',');
    for (const Typed &typed : typedColumns) {
        const QByteArray member = QByteArray("\"") + typed.column + "\":" + typed.stored;
        QVERIFY2(json->contains(member), (member + " in " + *json).constData());
        QVERIFY2(header.contains(typed.column), typed.column);
    }
    QVERIFY2(json->contains("\"height\":null"), "of an actor");
}

QTEST_MAIN(NewColumnTest)
#include "tst_newcolumn.moc"
