// Two hundred cells of every kind that a person has edited: an older export of the same database changes none of them,
// and an export of them comes back out of an empty database byte for byte, on and across both engines.
#include "tests/importing/importdesk.h"
#include "tests/store/personsedits.h"

#include <QRegularExpression>

using namespace moviedb;
using namespace moviedb::test;

namespace {

// The store of a database in which a person has edited two hundred cells of what sources told.
struct EditedByHand
{
    EditedByHand(FilmDatabase &database, int seed) : person(database, seed)
    {
        person.edit(cellCount);
        for (const test::Cell &cell : person.cells())
            typed << person.shown(cell);
    }
    // "" = none.
    QString changed() const
    {
        QStringList lines;
        for (qsizetype i = 0; i < typed.size(); ++i)
            if (const QString now = person.shown(person.cells().at(i)); now != typed.at(i))
                lines << QStringLiteral("%1: %2 → %3").arg(person.cells().at(i).name(), typed.at(i), now);
        return lines.join(u'\n');
    }
    Person person;
    QStringList typed;
};

qint64 filmsOf(FilmDatabase &database, int minutes)
{
    return database.count(QStringLiteral("movies"), QStringLiteral("runtime = %1").arg(minutes));
}

} // namespace

class TestHandEdits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anOlderExportChangesNone_data() { addEngineRows(); }
    void anOlderExportChangesNone();
    void comeBackOutOfAnEmptyDatabase_data() { addEngineRows(); }
    void comeBackOutOfAnEmptyDatabase();

private:
    // The path of an export of all films; "" where there is none.
    QString exportTo(const std::shared_ptr<MovieStore> &store, const QString &format) const;
    QByteArray exportedWhole(const std::shared_ptr<MovieStore> &store) const;

    ImportDesk m_desk;
};

QString TestHandEdits::exportTo(const std::shared_ptr<MovieStore> &store, const QString &format) const
{
    ExportRequest request;
    request.format = format;
    request.fileName = m_desk.path(QStringLiteral("all.") + format);
    return runExport(store, request).result() ? request.fileName : QString();
}

QByteArray TestHandEdits::exportedWhole(const std::shared_ptr<MovieStore> &store) const
{
    QFile file(exportTo(store, QStringLiteral("json")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression when(QStringLiteral("\"created_at\":\"[^\"]*\""));
    QString text = QString::fromUtf8(file.readAll());
    return text.replace(when, QStringLiteral("\"created_at\":\"\"")).toUtf8();
}

void TestHandEdits::anOlderExportChangesNone()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(tellings(false)));
    const auto store = opened(temp);
    QVERIFY(store);
    QHash<QString, QString> older;
    for (const QString &format : {QStringLiteral("json"), QStringLiteral("csv")})
        older.insert(format, exportTo(store, format));
    database.newRun();
    MOVIEDB_OK(database.commit(tellings(true)));
    const EditedByHand edits(database, 14);
    QCOMPARE(edits.typed.size(), cellCount);
    QVERIFY(filmsOf(database, 91) > filmCount / 2);
    // In this order: what was replaced is a person's word, and differs no more.
    for (const auto &[onConflict, format] :
         {std::pair{OnConflict::Keep, "json"}, std::pair{OnConflict::Keep, "csv"},
          std::pair{OnConflict::Replace, "csv"}, std::pair{OnConflict::Replace, "json"}}) {
        FilmImport what;
        const auto stream = openFilmFile(older.value(QLatin1String(format)));
        MOVIEDB_OK(stream);
        what.stream = *stream;
        what.onConflict = onConflict;
        const auto plan = store->importFilms(what).result();
        MOVIEDB_OK(plan);
        QVERIFY(plan->stored && plan->kept > 0 && plan->conflicts > 0);
        QCOMPARE(plan->films(), qint64(filmCount));
        QVERIFY(filmsOf(database, onConflict == OnConflict::Keep ? 91 : 90) > filmCount / 2);
        const QString changed = edits.changed();
        QVERIFY2(changed.isEmpty(), qPrintable(QLatin1String(format) + u'\n' + changed));
    }
}

void TestHandEdits::comeBackOutOfAnEmptyDatabase()
{
    MOVIEDB_DATABASE(temp);
    FilmDatabase database(temp);
    MOVIEDB_OK(database.commit(tellings(false)));
    const EditedByHand edits(database, 15);
    QCOMPARE(edits.typed.size(), cellCount);
    const auto store = opened(temp);
    QVERIFY(store);
    const QByteArray first = exportedWhole(store);
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
        QCOMPARE(exportedWhole(second), first);
    }
}

QTEST_GUILESS_MAIN(TestHandEdits)
#include "tst_handedits.moc"
