#include "core/store/schema/reflection.h"

#include "core/store/schema/reflectionpostgres.h"
#include "core/store/schema/reflectionsqlite.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::store {

namespace {

TableRole tableRoleFrom(const QString &name)
{
    if (name == QLatin1String("link"))
        return TableRole::Link;
    return name == QLatin1String("system") ? TableRole::System : TableRole::Entity;
}

// "movie_genres" → "Movie genres"
QString titleFromName(const QString &name)
{
    QString title = name;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.left(1).toUpper() + title.mid(1);
}

void describeByName(TableInfo &table)
{
    table.role = TableRole::Entity;
    table.title = titleFromName(table.name);
    for (const char *label : {"name", "title"})
        if (table.labelColumn.isEmpty() && table.column(QString::fromLatin1(label)) != nullptr)
            table.labelColumn = QString::fromLatin1(label);
}

Result<Done> readDescriptions(Connection &connection, SchemaInfo &schema)
{
    if (schema.table(u"table_info") == nullptr)
        return Done{};
    MOVIEDB_TRY(rows, connection.run(QStringLiteral(
                          "SELECT table_name, role, title, label_column, position FROM table_info")));
    while (rows.next()) {
        for (TableInfo &table : schema.tables) {
            if (table.name != rows.text(0))
                continue;
            table.role = tableRoleFrom(rows.text(1));
            table.title = rows.text(2);
            table.position = int(rows.integer(4));
            const QString label = rows.text(3);
            table.labelColumn = table.column(label) != nullptr ? label : QString();
        }
    }
    return rows.end();
}

Result<Done> readVersion(Connection &connection, SchemaInfo &schema)
{
    if (schema.table(u"schema_migrations") == nullptr)
        return Done{};
    MOVIEDB_TRY(version, connection.first(QStringLiteral("SELECT MAX(version) FROM schema_migrations")));
    schema.version = version.has_value() ? version->toInt() : 0;
    return Done{};
}

// What both engines say in different words is put in order here.
void settle(TableInfo &table)
{
    for (ColumnInfo &column : table.columns) {
        if (table.primaryKey.contains(column.name))
            column.nullable = false;
        if (column.name == QLatin1String("created_at") || column.name == QLatin1String("updated_at"))
            column.generated = true;
    }
    for (const ForeignKey &key : std::as_const(table.foreignKeys))
        for (ColumnInfo &column : table.columns)
            if (key.columns == QStringList{column.name} && !key.targets.isEmpty())
                column.references = Reference{key.table, key.targets.first()};
    const auto place = [&table](const ForeignKey &key) {
        for (qsizetype index = 0; index < table.columns.size(); ++index)
            if (table.columns.at(index).name == key.columns.value(0))
                return index;
        return table.columns.size();
    };
    std::sort(table.foreignKeys.begin(), table.foreignKeys.end(),
              [&place](const ForeignKey &left, const ForeignKey &right) {
                  return std::pair(place(left), left.name) < std::pair(place(right), right.name);
              });
    const auto byName = [](const auto &left, const auto &right) { return left.name < right.name; };
    std::sort(table.checks.begin(), table.checks.end(), byName);
    std::sort(table.indexes.begin(), table.indexes.end(), byName);
    std::sort(table.unique.begin(), table.unique.end());
    table.constraints.sort();
    table.constraints.removeDuplicates();
}

// Tables come as they were made. One that SQLite had to make anew to change it stands last there and not on Postgres: it
// refers to a table of its change, and who refers to a later table is put right behind it on both. Tables that refer to
// each other stay as they come.
QList<TableInfo> behindReferences(const QList<TableInfo> &tables)
{
    QSet<QString> left;
    for (const TableInfo &table : tables)
        left.insert(table.name);
    const auto waits = [&left](const TableInfo &table) {
        return std::any_of(table.columns.begin(), table.columns.end(), [&](const ColumnInfo &column) {
            return column.references && column.references->table != table.name &&
                   left.contains(column.references->table);
        });
    };
    QList<TableInfo> waiting = tables;
    QList<TableInfo> ordered;
    while (!waiting.isEmpty()) {
        auto next = std::find_if_not(waiting.begin(), waiting.end(), waits);
        if (next == waiting.end())
            next = waiting.begin();
        left.remove(next->name);
        ordered << *next;
        waiting.erase(next);
    }
    return ordered;
}

bool refersTo(const ColumnInfo &column, const TableInfo &table)
{
    return column.references && column.references->table == table.name &&
           table.primaryKey == QStringList{column.references->column};
}

LinkedField linkedBy(const TableInfo &link, const ColumnInfo &own, const ColumnInfo &other,
                     const TableInfo *target)
{
    LinkedField field;
    field.shown.name = target == nullptr ? link.name + QLatin1Char('.') + other.name : target->name;
    field.shown.type = QStringLiteral("TEXT");
    field.link = link.name;
    field.own = own.name;
    field.other = other.name;
    if (target != nullptr)
        field.target = *other.references;
    return field;
}

// By way of this table: whom it links with `table`, or what it says of it.
QList<LinkedField> fieldsThrough(const SchemaInfo &schema, const TableInfo &link, const TableInfo &table)
{
    QList<LinkedField> fields;
    for (const ColumnInfo &own : link.columns) {
        if (own.nullable || !refersTo(own, table))
            continue;
        for (const ColumnInfo &other : link.columns) {
            const TableInfo *target = other.references ? schema.table(other.references->table) : nullptr;
            if (link.role == TableRole::Link && &other != &own && target != nullptr &&
                !target->labelColumn.isEmpty())
                fields << linkedBy(link, own, other, target);
            else if (link.role == TableRole::Entity && !other.references && !other.nullable &&
                     other.kind == ColumnKind::Text)
                fields << linkedBy(link, own, other, nullptr);
        }
    }
    return fields;
}

void findLinkedFields(SchemaInfo &schema)
{
    for (TableInfo &table : schema.tables)
        for (const TableInfo &link : std::as_const(schema.tables))
            for (const LinkedField &field : fieldsThrough(schema, link, table))
                if (table.field(field.shown.name) == nullptr)
                    table.linked << field;
}

} // namespace

void setColumnType(ColumnInfo &column, const QString &declared)
{
    static const QRegularExpression pattern(QStringLiteral(
        "^([A-Z][A-Z0-9 ]*?) ?(?:\\( ?(\\d+) ?(?:, ?(\\d+) ?)?\\))?( WITH(?:OUT)? TIME ZONE)?$"));
    const QString text = declared.simplified().toUpper();
    const auto match = pattern.match(text);
    QString base = match.captured(1);
    if (base == QLatin1String("CHARACTER VARYING"))
        base = QStringLiteral("VARCHAR");
    else if (base == QLatin1String("DECIMAL"))
        base = QStringLiteral("NUMERIC");
    else if (base == QLatin1String("INT"))
        base = QStringLiteral("INTEGER");
    else if (base == QLatin1String("BOOL"))
        base = QStringLiteral("BOOLEAN");
    const QString first = match.captured(2);
    const QString second = match.captured(3);
    column.type = !match.hasMatch() ? text : base;
    if (base == QLatin1String("VARCHAR") && !first.isEmpty()) {
        column.maxLength = first.toInt();
        column.type = QStringLiteral("VARCHAR(%1)").arg(first);
    } else if (base == QLatin1String("NUMERIC") && !first.isEmpty()) {
        column.precision = first.toInt();
        column.scale = second.toInt();
        column.type = QStringLiteral("NUMERIC(%1, %2)").arg(column.precision).arg(column.scale);
    }
    if (base == QLatin1String("INTEGER") || base == QLatin1String("BIGINT") ||
        base == QLatin1String("SMALLINT"))
        column.kind = ColumnKind::Integer;
    else if (base == QLatin1String("NUMERIC") || base == QLatin1String("REAL") ||
             base == QLatin1String("DOUBLE PRECISION"))
        column.kind = ColumnKind::Decimal;
    else if (base == QLatin1String("BOOLEAN"))
        column.kind = ColumnKind::Boolean;
    else if (base == QLatin1String("DATE"))
        column.kind = ColumnKind::Date;
    else if (base == QLatin1String("TIMESTAMP"))
        column.kind = ColumnKind::Timestamp;
    else
        column.kind = ColumnKind::Text;
}

QString normalisedDefault(const QString &expression)
{
    static const QRegularExpression cast(QStringLiteral("^('(?:[^']|'')*'|-?[\\d.]+|NULL)::[\\w ()\",.]+$"));
    static const QRegularExpression word(QStringLiteral("^[A-Za-z_]+$"));
    QString text = expression.trimmed();
    if (const auto match = cast.match(text); match.hasMatch())
        text = match.captured(1);
    return word.match(text).hasMatch() ? text.toUpper() : text;
}

Result<SchemaInfo> reflect(Connection &connection)
{
    SchemaInfo schema;
    MOVIEDB_CHECK(connection.isSqlite() ? reflectSqlite(connection, schema)
                                        : reflectPostgres(connection, schema));
    for (TableInfo &view : schema.views)
        describeByName(view);
    std::sort(schema.views.begin(), schema.views.end(),
              [](const TableInfo &left, const TableInfo &right) { return left.name < right.name; });
    for (TableInfo &table : schema.tables) {
        settle(table);
        describeByName(table);
    }
    schema.tables = behindReferences(schema.tables);
    MOVIEDB_CHECK(readDescriptions(connection, schema));
    findLinkedFields(schema);
    MOVIEDB_CHECK(readVersion(connection, schema));
    return schema;
}

} // namespace moviedb::store
