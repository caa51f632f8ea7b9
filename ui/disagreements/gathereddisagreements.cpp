#include "ui/disagreements/gathereddisagreements.h"

#include <QThreadPool>
#include <algorithm>

namespace moviedb::ui {

std::shared_ptr<GatheredDisagreements> beginGathering()
{
    return {new GatheredDisagreements, [](const GatheredDisagreements *all) {
                QThreadPool::globalInstance()->start([all] { delete all; });
            }};
}

AllDisagreements arranged(const std::shared_ptr<GatheredDisagreements> &gathered)
{
    using Line = GatheredDisagreements::Line;
    QMap<QString, int> counts;
    std::vector<QString> fieldOfLine;
    for (size_t portion = 0; portion < gathered->portions.size(); ++portion) {
        const PackedDisagreements &packed = gathered->portions[portion];
        for (qsizetype place = 0; place < packed.count(); ++place) {
            const Disagreement one = packed.at(place);
            const auto count = counts.insert(one.field, counts.value(one.field) + 1);
            fieldOfLine.push_back(count.key()); // one text for all lines
            gathered->lines.push_back({one.movieId, one.distance, 0, int(portion), int(place)});
        }
    }
    QHash<QString, int> places;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        places.insert(count.key(), int(gathered->fields.size()));
        gathered->fields.append({count.key(), *count});
    }
    for (size_t line = 0; line < gathered->lines.size(); ++line)
        gathered->lines[line].field = places.value(fieldOfLine[line]);
    std::stable_sort(gathered->lines.begin(), gathered->lines.end(),
                     [](const Line &left, const Line &right) { return left.distance > right.distance; });
    return gathered;
}

} // namespace moviedb::ui
