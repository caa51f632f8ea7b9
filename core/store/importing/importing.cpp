#include "core/store/importing/importing.h"

#include "core/store/crawls/indexlookups.h"
#include "core/store/engine/among.h"
#include "core/store/films/filmstore.h"
#include "core/store/films/moviereader.h"
#include "core/store/history/steps.h"
#include "core/store/importing/filmmerge.h"
#include "core/store/importing/numberedfilms.h"
#include "core/store/importing/storedfilms.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace moviedb::store {

namespace {

constexpr int importedAtOnce = 200;

QString titleIn(const MovieDocument &film)
{
    for (const auto &[name, value] : film.columns)
        if (name == QLatin1String("title"))
            return value.toString();
    return {};
}

// The first film speaks for all of them.
bool areNumbered(const QList<ImportedItem> &items)
{
    const auto film = std::find_if(items.cbegin(), items.cend(),
                                   [](const ImportedItem &item) { return item.film.has_value(); });
    return film != items.cend() && film->film->movieId > 0;
}

// Each table once: a film's changes are many, and who hears of them reads the table anew.
QList<TableChange> changedTables(const QList<TableChange> &changes)
{
    QStringList tables;
    for (const TableChange &change : changes)
        if (!tables.contains(change.table))
            tables << change.table;
    QList<TableChange> told;
    for (const QString &table : std::as_const(tables))
        told.append({table, {}});
    return told;
}

class Import
{
public:
    Import(Connection &connection, const SchemaInfo &schema, const FilmImport &what,
           QList<TableChange> &changes)
        : m_connection(connection), m_schema(schema), m_columns(schema), m_what(what), m_changes(changes),
          m_origin(what.stream->origin()), m_by(importReceipt(m_origin, QDateTime::currentDateTimeUtc())),
          m_numbered(schema, m_by)
    {
    }
    Result<ImportPlan> run();

private:
    using Items = QList<const ImportedItem *>;
    // Fields of a stored film: of which a person has spoken, and of which this file's value is shown.
    struct Said
    {
        QSet<QString> byPerson;
        QSet<QString> byFile;
    };

    Result<Done> take(const QList<ImportedItem> &items);
    Result<Done> takeNumbered(const Items &items);
    Result<Done> takeApart(const Items &items);
    Result<Done> mergeOrAdd(const Items &items);
    Result<Done> merge(const Items &items, const QList<StoredFilm> &found);
    Result<Done> mergeOne(const ImportedItem &item, const MovieDocument &stored, const Said &said);
    bool isMeant(const ImportedItem &item, const QList<FieldDifference> *news);
    Result<Done> add(const Items &items);
    Result<QHash<qint64, Said>> whoSaid(const QList<qint64> &movieIds);
    void refuse(const ImportedItem &item, const QString &reason, const QString &field = {});
    void refuse(const ImportedItem &item, const QMap<QString, QString> &reasons); // by field
    void note(ImportLine::Kind kind, const ImportedItem &item, qint64 movieId,
              const FieldDifference &difference, bool personal = false);
    void warnOfUnknown(const MovieDocument &film);
    void warn(const QStringList &warnings);

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const FilmColumns m_columns;
    const FilmImport &m_what;
    QList<TableChange> &m_changes;
    const ImportOrigin m_origin;
    const ImportReceipt m_by;
    NumberedFilms m_numbered;
    ImportPlan m_plan;
    QHash<ImportLine::Kind, qsizetype> m_lines;
    QSet<QString> m_unknown;
    const QDate m_today = QDate::currentDate();
};

void Import::refuse(const ImportedItem &item, const QString &reason, const QString &field)
{
    refuse(item, QMap<QString, QString>{{field, reason}});
}

void Import::refuse(const ImportedItem &item, const QMap<QString, QString> &reasons)
{
    ++m_plan.refused;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        FieldDifference why;
        why.field = reason.key();
        why.imported = *reason;
        note(ImportLine::Kind::Refused, item, 0, why);
    }
}

void Import::note(ImportLine::Kind kind, const ImportedItem &item, qint64 movieId,
                  const FieldDifference &difference, bool personal)
{
    if (++m_lines[kind] > mostImportLines)
        return;
    m_plan.lines.append({kind, item.place, item.film ? titleIn(*item.film) : QString(), movieId,
                         difference.field, difference.stored, difference.imported, personal, item.entry});
}

void Import::warnOfUnknown(const MovieDocument &film)
{
    for (const QString &column : importFields(m_columns, film).unknown)
        if (!m_unknown.contains(column)) {
            m_unknown.insert(column);
            m_plan.warnings
                << QStringLiteral("This database has no column “%1” of films: it is left out.").arg(column);
        }
}

void Import::warn(const QStringList &warnings)
{
    m_plan.warnings +=
        warnings.first(qBound(qsizetype(0), mostImportLines - m_plan.warnings.size(), warnings.size()));
}

Result<Done> Import::take(const QList<ImportedItem> &items)
{
    Items films;
    for (const ImportedItem &item : items) {
        if (!item.film) {
            refuse(item, item.refusal.text);
        } else if (const auto wrong = misfits(m_schema, *item.film); !wrong.isEmpty()) {
            refuse(item, wrong);
        } else {
            warnOfUnknown(*item.film);
            films << &item;
        }
    }
    return m_plan.keepsNumbers ? takeNumbered(films) : takeApart(films);
}

Result<Done> Import::takeNumbered(const Items &items)
{
    QList<const MovieDocument *> films;
    for (const ImportedItem *item : items) {
        if (const QString reason = m_numbered.refusal(*item->film); !reason.isEmpty()) {
            refuse(*item, reason);
            continue;
        }
        ++m_plan.added;
        note(ImportLine::Kind::New, *item, item->film->movieId, {});
        films << &*item->film;
    }
    return m_numbered.add(m_connection, films);
}

// A film that a part of the file has twice is stored when it comes the second time.
Result<Done> Import::takeApart(const Items &items)
{
    Items part;
    QSet<QString> names;
    for (const ImportedItem *item : items) {
        const QStringList own = filmNames(*item->film);
        if (std::any_of(own.cbegin(), own.cend(),
                        [&](const QString &name) { return names.contains(name); })) {
            MOVIEDB_CHECK(mergeOrAdd(part));
            part.clear();
            names.clear();
        }
        part << item;
        names += QSet<QString>(own.cbegin(), own.cend());
    }
    return mergeOrAdd(part);
}

Result<Done> Import::mergeOrAdd(const Items &items)
{
    QList<const MovieDocument *> films;
    for (const ImportedItem *item : items)
        films << &*item->film;
    MOVIEDB_TRY(found, storedFilms(m_connection, films));
    QSet<qint64> stored;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const qint64 movieId = found.at(i).movieId;
        if (movieId > 0 &&
            stored.contains(movieId)) { // under another name: what stands before it is stored first
            MOVIEDB_CHECK(mergeOrAdd(items.first(i)));
            return mergeOrAdd(items.sliced(i));
        }
        stored.insert(movieId);
    }
    Items added;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!found.at(i).doubt.isEmpty())
            refuse(*items.at(i), found.at(i).doubt);
        else if (found.at(i).movieId == 0 && isMeant(*items.at(i), nullptr))
            added << items.at(i);
    }
    MOVIEDB_CHECK(merge(items, found));
    return add(added);
}

Result<QHash<qint64, Import::Said>> Import::whoSaid(const QList<qint64> &movieIds)
{
    QHash<qint64, Said> all;
    MOVIEDB_CHECK(inParts(movieIds, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    m_connection.run(
                        QStringLiteral("SELECT entity_id, field, source FROM claims WHERE entity = "
                                       "'movies' AND (source = 'user' OR (source = ? AND chosen)) AND %1")
                            .arg(among(m_connection, QStringLiteral("entity_id"), part)),
                        QVariantList{m_by.receipt.source} + amongBinds(m_connection, part)));
        while (rows.next()) {
            Said &said = all[rows.integer(0)];
            (rows.text(2) == QLatin1String("user") ? said.byPerson : said.byFile)
                .insert(rows.text(1).section(u'.', 0, 0));
        }
        return Done{};
    }));
    return all;
}

Result<Done> Import::merge(const Items &items, const QList<StoredFilm> &found)
{
    MovieQuery query;
    for (const StoredFilm &one : found)
        if (one.movieId > 0 && !query.ids.contains(one.movieId))
            query.ids << one.movieId;
    if (query.ids.isEmpty())
        return Done{};
    query.limit = int(query.ids.size());
    MOVIEDB_TRY(documents, movies(m_connection, m_schema, query, {}));
    MOVIEDB_TRY(said, whoSaid(query.ids));
    QHash<qint64, const MovieDocument *> stored;
    for (const MovieDocument &document : documents)
        stored.insert(document.movieId, &document);
    for (qsizetype i = 0; i < items.size(); ++i)
        if (const MovieDocument *document = stored.value(found.at(i).movieId))
            MOVIEDB_CHECK(mergeOne(*items.at(i), *document, said.value(document->movieId)));
    return Done{};
}

// Else it is refused. `news`: what a stored film does not have yet, and nothing else counts: what is stored was taken
// once. Null for a new film.
bool Import::isMeant(const ImportedItem &item, const QList<FieldDifference> *news)
{
    QMap<QString, QString> wrong = contradictions(m_schema, *item.film, m_today);
    if (news != nullptr)
        wrong.removeIf([news](const std::pair<const QString &, QString &> &one) {
            return std::none_of(news->cbegin(), news->cend(), [&one](const FieldDifference &difference) {
                return difference.field == one.first.section(u'.', 0, 0);
            });
        });
    if (!wrong.isEmpty())
        refuse(item, wrong);
    return wrong.isEmpty();
}

Result<Done> Import::mergeOne(const ImportedItem &item, const MovieDocument &stored, const Said &said)
{
    FilmMerge one{stored.movieId, &stored, &*item.film,
                  differences(m_columns, stored, *item.film, m_origin.firstsOnly)};
    if (!isMeant(item, &one.differences))
        return Done{};
    for (FieldDifference &difference : one.differences) {
        difference.isPersonal = isPersonsWord(m_columns, difference, said.byPerson);
        // What it said before is what it says no more.
        difference.isNew = difference.isNew || said.byFile.contains(difference.field);
    }
    qint64 news = 0;
    qint64 conflicts = 0;
    qint64 kept = 0;
    for (const FieldDifference &difference : one.differences) {
        const bool isNew = difference.isNew && !difference.isPersonal;
        (difference.isPersonal ? kept : isNew ? news : conflicts) += 1;
        note(isNew ? ImportLine::Kind::Changed : ImportLine::Kind::Conflict, item, stored.movieId, difference,
             difference.isPersonal);
    }
    m_plan.conflicts += conflicts;
    m_plan.kept += kept;
    (conflicts > 0 ? m_plan.conflicting : news > 0 ? m_plan.changed : m_plan.same) += 1;
    QStringList warnings;
    MOVIEDB_CHECK(mergeFilm(m_connection, m_columns, one, m_by, m_what.onConflict == OnConflict::Replace,
                            warnings, m_changes));
    warn(warnings);
    return Done{};
}

Result<Done> Import::add(const Items &items)
{
    QList<FilmRecord> records;
    for (const ImportedItem *item : items)
        records << importRecord(m_columns, *item->film, m_by, everyField(m_columns, *item->film));
    MOVIEDB_TRY(stored, addFilms(m_connection, m_schema, records, m_changes));
    for (qsizetype i = 0; i < items.size(); ++i) {
        ++m_plan.added;
        warn(stored.at(i).warnings);
        note(ImportLine::Kind::New, *items.at(i), stored.at(i).movieId, {});
    }
    return Done{};
}

Result<ImportPlan> Import::run()
{
    MOVIEDB_CHECK(m_what.stream->rewind());
    MOVIEDB_TRY(empty, NumberedFilms::fits(m_connection, m_schema));
    bool first = true;
    qint64 films = 0;
    for (;;) {
        if (m_what.cancelled && *m_what.cancelled)
            return makeError(Fault::Cancelled,
                             QStringLiteral("The import was cancelled; nothing was stored."));
        MOVIEDB_TRY(items, m_what.stream->next(importedAtOnce));
        if (items.isEmpty())
            break;
        if (std::exchange(first, false))
            m_plan.keepsNumbers = empty && m_origin.numbered && areNumbered(items);
        for (ImportedItem &item : items)
            item.entry = ++films;
        MOVIEDB_CHECK(take(items));
        m_changes = changedTables(m_changes); // one a table, however many films there are
        if (m_what.progress)
            m_what.progress(films);
    }
    if (m_plan.keepsNumbers)
        MOVIEDB_CHECK(m_numbered.finish(m_connection));
    putInOrderOfFile(m_plan.lines);
    return m_plan;
}

} // namespace

Result<ImportPlan> importFilms(Connection &connection, const SchemaInfo &schema, const FilmImport &what,
                               QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_CHECK(preferIndexes(connection));
    MOVIEDB_TRY(step, beginStep(connection, schema, QStringLiteral("import"),
                                QStringLiteral("Import of %1").arg(what.stream->origin().title)));
    QList<TableChange> told;
    MOVIEDB_TRY(plan, Import(connection, schema, what, told).run());
    if (plan.keepsNumbers) // all of them are new
        for (const TableInfo &table : schema.tables)
            told.append({table.name, {}});
    QList<TableChange> tables = changedTables(told);
    MOVIEDB_CHECK(endStep(connection, step, tables));
    if (what.dryRun || (what.onConflict == OnConflict::Ask && plan.conflicts > 0))
        return plan; // the transaction goes, and all of it with it
    MOVIEDB_CHECK(transaction.commit());
    plan.stored = true;
    changes += tables;
    return plan;
}

} // namespace moviedb::store
