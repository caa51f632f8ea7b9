// Words for a past crawl: when it was, how long it took, how it ended.
// Thread: any.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb::ui {

QString runTime(const QString &at);    // of an RFC 3339 time, in the person's own way
QString shortDuration(qint64 elapsed); // milliseconds: "40 s", "12 min", "2 h 05 min"
// "finished", "failed titles are left", "stopped by you", …
QString runEnd(const PastRun &past);
// "26 Nov 2026 14:05 · 1,204 titles · 77 requests · 12 min · stopped by you"; `end`: how it ended.
QString runSentence(const PastRun &past, const QString &end);

} // namespace moviedb::ui
