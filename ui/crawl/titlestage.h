// How far a title of a crawl has come, as a person counts it.
// Thread: any.
#pragma once

#include "core/domain/crawl.h"

namespace moviedb::ui {

// What a person sees a title go through. A stage is a filter and a count, so that the two always agree.
enum class TitleStage { Listed, Matched, Review, NoPage, Stored, Failed, Skipped };
inline constexpr int titleStageCount = 7;
QString titleStageWord(TitleStage stage); // "Listed", "Matched", "To review", …
bool isInStage(const EntryStatus &status, TitleStage stage);

} // namespace moviedb::ui
