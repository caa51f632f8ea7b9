#include "app/knownnames.h"

#include "core/sources/registry/sources.h"
#include "core/stitch/difference.h"
#include "core/stitch/rulebook.h"
#include "core/typing/knownname.h"

namespace moviedb {

QStringList disputedFields()
{
    QStringList fields = stitch::ruledFields();
    fields.removeIf([](const QString &field) { return !stitch::canDisagree(field); });
    return fields;
}

QStringList spellingsOf(const QString &typed)
{
    QStringList spellings{typed, typed.normalized(QString::NormalizationForm_C),
                          typed.normalized(QString::NormalizationForm_KC)};
    spellings.removeDuplicates();
    return spellings;
}

QStringList sourceNames()
{
    QStringList names;
    for (const SourceInfo &source : sources::descriptions())
        names << source.id;
    return names;
}

Result<Done> checkSourceName(const QString &source)
{
    if (const QStringList known = sourceNames(); !known.contains(source) && !source.contains(u'#'))
        return typing::notAmong(QStringLiteral("There is no source “%1”.").arg(source),
                                QStringLiteral("Sources"), source, known);
    return Done{};
}

} // namespace moviedb
