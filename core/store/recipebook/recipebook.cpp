#include "core/store/recipebook/recipebook.h"

#include "core/store/recipebook/backwardwalk.h"
#include "core/store/recipebook/recipevalues.h"

#include <map>

namespace moviedb::store {

namespace {

constexpr qsizetype keptImageBytes = qsizetype(1) << 30;
constexpr qsizetype longestScope = 100000; // a scope may hold a saved page

// Everything is read as it stood when it began, also while others write.
class Moment
{
public:
    static Result<Done> begin(Connection &connection)
    {
        return connection.executeRaw(connection.isSqlite()
                                         ? QStringLiteral("BEGIN")
                                         : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    }
    explicit Moment(Connection &connection) : m_connection(connection) {}
    Moment(const Moment &) = delete;
    Moment &operator=(const Moment &) = delete;
    // Nothing was written: there is nothing to lose.
    ~Moment() { (void)m_connection.executeRaw(QStringLiteral("ROLLBACK")); }

private:
    Connection &m_connection;
};

using Acts = std::map<qint64, RecipeAct>; // by step

Result<Acts> readActs(Connection &connection)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                          "SELECT s.step_id, s.at, s.kind, s.person, s.description, s.run_id, s.complete, "
                          "s.undone, s.undo_order, r.scope FROM change_steps s LEFT JOIN crawl_runs r ON "
                          "r.run_id = s.run_id ORDER BY s.step_id")));
    Acts acts;
    while (rows.next()) {
        RecipeAct act;
        act.act = rows.integer(0);
        act.at = rows.timestamp(1);
        act.kind = rows.text(2);
        act.person = rows.text(3);
        act.words = rows.text(4);
        act.run = rows.integer(5);
        act.complete = rows.boolean(6);
        act.undone = rows.boolean(7);
        act.move = rows.integer(8);
        if (const QByteArray scope = rows.text(9).toUtf8(); !scope.isEmpty() && scope.size() < longestScope)
            if (const auto json = parseJson(scope))
                act.scope = *json;
        acts.emplace(act.act, act);
    }
    return acts;
}

StepNote noteOf(const Rows &rows)
{
    const QString operation = rows.text(4);
    StepNote note;
    note.changeId = rows.integer(0);
    note.table = rows.text(2);
    note.key = rows.text(3);
    note.operation = operation == QLatin1String("insert")   ? StepNote::Operation::Insert
                     : operation == QLatin1String("delete") ? StepNote::Operation::Delete
                                                            : StepNote::Operation::Update;
    note.before = rows.text(5).toUtf8();
    note.after = rows.text(6).toUtf8();
    return note;
}

QString notesSql(const QString &condition, const QString &order)
{
    return QStringLiteral("SELECT c.change_id, c.step_id, c.table_name, c.row_key, c.operation, c.before, "
                          "c.after FROM changes c JOIN change_steps s ON s.step_id = c.step_id WHERE "
                          "s.complete AND %1 ORDER BY c.change_id %2")
        .arg(condition, order);
}

Result<QList<Stretch>> walkBack(Connection &connection, const SchemaInfo &schema)
{
    TableMemory memory(schema);
    MOVIEDB_CHECK(memory.read(connection));
    BackwardWalk walk(schema, std::move(memory));
    MOVIEDB_TRY(rows, connection.run(notesSql(QStringLiteral("NOT s.undone"), QStringLiteral("DESC"))));
    while (rows.next())
        MOVIEDB_CHECK(walk.takeBack(rows.integer(1), noteOf(rows)));
    return walk.finish();
}

Result<RecipeChange> keptAddition(RecipeChange change, const SchemaInfo &schema, const StepNote &note)
{
    change.kind = RecipeChange::Kind::Add;
    if (note.after.isEmpty())
        return change; // it stayed when the act was taken back
    MOVIEDB_TRY(image,
                parseJson(note.after, QStringLiteral("changes.after"), keptImageBytes, 100, keptImageBytes));
    change.row.values = recipeRow(*change.row.table, image["row"]);
    for (const auto &[name, rows] : image["owned"].items())
        if (const TableInfo *table = schema.table(fromUtf8(name)))
            for (const Json &row : rows)
                change.along << RecipeRow{table, recipeRow(*table, row), {}};
    return change;
}

// Of an act that is taken back the notes say everything.
Result<RecipeChange> keptChange(const SchemaInfo &schema, const TableInfo &table, const StepNote &note)
{
    RecipeChange change;
    change.key = note.key;
    change.row.table = &table;
    if (note.operation == StepNote::Operation::Insert)
        return keptAddition(change, schema, note);
    MOVIEDB_TRY(before, parseJson(note.before, QStringLiteral("changes.before"), keptImageBytes));
    if (note.operation == StepNote::Operation::Delete) {
        change.kind = RecipeChange::Kind::Remove;
        change.row.values = recipeRow(table, before);
        return change;
    }
    MOVIEDB_TRY(after, parseJson(note.after, QStringLiteral("changes.after"), keptImageBytes));
    change.kind = RecipeChange::Kind::Set;
    change.before = recipeValues(table, before);
    change.after = recipeValues(table, after);
    return change;
}

Result<Done> addUndone(Connection &connection, const SchemaInfo &schema, Acts &acts)
{
    MOVIEDB_TRY(rows, connection.run(notesSql(QStringLiteral("s.undone"), QString())));
    while (rows.next()) {
        const StepNote note = noteOf(rows);
        const TableInfo *table = schema.table(note.table);
        const auto act = acts.find(rows.integer(1));
        if (table == nullptr || act == acts.end())
            continue;
        MOVIEDB_TRY(change, keptChange(schema, *table, note));
        act->second.changes << change;
    }
    return Done{};
}

RecipeAct beforeHistory(const RecipeAct *first)
{
    RecipeAct act;
    act.at = first != nullptr ? first->at : QStringLiteral("1970-01-01T00:00:00Z");
    act.kind = QStringLiteral("before");
    act.words = QStringLiteral("What was there before, and what no act has noted");
    act.complete = false;
    return act;
}

// Acts without a stretch (taken back, of older versions, of no effect) stand before the first one of a later act.
QList<QByteArray> linesOf(const Acts &acts, QList<Stretch> stretches)
{
    QList<QByteArray> lines;
    QHash<qint64, int> parts;
    for (const Stretch &stretch : stretches)
        parts.insert(stretch.stepId, 0);
    auto waiting = acts.begin();
    const auto addUpTo = [&](qint64 stepId) {
        for (; waiting != acts.end() && waiting->first < stepId; ++waiting)
            if (!parts.contains(waiting->first))
                lines << actLine(waiting->second);
    };
    for (Stretch &stretch : stretches) {
        const auto found = acts.find(stretch.stepId);
        RecipeAct act = found != acts.end() ? found->second
                                            : beforeHistory(acts.empty() ? nullptr : &acts.begin()->second);
        addUpTo(act.act);
        act.part = ++parts[stretch.stepId];
        act.changes = std::exchange(stretch.changes, {}); // each is let go of when its line is there
        lines << actLine(act);
    }
    addUpTo(std::numeric_limits<qint64>::max());
    return lines;
}

} // namespace

Result<QList<QByteArray>> readRecipeBook(Connection &connection, const SchemaInfo &schema)
{
    MOVIEDB_CHECK(Moment::begin(connection));
    const Moment moment(connection);
    MOVIEDB_TRY(acts, readActs(connection));
    MOVIEDB_CHECK(addUndone(connection, schema, acts));
    MOVIEDB_TRY(stretches, walkBack(connection, schema));
    QList<QByteArray> lines = linesOf(acts, std::move(stretches));
    lines.prepend(headerLine({1, schema.version, lines.size()}));
    return lines;
}

} // namespace moviedb::store
