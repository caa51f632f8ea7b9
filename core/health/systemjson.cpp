#include "core/health/systemjson.h"

namespace moviedb::health {

QString healthStateName(HealthState state)
{
    switch (state) {
    case HealthState::Fine:
        return QStringLiteral("fine");
    case HealthState::Attention:
        return QStringLiteral("attention");
    case HealthState::Trouble:
        break;
    }
    return QStringLiteral("trouble");
}

OrderedJson systemObject(const SystemState &state)
{
    OrderedJson checks = OrderedJson::array();
    for (const HealthCheck &check : state.checks)
        checks.push_back({{"id", utf8(check.id)},
                          {"title", utf8(check.title)},
                          {"state", utf8(healthStateName(check.state))},
                          {"text", utf8(check.text)},
                          {"meaning", textOrNull(check.meaning)},
                          {"remedy", textOrNull(check.mend.label)},
                          {"command", textOrNull(check.mend.command)}});
    OrderedJson caches = OrderedJson::array();
    for (const CacheSize &cache : state.caches)
        caches.push_back({{"id", utf8(cache.id)}, {"title", utf8(cache.title)}, {"bytes", cache.bytes}});
    return {{"at", utf8(state.at.toUTC().toString(Qt::ISODate))},
            {"state", utf8(healthStateName(worstOf(state.checks)))},
            {"checks", checks},
            {"caches", caches}};
}

} // namespace moviedb::health
