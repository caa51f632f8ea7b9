#include "core/stitch/rulebook.h"

#include "core/stitch/values.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace moviedb::stitch {

namespace {

// Behind every source that a rule names.
constexpr int unnamed = 1 << 20;

// Who tells a plot in the same words has copied it: that is no second opinion.
bool isProse(const QString &field)
{
    return field == QLatin1String("plot");
}

} // namespace

QStringList ruledFields()
{
    QStringList fields;
    for (const char *field :
         {"title",   "original_title", "tagline",    "plot",        "release_date", "runtime",
          "budget",  "box_office",     "poster_url", "trailer_url", "age_rating",   "homepage",
          "imdb_id", "tmdb_id",        "directors",  "writers",     "studios",      "distributors",
          "cast",    "genres",         "countries",  "languages",   "ratings"})
        fields << QLatin1String(field);
    return fields;
}

bool isListField(const QString &field)
{
    static const QStringList lists{
        QStringLiteral("directors"),    QStringLiteral("writers"),   QStringLiteral("studios"),
        QStringLiteral("distributors"), QStringLiteral("cast"),      QStringLiteral("genres"),
        QStringLiteral("countries"),    QStringLiteral("languages"), QStringLiteral("ratings")};
    return lists.contains(field);
}

bool isDateField(const QString &field)
{
    return valueKind(field, {}) == ValueKind::Date;
}

bool isSettled(const FieldRule &rule, const QString &winner, const QString &other)
{
    return rule.settled.contains(SettledPair{winner, other});
}

FieldRule settledRule(FieldRule rule, const QString &winner, const QString &other)
{
    rule.settled.removeIf([&](const SettledPair &pair) {
        return (pair.winner == winner && pair.other == other) ||
               (pair.winner == other && pair.other == winner);
    });
    rule.settled.append({winner, other});
    rule.sources.removeAll(winner);
    const qsizetype place = rule.sources.indexOf(other);
    rule.sources.insert(place < 0 ? rule.sources.size() : place, winner);
    if (place < 0)
        rule.sources.append(other);
    return rule;
}

FieldRule settledRule(FieldRule rule, const QStringList &winners, const QStringList &others)
{
    for (const QString &winner : winners)
        for (const QString &other : others)
            rule = settledRule(rule, winner, other);
    return rule;
}

RuleBook::RuleBook(const QList<SourceInfo> &sources, const QList<FieldRule> &changed) : m_sources(sources)
{
    for (const SourceInfo &source : sources)
        m_trust.insert(source.id, source.trust);
    for (const FieldRule &rule : changed)
        m_changed.insert(rule.field, rule);
}

FieldRule RuleBook::rule(const QString &field) const
{
    const auto changed = m_changed.constFind(field);
    return changed == m_changed.cend() ? usualRule(field) : *changed;
}

FieldRule RuleBook::usualRule(const QString &field) const
{
    FieldRule rule;
    rule.field = field;
    std::vector<std::pair<int, QString>> believed;
    believed.reserve(size_t(m_sources.size()));
    for (const SourceInfo &source : m_sources)
        believed.emplace_back(source.trust.in(field), source.id);
    std::sort(believed.begin(), believed.end());
    for (const auto &[trust, source] : believed)
        rule.sources << source;
    rule.agreement = !isProse(field) && !isListField(field);
    rule.exactness = isDateField(field);
    rule.roles = field == QLatin1String("cast");
    return rule;
}

int RuleBook::trust(const QString &source, const QString &field) const
{
    const auto known = m_trust.constFind(source);
    return known == m_trust.constEnd() ? std::numeric_limits<int>::max() : known->in(field);
}

int RuleBook::rank(const QString &source, const QString &field) const
{
    if (source == QLatin1String("user"))
        return -1;
    const auto changed = m_changed.constFind(field);
    if (changed == m_changed.cend())
        return trust(source, field);
    const qsizetype place = changed->sources.indexOf(source);
    if (place >= 0)
        return int(place);
    const int usual = trust(source, field);
    return usual > std::numeric_limits<int>::max() - unnamed ? usual : usual + unnamed;
}

} // namespace moviedb::stitch
