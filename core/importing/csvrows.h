// Rows of a table out of a Movie DB's CSV: its columns by their names, and behind each reference the name it stands for.
// Thread: one at a time.
// Failure: as of CsvSplitter. A row that cannot be read is a refused entry.
#pragma once

#include "core/importing/csvsplitter.h"
#include "core/importing/rowcells.h"

#include <QFile>

namespace moviedb {

class CsvRows : public RowStream
{
public:
    CsvRows(const QString &path, const TableInfo &table);

    ImportOrigin origin() const override;
    QString table() const override { return m_names.table().name; }
    QStringList columns() const override { return m_names.columns(); }
    QStringList unknownColumns() const override { return m_unknown; }
    // Also Parse: two columns of the file have one name.
    Result<Done> rewind() override;
    Result<QList<ImportedRow>> next(int count) override;

private:
    Result<ImportedRow> rowOf(const QStringList &cells) const;

    QString m_path;
    const RowNamesOf m_names;
    QFile m_file;
    std::optional<CsvSplitter> m_splitter;
    QList<int> m_columns; // by cell: the place of its column, or -1
    QList<int> m_shown;   // by cell: the place of the reference that it names, or -1
    bool m_namesAny = false;
    QStringList m_unknown;
};

} // namespace moviedb
