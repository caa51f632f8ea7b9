#include "core/importing/rowcells.h"

#include "core/base/jsonread.h"
#include "core/formats/labelledcolumns.h"

namespace moviedb {

namespace {

QString kindWords(JsonText::Kind kind)
{
    switch (kind) {
    case JsonText::Kind::Null:
        return QStringLiteral("null");
    case JsonText::Kind::False:
    case JsonText::Kind::True:
        return QStringLiteral("true or false");
    case JsonText::Kind::Number:
        return QStringLiteral("a number");
    case JsonText::Kind::Text:
        return QStringLiteral("text");
    case JsonText::Kind::Array:
        return QStringLiteral("a list");
    case JsonText::Kind::Object:
        return QStringLiteral("an object");
    }
    return {};
}

QString expectedWords(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Text:
        return QStringLiteral("text");
    case ColumnKind::Integer:
        return QStringLiteral("a whole number");
    case ColumnKind::Decimal:
        return QStringLiteral("a number");
    case ColumnKind::Boolean:
        return QStringLiteral("true or false");
    case ColumnKind::Date:
        return QStringLiteral("a date as text");
    case ColumnKind::Timestamp:
        return QStringLiteral("a time as text");
    }
    return {};
}

// Invalid when the value is of another kind.
QVariant jsonCell(ColumnKind kind, const JsonText &text, const JsonText::Node &value)
{
    bool isRead = false;
    switch (kind) {
    case ColumnKind::Text:
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
        return value.kind == JsonText::Kind::Text ? QVariant(QString::fromUtf8(text.text(value)))
                                                  : QVariant();
    case ColumnKind::Boolean:
        return value.kind == JsonText::Kind::True    ? QVariant(true)
               : value.kind == JsonText::Kind::False ? QVariant(false)
                                                     : QVariant();
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
        break;
    }
    if (value.kind != JsonText::Kind::Number)
        return {};
    const QByteArray written = text.written(value).toByteArray();
    if (kind == ColumnKind::Integer) {
        const qint64 number = written.toLongLong(&isRead);
        return isRead ? QVariant(number) : QVariant();
    }
    const double number = written.toDouble(&isRead);
    return isRead ? QVariant(number) : QVariant();
}

Error wrongKind(const QString &path, const QByteArray &name, ColumnKind kind, const JsonText &text,
                const JsonText::Node &value)
{
    const QString place = path + u'.' + QString::fromUtf8(name);
    const QString found =
        value.kind == JsonText::Kind::Number ? QString::fromUtf8(text.written(value).toByteArray().left(40))
        : value.kind == JsonText::Kind::Text
            ? QStringLiteral("the text “%1”").arg(QString::fromUtf8(text.text(value)).left(40))
            : kindWords(value.kind);
    return makeError(Fault::Parse,
                     QStringLiteral("%1: expected %2, found %3").arg(place, expectedWords(kind), found),
                     place);
}

} // namespace

RowNamesOf::RowNamesOf(const TableInfo &table) : m_table(table)
{
    for (const LabelledColumn &labelled : labelledColumns(table))
        if (labelled.cell < table.columns.size())
            m_columns.insert(labelled.name.toUtf8(), int(labelled.cell));
    int reference = -1;
    for (const LabelledColumn &labelled : labelledColumns(table)) {
        if (labelled.cell < table.columns.size())
            reference = int(labelled.cell);
        else if (!m_columns.contains(labelled.name.toUtf8()))
            m_shown.insert(labelled.name.toUtf8(), reference);
    }
}

QStringList RowNamesOf::columns() const
{
    QStringList names;
    for (const ColumnInfo &column : m_table.columns)
        names << column.name;
    return names;
}

Result<ImportedRow> readJsonRow(const RowNamesOf &names, const JsonText &text, const QString &path,
                                QStringList &unknown)
{
    if (text.root().kind != JsonText::Kind::Object)
        return makeError(
            Fault::Parse,
            QStringLiteral("%1: expected an object, found %2").arg(path, kindWords(text.root().kind)), path);
    ImportedRow row;
    row.values.resize(names.count());
    std::optional<Error> wrong;
    text.anyChild(text.root(), [&](quint32, const JsonText::Node *name, const JsonText::Node &value) {
        const QByteArray key = text.text(*name);
        const int place = names.column(key);
        if (place < 0) {
            if (const QString word = QString::fromUtf8(key.left(60)); !unknown.contains(word))
                unknown << word;
            return false;
        }
        const ColumnKind kind = names.table().columns.at(place).kind;
        row.values[place] = value.kind == JsonText::Kind::Null ? QVariant() : jsonCell(kind, text, value);
        if (value.kind != JsonText::Kind::Null && !row.values.at(place).isValid())
            wrong = wrongKind(path, key, kind, text, value);
        return wrong.has_value();
    });
    if (wrong)
        return *wrong;
    return row;
}

QVariant csvValue(const ColumnInfo &column, const QString &cell)
{
    if (!cell.isEmpty())
        return cell;
    const bool mayNotBeMissing = column.kind == ColumnKind::Text && !column.nullable && !column.references;
    return mayNotBeMissing ? QVariant(QStringLiteral("")) : QVariant();
}

} // namespace moviedb
