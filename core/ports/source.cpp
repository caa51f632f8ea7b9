#include "core/ports/source.h"

namespace moviedb {

size_t qHash(const Need &need, size_t seed)
{
    return qHashMulti(seed, need.source, need.kind.name, need.key);
}

QString sourceTitle(const QList<SourcePointer> &sources, const QString &id)
{
    for (const SourcePointer &source : sources)
        if (source->info().id == id)
            return source->info().title;
    return id;
}

QList<Need> Source::factNeeds(const FilmIds &, const QList<Document> &) const
{
    return {};
}

Result<std::optional<SourceFacts>> Source::facts(const FilmIds &, const QList<Document> &) const
{
    return std::optional<SourceFacts>();
}

std::optional<AskingLess> Source::askingLess(const NeedKind &, const HttpResponse &) const
{
    return std::nullopt;
}

std::optional<Need> Source::checkOf(const Document &) const
{
    return std::nullopt;
}

Standing Source::standing(const Document &check, const Document &kept) const
{
    return {!check.missing && !kept.missing && !kept.revision.isEmpty() && check.revision == kept.revision &&
                check.url == kept.url,
            {}};
}

int Source::batchSize(const NeedKind &kind) const
{
    const ServedKind *served = info().served(kind);
    return served == nullptr ? 0 : served->batch;
}

Result<Done> Source::checkKeyCount(const NeedKind &kind, const QStringList &keys) const
{
    if (keys.isEmpty() || keys.size() > batchSize(kind))
        return makeError(Fault::Usage, QStringLiteral("%1 cannot be asked for %2 keys of kind %3 at once.")
                                           .arg(info().title)
                                           .arg(keys.size())
                                           .arg(kind.name));
    return Done{};
}

} // namespace moviedb
