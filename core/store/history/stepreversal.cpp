#include "core/store/history/stepreversal.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/history/capture.h"
#include "core/store/history/handingover.h"
#include "core/store/history/rowusers.h"

namespace moviedb::store {

namespace {

// A crawl of some ten thousand titles comes back as one image.
constexpr qsizetype imageBytes = qsizetype(1) << 30;
constexpr qsizetype valuesOfImage = 100000000;

QStringList keysOf(const QList<StepNote> &notes)
{
    QStringList keys;
    for (const StepNote &note : notes)
        keys << note.key;
    return keys;
}

std::string imagesText(const QList<RowImage> &images)
{
    std::string text = "[";
    for (const RowImage &image : images)
        text += (text.size() > 1 ? "," : "") + image.json;
    return text + "]";
}

} // namespace

StepReversal::StepReversal(Connection &connection, const SchemaInfo &schema, qint64 stepId)
    : m_connection(connection), m_schema(schema), m_stepId(stepId), m_watched(watchedTables(schema))
{
}

Result<Done> StepReversal::takeBack()
{
    MOVIEDB_CHECK(deferReferences(m_connection));
    MOVIEDB_TRY(notes, readNotes(m_connection, m_stepId));
    MOVIEDB_TRY(later, laterSteps(m_connection, m_stepId));
    m_dependents = later;
    MOVIEDB_CHECK(readAdded(notes));
    // Rows that others share last: one that was handed over may have come before what uses it, or after.
    QSet<QString> sharedTables;
    for (const TableInfo &table : m_schema.tables)
        if (isShared(m_schema, table))
            sharedTables.insert(table.name);
    Notes shared, others;
    for (const StepNote &note : std::as_const(notes))
        (note.operation == StepNote::Operation::Insert && sharedTables.contains(note.table) ? shared : others)
            << note;
    MOVIEDB_CHECK(takeBackNotes(others));
    MOVIEDB_CHECK(takeBackNotes(shared));
    if (m_dependents.isEmpty())
        return Done{};
    return dependsError(m_connection, m_stepId, m_dependents);
}

// The last one first.
Result<Done> StepReversal::takeBackNotes(const Notes &notes)
{
    for (qsizetype end = notes.size(); end > 0 && m_dependents.isEmpty();) {
        qsizetype begin = end - 1;
        while (begin > 0 && notes.at(begin - 1).table == notes.at(begin).table &&
               notes.at(begin - 1).operation == notes.at(begin).operation)
            --begin;
        MOVIEDB_CHECK(takeBackRun(notes.mid(begin, end - begin)));
        end = begin;
    }
    return Done{};
}

Result<const TableInfo *> StepReversal::tableOf(const StepNote &note) const
{
    const TableInfo *table = m_schema.table(note.table);
    if (table == nullptr)
        return makeError(Fault::Conflict,
                         QStringLiteral("The table %1 of this step is no longer there.").arg(note.table),
                         note.table);
    return table;
}

// Everything is read before anything is removed: a removal may let go of rows that come later.
Result<Done> StepReversal::readAdded(const Notes &notes)
{
    QMap<QString, QStringList> keys;
    for (const StepNote &note : notes)
        if (note.operation == StepNote::Operation::Insert)
            keys[note.table] << note.key;
    for (auto table = keys.cbegin(); table != keys.cend(); ++table) {
        const TableInfo *info = m_schema.table(table.key());
        if (info == nullptr)
            continue; // takeBackRun() refuses it
        MOVIEDB_CHECK(readAddedRows(*info, table.value()));
        if (info->primaryKey.size() == 1)
            MOVIEDB_CHECK(readOwned(*info, table.value()));
    }
    return Done{};
}

Result<Done> StepReversal::readAddedRows(const TableInfo &table, const QStringList &keys)
{
    const QSet<QString> wanted(keys.cbegin(), keys.cend());
    MOVIEDB_TRY(values, firstKeyParts(keys));
    MOVIEDB_TRY(images, readImages(m_connection, table, table.primaryKey.first(), values));
    for (const RowImage &image : images)
        if (wanted.contains(image.key))
            m_added[{table.name, image.key}].row = image.json;
    return Done{};
}

Result<Done> StepReversal::readOwned(const TableInfo &table, const QStringList &keys)
{
    for (const WatchedTable &owned : m_watched) {
        const bool named = !owned.ownerNameColumn.isEmpty();
        if (!owned.owned() || (!named && owned.ownerTable != table.name) ||
            (named && table.column(table.primaryKey.first())->kind != ColumnKind::Integer))
            continue;
        MOVIEDB_TRY(values, firstKeyParts(keys));
        MOVIEDB_TRY(images, named ? readImages(m_connection, *owned.table, owned.ownerColumn, values,
                                               QStringLiteral("r.%1 = ?").arg(quoted(owned.ownerNameColumn)),
                                               {table.name})
                                  : readImages(m_connection, *owned.table, owned.ownerColumn, values));
        QStringList ownedKeys;
        QHash<QString, QList<RowImage>> byOwner;
        for (const RowImage &image : std::as_const(images)) {
            ownedKeys << image.key;
            MOVIEDB_TRY(
                json, parseJson(QByteArrayView(image.json.data(), qsizetype(image.json.size())), table.name));
            OrderedJson owner = OrderedJson::array({OrderedJson(json[utf8(owned.ownerColumn)])});
            byOwner[fromUtf8(owner.dump())] << image;
        }
        for (auto rows = byOwner.cbegin(); rows != byOwner.cend(); ++rows)
            m_added[{table.name, rows.key()}].owned.append({owned.table->name, rows.value()});
        MOVIEDB_TRY(others, stepsAbout(m_connection, m_stepId, owned.table->name, ownedKeys));
        if (!isShared(m_schema, table))
            m_dependents += others;
    }
    return Done{};
}

Result<Done> StepReversal::takeBackRun(const Notes &run)
{
    MOVIEDB_TRY(table, tableOf(run.first()));
    m_touched.insert(table->name);
    switch (run.first().operation) {
    case StepNote::Operation::Insert:
        return removeAdded(*table, run);
    case StepNote::Operation::Delete:
        return restore(*table, run);
    case StepNote::Operation::Update:
        for (auto note = run.crbegin(); note != run.crend(); ++note)
            MOVIEDB_CHECK(setColumns(*table, note->key, note->before, note->after));
        return Done{};
    }
    return Done{};
}

// The program's own notes of later crawls let go of a row that goes; those crawls depend on it then.
Result<Done> StepReversal::checkLetGo(const TableInfo &table, const QStringList &keys)
{
    MOVIEDB_TRY(values, firstKeyParts(keys));
    for (const WatchedTable &user : m_watched)
        for (const ColumnInfo &column : user.table->columns) {
            if (!column.references || column.references->table != table.name ||
                column.name == user.ownerColumn || user.ownerTable.isEmpty())
                continue;
            QStringList owners;
            MOVIEDB_CHECK(inParts(values, [&](const QVariantList &part) -> Result<Done> {
                MOVIEDB_TRY(
                    rows, m_connection.run(QStringLiteral("SELECT DISTINCT r.%4 FROM %2 r WHERE r.%1 IN (%3)")
                                               .arg(quoted(column.name), quoted(user.table->name),
                                                    inList(part.size()), quoted(user.ownerColumn)),
                                           padded(part, part.size())));
                while (rows.next())
                    owners << QStringLiteral("[%1]").arg(rows.integer(0));
                return Done{};
            }));
            MOVIEDB_TRY(steps, stepsAbout(m_connection, m_stepId, user.ownerTable, owners));
            for (const qint64 step : std::as_const(steps))
                if (step > m_stepId)
                    m_dependents.insert(step);
        }
    return Done{};
}

Result<Done> StepReversal::removeAdded(const TableInfo &table, const Notes &run)
{
    const bool shared = isShared(m_schema, table);
    QSet<QString> kept;
    if (shared) {
        MOVIEDB_TRY(used, usedKeys(m_connection, m_watched, table, keysOf(run)));
        kept = used;
    } else if (table.primaryKey.size() == 1) {
        MOVIEDB_CHECK(checkLetGo(table, keysOf(run)));
        if (!m_dependents.isEmpty())
            return Done{};
    }
    QStringList going;
    Notes staying;
    for (const StepNote &note : run) {
        const bool there =
            m_added.contains({table.name, note.key}) && !m_added[{table.name, note.key}].row.empty();
        const bool goes = there && !kept.contains(note.key);
        MOVIEDB_CHECK(keepImage(note, goes));
        if (goes)
            going << note.key;
        else if (there)
            staying << note;
        m_added.remove({table.name, note.key}); // noted twice: it came, went and came again
    }
    MOVIEDB_CHECK(handOver(m_connection, m_watched, table, m_stepId, staying));
    if (table.primaryKey.size() != 1) {
        for (const QString &key : std::as_const(going))
            MOVIEDB_CHECK(removeRow(table, key));
        return Done{};
    }
    MOVIEDB_CHECK(removeOwned(table, going));
    MOVIEDB_TRY(values, firstKeyParts(going));
    return inParts(values, [&](const QVariantList &part) -> Result<Done> {
        MOVIEDB_CHECK(m_connection.execute(
            QStringLiteral("DELETE FROM %1 WHERE %2 IN (%3)")
                .arg(quoted(table.name), quoted(table.primaryKey.first()), inList(part.size())),
            padded(part, part.size())));
        return Done{};
    });
}

Result<Done> StepReversal::removeOwned(const TableInfo &table, const QStringList &keys)
{
    MOVIEDB_TRY(values, firstKeyParts(keys));
    for (const WatchedTable &owned : m_watched) {
        const bool named = !owned.ownerNameColumn.isEmpty();
        if (!owned.owned() || (!named && owned.ownerTable != table.name) ||
            (named && table.column(table.primaryKey.first())->kind != ColumnKind::Integer))
            continue;
        m_touched.insert(owned.table->name);
        QString sql = QStringLiteral("DELETE FROM %1 WHERE ").arg(quoted(owned.table->name));
        if (named)
            sql += quoted(owned.ownerNameColumn) + QLatin1String(" = ? AND ");
        MOVIEDB_CHECK(inParts(values, [&](const QVariantList &part) -> Result<Done> {
            MOVIEDB_CHECK(m_connection.execute(
                sql + QStringLiteral("%1 IN (%2)").arg(quoted(owned.ownerColumn), inList(part.size())),
                (named ? QVariantList{table.name} : QVariantList{}) + padded(part, part.size())));
            return Done{};
        }));
    }
    return Done{};
}

Result<Done> StepReversal::keepImage(const StepNote &note, bool removed)
{
    QVariant image;
    if (removed) {
        const Added &added = m_added[{note.table, note.key}];
        std::string text = R"({"row":)" + added.row + R"(,"owned":{)";
        bool first = true;
        for (const auto &[table, images] : added.owned) {
            text += (first ? "\"" : ",\"") + utf8(table) + "\":" + imagesText(images);
            first = false;
        }
        image = fromUtf8(text + "}}");
    }
    MOVIEDB_CHECK(m_connection.execute(QStringLiteral("UPDATE changes SET after = ? WHERE change_id = ?"),
                                       {image, note.changeId}));
    return Done{};
}

Result<Done> StepReversal::restore(const TableInfo &table, const Notes &run)
{
    QList<Json> images;
    for (auto note = run.crbegin(); note != run.crend(); ++note) {
        MOVIEDB_TRY(image, parseJson(note->before, QStringLiteral("changes.before")));
        images << image;
    }
    if (const auto written = writeImages(m_connection, table, images); !written)
        return placeTaken(table, written.error());
    return Done{};
}

Result<Done> StepReversal::setColumns(const TableInfo &table, const QString &key, const QByteArray &values,
                                      const QByteArray &expected)
{
    MOVIEDB_TRY(wanted, parseJson(values, QStringLiteral("changes")));
    MOVIEDB_TRY(left, parseJson(expected, QStringLiteral("changes")));
    MOVIEDB_TRY(parts, keyValues(key));
    MOVIEDB_TRY(images, readImages(m_connection, table, table.primaryKey.first(), {parts.value(0)}));
    const auto now =
        std::find_if(images.cbegin(), images.cend(), [&](const RowImage &image) { return image.key == key; });
    if (now == images.cend())
        return removedSince(table, key);
    MOVIEDB_TRY(stored, parseJson(QByteArrayView(now->json.data(), qsizetype(now->json.size())), table.name));
    QStringList sets;
    QVariantList binds;
    for (const ColumnInfo &column : table.columns) {
        const std::string name = utf8(column.name);
        const auto value = wanted.find(name);
        if (value == wanted.end() || !column.computedAs.isEmpty())
            continue;
        const bool letGo = column.references && stored[name].is_null(); // by a row of this step that went
        if (column.name != QLatin1String("updated_at") && !letGo &&
            !sameValue(column, stored[name], left[name]))
            return changedSince(table, key, column.name, stored);
        sets << quoted(column.name) + QLatin1String(" = ?");
        binds << columnValue(column, *value);
    }
    if (sets.isEmpty())
        return Done{};
    MOVIEDB_CHECK(
        m_connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                                 .arg(quoted(table.name), sets.join(QLatin1String(", ")), keyMatch(table)),
                             binds + parts));
    // SQLite keeps the time of the last change by a trigger, which has just set it.
    const ColumnInfo *updatedAt = table.column(u"updated_at");
    if (!m_connection.isSqlite() || updatedAt == nullptr)
        return Done{};
    const QVariant time =
        columnValue(*updatedAt, wanted.contains("updated_at") ? wanted["updated_at"] : stored["updated_at"]);
    MOVIEDB_CHECK(
        m_connection.execute(QStringLiteral("UPDATE %1 SET updated_at = ? WHERE %2 AND updated_at <> ?")
                                 .arg(quoted(table.name), keyMatch(table)),
                             QVariantList{time} + parts + QVariantList{time}));
    return Done{};
}

Result<Done> StepReversal::removeRow(const TableInfo &table, const QString &key)
{
    MOVIEDB_TRY(parts, keyValues(key));
    MOVIEDB_TRY(
        gone, m_connection.execute(
                  QStringLiteral("DELETE FROM %1 WHERE %2").arg(quoted(table.name), keyMatch(table)), parts));
    if (gone == 0)
        return removedSince(table, key);
    return Done{};
}

Result<Done> StepReversal::addAgain(const TableInfo &table, const StepNote &note)
{
    if (note.after.isEmpty()) // it stayed when the step was taken back
        return Done{};
    MOVIEDB_TRY(image,
                parseJson(note.after, QStringLiteral("changes.after"), imageBytes, 100, valuesOfImage));
    MOVIEDB_CHECK(writeImages(m_connection, table, {image["row"]}));
    for (const auto &[name, rows] : image["owned"].items()) {
        const TableInfo *owned = m_schema.table(fromUtf8(name));
        if (owned == nullptr)
            continue;
        m_touched.insert(owned->name);
        MOVIEDB_CHECK(writeImages(m_connection, *owned, QList<Json>(rows.begin(), rows.end())));
    }
    return Done{};
}

// Another row has its place now.
Error StepReversal::placeTaken(const TableInfo &table, const Error &error)
{
    if (error.fault != Fault::Constraint)
        return error;
    return makeError(Fault::Conflict,
                     QStringLiteral("A row of %1 cannot come back: %2").arg(table.title, error.text),
                     error.where, QStringLiteral("Take back what was changed since first."));
}

Result<Done> StepReversal::doAgain()
{
    MOVIEDB_CHECK(deferReferences(m_connection));
    MOVIEDB_TRY(notes, readNotes(m_connection, m_stepId));
    QSet<std::pair<QString, QString>> ofStep;
    for (const StepNote &note : std::as_const(notes))
        ofStep.insert({note.table, note.key});
    for (qsizetype begin = 0; begin < notes.size();) {
        qsizetype end = begin + 1;
        while (end < notes.size() && notes.at(end).table == notes.at(begin).table &&
               notes.at(end).operation == notes.at(begin).operation)
            ++end;
        MOVIEDB_CHECK(doRunAgain(notes.mid(begin, end - begin), ofStep));
        begin = end;
    }
    return Done{};
}

Result<Done> StepReversal::doRunAgain(const Notes &run, const QSet<std::pair<QString, QString>> &ofStep)
{
    MOVIEDB_TRY(table, tableOf(run.first()));
    m_touched.insert(table->name);
    if (run.first().operation == StepNote::Operation::Delete)
        MOVIEDB_CHECK(checkGoesAgain(m_connection, m_watched, *table, run, ofStep));
    for (const StepNote &note : run)
        switch (note.operation) {
        case StepNote::Operation::Insert:
            if (const auto added = addAgain(*table, note); !added)
                return placeTaken(*table, added.error());
            break;
        case StepNote::Operation::Delete:
            MOVIEDB_CHECK(removeRow(*table, note.key));
            break;
        case StepNote::Operation::Update:
            MOVIEDB_CHECK(setColumns(*table, note.key, note.after, note.before));
            break;
        }
    return Done{};
}

} // namespace moviedb::store
