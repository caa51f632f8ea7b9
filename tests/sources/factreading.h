// Short forms of a source's facts, for tables of expected values.
#pragma once

#include "core/domain/film.h"

namespace moviedb::test {

inline QVariant value(const SourceFacts &facts, const char *field)
{
    for (const Fact &fact : facts.values)
        if (fact.field == QLatin1String(field))
            return fact.value;
    return {};
}

// "A|B", with roles "A as X|B".
inline QString names(const SourceFacts &facts, const char *list, bool roles = false)
{
    QStringList found;
    for (const LinkFact &link : facts.links)
        if (link.list == QLatin1String(list))
            found.append(roles && !link.role.isEmpty() ? link.entity.name + QStringLiteral(" as ") + link.role
                                                       : link.entity.name);
    return found.join(QLatin1Char('|'));
}

} // namespace moviedb::test
