#include "core/store/schema/drift.h"

namespace moviedb::store {

namespace {

Error changed(const QString &what,
              const QString &remedy = QStringLiteral("Restore a backup, or change it back."))
{
    return makeError(Fault::Database, what + QStringLiteral(": another program changed this database."), {},
                     remedy);
}

QString inBrackets(const QStringList &columns)
{
    return QLatin1Char('(') + columns.join(QStringLiteral(", ")) + QLatin1Char(')');
}

Error missingTable(const QString &table)
{
    return changed(
        QStringLiteral("Table %1 is missing").arg(table),
        QStringLiteral("Restore a backup, or create it again as “moviedb schema --format sql --table "
                       "%1” writes it for a new database.")
            .arg(table));
}

// What can be added to a table with rows on either engine: a constant for a default, or nothing.
Error missingColumn(const TableInfo &table, const ColumnInfo &column)
{
    const QString what = QStringLiteral("Column %1.%2 is missing").arg(table.name, column.name);
    const bool constant = column.defaultText && !column.defaultText->startsWith(QLatin1String("CURRENT_"));
    if (!(column.nullable || constant) || table.primaryKey.contains(column.name))
        return changed(what, QStringLiteral("Restore a backup, or open another database."));
    QString sql = QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 %3")
                      .arg(quoted(table.name), quoted(column.name), column.type);
    if (!column.nullable)
        sql += QStringLiteral(" NOT NULL");
    if (column.defaultText)
        sql += QStringLiteral(" DEFAULT ") + *column.defaultText;
    if (column.references)
        sql += QStringLiteral(" REFERENCES %1 (%2)")
                   .arg(quoted(column.references->table), quoted(column.references->column));
    return changed(what,
                   QStringLiteral("Restore a backup, or add it again without its values: %1.").arg(sql));
}

class SchemaComparison
{
public:
    SchemaComparison(const SchemaShape &expected, const SchemaShape &live)
        : m_expected(expected), m_live(live)
    {
    }

    QList<Error> drift()
    {
        for (const TableInfo &table : m_expected.schema.tables) {
            const TableInfo *there = m_live.schema.table(table.name);
            if (there == nullptr) {
                m_drift << missingTable(table.name);
                continue;
            }
            compareColumns(table, *there);
            compareKey(table, *there);
            compareIndexes(table, *there);
            compareTriggers(table);
        }
        return m_drift;
    }

private:
    void tell(const QString &what) { m_drift << changed(what); }

    void compareColumns(const TableInfo &table, const TableInfo &live)
    {
        for (const ColumnInfo &column : table.columns) {
            const ColumnInfo *there = live.column(column.name);
            if (there == nullptr)
                m_drift << missingColumn(table, column);
            else
                compareColumn(table, live, column, *there);
        }
    }

    void compareColumn(const TableInfo &table, const TableInfo &liveTable, const ColumnInfo &column,
                       const ColumnInfo &live)
    {
        const QString name = table.name + QLatin1Char('.') + column.name;
        const QString start = QStringLiteral("Column %1 ").arg(name);
        // A lost key is told once, not as what goes with it.
        const bool keyIsLost =
            table.primaryKey.contains(column.name) && liveTable.primaryKey != table.primaryKey;
        if (live.type != column.type)
            tell(start + QStringLiteral("is %1 instead of %2").arg(live.type, column.type));
        if (live.nullable != column.nullable && !keyIsLost)
            tell(start + (live.nullable ? QStringLiteral("has lost its NOT NULL")
                                        : QStringLiteral("has become NOT NULL")));
        if (column.generated && !live.generated && !keyIsLost)
            tell(start + QStringLiteral("no longer numbers its rows"));
        if (live.defaultText != column.defaultText)
            tell(start + QStringLiteral("has %1 instead of %2")
                             .arg(defaultOf(live), column.defaultText.value_or(QStringLiteral("none"))));
        compareReference(name, column, live);
    }

    static QString defaultOf(const ColumnInfo &column)
    {
        return column.defaultText ? QStringLiteral("the default ") + *column.defaultText
                                  : QStringLiteral("no default");
    }

    void compareReference(const QString &name, const ColumnInfo &column, const ColumnInfo &live)
    {
        if (!column.references || m_live.schema.table(column.references->table) == nullptr)
            return;
        const QString target = column.references->table + QLatin1Char('.') + column.references->column;
        if (!live.references || live.references->table != column.references->table ||
            live.references->column != column.references->column)
            return tell(QStringLiteral("Column %1 has lost its reference to %2").arg(name, target));
        const QString rule = m_expected.removalRules.value(name);
        const QString there = m_live.removalRules.value(name);
        if (there == rule)
            return;
        if (rule == QLatin1String("NO ACTION"))
            tell(QStringLiteral("Column %1 has got ON DELETE %2").arg(name, there));
        else
            tell(QStringLiteral("Column %1 has lost ON DELETE %2").arg(name, rule));
    }

    void compareKey(const TableInfo &table, const TableInfo &live)
    {
        if (live.primaryKey == table.primaryKey)
            return;
        for (const QString &column : table.primaryKey)
            if (live.column(column) == nullptr)
                return;
        const QString key = inBrackets(table.primaryKey);
        tell(live.primaryKey.isEmpty()
                 ? QStringLiteral("Table %1 has lost its primary key %2").arg(table.name, key)
                 : QStringLiteral("Table %1 has the primary key %2 instead of %3")
                       .arg(table.name, inBrackets(live.primaryKey), key));
    }

    // By what an index does, whatever it is called; where its columns are not known, by its name.
    bool hasIndex(const IndexShape &index) const
    {
        for (const IndexShape &there : m_live.indexes)
            if (there.table == index.table && (there.unique || !index.unique) &&
                (index.columns.isEmpty() ? there.name == index.name : there.columns == index.columns))
                return true;
        return false;
    }

    void compareIndexes(const TableInfo &table, const TableInfo &live)
    {
        for (const IndexShape &index : m_expected.indexes) {
            if (index.table != table.name || hasIndex(index))
                continue;
            const bool hasItsColumns =
                std::all_of(index.columns.cbegin(), index.columns.cend(),
                            [&live](const QString &column) { return live.column(column) != nullptr; });
            if (hasItsColumns)
                m_drift << lostIndex(index);
        }
    }

    Error lostIndex(const IndexShape &index) const
    {
        const bool replaced =
            std::any_of(m_live.indexes.cbegin(), m_live.indexes.cend(),
                        [&index](const IndexShape &there) { return there.name == index.name; });
        const QString what =
            QStringLiteral("%1 %2 of table %3 %4")
                .arg(index.unique ? QStringLiteral("Unique index") : QStringLiteral("Index"),
                     index.text.isEmpty() ? inBrackets(index.columns) : index.name, index.table,
                     replaced ? QStringLiteral("was changed") : QStringLiteral("is missing"));
        if (index.text.isEmpty())
            return changed(what);
        const QString drop = replaced ? QStringLiteral("DROP INDEX %1; ").arg(quoted(index.name)) : QString();
        return changed(
            what,
            QStringLiteral("Restore a backup, or make it again: %1%2.").arg(drop, index.text.simplified()));
    }

    void compareTriggers(const TableInfo &table)
    {
        for (const TriggerShape &trigger : m_expected.triggers) {
            if (trigger.table != table.name)
                continue;
            const auto there = std::find_if(m_live.triggers.cbegin(), m_live.triggers.cend(),
                                            [&trigger](const TriggerShape &one) {
                                                return one.name == trigger.name && one.table == trigger.table;
                                            });
            const QString name = QStringLiteral("Trigger %1 of table %2 ").arg(trigger.name, trigger.table);
            if (there == m_live.triggers.cend())
                m_drift << changed(
                    name + QStringLiteral("is missing"),
                    QStringLiteral("Restore a backup, or make it again as its migration has it."));
            else if (!there->active ||
                     (!there->text.isEmpty() && bareText(there->text) != bareText(trigger.text)))
                tell(name + QStringLiteral("was changed"));
        }
    }

    const SchemaShape &m_expected;
    const SchemaShape &m_live;
    QList<Error> m_drift;
};

} // namespace

QList<Error> driftBetween(const SchemaShape &expected, const SchemaShape &live)
{
    return SchemaComparison(expected, live).drift();
}

QStringList additionsIn(const SchemaShape &expected, const SchemaShape &live)
{
    QStringList additions;
    for (const TableInfo &table : live.schema.tables) {
        const TableInfo *known = expected.schema.table(table.name);
        if (known == nullptr) {
            additions << table.name;
            continue;
        }
        for (const ColumnInfo &column : table.columns)
            if (known->column(column.name) == nullptr)
                additions << table.name + QLatin1Char('.') + column.name;
    }
    return additions;
}

} // namespace moviedb::store
