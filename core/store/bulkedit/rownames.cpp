#include "core/store/bulkedit/rownames.h"

#include "core/store/engine/among.h"
#include "core/store/tables/cellvalue.h"
#include "core/store/tables/tableeditor.h"

#include <QSet>

namespace moviedb::store {

namespace {

// "LOWER" of SQLite knows the letters of ASCII only.
QString foldedName(const Connection &connection, const QString &name)
{
    if (!connection.isSqlite())
        return name.toLower();
    QString folded = name;
    for (QChar &letter : folded)
        if (letter.unicode() < 128)
            letter = letter.toLower();
    return folded;
}

QString selectNamed(const TableInfo &target, const ColumnInfo &column)
{
    const QString key = qualified(target, column.references->column);
    const QString label = target.labelColumn.isEmpty() ? QStringLiteral("CAST(%1 AS TEXT)").arg(key)
                                                       : qualified(target, target.labelColumn);
    return QStringLiteral("SELECT %1, %2 FROM %3 WHERE ").arg(key, label, quoted(target.name));
}

} // namespace

bool RowNames::isName(const Target &target, const QVariant &value)
{
    return value.typeId() == QMetaType::QString && !target.table->labelColumn.isEmpty();
}

Result<Done> RowNames::look(Connection &connection, const SchemaInfo &schema, const ColumnInfo &column,
                            const QVariantList &values)
{
    const TableInfo *table = schema.table(column.references->table);
    if (table == nullptr)
        return makeError(Fault::Usage,
                         QStringLiteral("There is no table “%1”.").arg(column.references->table),
                         column.references->table);
    Target target{table, column.kind, {}, {}, {}};
    QSet<QString> names;
    QVariantList keys;
    for (const QVariant &value : values)
        if (isName(target, value))
            names.insert(value.toString().trimmed());
        else
            keys.append(value);
    MOVIEDB_CHECK(lookForNames(connection, column, target, names.values()));
    MOVIEDB_CHECK(lookForKeys(connection, column, target, keys));
    m_targets.insert(column.name, target);
    return Done{};
}

Result<Done> RowNames::lookForNames(Connection &connection, const ColumnInfo &column, Target &target,
                                    const QStringList &names)
{
    if (names.isEmpty())
        return Done{};
    const QString select = selectNamed(*target.table, column);
    const QString label = qualified(*target.table, target.table->labelColumn);
    const auto read = [&](const QString &expression, const QStringList &part,
                          QHash<QString, QList<ReferenceChoice>> &found, bool fold) -> Result<Done> {
        MOVIEDB_TRY(
            rows, connection.run(select + among(connection, expression, part), amongBinds(connection, part)));
        while (rows.next()) {
            const ReferenceChoice choice{rows.value(0, target.keyKind), rows.text(1)};
            found[fold ? foldedName(connection, choice.label) : choice.label].append(choice);
        }
        return rows.end();
    };
    MOVIEDB_CHECK(
        inParts(names, [&](const QStringList &part) { return read(label, part, target.named, false); }));
    QHash<QString, QString> unknown; // name → folded
    for (const QString &name : names)
        if (!target.named.contains(name))
            unknown.insert(name, foldedName(connection, name));
    QHash<QString, QList<ReferenceChoice>> found;
    const QSet<QString> distinct(unknown.cbegin(), unknown.cend());
    MOVIEDB_CHECK(inParts(distinct.values(), [&](const QStringList &part) {
        return read(QStringLiteral("LOWER(%1)").arg(label), part, found, true);
    }));
    for (auto name = unknown.cbegin(); name != unknown.cend(); ++name)
        target.folded.insert(name.key(), found.value(name.value()));
    return Done{};
}

Result<Done> RowNames::lookForKeys(Connection &connection, const ColumnInfo &column, Target &target,
                                   const QVariantList &keys)
{
    const QString select = selectNamed(*target.table, column);
    const QString key = qualified(*target.table, column.references->column);
    const auto read = [&](const auto &part) -> Result<Done> {
        MOVIEDB_TRY(rows,
                    connection.run(select + among(connection, key, part), amongBinds(connection, part)));
        while (rows.next()) {
            const QVariant known = rows.value(0, target.keyKind);
            target.keyed.insert(known.toString(), {known, rows.text(1)});
        }
        return rows.end();
    };
    QList<qint64> numbers;
    QStringList texts;
    for (const QVariant &one : keys) {
        bool isNumber = false;
        const qint64 number = one.toString().trimmed().toLongLong(&isNumber);
        if (target.keyKind != ColumnKind::Integer)
            texts.append(one.toString().trimmed());
        else if (isNumber)
            numbers.append(number);
    }
    MOVIEDB_CHECK(inParts(numbers, read));
    return inParts(texts, read);
}

Result<ReferenceChoice> RowNames::choice(const TableInfo &table, const ColumnInfo &column,
                                         const QVariant &value) const
{
    const auto target = m_targets.constFind(column.name);
    if (target == m_targets.cend())
        return makeError(Fault::Usage, QStringLiteral("%1 was not looked up.").arg(column.name), table.name);
    const TableInfo &referred = *target->table;
    const QString text = value.toString().trimmed();
    const QString remedy =
        QStringLiteral("Choose one from the list, or add it to %1 first.").arg(referred.title);
    if (!isName(*target, value)) {
        const auto known = target->keyed.constFind(text);
        if (known != target->keyed.cend())
            return *known;
        return refusedCell(
            table, column,
            QStringLiteral("There is no %1 with the number %2.").arg(singularTitle(referred), text), remedy);
    }
    const auto spelled = target->named.constFind(text);
    const QList<ReferenceChoice> found =
        spelled != target->named.cend() ? *spelled : target->folded.value(text);
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return refusedCell(table, column,
                           QStringLiteral("There is no %1 called “%2”.").arg(singularTitle(referred), text),
                           remedy);
    return refusedCell(
        table, column,
        QStringLiteral("There are several %1 called “%2”.").arg(referred.title.toLower(), text),
        QStringLiteral("Choose one from the list, in this cell alone."));
}

} // namespace moviedb::store
