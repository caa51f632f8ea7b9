// What a person typed, pasted or opened, as something that can be crawled.
// Thread: any, pure but for reading the file.
// Failure: Usage, Io, Parse, Limit in plain words; Cancelled.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

#include <functional>

namespace moviedb::ui {

struct CrawlInput
{
    CrawlScope scope;
    QString name;         // "Max · United States", "movie_list.jsonl"
    QString sentence;     // "124 titles", for under the field
    QStringList warnings; // lines that were left out
};

CrawlInput inputFromProvider(const Provider &provider, const QString &country);
// URL or file path. `isCancelled` is asked while a file is read: nobody wants it any more (Cancelled).
Result<CrawlInput> inputFromAddress(const QString &text, const QString &defaultCountry,
                                    const std::function<bool()> &isCancelled = {});
Result<CrawlInput> inputFromText(const QString &pasted, const QString &defaultCountry);
// A run of earlier, by the text that names its gallery; `entries` are its titles, for lists that are no
// files.
CrawlInput inputFromRun(const QString &gallery, const QList<GalleryEntry> &entries,
                        const QString &defaultCountry);
QString forecastText(const Forecast &forecast); // "1,204 films · about 1,450 requests · 26 minutes"
QString durationText(qint64 seconds);           // "26 minutes", "2 h 10 min", "less than a minute"

} // namespace moviedb::ui
