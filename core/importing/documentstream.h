// Films of a Movie DB export, JSON document or JSON Lines.
// Thread: one at a time.
// Failure: as of ObjectSplitter; Parse for an export by a newer Movie DB. A film that cannot be read is a refused entry.
#pragma once

#include "core/importing/objectsplitter.h"
#include "core/ports/filmimport.h"

#include <QFile>

namespace moviedb {

class DocumentStream : public FilmStream
{
public:
    // `address`: of what was exported into this file, as receipts name it; "" = the file's own.
    explicit DocumentStream(const QString &path, const QString &address = {});

    ImportOrigin origin() const override;
    Result<Done> rewind() override;
    Result<QList<ImportedItem>> next(int count) override;

private:
    QString m_path;
    QString m_address;
    QFile m_file;
    std::optional<ObjectSplitter> m_splitter;
    bool m_headerSeen = false;
};

} // namespace moviedb
