#include "core/crawl/film/searchstate.h"

namespace moviedb::crawl {

bool SearchState::evaluate()
{
    work->match = candidates.evaluate(entry(), *context.classifier, context.thresholds);
    return work->match.decision == Decision::Accept;
}

Result<EntityPointer> SearchState::item(const Document &document) const
{
    return context.entities->entity(document, context.language);
}

} // namespace moviedb::crawl
