#include "core/store/recipebook/recipeline.h"

#include "core/domain/history.h"
#include "core/store/history/watchedtables.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int knownVersion = 1;
// A crawl of some ten thousand titles is one line.
constexpr qsizetype mostBytes = qsizetype(512) << 20;
constexpr qsizetype mostValues = 20000000;
constexpr int mostDepth = 12;
constexpr qint64 highestAct = std::numeric_limits<qint32>::max(); // of acts: both engines count so far

constexpr auto kindBefore = "before"; // what was there when the history began

QString changeName(RecipeChange::Kind kind)
{
    switch (kind) {
    case RecipeChange::Kind::Add:
        return QStringLiteral("add");
    case RecipeChange::Kind::Set:
        return QStringLiteral("set");
    case RecipeChange::Kind::Remove:
        break;
    }
    return QStringLiteral("remove");
}

// In the order of the table's columns.
OrderedJson byColumn(const TableInfo &table, const Json &values)
{
    if (values.is_null())
        return nullptr;
    OrderedJson ordered = OrderedJson::object();
    for (const ColumnInfo &column : table.columns)
        if (const auto value = values.find(utf8(column.name)); value != values.end())
            ordered[value.key()] = OrderedJson(*value);
    return ordered;
}

void addNames(OrderedJson &json, const RecipeRow &row)
{
    for (auto name = row.names.begin(); name != row.names.end(); ++name)
        json["names"][utf8(name.key())] = utf8(name.value());
}

OrderedJson changeJson(const RecipeChange &change)
{
    OrderedJson json = OrderedJson::object();
    const TableInfo &table = *change.row.table;
    json["change"] = utf8(changeName(change.kind));
    json["table"] = utf8(table.name);
    json["key"] = OrderedJson::parse(utf8(change.key), nullptr, false);
    if (change.of.is_object() && !change.of.empty())
        json["of"] = byColumn(table, change.of);
    if (change.kind == RecipeChange::Kind::Set) {
        json["before"] = byColumn(table, change.before);
        json["after"] = byColumn(table, change.after);
    } else {
        json["row"] = byColumn(table, change.row.values);
    }
    addNames(json, change.row);
    for (const RecipeRow &row : change.along) {
        OrderedJson along = OrderedJson::object();
        along["row"] = byColumn(*row.table, row.values);
        addNames(along, row);
        json["with"][utf8(row.table->name)].push_back(std::move(along));
    }
    if (!change.noted)
        json["noted"] = false;
    return json;
}

QByteArray bytesOf(const OrderedJson &json)
{
    return QByteArray::fromStdString(json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

Error wrong(const JsonPlace &place, const QString &text)
{
    return makeError(Fault::Parse, text, place.path());
}

Result<Json> readLine(QByteArrayView line, const QString &where)
{
    auto json = parseJson(line, where, mostBytes, mostDepth, mostValues);
    if (!json) {
        if (json.error().fault == Fault::Limit)
            return makeError(Fault::Limit, QStringLiteral("The line is too long or nests too deeply."),
                             where);
        return makeError(Fault::Parse, QStringLiteral("The line is not complete, valid JSON."), where,
                         QStringLiteral("Export the recipe again."));
    }
    if (!json->is_object())
        return makeError(Fault::Parse, QStringLiteral("The line is not a JSON object."), where);
    return json;
}

class ActReading
{
public:
    explicit ActReading(const SchemaInfo &schema) : m_watched(watchedTables(schema)) {}

    Result<RecipeChange> change(const JsonPlace &place) const
    {
        RecipeChange change;
        MOVIEDB_TRY(kind, changeKind(place["change"]));
        change.kind = kind;
        MOVIEDB_TRY(name, place["table"].requireText());
        MOVIEDB_TRY(table, tableNamed(name, place["table"]));
        change.row.table = table;
        MOVIEDB_TRY(key, keyOf(*table, place["key"]));
        change.key = key;
        change.noted = place["noted"].boolean().value_or(true);
        MOVIEDB_TRY(of, values(*table, place["of"]));
        change.of = of;
        if (kind == RecipeChange::Kind::Set) {
            MOVIEDB_CHECK(place["before"].requireObject());
            MOVIEDB_CHECK(place["after"].requireObject());
        }
        MOVIEDB_TRY(before, values(*table, place["before"]));
        change.before = before;
        MOVIEDB_TRY(after, values(*table, place["after"]));
        change.after = after;
        MOVIEDB_TRY(row, values(*table, place["row"]));
        change.row.values = row;
        if (kind == RecipeChange::Kind::Remove && row.is_null())
            return wrong(place, QStringLiteral("A removed row is missing."));
        MOVIEDB_CHECK(checkHasKey(*table, change, place["row"]));
        MOVIEDB_TRY(along, alongRows(place["with"]));
        change.along = along;
        return change;
    }

private:
    static Result<RecipeChange::Kind> changeKind(const JsonPlace &place)
    {
        using Kind = RecipeChange::Kind;
        MOVIEDB_TRY(name, place.requireText());
        for (const Kind kind : {Kind::Add, Kind::Set, Kind::Remove})
            if (name == changeName(kind))
                return kind;
        return wrong(place, QStringLiteral("“%1” is no change: add, set or remove.").arg(name.left(40)));
    }
    Result<const TableInfo *> tableNamed(const QString &name, const JsonPlace &place) const
    {
        for (const WatchedTable &watched : m_watched)
            if (watched.table->name == name)
                return watched.table;
        return wrong(place, QStringLiteral("This database has no table “%1”.").arg(name.left(63)));
    }
    static Result<QString> keyOf(const TableInfo &table, const JsonPlace &place)
    {
        MOVIEDB_CHECK(place.requireArray());
        if (place.size() != table.primaryKey.size())
            return wrong(
                place,
                QStringLiteral("The key of %1 has %2 parts.").arg(table.title).arg(table.primaryKey.size()));
        for (const Json &part : place.json())
            if (!part.is_number_integer() && !part.is_string())
                return wrong(place, QStringLiteral("A key is a whole number or a text."));
        return fromUtf8(place.json().dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    // Null when there are none.
    static Result<Json> values(const TableInfo &table, const JsonPlace &place)
    {
        if (!place.exists())
            return Json();
        MOVIEDB_CHECK(place.requireObject());
        for (const QString &name : place.keys()) {
            if (table.column(name) == nullptr)
                return wrong(place, QStringLiteral("%1 has no column “%2”.").arg(table.title, name.left(63)));
            if (place[name].json().is_structured())
                return wrong(place, QStringLiteral("%1 is neither text nor a number.").arg(name));
        }
        return place.json();
    }
    static Result<Done> checkHasKey(const TableInfo &table, const RecipeChange &change,
                                    const JsonPlace &place)
    {
        if (change.kind == RecipeChange::Kind::Set || change.row.values.is_null())
            return Done{};
        Json key = Json::array();
        for (const QString &column : table.primaryKey)
            key.push_back(change.row.values.value(utf8(column), Json()));
        if (fromUtf8(key.dump(-1, ' ', false, Json::error_handler_t::replace)) != change.key)
            return wrong(place, QStringLiteral("The row does not have the key of the change."));
        return Done{};
    }
    Result<QList<RecipeRow>> alongRows(const JsonPlace &place) const
    {
        QList<RecipeRow> rows;
        if (!place.exists())
            return rows;
        MOVIEDB_CHECK(place.requireObject());
        for (const QString &name : place.keys()) {
            MOVIEDB_TRY(table, tableNamed(name, place));
            MOVIEDB_TRY(list, place[name].requireArray());
            for (qsizetype index = 0; index < list.size(); ++index) {
                MOVIEDB_CHECK(list.at(index)["row"].requireObject());
                MOVIEDB_TRY(row, values(*table, list.at(index)["row"]));
                rows << RecipeRow{table, row, {}};
            }
        }
        return rows;
    }

    const QList<WatchedTable> m_watched;
};

Result<Done> readAbout(RecipeAct &act, const JsonPlace &place)
{
    MOVIEDB_TRY(number, place["act"].requireInteger());
    MOVIEDB_TRY(at, place["at"].requireText());
    MOVIEDB_TRY(kind, place["kind"].requireText());
    MOVIEDB_TRY(words, place["words"].requireText());
    const qint64 move = place["move"].integer().value_or(0);
    if (number < 0 || number > highestAct || std::abs(move) > highestAct)
        return wrong(place["act"], QStringLiteral("Acts count from 0 to %1.").arg(highestAct));
    if (kind != QLatin1String(kindBefore) && !historyKinds().contains(kind))
        return wrong(place["kind"], QStringLiteral("“%1” is no kind of act.").arg(kind.left(40)));
    static const QRegularExpression time(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    if (!time.match(at).hasMatch())
        return wrong(place["at"], QStringLiteral("“%1” is no time.").arg(at.left(40)));
    act.act = number;
    act.at = at;
    act.kind = kind;
    act.words = words;
    act.part = int(std::clamp<qint64>(place["part"].integer().value_or(1), 1, 1 << 30));
    act.person = place["person"].text();
    act.run = place["run"].integer().value_or(0);
    act.complete = place["complete"].boolean().value_or(true);
    act.undone = place["undone"].boolean().value_or(false);
    act.move = move;
    return Done{};
}

} // namespace

qint64 RecipeAct::notedChanges() const
{
    return std::count_if(changes.begin(), changes.end(),
                         [](const RecipeChange &change) { return change.noted; });
}

QByteArray headerLine(const RecipeHeader &header)
{
    OrderedJson json = OrderedJson::object();
    json["recipe"] = header.version;
    json["schema"] = header.schema;
    json["lines"] = header.lines;
    return bytesOf(json);
}

QByteArray actLine(const RecipeAct &act)
{
    OrderedJson json = OrderedJson::object();
    json["act"] = act.act;
    if (act.part > 1)
        json["part"] = act.part;
    json["at"] = utf8(act.at);
    json["kind"] = utf8(act.kind);
    json["person"] = textOrNull(act.person);
    json["words"] = utf8(act.words);
    if (act.run > 0)
        json["run"] = act.run;
    if (!act.complete)
        json["complete"] = false;
    if (act.undone)
        json["undone"] = true;
    if (act.move != 0)
        json["move"] = act.move;
    if (!act.scope.is_null())
        json["scope"] = OrderedJson(act.scope);
    QByteArray line = bytesOf(json);
    line.chop(1); // its last brace
    line += ",\"changes\":[";
    // One after the other: a crawl is many.
    for (const RecipeChange &change : act.changes)
        line += bytesOf(changeJson(change)) + ',';
    if (!act.changes.isEmpty())
        line.chop(1);
    return line + "]}";
}

Result<RecipeHeader> readHeaderLine(QByteArrayView line, const QString &where)
{
    MOVIEDB_TRY(json, readLine(line, where));
    const JsonPlace place(json, where);
    RecipeHeader header;
    const auto version = place["recipe"].integer();
    const auto lines = place["lines"].integer();
    if (!version || !lines || *lines < 0)
        return makeError(Fault::Parse, QStringLiteral("This is no recipe book of Movie DB."), where,
                         QStringLiteral("moviedb history export writes one."));
    if (*version != knownVersion)
        return makeError(Fault::Parse,
                         QStringLiteral("This recipe book is of version %1; this program reads version %2.")
                             .arg(*version)
                             .arg(knownVersion),
                         where);
    header.version = int(*version);
    header.schema = int(place["schema"].integer().value_or(0));
    header.lines = *lines;
    return header;
}

Result<RecipeAct> readActLine(QByteArrayView line, const SchemaInfo &schema, const QString &where)
{
    MOVIEDB_TRY(json, readLine(line, where));
    const JsonPlace place(json, where);
    RecipeAct act;
    MOVIEDB_CHECK(readAbout(act, place));
    MOVIEDB_TRY(changes, place["changes"].requireArray());
    const ActReading reading(schema);
    for (qsizetype index = 0; index < changes.size(); ++index) {
        MOVIEDB_TRY(change, reading.change(changes.at(index)));
        act.changes << change;
    }
    return act;
}

} // namespace moviedb::store
