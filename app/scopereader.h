// GALLERY and LIST arguments → what to crawl. Reads files and standard input; no network.
// Thread: any.
// Failure: Usage (neither a gallery nor a list), Io, Parse.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

namespace moviedb {

struct ReadScope
{
    CrawlScope scope;
    QStringList warnings; // rows that were not taken: "line 12: no title"
};

// For a list in which none is: "films.csv holds no title."
QString noTitleIn(const QString &argument);

Result<ReadScope> readScope(const QString &argument, const QString &defaultCountry);

} // namespace moviedb
