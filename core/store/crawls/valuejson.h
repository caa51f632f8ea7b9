// Gallery entries and candidates as JSON text, as crawl_entries and review_candidates keep them. Writing and
// reading give the same value back; keys are in a fixed order, so that equal values give equal text.
// Failure: Parse for text that is not such an object; unknown keys are ignored, missing ones are unknown values.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"

namespace moviedb::store {

QString entryToJson(const GalleryEntry &entry);
Result<GalleryEntry> entryFromJson(const QString &text);

QString candidateToJson(const Candidate &candidate);
Result<Candidate> candidateFromJson(const QString &text);

// [["title", 31.5], …]: an array, for parts have an order and a name may come twice.
QString partsToJson(const QList<ScorePart> &parts);
Result<QList<ScorePart>> partsFromJson(const QString &text);

QString textsToJson(const QStringList &texts); // ["…", …]
Result<QStringList> textsFromJson(const QString &text);

} // namespace moviedb::store
