#include "core/store/rowimporting/rowreferences.h"

#include "core/store/engine/among.h"
#include "core/store/tables/tableeditor.h"

#include <QSet>

namespace moviedb::store {

namespace {

// The rows of one table that the references of one column may mean.
class Targets
{
public:
    Targets(const RowShape &shape, int place)
        : m_column(shape.column(place)), m_target(*shape.schema.table(m_column.references->table)),
          m_hasNames(labelledTarget(shape.schema, m_column) != nullptr)
    {
    }
    Result<Done> loadKeys(Connection &connection, const QSet<QString> &keys);
    Result<Done> loadNames(Connection &connection, const QSet<QString> &names);
    // By its number alone.
    bool isSettled(const QVariant &key, const QString &name) const;
    // Why it leads nowhere; else the row has key and name.
    QString resolve(QVariant &key, QString &name) const;

private:
    template <class T> Result<Done> read(Connection &connection, const QString &by, const QList<T> &values);

    const ColumnInfo &m_column;
    const TableInfo &m_target;
    const bool m_hasNames;
    QHash<QString, QString> m_names; // by key
    QHash<QString, QList<QVariant>> m_keys;
};

template <class T>
Result<Done> Targets::read(Connection &connection, const QString &by, const QList<T> &values)
{
    const QString key = quoted(m_column.references->column);
    const QString label = m_hasNames ? quoted(m_target.labelColumn) : QStringLiteral("NULL");
    return inParts(values, [&](const QList<T> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4")
                                             .arg(key, label, quoted(m_target.name),
                                                  among(connection, quoted(by), part)),
                                         amongBinds(connection, part)));
        while (rows.next()) {
            const QVariant found = rows.value(0, m_column.kind);
            const QString text = found.toString();
            if (m_names.contains(text))
                continue;
            m_names.insert(text, rows.text(1));
            m_keys[rows.text(1)].append(found);
        }
        return Done{};
    });
}

Result<Done> Targets::loadKeys(Connection &connection, const QSet<QString> &keys)
{
    if (m_column.kind != ColumnKind::Integer)
        return read(connection, m_column.references->column, QStringList(keys.cbegin(), keys.cend()));
    QList<qint64> numbers;
    for (const QString &key : keys)
        numbers << key.toLongLong();
    return read(connection, m_column.references->column, numbers);
}

Result<Done> Targets::loadNames(Connection &connection, const QSet<QString> &names)
{
    return m_hasNames ? read(connection, m_target.labelColumn, QStringList(names.cbegin(), names.cend()))
                      : Result<Done>(Done{});
}

bool Targets::isSettled(const QVariant &key, const QString &name) const
{
    const auto known = m_names.constFind(key.toString());
    return !key.isNull() && known != m_names.cend() && (name.isEmpty() || !m_hasNames || *known == name);
}

QString Targets::resolve(QVariant &key, QString &name) const
{
    if (isSettled(key, name)) {
        name = m_names.value(key.toString());
        return {};
    }
    const QString what = singularTitle(m_target);
    if (name.isEmpty() || !m_hasNames)
        return QStringLiteral("There is no %1 with the number %2.").arg(what, key.toString().left(60));
    const QList<QVariant> called = m_keys.value(name);
    if (called.size() == 1) {
        key = called.first();
        return {};
    }
    return called.isEmpty()
               ? QStringLiteral("There is no %1 called “%2”.").arg(what, name.left(60))
               : QStringLiteral("Several %1 are called “%2”.").arg(m_target.title.toLower(), name.left(60));
}

} // namespace

Result<QList<QList<Error>>> resolveReferences(Connection &connection, const RowShape &shape,
                                              QList<CheckedRow> &rows)
{
    QList<QList<Error>> why(rows.size());
    for (const int place : shape.references) {
        if (shape.schema.table(shape.column(place).references->table) == nullptr)
            continue;
        Targets targets(shape, place);
        QSet<QString> keys;
        for (const CheckedRow &row : std::as_const(rows))
            if (!row.values.at(place).isNull())
                keys.insert(row.values.at(place).toString());
        MOVIEDB_CHECK(targets.loadKeys(connection, keys));
        QSet<QString> names;
        for (const CheckedRow &row : std::as_const(rows))
            if (!row.names.at(place).isEmpty() &&
                !targets.isSettled(row.values.at(place), row.names.at(place)))
                names.insert(row.names.at(place));
        MOVIEDB_CHECK(targets.loadNames(connection, names));
        for (qsizetype i = 0; i < rows.size(); ++i) {
            CheckedRow &row = rows[i];
            if (row.values.at(place).isNull() && row.names.at(place).isEmpty())
                continue;
            const QString reason = targets.resolve(row.values[place], row.names[place]);
            if (!reason.isEmpty())
                why[i] << makeError(Fault::Constraint, reason, shape.column(place).name);
        }
    }
    return why;
}

} // namespace moviedb::store
