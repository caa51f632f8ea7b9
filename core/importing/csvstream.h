// Films of a CSV file, a row each. What its columns mean is a CsvShape: one per program that writes such files.
// Thread: one at a time.
// Failure: as of CsvSplitter. A row that is no film is a refused entry.
#pragma once

#include "core/importing/csvshapes.h"
#include "core/importing/csvsplitter.h"

#include <QFile>

namespace moviedb {

class CsvStream : public FilmStream
{
public:
    explicit CsvStream(const QString &path);
    // Reads the names of the columns. Errors: Io; Parse (no shape has such columns).
    Result<Done> recognize();

    ImportOrigin origin() const override;
    Result<Done> rewind() override;
    Result<QList<ImportedItem>> next(int count) override;

private:
    Result<bool> isRunningText();
    Result<Done> skipListHead();
    Result<Done> checkNames() const;
    Result<MovieDocument> filmOf(QStringList cells) const;

    QString m_path;
    QFile m_file;
    std::optional<CsvSplitter> m_splitter;
    QStringList m_names;
    std::optional<CsvShape> m_shape;
};

} // namespace moviedb
