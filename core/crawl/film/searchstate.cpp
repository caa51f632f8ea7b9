#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

bool SearchState::evaluate()
{
    work->match = candidates.evaluate(entry(), *context.classifier, context.thresholds);
    MatchResult &match = work->match;
    // What a person has rejected is theirs to accept.
    if (match.decision == Decision::Accept &&
        match.candidates.value(match.chosen).candidate.offeredAgain != OfferedAgain::No) {
        match.decision = Decision::Review;
        match.reason = QString::fromLatin1(match::reason::rejectedBefore);
    }
    return match.decision == Decision::Accept;
}

Result<EntityPointer> SearchState::item(const Document &document) const
{
    return context.entities->entity(document, context.language);
}

} // namespace moviedb::crawl
