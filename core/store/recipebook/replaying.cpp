#include "core/store/recipebook/replaying.h"

#include "core/store/history/capture.h"
#include "core/store/history/rowimages.h"
#include "core/store/recipebook/recipevalues.h"
#include "core/store/recipebook/rowcounters.h"

namespace moviedb::store {

namespace {

using Kind = RecipeChange::Kind;

// A column of the store's own notes that holds the number of an act.
constexpr auto actColumn = "change_step_id";
// Both engines count rows so far; a higher number would leave none for new rows.
constexpr qint64 highestRow = std::numeric_limits<qint32>::max();

class Replay
{
public:
    Replay(Connection &connection, const SchemaInfo &schema, const RecipeAct &act, qint64 laterBy)
        : m_connection(connection), m_schema(schema), m_act(act), m_laterBy(laterBy),
          m_stepId(act.act + laterBy)
    {
    }

    Result<Done> perform();
    const QSet<QString> &touchedTables() const { return m_touched; }

private:
    Result<Done> beginAct();
    Result<Done> performChanges();
    Result<Done> note(const RecipeChange &change);
    Result<Done> add(const QList<RecipeChange> &run);
    Result<bool> holdsRowsBefore(const TableInfo &table);
    Result<Done> countRow(const TableInfo &table, const Json &image);
    Result<Done> addNow(const TableInfo &table, const QList<Json> &values);
    Result<Done> set(const RecipeChange &change);
    Result<Done> remove(const RecipeChange &change);
    Result<Json> rowNow(const RecipeChange &change);
    Json imageFor(const TableInfo &table, const Json &values) const;
    Result<Done> countBeyondAll();

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const RecipeAct &m_act;
    const qint64 m_laterBy;
    const qint64 m_stepId;
    QSet<QString> m_touched;
    QHash<QString, qint64> m_highest; // by table
};

Error inTheWay(const RecipeChange &change, const QString &what)
{
    return makeError(Fault::Conflict,
                     QStringLiteral("%1 %2 is not what this act found: %3.")
                         .arg(change.row.table->title, change.key.mid(1, change.key.size() - 2), what),
                     change.row.table->name);
}

QString shown(const Json &value)
{
    return value.is_null()     ? QStringLiteral("empty")
           : value.is_string() ? QStringLiteral("“%1”").arg(fromUtf8(value.get<std::string>()).left(80))
                               : fromUtf8(value.dump());
}

QString textOf(const Json &json)
{
    return json.is_null() ? QString() : fromUtf8(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// What the act expects of a row; the times of a row say nothing.
Result<Done> checkFound(const RecipeChange &change, const Json &expected, const Json &now)
{
    for (const auto &[column, value] : expected.items()) {
        const Json found = now.value(column, Json());
        if (column != "updated_at" && column != "created_at" && column != actColumn && found != value)
            return inTheWay(change, QStringLiteral("%1 is %2, the act found %3")
                                        .arg(fromUtf8(column), shown(found), shown(value)));
    }
    return Done{};
}

Result<Done> Replay::perform()
{
    MOVIEDB_CHECK(deferReferences(m_connection));
    MOVIEDB_CHECK(beginAct());
    if (m_act.undone) {
        for (const RecipeChange &change : m_act.changes)
            MOVIEDB_CHECK(note(change));
    } else {
        MOVIEDB_CHECK(performChanges());
    }
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("UPDATE change_steps SET changed_rows = changed_rows + ? WHERE step_id = ?"),
        {m_act.notedChanges(), m_stepId}));
    return countBeyondAll();
}

Result<Done> Replay::beginAct()
{
    m_highest.insert(QStringLiteral("change_steps"), m_stepId);
    if (m_act.part > 1)
        return Done{};
    MOVIEDB_TRY(known,
                m_connection.first(QStringLiteral("SELECT description FROM change_steps WHERE step_id = ?"),
                                   {m_stepId}));
    if (known)
        return makeError(
            Fault::Conflict,
            QStringLiteral("The history has an act %1 already: “%2”.").arg(m_stepId).arg(known->toString()),
            QStringLiteral("change_steps"));
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("INSERT INTO change_steps (step_id, at, actor, kind, description, person, run_id, "
                       "complete, undone, undo_order) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {m_stepId, Connection::toStored(m_act.at, ColumnKind::Timestamp),
         m_act.run > 0 ? QStringLiteral("crawl") : QStringLiteral("user"), m_act.kind, m_act.words,
         nullIfEmpty(m_act.person), m_act.run > 0 ? QVariant(m_act.run) : QVariant(), m_act.complete,
         m_act.undone, m_act.move != 0 ? QVariant(m_act.move) : QVariant()}));
    return Done{};
}

// The database notes what changes, as it did when the act was done.
Result<Done> Replay::performChanges()
{
    MOVIEDB_CHECK(ensureCapture(m_connection, m_schema));
    const QList<RecipeChange> &changes = m_act.changes;
    for (qsizetype begin = 0; begin < changes.size();) {
        const RecipeChange &first = changes.at(begin);
        MOVIEDB_CHECK(captureInto(m_connection, first.noted && m_act.complete ? m_stepId : 0));
        m_touched.insert(first.row.table->name);
        qsizetype end = begin + 1;
        if (first.kind == Kind::Set) {
            MOVIEDB_CHECK(set(first));
        } else if (first.kind == Kind::Remove) {
            MOVIEDB_CHECK(remove(first));
        } else {
            while (end < changes.size() && changes.at(end).kind == Kind::Add &&
                   changes.at(end).noted == first.noted && changes.at(end).row.table == first.row.table)
                ++end;
            MOVIEDB_CHECK(add(changes.mid(begin, end - begin)));
        }
        begin = end;
    }
    return captureInto(m_connection, 0);
}

Json Replay::imageFor(const TableInfo &table, const Json &values) const
{
    Json image = imageRow(table, values, m_connection.engine());
    if (const auto step = image.find(actColumn); step != image.end() && step->is_number_integer())
        *step = step->get<std::int64_t>() + m_laterBy;
    return image;
}

// What was there before may be what every database has from its first moment: the sources.
Result<bool> Replay::holdsRowsBefore(const TableInfo &table)
{
    if (m_act.act != 0)
        return false;
    MOVIEDB_TRY(any, m_connection.first(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(quoted(table.name))));
    return any.has_value();
}

// Neighbours of one table; what belongs to them comes behind them.
Result<Done> Replay::add(const QList<RecipeChange> &run)
{
    const TableInfo &table = *run.first().row.table;
    QList<Json> rows;
    QMap<QString, QList<Json>> along;
    MOVIEDB_TRY(maybeThere, holdsRowsBefore(table));
    for (const RecipeChange &change : run) {
        if (change.row.values.is_null())
            return inTheWay(change, QStringLiteral("the recipe does not say what it was"));
        if (maybeThere) {
            MOVIEDB_TRY(now, rowNow(change));
            MOVIEDB_CHECK(now.is_null() ? Result<Done>(Done{}) : checkFound(change, change.row.values, now));
            if (!now.is_null())
                continue;
        }
        rows << change.row.values;
        for (const RecipeRow &row : change.along)
            along[row.table->name] << row.values;
    }
    MOVIEDB_CHECK(addNow(table, rows));
    for (auto owned = along.begin(); owned != along.end(); ++owned)
        MOVIEDB_CHECK(addNow(*m_schema.table(owned.key()), *owned));
    return Done{};
}

// New rows must get higher numbers than this one.
Result<Done> Replay::countRow(const TableInfo &table, const Json &image)
{
    if (table.primaryKey.size() != 1)
        return Done{};
    const Json key = image.value(utf8(table.primaryKey.first()), Json());
    if (!key.is_number_integer())
        return Done{};
    const auto number = key.get<std::int64_t>();
    if (number < 1 || number > highestRow)
        return makeError(
            Fault::Constraint,
            QStringLiteral("A row of %1 cannot have the number %2.").arg(table.title, fromUtf8(key.dump())),
            table.name);
    m_highest[table.name] = std::max<qint64>(m_highest.value(table.name), number);
    return Done{};
}

Result<Done> Replay::addNow(const TableInfo &table, const QList<Json> &values)
{
    m_touched.insert(table.name);
    QList<Json> images;
    for (const Json &row : values) {
        images << imageFor(table, row);
        MOVIEDB_CHECK(countRow(table, images.last()));
    }
    return writeImages(m_connection, table, images);
}

// Null when there is no such row.
Result<Json> Replay::rowNow(const RecipeChange &change)
{
    const TableInfo &table = *change.row.table;
    MOVIEDB_TRY(parts, keyValues(change.key));
    MOVIEDB_TRY(images, readImages(m_connection, table, table.primaryKey.first(), {parts.value(0)}));
    for (const RowImage &image : images) {
        MOVIEDB_TRY(row,
                    parseJson(QByteArrayView(image.json.data(), qsizetype(image.json.size())), table.name));
        Json key = Json::array();
        for (const QString &column : table.primaryKey)
            key.push_back(row.value(utf8(column), Json()));
        if (textOf(key) == change.key)
            return recipeValues(table, row);
    }
    return Json();
}

// Its reference went with the row it named, which this act has removed: the database has noted that by itself.
bool wasLetGo(const RecipeChange &change, const Json &now)
{
    bool letGo = false;
    for (const auto &[column, value] : change.after.items()) {
        const ColumnInfo *info = change.row.table->column(fromUtf8(column));
        if (!info->references || !value.is_null() || !now.value(column, Json()).is_null())
            return false;
        letGo = !change.before.value(column, Json()).is_null();
    }
    return letGo;
}

Result<Done> Replay::set(const RecipeChange &change)
{
    const TableInfo &table = *change.row.table;
    MOVIEDB_TRY(now, rowNow(change));
    if (now.is_null())
        return inTheWay(change, QStringLiteral("it is not there"));
    if (wasLetGo(change, now))
        return Done{};
    MOVIEDB_CHECK(checkFound(change, change.of.is_object() ? change.of : Json::object(), now));
    MOVIEDB_CHECK(checkFound(change, change.before, now));
    MOVIEDB_TRY(parts, keyValues(change.key));
    const Json image = imageValues(table, change.after, m_connection.engine());
    QStringList sets;
    QVariantList binds;
    for (const auto &[column, value] : image.items()) {
        sets << quoted(fromUtf8(column)) + QLatin1String(" = ?");
        binds << imageValue(column == actColumn && value.is_number_integer()
                                ? Json(value.get<std::int64_t>() + m_laterBy)
                                : value);
    }
    if (sets.isEmpty())
        return Done{};
    MOVIEDB_CHECK(
        m_connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3")
                                 .arg(quoted(table.name), sets.join(QLatin1String(", ")), keyMatch(table)),
                             binds + parts));
    // SQLite keeps the time of the last change by a trigger, which has just set it.
    const Json had = imageValues(table, now, m_connection.engine());
    const Json time = image.value("updated_at", had.value("updated_at", Json()));
    if (m_connection.isSqlite() && !time.is_null())
        MOVIEDB_CHECK(
            m_connection.execute(QStringLiteral("UPDATE %1 SET updated_at = ? WHERE %2 AND updated_at <> ?")
                                     .arg(quoted(table.name), keyMatch(table)),
                                 QVariantList{imageValue(time)} + parts + QVariantList{imageValue(time)}));
    return Done{};
}

Result<Done> Replay::remove(const RecipeChange &change)
{
    const TableInfo &table = *change.row.table;
    MOVIEDB_TRY(now, rowNow(change));
    if (now.is_null())
        return inTheWay(change, QStringLiteral("it is not there"));
    MOVIEDB_CHECK(checkFound(change, change.row.values, now));
    MOVIEDB_TRY(parts, keyValues(change.key));
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("DELETE FROM %1 WHERE %2").arg(quoted(table.name), keyMatch(table)), parts));
    return Done{};
}

// An act that is taken back is only known to the history, so that it can be done again.
Result<Done> Replay::note(const RecipeChange &change)
{
    const TableInfo &table = *change.row.table;
    Json before, after;
    if (change.kind == Kind::Set) {
        before = imageValues(table, change.before, m_connection.engine());
        after = imageValues(table, change.after, m_connection.engine());
    } else if (change.kind == Kind::Remove) {
        before = imageFor(table, change.row.values);
    } else if (!change.row.values.is_null()) {
        after = {{"row", imageFor(table, change.row.values)}, {"owned", Json::object()}};
        MOVIEDB_CHECK(countRow(table, after["row"]));
        for (const RecipeRow &row : change.along) {
            Json &owned = after["owned"][utf8(row.table->name)];
            owned.push_back(imageFor(*row.table, row.values));
            MOVIEDB_CHECK(countRow(*row.table, owned.back()));
        }
    }
    const QString operation = change.kind == Kind::Add   ? QStringLiteral("insert")
                              : change.kind == Kind::Set ? QStringLiteral("update")
                                                         : QStringLiteral("delete");
    MOVIEDB_CHECK(m_connection.execute(
        QStringLiteral("INSERT INTO changes (step_id, table_name, row_key, operation, before, after) VALUES "
                       "(?, ?, ?, ?, ?, ?)"),
        {m_stepId, table.name, change.key, operation, nullIfEmpty(textOf(before)),
         nullIfEmpty(textOf(after))}));
    return Done{};
}

Result<Done> Replay::countBeyondAll()
{
    for (auto highest = m_highest.begin(); highest != m_highest.end(); ++highest)
        if (const TableInfo *table = m_schema.table(highest.key()))
            MOVIEDB_CHECK(countBeyond(m_connection, *table, *highest));
    return Done{};
}

} // namespace

Result<Done> replayAct(Connection &connection, const SchemaInfo &schema, const RecipeAct &act, qint64 laterBy,
                       QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    Replay replay(connection, schema, act, laterBy);
    MOVIEDB_CHECK(replay.perform());
    MOVIEDB_CHECK(transaction.commit());
    QStringList tables(replay.touchedTables().cbegin(), replay.touchedTables().cend());
    tables << QStringLiteral("change_steps");
    tables.sort();
    for (const QString &table : std::as_const(tables))
        changes.append({table, {}});
    return Done{};
}

Result<bool> holdsNothing(Connection &connection, const SchemaInfo &schema)
{
    for (const TableInfo &table : schema.tables) {
        if (table.role == TableRole::System && table.name != QLatin1String("change_steps") &&
            table.name != QLatin1String("crawl_runs"))
            continue;
        MOVIEDB_TRY(any,
                    connection.first(QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(quoted(table.name))));
        if (any)
            return false;
    }
    return true;
}

} // namespace moviedb::store
