// A file of titles, whatever it is: a list, a saved gallery page, or a saved Wikipedia article about a film.
// Thread: any; it reads the device it is given and nothing else.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/titlelists.h"

class QIODevice;

namespace moviedb::sources {

// A file of titles as far as it has to be in memory. Small ones are there as a whole; of a large table, text or file of
// JSON Lines only the beginning, and the device holds the rest.
struct ListStart
{
    QByteArray bytes;
    bool goesOn = false;

    bool isGalleryPage(const QString &fileName) const; // a saved page of JustWatch's, by its name
};
// Failure also: Io, Limit with a word what to do (a document or page that is too large to be read as a whole).
Result<ListStart> readListStart(QIODevice &device, const QString &fileName);
// The titles, with what the device still holds. Stops where no more titles would be taken.
Result<lists::ParsedList> readList(const ListStart &start, QIODevice &device, const QString &fileName);

// Chooses by the file's name and first bytes.
Result<lists::ParsedList> readListFile(const QString &fileName, const QByteArray &bytes);

// A page of Wikipedia, as a browser saves it or Parsoid gives it.
bool isArticle(const QByteArray &bytes);

} // namespace moviedb::sources
