// Rules, what they change, and disagreements as `rules --json` and `disagreements --json` print them.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include "core/contract/jsonvalue.h"
#include "core/domain/disagreement.h"
#include "core/domain/rule.h"

namespace moviedb::contract {

// {"field", "changed", "words", "sources", "agreement", "exactness", "roles", "settled": [{"winner", "other"}]}
OrderedJson ruleLine(const FieldRule &rule, bool changed, const QString &words);
// {"movie_id", "title", "field", "distance", "words", "opinions": [{"value", "sources", "shown", "urls", "snippets"}]}
OrderedJson disagreementLine(const Disagreement &disagreement);

} // namespace moviedb::contract
