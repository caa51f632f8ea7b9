#include "core/store/recipebook/backwardwalk.h"

#include "core/store/recipebook/recipevalues.h"

#include <algorithm>

namespace moviedb::store {

namespace {

QString rowPlace(const QString &table, const QString &key)
{
    return table + key;
}

QString keyOf(const Json &value)
{
    return fromUtf8(Json::array({value}).dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString rowKeyOf(const TableInfo &table, const Json &image)
{
    Json key = Json::array();
    for (const QString &column : table.primaryKey)
        key.push_back(image.value(utf8(column), Json()));
    return fromUtf8(key.dump(-1, ' ', false, Json::error_handler_t::replace));
}

RecipeChange changeOf(RecipeChange::Kind kind, const TableInfo &table, const QString &key)
{
    RecipeChange change;
    change.kind = kind;
    change.key = key;
    change.row.table = &table;
    return change;
}

RecipeChange setting(const TableInfo &table, const QString &key, const Json &row, const Json &before,
                     const Json &after)
{
    RecipeChange change = changeOf(RecipeChange::Kind::Set, table, key);
    change.before = before;
    change.after = after;
    change.of = tellingValues(table, recipeValues(table, row));
    return change;
}

// Columns in which the row is no longer what the act left, with both values; the time of the last change says nothing.
std::pair<Json, Json> differingNow(const TableInfo &table, const Json &left, const Json &row)
{
    std::pair<Json, Json> differing{Json::object(), Json::object()};
    const Json now = recipeValues(table, row);
    for (const auto &[column, value] : left.items())
        if (column != "updated_at" && now.contains(column) && now[column] != value) {
            differing.first[column] = value;
            differing.second[column] = now[column];
        }
    return differing;
}

// Neighbours that set columns of one row become one, without what stays as it was: a database notes the time of the last
// change by itself, one engine apart from the values and the other with them.
QList<RecipeChange> foldedSettings(const QList<RecipeChange> &changes)
{
    QList<RecipeChange> folded;
    for (const RecipeChange &change : changes) {
        const bool goesOn = !folded.isEmpty() && change.kind == RecipeChange::Kind::Set &&
                            folded.last().kind == RecipeChange::Kind::Set &&
                            folded.last().row.table == change.row.table && folded.last().key == change.key &&
                            folded.last().noted == change.noted;
        if (!goesOn) {
            folded << change;
            continue;
        }
        RecipeChange &first = folded.last();
        for (const auto &[column, value] : change.after.items()) {
            if (!first.before.contains(column))
                first.before[column] = change.before.value(column, Json());
            first.after[column] = value;
        }
    }
    QList<RecipeChange> changing;
    for (RecipeChange &change : folded) {
        Json before = Json::object(), after = Json::object();
        for (const auto &[column, value] : change.after.items())
            if (const Json was = change.before.value(column, Json()); was != value) {
                before[column] = was;
                after[column] = value;
            }
        if (change.kind == RecipeChange::Kind::Set) {
            change.before = before;
            change.after = after;
        }
        if (change.kind != RecipeChange::Kind::Set || !after.empty())
            changing << change;
    }
    return changing;
}

Result<Json> parsedNote(const QByteArray &text, const StepNote &note)
{
    return parseJson(text, QStringLiteral("changes %1").arg(note.changeId), qsizetype(1) << 30);
}

} // namespace

BackwardWalk::BackwardWalk(const SchemaInfo &schema, TableMemory memory)
    : m_schema(schema), m_memory(std::move(memory))
{
}

Result<Done> BackwardWalk::takeBack(qint64 stepId, const StepNote &note)
{
    if (stepId != m_open.stepId)
        closeStretch();
    m_open.stepId = stepId;
    const TableInfo *table = m_schema.table(note.table);
    if (table == nullptr)
        return Done{}; // a later migration has done away with it
    switch (note.operation) {
    case StepNote::Operation::Insert:
        return takeBackAdded(*table, note);
    case StepNote::Operation::Delete:
        return takeBackRemoved(*table, note);
    case StepNote::Operation::Update:
        return takeBackSet(*table, note);
    }
    return Done{};
}

Result<Done> BackwardWalk::takeBackAdded(const TableInfo &table, const StepNote &note)
{
    const Json image = m_memory.take(table.name, note.key);
    if (image.is_null()) // it went again in the same act, or nobody noted how
        return Done{};
    RecipeChange change = changeOf(RecipeChange::Kind::Add, table, note.key);
    change.row.values = recipeRow(table, image);
    remember(table, note.key, change.row.values);
    for (const TableMemory::Owned &owned : m_memory.takeOwned(table.name, note.key)) {
        change.along << RecipeRow{owned.table, recipeRow(*owned.table, owned.image), {}};
        remember(*owned.table, owned.key, change.along.last().values);
    }
    m_open.changes << change;
    return Done{};
}

Result<Done> BackwardWalk::takeBackRemoved(const TableInfo &table, const StepNote &note)
{
    MOVIEDB_TRY(before, parsedNote(note.before, note));
    if (const Json now = m_memory.take(table.name, note.key); !now.is_null()) {
        RecipeChange cameAgain = changeOf(RecipeChange::Kind::Add, table, note.key);
        cameAgain.row.values = recipeRow(table, now);
        cameAgain.noted = false;
        m_open.changes << cameAgain;
    }
    RecipeChange change = changeOf(RecipeChange::Kind::Remove, table, note.key);
    change.row.values = recipeRow(table, before);
    m_open.changes << change;
    m_memory.put(table.name, note.key, before);
    return Done{};
}

Result<Done> BackwardWalk::takeBackSet(const TableInfo &table, const StepNote &note)
{
    Json row = m_memory.row(table.name, note.key);
    if (row.is_null()) // it went later, and nobody noted how
        return Done{};
    MOVIEDB_TRY(before, parsedNote(note.before, note));
    MOVIEDB_TRY(after, parsedNote(note.after, note));
    const Json left = recipeValues(table, after), had = recipeValues(table, before);
    if (const auto [was, now] = differingNow(table, left, row); !now.empty()) {
        RecipeChange since = setting(table, note.key, row, was, now);
        since.of = Json();
        since.noted = false;
        m_open.changes << since;
    }
    for (const auto &[column, value] : before.items())
        if (row.contains(column))
            row[column] = value;
    m_open.changes << setting(table, note.key, row, had, left);
    m_memory.put(table.name, note.key, row);
    return Done{};
}

void BackwardWalk::remember(const TableInfo &table, const QString &key, const Json &values)
{
    m_added.insert(rowPlace(table.name, key),
                   table.labelColumn.isEmpty() ? Json::object() : tellingValues(table, values));
}

bool BackwardWalk::isThere(const QString &table, const QString &key) const
{
    return m_added.contains(rowPlace(table, key)) || m_memory.has(table, key);
}

QString BackwardWalk::nameOf(const QString &table, const QString &key) const
{
    const TableInfo *info = m_schema.table(table);
    if (info == nullptr || info->labelColumn.isEmpty())
        return {};
    const auto came = m_added.find(rowPlace(table, key));
    const Json row = came == m_added.end() ? m_memory.row(table, key) : *came;
    QString name;
    QStringList ids;
    const Json telling = row.is_null() ? Json::object() : tellingValues(*info, row);
    for (const auto &[column, value] : telling.items()) {
        if (!value.is_string())
            continue;
        if (column == utf8(info->labelColumn))
            name = fromUtf8(value.get<std::string>());
        else
            ids << fromUtf8(value.get<std::string>());
    }
    return ids.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, ids.join(QLatin1String(", ")));
}

void BackwardWalk::nameReferences(RecipeRow &row)
{
    for (const ColumnInfo &column : row.table->columns) {
        const auto value = row.values.find(utf8(column.name));
        if (!column.references || value == row.values.end() || !value->is_number())
            continue;
        const QString name = nameOf(column.references->table, keyOf(*value));
        if (!name.isEmpty())
            row.names.insert(column.name, name);
    }
}

// A row that refers to one that came only later: it waits for that one, or its reference does where it may be empty.
// True when the row waits.
bool BackwardWalk::waits(RecipeRow &row, const QString &key)
{
    qsizetype latest = -1;
    for (const ColumnInfo &column : row.table->columns) {
        const auto value = row.values.find(utf8(column.name));
        if (!column.references || value == row.values.end() || value->is_null())
            continue;
        const QString target = keyOf(*value);
        if (isThere(column.references->table, target))
            continue;
        const auto came = m_cameIn.find(rowPlace(column.references->table, target));
        if (came == m_cameIn.end())
            continue;
        if (!column.nullable) {
            latest = latest < 0 ? *came : std::min(latest, *came); // stretches count from the newest
            continue;
        }
        RecipeChange later =
            setting(*row.table, key, Json::object(), {{value.key(), nullptr}}, {{value.key(), *value}});
        later.noted = false;
        m_late[*came] << later;
        row.values.erase(value);
    }
    if (latest < 0)
        return false;
    RecipeChange later = changeOf(RecipeChange::Kind::Add, *row.table, key);
    later.row = row;
    later.noted = false;
    m_late[latest] << later;
    m_cameIn.insert(rowPlace(row.table->name, key), latest);
    m_added.remove(rowPlace(row.table->name, key));
    return true;
}

void BackwardWalk::settle(RecipeChange &change, QList<RecipeRow> &keep)
{
    const qsizetype number = m_stretches.size();
    for (RecipeRow &row : change.along) {
        const QString key = rowKeyOf(*row.table, row.values);
        if (waits(row, key))
            continue;
        m_cameIn.insert(rowPlace(row.table->name, key), number);
        keep << row;
    }
    m_cameIn.insert(rowPlace(change.row.table->name, change.key), number);
}

void BackwardWalk::closeStretch()
{
    if (m_open.changes.isEmpty()) {
        m_open = {};
        m_added.clear();
        return;
    }
    QList<RecipeChange> changes;
    for (RecipeChange &change : m_open.changes) {
        if (change.kind == RecipeChange::Kind::Add) {
            QList<RecipeRow> along;
            if (waits(change.row, change.key))
                continue;
            settle(change, along);
            change.along = along;
        }
        changes.prepend(change);
    }
    changes = foldedSettings(changes);
    for (RecipeChange &change : changes) {
        if (change.kind == RecipeChange::Kind::Set) {
            RecipeRow after = {change.row.table, change.after, {}};
            nameReferences(after);
            change.row.names = after.names;
            continue;
        }
        nameReferences(change.row);
        for (RecipeRow &row : change.along)
            nameReferences(row);
    }
    m_open.changes = changes;
    if (!changes.isEmpty())
        m_stretches << m_open;
    m_open = {};
    m_added.clear();
}

// Tables in creation order: who refers comes behind whom it refers to.
void BackwardWalk::collectBefore()
{
    const QList<TableMemory::Owned> rows = m_memory.takeAll();
    bool onlySources = true; // those the program knows by itself
    for (const TableMemory::Owned &row : rows) {
        RecipeChange change = changeOf(RecipeChange::Kind::Add, *row.table, row.key);
        change.row.values = recipeRow(*row.table, row.image);
        change.noted = false;
        remember(*row.table, row.key, change.row.values);
        m_open.changes << change;
        onlySources = onlySources && row.table->name == QLatin1String("sources");
    }
    if (onlySources)
        m_open = {};
}

QList<Stretch> BackwardWalk::finish()
{
    closeStretch();
    collectBefore();
    if (!m_open.changes.isEmpty()) {
        const qsizetype before = m_stretches.size();
        closeStretch();
        if (m_stretches.size() > before)
            std::reverse(m_stretches.last().changes.begin(), m_stretches.last().changes.end());
    }
    for (auto late = m_late.begin(); late != m_late.end(); ++late)
        for (auto change = late->rbegin(); change != late->rend(); ++change)
            m_stretches[late.key()].changes << *change;
    std::reverse(m_stretches.begin(), m_stretches.end());
    return m_stretches;
}

} // namespace moviedb::store
