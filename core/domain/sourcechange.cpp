#include "core/domain/sourcechange.h"

namespace moviedb {

QString effectName(SourceChange::Effect effect)
{
    switch (effect) {
    case SourceChange::Effect::Shown:
        return QStringLiteral("shown");
    case SourceChange::Effect::Yours:
        return QStringLiteral("yours");
    case SourceChange::Effect::Other:
        break;
    }
    return QStringLiteral("other");
}

SourceChange::Effect effectFromName(QStringView name)
{
    for (const auto effect : {SourceChange::Effect::Shown, SourceChange::Effect::Yours})
        if (name == effectName(effect))
            return effect;
    return SourceChange::Effect::Other;
}

} // namespace moviedb
