// Files as every stream of films opens and names them.
// Thread: any.
// Failure: Io.
#pragma once

#include "core/ports/filmimport.h"

#include <QFile>

namespace moviedb {

// Open, and at its beginning.
Result<Done> openFromStart(QFile &file);
// The next bytes, at most so many; none at the end. A device that breaks off is an error, not an end: a part of the file
// never passes for all of it.
Result<QByteArray> readPiece(QIODevice &device, qint64 most);
// Refuses what is no text at all, and says what it is: an archive, a spreadsheet, a picture. Errors: Parse, with what to do.
Result<Done> checkIsText(const QString &path, const QByteArray &head);
// As receipts name it: "file:///home/…/ratings.csv".
QString fileAddress(const QString &path);

// Each file is a source of its own, named as it is called: "ratings.csv#1a2b3c". `kind`: what wrote it, "letterboxd".
ImportOrigin originOf(const QString &address, const QString &kind, const QString &title);

} // namespace moviedb
