// Which commands are tasks: those that take a while or change much are noted in the book, those that only answer are not.
// How a crawl ended stands there in the same words, whoever ran it.
// Thread: pure.
// Failure: none.
#pragma once

#include "app/commandline.h"
#include "core/domain/crawl.h"
#include "core/tasks/taskbook.h"

namespace moviedb {

// What it is about, "provider:us/max"; nothing for a command that is no task.
std::optional<QString> taskOf(const CommandLine &line);

void endCrawlTask(const TaskNotePointer &note, const CrawlSummary &summary);

} // namespace moviedb
