#include "core/ports/source.h"

namespace moviedb {

size_t qHash(const Need &need, size_t seed)
{
    return qHashMulti(seed, need.source, need.kind.name, need.key);
}

QList<Need> Source::factNeeds(const FilmIds &, const QList<Document> &) const
{
    return {};
}

Result<std::optional<SourceFacts>> Source::facts(const FilmIds &, const QList<Document> &) const
{
    return std::optional<SourceFacts>();
}

int Source::batchSize(const NeedKind &kind) const
{
    const ServedKind *served = info().served(kind);
    return served == nullptr ? 0 : served->batch;
}

} // namespace moviedb
