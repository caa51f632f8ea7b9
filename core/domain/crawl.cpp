#include "core/domain/crawl.h"

#include <array>

namespace moviedb {

namespace {

constexpr std::array<const char *, 6> stateNames{"listed", "accepted", "review", "none", "failed", "skipped"};

} // namespace

QString entryStateName(EntryState state)
{
    return QString::fromLatin1(stateNames.at(size_t(state)));
}

std::optional<EntryState> entryStateFromName(QStringView name)
{
    for (size_t i = 0; i < stateNames.size(); ++i)
        if (name == QLatin1String(stateNames[i]))
            return EntryState(i);
    return std::nullopt;
}

QString limitName(const CrawlLimits &reached)
{
    const std::pair<int, QString> limits[] = {{reached.requests, QStringLiteral("request")},
                                              {reached.minutes, QStringLiteral("minute")},
                                              {reached.titles, QStringLiteral("title")}};
    for (const auto &[most, what] : limits)
        if (most > 0)
            return QStringLiteral("%1 %2%3").arg(most).arg(what, most == 1 ? QString() : QStringLiteral("s"));
    return {};
}

QString commonestFailure(const QList<EntryStatus> &entries)
{
    QMap<QString, int> counts;
    QString commonest;
    for (const EntryStatus &entry : entries) {
        if (entry.state != EntryState::Failed)
            continue;
        const QString reason = entry.reason.section(QStringLiteral(" ("), 0, 0);
        if (++counts[reason] > counts.value(commonest))
            commonest = reason;
    }
    return commonest;
}

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
