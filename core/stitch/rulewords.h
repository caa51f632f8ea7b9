// A rule as a person reads it.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/rule.h"
#include "core/domain/sourceinfo.h"

namespace moviedb::stitch {

// "release_date" → "Release date", "imdb_id" → "IMDb id".
QString fieldTitle(const QString &field);
// What a source is called; the id itself of one that is not known.
QString sourceTitle(const QString &source, const QList<SourceInfo> &sources);
// "your own word first, then what two sources say alike, then Wikidata, Wikipedia, JustWatch"
QString ruleWords(const FieldRule &rule, const QList<SourceInfo> &sources);
// "Runtime: your own word first, …"
QString ruleSentence(const FieldRule &rule, const QList<SourceInfo> &sources);

} // namespace moviedb::stitch
