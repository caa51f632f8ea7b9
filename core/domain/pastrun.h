// A crawl that was: what it listed, how its titles ended, what it cost.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb {

struct PastRun
{
    CrawlRun run;
    QMap<EntryState, int> titles; // by how they ended; Listed: not reached
    // Of its last stretch; nothing while it goes on, or when it was killed.
    std::optional<int> requests;
    std::optional<qint64> elapsedMs;
    // It never ended, failed titles are left, or it was stopped; and no later crawl of its gallery was begun.
    bool open = false;

    int listed() const
    {
        int sum = 0;
        for (const int count : titles)
            sum += count;
        return sum;
    }
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::PastRun, Q_RELOCATABLE_TYPE);
