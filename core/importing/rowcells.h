// The cells of a row in a file, read as the columns of a table want them: JSON by its types, CSV as text that is checked
// where the row is stored.
// Thread: pure.
// Failure: Parse, with the path ("$[3].score: expected a number, found text").
#pragma once

#include "core/base/jsontext.h"
#include "core/domain/table.h"
#include "core/ports/rowimport.h"

#include <QHash>

namespace moviedb {

// Where the names that stand in a file lead to.
class RowNamesOf
{
public:
    explicit RowNamesOf(const TableInfo &table);

    const TableInfo &table() const { return m_table; }
    // A column's place, or -1.
    int column(const QByteArray &name) const { return m_columns.value(name, -1); }
    // The place of the reference that this column shows the name of ("director" of director_id), or -1.
    int shown(const QByteArray &name) const { return m_shown.value(name, -1); }
    qsizetype count() const { return m_table.columns.size(); }
    QStringList columns() const;

private:
    TableInfo m_table;
    QHash<QByteArray, int> m_columns;
    QHash<QByteArray, int> m_shown;
};

// `path` of the object: "$[3]". Names that lead nowhere are added to `unknown`, each once.
Result<ImportedRow> readJsonRow(const RowNamesOf &names, const JsonText &text, const QString &path,
                                QStringList &unknown);

// A cell of a CSV file; null for an empty one, but where a text may not be missing.
QVariant csvValue(const ColumnInfo &column, const QString &cell);

} // namespace moviedb
