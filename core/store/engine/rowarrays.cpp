#include "core/store/engine/rowarrays.h"

namespace moviedb::store {

namespace {

Result<QHash<QString, QString>> typesOf(Connection &connection, const QString &table)
{
    if (const auto known = connection.columnTypes().constFind(table);
        known != connection.columnTypes().cend())
        return *known;
    MOVIEDB_TRY(
        rows,
        connection.run(QStringLiteral("SELECT attname, format_type(atttypid, NULL) FROM pg_attribute WHERE "
                                      "attrelid = to_regclass(quote_ident(current_schema()) || '.' || "
                                      "quote_ident(?)) AND attnum > 0 AND NOT attisdropped"),
                       {table}));
    QHash<QString, QString> types;
    while (rows.next())
        types.insert(rows.text(0), rows.text(1));
    connection.columnTypes().insert(table, types);
    return types;
}

void addElement(QString &array, const QVariant &value)
{
    const QString text = value.toString();
    if (text.isNull()) {
        array += QLatin1String("NULL");
        return;
    }
    array += u'"';
    for (const QChar character : text) {
        if (character == u'"' || character == u'\\')
            array += u'\\';
        array += character;
    }
    array += u'"';
}

} // namespace

Result<QString> unnestSql(Connection &connection, const QString &table, const QStringList &columns)
{
    MOVIEDB_TRY(types, typesOf(connection, table));
    QStringList arrays;
    for (const QString &column : columns) {
        const QString type = types.value(column);
        if (type.isEmpty())
            return makeError(Fault::NotFound, QStringLiteral("There is no column %1.").arg(column), table);
        arrays << QStringLiteral("CAST(? AS %1[])").arg(type);
    }
    return QStringLiteral("unnest(%1)").arg(arrays.join(QLatin1String(", ")));
}

QVariantList rowArrays(const QList<QVariantList> &rows, qsizetype from, qsizetype count)
{
    QVariantList arrays;
    const qsizetype columns = count > 0 ? rows.at(from).size() : 0;
    for (qsizetype column = 0; column < columns; ++column) {
        QString array(u'{');
        for (qsizetype row = from; row < from + count; ++row) {
            if (row > from)
                array += u',';
            addElement(array, rows.at(row).at(column));
        }
        arrays.append(array + u'}');
    }
    return arrays;
}

QString valueArray(const QVariantList &values)
{
    QString array(u'{');
    for (const QVariant &value : values) {
        if (array.size() > 1)
            array += u',';
        addElement(array, value);
    }
    return array + u'}';
}

} // namespace moviedb::store
