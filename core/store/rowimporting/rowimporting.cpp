#include "core/store/rowimporting/rowimporting.h"

#include "core/store/crawls/indexlookups.h"
#include "core/store/history/steps.h"
#include "core/store/recipebook/rowcounters.h"
#include "core/store/rowimporting/filmentries.h"
#include "core/store/rowimporting/ownreferences.h"
#include "core/store/rowimporting/rowcheck.h"
#include "core/store/rowimporting/rowplan.h"
#include "core/store/rowimporting/rowreferences.h"
#include "core/store/rowimporting/rowwriting.h"
#include "core/store/rowimporting/storedrows.h"
#include "core/store/tables/tableeditor.h"
#include "core/store/tables/userclaims.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int entriesAtOnce = 500;
constexpr qint64 fewRows = 10000; // looking through all of them for every part of a file costs little

struct TableFill
{
    bool isEmpty = false;
    bool isSmall = false;
};

class TableImport
{
public:
    TableImport(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                const RowImport &what, TableFill fill, QList<TableChange> &changes)
        : m_connection(connection), m_shape(schema, table), m_what(what), m_fill(fill), m_changes(changes),
          m_by(importReceipt(what.stream->origin(), QDateTime::currentDateTimeUtc())), m_claims(m_by),
          m_plan(m_shape, {}), m_own(m_shape)
    {
        m_plan.plan().keepsNumbers = fill.isEmpty;
    }
    Result<ImportPlan> run();

private:
    using NewRows = QList<const CheckedRow *>;
    Result<Done> take(const QList<ImportedRow> &items);
    QString calledInFile(const ImportedRow &row) const;
    Result<Done> takeApart(const QList<CheckedRow> &rows);
    Result<Done> mergeOrAdd(const QList<CheckedRow> &rows);
    Result<Done> merge(QList<StoredMerge> &merges, const FilmEntries &films);
    Result<QHash<qint64, SaidOfRow>> saidOf(const QList<StoredMerge> &merges);
    void judge(StoredMerge &merge, const SaidOfRow &said, const FilmEntries &films);
    Result<Done> mergeOne(const StoredMerge &merge);
    Result<Done> add(const NewRows &rows, const FilmEntries &films);
    NewRows allowed(const NewRows &rows, const FilmEntries &films);
    void claim(const AddedRow &added, const FilmEntries &films);
    Result<Done> sayLists();
    Result<Done> finish();
    qint64 numberOf(const QVariantList &stored) const
    {
        return m_shape.number < 0 ? 0 : stored.at(m_shape.number).toLongLong();
    }
    void remember(const CheckedRow &row, qint64 stored);

    Connection &m_connection;
    const RowShape m_shape;
    const RowImport &m_what;
    const TableFill m_fill;
    QList<TableChange> &m_changes;
    const ImportReceipt m_by;
    FileClaims m_claims;
    RowPlan m_plan;
    OwnReferences m_own;
    EarlierRows m_earlier;
    QSet<qint64> m_listsSaid; // films whose list has become the person's word, in this part of the file
    qint64 m_highest = 0;
    const QDate m_today = QDate::currentDate();
};

Result<Done> TableImport::take(const QList<ImportedRow> &items)
{
    QList<CheckedRow> rows;
    for (const ImportedRow &item : items) {
        if (item.refusal) {
            m_plan.refuse({item.place, {}, item.entry}, {*item.refusal});
            continue;
        }
        QList<Error> wrong;
        if (auto row = checkedRow(m_shape, item, m_today, wrong))
            rows << *std::move(row);
        else
            m_plan.refuse({item.place, calledInFile(item), item.entry}, wrong);
    }
    MOVIEDB_TRY(why, resolveReferences(m_connection, m_shape, rows));
    QList<CheckedRow> resolved;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (why.at(i).isEmpty())
            resolved << std::move(rows[i]);
        else
            m_plan.refuse({rows.at(i).place, titleOf(m_shape, rows.at(i)), rows.at(i).entry}, why.at(i));
    }
    return takeApart(resolved);
}

// The label as it stands there: which row a refusal speaks of.
QString TableImport::calledInFile(const ImportedRow &row) const
{
    return m_shape.label < 0 ? QString() : row.values.at(m_shape.label).toString().simplified().left(60);
}

// A row that a part of the file has twice is stored when it comes the second time.
Result<Done> TableImport::takeApart(const QList<CheckedRow> &rows)
{
    const StoredRows names(m_shape, m_earlier, m_fill.isEmpty, m_fill.isSmall);
    QList<CheckedRow> part;
    QSet<QString> known;
    for (const CheckedRow &row : rows) {
        const QStringList own = names.namesOf(row);
        if (std::any_of(own.cbegin(), own.cend(),
                        [&](const QString &name) { return known.contains(name); })) {
            MOVIEDB_CHECK(mergeOrAdd(part));
            part.clear();
            known.clear();
        }
        part << row;
        for (const QString &name : own)
            known.insert(name);
    }
    return mergeOrAdd(part);
}

Result<Done> TableImport::mergeOrAdd(const QList<CheckedRow> &rows)
{
    if (rows.isEmpty())
        return Done{};
    StoredRows stored(m_shape, m_earlier, m_fill.isEmpty, m_fill.isSmall);
    MOVIEDB_CHECK(stored.load(m_connection, rows));
    FilmEntries films(m_shape, m_fill.isEmpty);
    if (m_shape.list)
        MOVIEDB_CHECK(films.load(m_connection, rows, m_by.receipt.source));
    QList<StoredMerge> merges;
    NewRows added;
    for (const CheckedRow &row : rows) {
        const FoundRow found = stored.find(row);
        if (!found.doubt.isEmpty())
            m_plan.refuse(row, found.doubt);
        else if (found.stored != nullptr)
            merges.append({&row, found.stored, rowDifferences(m_shape, row, *found.stored)});
        else
            added << &row;
    }
    MOVIEDB_CHECK(merge(merges, films));
    MOVIEDB_CHECK(add(added, films));
    MOVIEDB_CHECK(m_claims.flush(m_connection, merges.isEmpty() && !m_shape.list));
    return sayLists();
}

Result<QHash<qint64, SaidOfRow>> TableImport::saidOf(const QList<StoredMerge> &merges)
{
    QList<qint64> ids;
    for (const StoredMerge &merge : merges)
        if (!merge.differences.isEmpty() && !m_shape.list && m_shape.number >= 0)
            ids << numberOf(*merge.stored);
    if (ids.isEmpty())
        return QHash<qint64, SaidOfRow>();
    return whoSaidOf(m_connection, m_shape.table.name, ids, m_by.receipt.source);
}

void TableImport::judge(StoredMerge &merge, const SaidOfRow &said, const FilmEntries &films)
{
    for (FieldDifference &difference : merge.differences) {
        difference.isPersonal =
            m_shape.list ? films.isPersonal(*merge.row) : said.byPerson.contains(difference.field);
        // What it said before is what it says no more.
        difference.isNew = difference.isNew || (m_shape.list ? films.isByFile(films.filmOf(*merge.row))
                                                             : said.byFile.contains(difference.field));
    }
}

Result<Done> TableImport::merge(QList<StoredMerge> &merges, const FilmEntries &films)
{
    MOVIEDB_TRY(said, saidOf(merges));
    for (StoredMerge &merge : merges) {
        judge(merge, said.value(numberOf(*merge.stored)), films);
        remember(*merge.row, numberOf(*merge.stored));
        m_own.note(*merge.row, merge.stored, numberOf(*merge.stored));
        MOVIEDB_CHECK(mergeOne(merge));
    }
    return Done{};
}

Result<Done> TableImport::mergeOne(const StoredMerge &merge)
{
    if (merge.differences.isEmpty()) {
        m_plan.merge(*merge.row, numberOf(*merge.stored), {});
        return Done{};
    }
    MOVIEDB_TRY(part, m_connection.begin());
    const auto merged = mergeStored(m_connection, m_shape, merge, m_by.receipt.url,
                                    m_what.onConflict == OnConflict::Replace, m_claims, m_listsSaid);
    if (!merged && merged.error().fault == Fault::Constraint) {
        m_plan.refuse(*merge.row, merged.error().text);
        return Done{}; // what was written of the row goes
    }
    MOVIEDB_CHECK(merged);
    m_plan.merge(*merge.row, numberOf(*merge.stored), merge.differences);
    return part.commit();
}

// Of the entries of films' lists those that may be added: where a person has said what the list is, or others have, it is
// stored differently.
TableImport::NewRows TableImport::allowed(const NewRows &rows, const FilmEntries &films)
{
    if (!m_shape.list)
        return rows;
    NewRows open;
    for (const CheckedRow *row : rows) {
        const bool isPersonal = films.isPersonal(*row);
        if (!isPersonal && films.isOpen(*row)) {
            open << row;
            continue;
        }
        FieldDifference difference;
        difference.field = m_shape.list->name;
        difference.stored = QStringLiteral("other entries");
        difference.imported = entryWords(m_shape, *row);
        difference.isPersonal = isPersonal;
        m_plan.merge(*row, 0, {difference});
        if (isPersonal)
            continue;
        if (m_what.onConflict == OnConflict::Replace) {
            open << row;
            m_listsSaid.insert(films.filmOf(*row));
        } else {
            m_claims.add(QStringLiteral("movies"), films.filmOf(*row), m_shape.list->name,
                         entryPlace(m_shape, *row), entryWords(m_shape, *row), false);
        }
    }
    return open;
}

Result<Done> TableImport::add(const NewRows &rows, const FilmEntries &films)
{
    const NewRows open = allowed(rows, films);
    if (open.isEmpty())
        return Done{};
    MOVIEDB_TRY(added, addRows(m_connection, m_shape, open, m_fill.isEmpty));
    for (const AddedRow &one : added) {
        if (!one.refusal.isEmpty()) {
            m_plan.refuse(*one.row, one.refusal);
            continue;
        }
        if (!m_shape.list || !m_listsSaid.contains(films.filmOf(*one.row)))
            m_plan.add(*one.row, one.number);
        remember(*one.row, one.number);
        m_own.note(*one.row, nullptr, one.number);
        claim(one, films);
    }
    return Done{};
}

void TableImport::claim(const AddedRow &added, const FilmEntries &films)
{
    const CheckedRow &row = *added.row;
    if (m_shape.list) {
        if (m_listsSaid.contains(films.filmOf(row)))
            return;
        const QString words = entryWords(m_shape, row);
        const int place = entryPlace(m_shape, row);
        m_claims.add(QStringLiteral("movies"), films.filmOf(row), m_shape.list->name, place, words, true);
        const int votes = m_shape.list->isRatings() ? m_shape.placeOf(QStringLiteral("votes")) : -1;
        if (votes >= 0 && !row.values.at(votes).isNull())
            m_claims.add(QStringLiteral("movies"), films.filmOf(row), QStringLiteral("ratings.votes"), place,
                         words.section(u' ', 0, -2) + u' ' + row.values.at(votes).toString(), true);
        return;
    }
    if (added.number <= 0)
        return;
    for (const int place : m_shape.content)
        if (!row.values.at(place).isNull())
            m_claims.add(m_shape.table.name, added.number, m_shape.column(place).name, 0,
                         textAt(m_shape, row.values, place), true);
}

Result<Done> TableImport::sayLists()
{
    for (const qint64 film : std::as_const(m_listsSaid))
        MOVIEDB_CHECK(claimListByUser(m_connection, m_shape.schema, *m_shape.list, film));
    m_listsSaid.clear();
    return Done{};
}

void TableImport::remember(const CheckedRow &row, qint64 stored)
{
    if (m_shape.number < 0)
        return;
    m_highest = qMax(m_highest, stored);
    if (m_fill.isEmpty)
        return;
    if (row.number > 0)
        m_earlier.numbers.add(row.number);
    m_earlier.stored.add(stored);
}

Result<Done> TableImport::finish()
{
    MOVIEDB_CHECK(m_own.settle(m_connection, m_what.onConflict == OnConflict::Replace, m_plan));
    if (m_shape.list && m_plan.plan().added > 0)
        MOVIEDB_CHECK(followEntries(m_connection, m_shape, m_by.receipt.source, m_changes));
    const QStringList unknown = m_what.stream->unknownColumns();
    for (const QString &column : unknown)
        m_plan.warn(QStringLiteral("This database has no column “%1” of %2: it is left out.")
                        .arg(column, m_shape.table.title.toLower()));
    return countBeyond(m_connection, m_shape.table, m_highest);
}

Result<ImportPlan> TableImport::run()
{
    MOVIEDB_CHECK(m_what.stream->rewind());
    qint64 rows = 0;
    for (;;) {
        if (m_what.cancelled && *m_what.cancelled)
            return makeError(Fault::Cancelled,
                             QStringLiteral("The import was cancelled; nothing was stored."));
        MOVIEDB_TRY(items, m_what.stream->next(entriesAtOnce));
        if (items.isEmpty())
            break;
        for (ImportedRow &item : items)
            item.entry = ++rows;
        MOVIEDB_CHECK(take(items));
        if (m_what.progress)
            m_what.progress(rows);
    }
    MOVIEDB_CHECK(finish());
    putInOrderOfFile(m_plan.plan().lines);
    return m_plan.plan();
}

Result<TableFill> fillOf(Connection &connection, const TableInfo &table)
{
    MOVIEDB_TRY(count,
                connection.first(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM %1 LIMIT %2) AS few")
                                     .arg(quoted(table.name))
                                     .arg(fewRows + 1)));
    const qint64 rows = count.has_value() ? count->toLongLong() : 0;
    return TableFill{rows == 0, rows <= fewRows};
}

Result<const TableInfo *> tableToFill(const SchemaInfo &schema, const RowStream &stream)
{
    MOVIEDB_TRY(table, editableTable(schema, stream.table()));
    if (table->primaryKey.isEmpty())
        return makeError(
            Fault::Usage,
            QStringLiteral("Rows of %1 have no key: nobody could tell one from another.").arg(table->title),
            table->name);
    QStringList columns;
    for (const ColumnInfo &column : table->columns)
        columns << column.name;
    if (columns != stream.columns())
        return makeError(Fault::Conflict,
                         QStringLiteral("The columns of %1 were changed meanwhile.").arg(table->title),
                         table->name, QStringLiteral("Import the file once more."));
    return table;
}

} // namespace

Result<ImportPlan> importRows(Connection &connection, const SchemaInfo &schema, const RowImport &what,
                              QList<TableChange> &changes)
{
    MOVIEDB_TRY(table, tableToFill(schema, *what.stream));
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(preferIndexes(connection));
    MOVIEDB_TRY(fill, fillOf(connection, *table));
    MOVIEDB_TRY(step,
                beginStep(connection, schema, QStringLiteral("import"),
                          QStringLiteral("%1: import of %2").arg(table->title, what.stream->origin().title)));
    QList<TableChange> told{{table->name, {}}, {QStringLiteral("claims"), {}}};
    MOVIEDB_TRY(plan, TableImport(connection, schema, *table, what, fill, told).run());
    MOVIEDB_CHECK(endStep(connection, step, told));
    if (what.dryRun || (what.onConflict == OnConflict::Ask && plan.conflicts > 0))
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    plan.stored = true;
    changes += told;
    return plan;
}

} // namespace moviedb::store
