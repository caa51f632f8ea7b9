// Rows of a table out of a Movie DB's JSON or JSON Lines: an array of objects, or one on each line.
// Thread: one at a time.
// Failure: as of ObjectSplitter. A row that cannot be read is a refused entry.
#pragma once

#include "core/importing/objectsplitter.h"
#include "core/importing/rowcells.h"

#include <QFile>

namespace moviedb {

class JsonRows : public RowStream
{
public:
    JsonRows(const QString &path, const TableInfo &table);

    ImportOrigin origin() const override;
    QString table() const override { return m_names.table().name; }
    QStringList columns() const override { return m_names.columns(); }
    QStringList unknownColumns() const override { return m_unknown; }
    Result<Done> rewind() override;
    Result<QList<ImportedRow>> next(int count) override;

private:
    QString m_path;
    const RowNamesOf m_names;
    QFile m_file;
    std::optional<ObjectSplitter> m_splitter;
    bool m_isArray = false;
    QStringList m_unknown;
};

} // namespace moviedb
