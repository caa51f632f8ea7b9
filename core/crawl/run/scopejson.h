// A crawl's scope as text, kept with its run, so that another start of the program can go on with it.
// Thread: pure.
// Failure: Parse for damaged text.
#pragma once

#include "core/base/result.h"
#include "core/domain/crawl.h"

namespace moviedb::crawl {

QString scopeToJson(const CrawlScope &scope);
Result<CrawlScope> scopeFromJson(const QString &text);
QString summaryToJson(const CrawlSummary &summary);
// The summary of a run that has not ended: what its provider is called, and no figures.
QString namedSummary(const QString &providerName);

} // namespace moviedb::crawl
