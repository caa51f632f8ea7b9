// One page of a gallery, and how it is read from a web page.
// Thread: pure, any thread.
// Failure: Parse, Limit.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"
#include "core/domain/sourceinfo.h"

namespace moviedb::justwatch {

struct GalleryPage
{
    QList<GalleryEntry> entries; // in order, films only
    int total = -1;              // what the answer says the whole list has, -1 = it does not say
    QString nextCursor;          // for nextPage(); empty = last page
    QStringList warnings;        // items that could not be read, one line each
};

// A gallery web page of any recorded era (Jan 2024, Jul 2024, Jun 2025). No item at all is an error: the
// markup changed.
Result<GalleryPage> parseGalleryHtml(const QByteArray &html, const Endpoints &endpoints = {});

} // namespace moviedb::justwatch
