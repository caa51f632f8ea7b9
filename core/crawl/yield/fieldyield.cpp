#include "core/crawl/yield/fieldyield.h"

namespace moviedb::crawl {

bool isExpected(const Yield &history)
{
    return history.pages >= yield::leastHistory && history.found >= yield::nearlyAll * history.pages;
}

YieldVerdict verdictOnStored(const Yield &stored)
{
    if (stored.pages < yield::leastStored)
        return YieldVerdict::Undecided;
    if (stored.found <= yield::collapsed * stored.pages)
        return YieldVerdict::Collapsed;
    return stored.found >= yield::sound * stored.pages ? YieldVerdict::Sound : YieldVerdict::Undecided;
}

YieldVerdict verdictOnNew(const Yield &history, const Yield &recent)
{
    if (!isExpected(history) || recent.pages < yield::window)
        return YieldVerdict::Undecided;
    return recent.found == 0 ? YieldVerdict::Collapsed : YieldVerdict::Sound;
}

} // namespace moviedb::crawl
