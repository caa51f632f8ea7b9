// Films of Kodi and Jellyfin, a .nfo each: https://kodi.wiki/view/NFO_files/Movies
// Thread: one at a time.
// Failure: Io when nothing can be read at all; a file that is no film's is a refused entry.
#pragma once

#include "core/ports/filmimport.h"

#include <QStringList>

namespace moviedb {

// The bytes of one file. Errors: Parse, with the line.
Result<MovieDocument> readNfo(const QByteArray &bytes);

class NfoStream : public FilmStream
{
public:
    // `path`: a file, or the folder in and below which `files` lie.
    NfoStream(QString path, QStringList files) : m_path(std::move(path)), m_files(std::move(files)) {}

    ImportOrigin origin() const override;
    Result<Done> rewind() override;
    Result<QList<ImportedItem>> next(int count) override;

private:
    QString m_path;
    QStringList m_files;
    qsizetype m_at = 0;
};

} // namespace moviedb
