#include "ui/disagreements/gathereddisagreements.h"

#include <QThreadPool>
#include <algorithm>

namespace moviedb::ui {

namespace {

QList<std::pair<QString, int>> countedFields(const std::vector<QList<Disagreement>> &portions)
{
    QMap<QString, int> counts;
    for (const QList<Disagreement> &portion : portions)
        for (const Disagreement &one : portion)
            ++counts[one.field];
    QList<std::pair<QString, int>> fields;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        fields.append({count.key(), *count});
    return fields;
}

} // namespace

std::shared_ptr<GatheredDisagreements> beginGathering()
{
    return {new GatheredDisagreements, [](const GatheredDisagreements *all) {
                QThreadPool::globalInstance()->start([all] { delete all; });
            }};
}

AllDisagreements arranged(const std::shared_ptr<GatheredDisagreements> &gathered)
{
    using Line = GatheredDisagreements::Line;
    gathered->fields = countedFields(gathered->portions);
    QHash<QString, int> places;
    for (const auto &field : std::as_const(gathered->fields))
        places.insert(field.first, int(places.size()));
    for (const QList<Disagreement> &portion : std::as_const(gathered->portions))
        for (const Disagreement &one : portion)
            gathered->lines.push_back({&one, one.movieId, places.value(one.field)});
    std::stable_sort(gathered->lines.begin(), gathered->lines.end(), [](const Line &left, const Line &right) {
        return left.whole->distance > right.whole->distance;
    });
    return gathered;
}

} // namespace moviedb::ui
