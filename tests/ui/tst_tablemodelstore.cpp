// The table model on the real store: what the fake cannot know about reflection, references and refusals.
#include "core/base/future.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/migrateddatabases.h"
#include "ui/tables/tablemodel.h"
#include "ui/words/fieldtext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using ui::TableModel;

class TableModelStoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatIsInserted();
    void editsAndRefusals();
    void typedAgainBeforeTheAnswer_data();
    void typedAgainBeforeTheAnswer();
    void everyReflectedTableLoads();

private:
    template <class T> static Result<T> wait(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
            return makeError(Fault::Timeout, QStringLiteral("no answer"));
        return future.result();
    }
    int column(const QString &name) const
    {
        for (int number = 0; number < m_movies.columns.size(); ++number)
            if (m_movies.columns[number].name == name)
                return number;
        return -1;
    }
    bool insertFilm(const QString &title, const QVariant &director);

    QTemporaryDir m_folder;
    std::shared_ptr<MovieStore> m_store;
    SchemaInfo m_schema;
    TableInfo m_movies;
};

void TableModelStoreTest::initTestCase()
{
    StoreOptions options;
    options.url = test::migratedFileUrl(m_folder.filePath(QStringLiteral("films.db")));
    const auto opened = wait(openStore(options));
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().oneLine()));
    m_store = *opened;
    const auto schema = wait(m_store->schema());
    QVERIFY(schema.ok());
    m_schema = *schema;
    QVERIFY(m_schema.table(u"movies") != nullptr);
    m_movies = *m_schema.table(u"movies");
    const auto director = wait(m_store->insert(
        RowInsert{QStringLiteral("directors"), {{QStringLiteral("name"), QStringLiteral("Ines Valdoro")}}}));
    QVERIFY2(director.ok(), director.ok() ? "" : qPrintable(director.error().oneLine()));
    QVERIFY(insertFilm(QStringLiteral("Paper Harbour"), director->key.first()));
    QVERIFY(insertFilm(QStringLiteral("A Quiet Signal"), QVariant()));
}

bool TableModelStoreTest::insertFilm(const QString &title, const QVariant &director)
{
    QMap<QString, QVariant> values{{QStringLiteral("title"), title}};
    if (director.isValid())
        values.insert(QStringLiteral("director_id"), director);
    return wait(m_store->insert(RowInsert{QStringLiteral("movies"), values})).ok();
}

void TableModelStoreTest::showsWhatIsInserted()
{
    TableModel model(m_store, m_movies);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &TableModel::loaded);
    model.load();
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, column(QStringLiteral("title"))).data().toString(),
             QStringLiteral("A Quiet Signal"));
    QCOMPARE(model.index(1, column(QStringLiteral("director_id"))).data().toString(),
             QStringLiteral("Ines Valdoro"));
    QVERIFY(insertFilm(QStringLiteral("Zinc Almanac"), QVariant()));
    QTRY_COMPARE(model.rowCount(), 3); // told by the store, not asked again by hand
    QTRY_COMPARE(model.index(2, column(QStringLiteral("title"))).data().toString(),
                 QStringLiteral("Zinc Almanac"));
}

void TableModelStoreTest::editsAndRefusals()
{
    TableModel model(m_store, m_movies);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &TableModel::loaded);
    QSignalSpy refused(&model, &TableModel::editRefused);
    QSignalSpy stored(&model, &TableModel::editStored);
    model.load();
    QVERIFY(loaded.wait());
    const QModelIndex date = model.index(0, column(QStringLiteral("release_date")));
    QVERIFY(model.setData(date, QStringLiteral("1996-05")));
    QTRY_VERIFY2(!stored.isEmpty() || !refused.isEmpty(), "an answer");
    QVERIFY2(refused.isEmpty(), refused.isEmpty() ? "" : qPrintable(refused.first().at(2).toString()));
    QCOMPARE(date.data().toString(), QStringLiteral("1996-05"));
    const QModelIndex director = model.index(0, column(QStringLiteral("director_id")));
    QVERIFY(model.setData(director, QStringLiteral("ines valdoro")));
    QTRY_COMPARE(director.data().toString(), QStringLiteral("Ines Valdoro"));
    QVERIFY(!model.setData(model.index(0, column(QStringLiteral("runtime"))), QStringLiteral("long")));
    QCOMPARE(refused.size(), 1);
    // Somebody else changed the cell meanwhile: the older value is told apart from the newer one.
    const QModelIndex title = model.index(0, column(QStringLiteral("title")));
    CellEdit other{QStringLiteral("movies"), model.rowAt(0)->key, QStringLiteral("title"),
                   QStringLiteral("Another Title"), std::nullopt};
    QVERIFY(wait(m_store->edit(other)).ok());
    const QSignalSpy clashed(&model, &TableModel::editClashed);
    model.setData(title, QStringLiteral("My Title"));
    QTRY_COMPARE(clashed.size(), 1);
    QCOMPARE(
        clashed.first().at(2).toString(),
        QStringLiteral("Title: you typed “My Title”, and meanwhile it became “Another Title” elsewhere."));
    QCOMPARE(refused.size(), 1);
    QCOMPARE(title.data(Qt::EditRole).toString(), QStringLiteral("My Title"));
}

void TableModelStoreTest::typedAgainBeforeTheAnswer_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("left");
    QTest::addColumn<int>("refusals");
    QTest::newRow("another value") << QStringList{QStringLiteral("101"), QStringLiteral("102")}
                                   << QStringLiteral("102") << 0;
    QTest::newRow("the value from before") << QStringList{QStringLiteral("101"), QString()} << QString() << 0;
    QTest::newRow("three values") << QStringList{QStringLiteral("101"), QStringLiteral("102"),
                                                 QStringLiteral("103")}
                                  << QStringLiteral("103") << 0;
    QTest::newRow("nonsense last") << QStringList{QStringLiteral("101"), QStringLiteral("long")}
                                   << QStringLiteral("101") << 1;
}

// A person's own quick second edit is no conflict with the first.
void TableModelStoreTest::typedAgainBeforeTheAnswer()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, left);
    QFETCH(int, refusals);
    QVERIFY(insertFilm(QStringLiteral("AA Quick"), QVariant()));
    TableModel model(m_store, m_movies);
    QSignalSpy loaded(&model, &TableModel::loaded);
    QSignalSpy refused(&model, &TableModel::editRefused);
    QSignalSpy stored(&model, &TableModel::editStored);
    model.load();
    QVERIFY(loaded.wait());
    const QModelIndex runtime = model.index(0, column(QStringLiteral("runtime")));
    const QVariantList key = model.rowAt(0)->key;
    for (const QString &text : typed)
        QVERIFY(model.setData(runtime, text));
    QTRY_COMPARE(stored.size() + refused.size(),
                 typed.size() > 2 ? 2 : typed.size()); // what lies between is left out
    QCOMPARE(refused.size(), refusals);
    TableQuery query;
    query.table = QStringLiteral("movies");
    const auto page = wait(m_store->page(query));
    QVERIFY(page.ok());
    for (const Row &row : page->rows)
        if (row.key == key)
            QCOMPARE(row.values.value(runtime.column()).toString(), left);
    RowRemoval removal{QStringLiteral("movies"), {key}};
    QVERIFY(wait(m_store->remove(removal)).ok());
}

void TableModelStoreTest::everyReflectedTableLoads()
{
    for (const TableInfo &table : std::as_const(m_schema.tables)) {
        TableModel model(m_store, table);
        QSignalSpy loaded(&model, &TableModel::loaded);
        QSignalSpy failed(&model, &TableModel::loadFailed);
        model.load();
        QTRY_VERIFY2(!loaded.isEmpty() || !failed.isEmpty(), qPrintable(table.name));
        QVERIFY2(failed.isEmpty(), qPrintable(table.name));
        QCOMPARE(model.columnCount(), int(table.columns.size()));
        QVERIFY2(ui::columnOrder(table).size() == table.columns.size(), qPrintable(table.name));
    }
}

QTEST_GUILESS_MAIN(TableModelStoreTest)
#include "tst_tablemodelstore.moc"
