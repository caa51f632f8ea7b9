// All disagreements of a database in the order in which they are shown, the farthest apart first. They stay in the portions they
// were read in, packed. What is looked at of every one of them stands beside them.
// Thread: any. Whoever lets go of them last does not wait until their memory is given back: that is done beside it.
// Failure: none.
#pragma once

#include "ui/disagreements/packeddisagreements.h"

#include <memory>

namespace moviedb::ui {

struct GatheredDisagreements
{
    struct Line
    {
        qint64 movieId = 0;
        double distance = 0;
        int field = 0; // its place in `fields`
        int portion = 0;
        int place = 0; // in the portion
    };

    std::vector<PackedDisagreements> portions;
    QList<std::pair<QString, int>> fields; // by name; how many each has
    std::vector<Line> lines;

    const QString &fieldOf(const Line &line) const { return fields.at(line.field).first; }
    Disagreement whole(const Line &line) const { return portions[size_t(line.portion)].at(line.place); }
};

using AllDisagreements = std::shared_ptr<const GatheredDisagreements>;

std::shared_ptr<GatheredDisagreements> beginGathering(); // its portions are to be added
// What is derived from the portions, which do not change any more.
AllDisagreements arranged(const std::shared_ptr<GatheredDisagreements> &gathered);

} // namespace moviedb::ui
