// Two hundred cells of every kind that a person has edited: an older export of the same database changes none of them,
// and an export of them comes back out of an empty database byte for byte, on and across both engines.
#include "tests/importing/importdesk.h"
#include "tests/store/personsedits.h"

#include <QRegularExpression>

#include <map>

using namespace moviedb;
using namespace moviedb::test;

namespace {

// A database in which a person has edited two hundred cells of what sources told, and exports of it from before what they
// tell now.
struct EditedByHand
{
    explicit EditedByHand(store::Engine engine) : temp(engine) {}
    // Once; its own checks fail the test.
    void make(const ImportDesk &desk);
    // "" = none.
    QString changed() const
    {
        QStringList lines;
        for (qsizetype i = 0; i < typed.size(); ++i)
            if (const QString now = person->shown(person->cells().at(i)); now != typed.at(i))
                lines << QStringLiteral("%1: %2 → %3").arg(person->cells().at(i).name(), typed.at(i), now);
        return lines.join(u'\n');
    }

    const TempDatabase temp;
    std::unique_ptr<FilmDatabase> database;
    std::shared_ptr<MovieStore> store;
    QHash<QString, QString> older; // by format, the file
    std::unique_ptr<Person> person;
    QStringList typed;
};

// The path of an export of all films; "" where there is none.
QString exportTo(const ImportDesk &desk, const std::shared_ptr<MovieStore> &store, const QString &name,
                 const QString &format)
{
    ExportRequest request;
    request.format = format;
    request.fileName = desk.path(name + u'.' + format);
    return runExport(store, request).result() ? request.fileName : QString();
}

QByteArray exportedWhole(const ImportDesk &desk, const std::shared_ptr<MovieStore> &store)
{
    QFile file(exportTo(desk, store, QStringLiteral("whole"), QStringLiteral("json")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression when(QStringLiteral("\"created_at\":\"[^\"]*\""));
    QString text = QString::fromUtf8(file.readAll());
    return text.replace(when, QStringLiteral("\"created_at\":\"\"")).toUtf8();
}

void EditedByHand::make(const ImportDesk &desk)
{
    if (person)
        return;
    database = std::make_unique<FilmDatabase>(temp);
    MOVIEDB_OK(database->commit(tellings(false)));
    store = opened(temp);
    QVERIFY(store);
    for (const QString &format : {QStringLiteral("json"), QStringLiteral("csv")})
        older.insert(format, exportTo(desk, store, temp.folder().section(u'/', -1), format));
    database->newRun();
    MOVIEDB_OK(database->commit(tellings(true)));
    person = std::make_unique<Person>(*database, 14);
    person->edit(cellCount);
    for (const test::Cell &cell : person->cells())
        typed << person->shown(cell);
    QCOMPARE(typed.size(), cellCount);
}

qint64 filmsOf(FilmDatabase &database, int minutes)
{
    return database.count(QStringLiteral("movies"), QStringLiteral("runtime = %1").arg(minutes));
}

} // namespace

class TestHandEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeBackOutOfAnEmptyDatabase_data() { addEngineRows(); }
    void comeBackOutOfAnEmptyDatabase();
    void anOlderExportChangesNone_data() { addEngineRows(); }
    void anOlderExportChangesNone();

private:
    // Made once for both tests: the first one only reads it.
    EditedByHand &edited(store::Engine engine) { return m_edited.try_emplace(engine, engine).first->second; }

    ImportDesk m_desk;
    std::map<store::Engine, EditedByHand> m_edited;
};

#define EDITED_BY_HAND(edits)                                                                                \
    QFETCH(store::Engine, engine);                                                                           \
    EditedByHand &edits = edited(engine);                                                                    \
    if (!edits.temp.skipReason().isEmpty())                                                                  \
        QSKIP(qPrintable(edits.temp.skipReason()));                                                          \
    edits.make(m_desk);                                                                                      \
    if (QTest::currentTestFailed())                                                                          \
    return

void TestHandEdits::comeBackOutOfAnEmptyDatabase()
{
    EDITED_BY_HAND(edits);
    const QByteArray first = exportedWhole(m_desk, edits.store);
    QVERIFY(first.contains("Mine") && first.contains("My title"));
    for (const store::Engine into : {store::Engine::Sqlite, store::Engine::Postgres}) {
        const TempDatabase other(into);
        if (!other.skipReason().isEmpty())
            QSKIP(qPrintable(other.skipReason()));
        const auto second = opened(other);
        QVERIFY(second);
        const auto plan = m_desk.import(*second, first, OnConflict::Ask, false, QStringLiteral("first.json"));
        MOVIEDB_OK(plan);
        QVERIFY(plan->keepsNumbers && plan->stored);
        QCOMPARE(plan->added, qint64(filmCount));
        QCOMPARE(exportedWhole(m_desk, second), first);
    }
}

void TestHandEdits::anOlderExportChangesNone()
{
    EDITED_BY_HAND(edits);
    QVERIFY(filmsOf(*edits.database, 91) > filmCount / 2);
    // In this order: what was replaced is a person's word, and differs no more.
    for (const auto &[onConflict, format] :
         {std::pair{OnConflict::Keep, "json"}, std::pair{OnConflict::Replace, "csv"},
          std::pair{OnConflict::Replace, "json"}}) {
        FilmImport what;
        const auto stream = openFilmFile(edits.older.value(QLatin1String(format)));
        MOVIEDB_OK(stream);
        what.stream = *stream;
        what.onConflict = onConflict;
        const auto plan = edits.store->importFilms(what).result();
        MOVIEDB_OK(plan);
        QVERIFY(plan->stored && plan->kept > 0 && plan->conflicts > 0);
        QCOMPARE(plan->entries(), qint64(filmCount));
        QVERIFY(filmsOf(*edits.database, onConflict == OnConflict::Keep ? 91 : 90) > filmCount / 2);
        const QString changed = edits.changed();
        QVERIFY2(changed.isEmpty(), qPrintable(QLatin1String(format) + u'\n' + changed));
    }
}

QTEST_GUILESS_MAIN(TestHandEdits)
#include "tst_handedits.moc"
