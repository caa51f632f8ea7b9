// All disagreements of a database in the order in which they are shown, the farthest apart first. They stay where they were read,
// in portions: those of a million films are copied nowhere. What is looked at of every one of them stands beside it.
// Thread: any. Whoever lets go of them last does not wait until their texts are given back: that is done beside it.
// Failure: none.
#pragma once

#include "core/domain/disagreement.h"

#include <memory>
#include <vector>

namespace moviedb::ui {

struct GatheredDisagreements
{
    struct Line
    {
        const Disagreement *whole = nullptr;
        qint64 movieId = 0;
        int field = 0; // its place in `fields`
    };

    std::vector<QList<Disagreement>> portions;
    QList<std::pair<QString, int>> fields; // by name; how many each has
    std::vector<Line> lines;

    const QString &fieldOf(const Line &line) const { return fields.at(line.field).first; }
};

using AllDisagreements = std::shared_ptr<const GatheredDisagreements>;

std::shared_ptr<GatheredDisagreements> beginGathering(); // its portions are to be added
// What is derived from the portions, which do not change any more.
AllDisagreements arranged(const std::shared_ptr<GatheredDisagreements> &gathered);

} // namespace moviedb::ui
