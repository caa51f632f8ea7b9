#include "ui/schema/schemacolumnsmodel.h"

#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/schema/schemadiagram.h"

#include <QRegularExpression>

namespace moviedb::ui {

void SchemaColumnsModel::setTable(const TableInfo &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int SchemaColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

int SchemaColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SchemaColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ColumnInfo &column = m_table.columns.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(column, index.column());
    case Qt::ToolTipRole:
        return plainTip(columnStory(m_table, column));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::AccessibleTextRole:
        return columnStory(m_table, column);
    default:
        return {};
    }
}

QVariant SchemaColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("Column"), tr("Type"), tr("Empty"), tr("Key"), tr("Default"), tr("Refers to"),
                         tr("Unique"), tr("Check"), tr("Comment")},
                        section, orientation, role);
}

QString SchemaColumnsModel::text(const ColumnInfo &column, int section) const
{
    const qsizetype key = m_table.primaryKey.indexOf(column.name);
    switch (section) {
    case Name:
        return column.name;
    case Type:
        return column.type;
    case Empty:
        return column.nullable ? tr("may be") : tr("never");
    case Key:
        if (key < 0)
            return {};
        return m_table.primaryKey.size() == 1
                   ? tr("primary")
                   : tr("primary, %1 of %2").arg(key + 1).arg(m_table.primaryKey.size());
    case Default:
        if (!column.computedAs.isEmpty())
            return QStringLiteral("= ") + column.computedAs;
        if (column.generated && !column.defaultText)
            return tr("the next number");
        return column.defaultText.value_or(QString());
    case References:
        return referenceText(column);
    case Unique:
        return uniqueText(column);
    case Check:
        return checkText(column);
    case Comment:
        return column.comment;
    default:
        return {};
    }
}

QString SchemaColumnsModel::referenceText(const ColumnInfo &column) const
{
    QStringList texts;
    for (const ForeignKey &key : m_table.foreignKeys) {
        const qsizetype place = key.columns.indexOf(column.name);
        if (place < 0)
            continue;
        QString text = key.table + QLatin1Char('.') + key.targets.value(place);
        if (key.onDelete != QLatin1String("NO ACTION"))
            text += tr(", on delete %1").arg(key.onDelete);
        texts << text;
    }
    return texts.join(QStringLiteral("; "));
}

QString SchemaColumnsModel::uniqueText(const ColumnInfo &column) const
{
    QStringList texts;
    for (QStringList set : m_table.unique) {
        if (!set.removeOne(column.name))
            continue;
        texts << (set.isEmpty() ? tr("yes") : tr("with %1").arg(set.join(QStringLiteral(", "))));
    }
    return texts.join(QStringLiteral("; "));
}

QString SchemaColumnsModel::checkText(const ColumnInfo &column) const
{
    const QRegularExpression word(
        QStringLiteral("(?<!\\w)%1(?!\\w)").arg(QRegularExpression::escape(column.name)));
    QStringList texts;
    for (const CheckRule &check : m_table.checks)
        if (check.expression.contains(word))
            texts << check.expression;
    return texts.join(QStringLiteral("; "));
}

} // namespace moviedb::ui

#include "moc_schemacolumnsmodel.cpp"
