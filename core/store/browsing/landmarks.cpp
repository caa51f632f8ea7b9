#include "core/store/browsing/landmarks.h"

#include "core/store/missing/keptcounts.h"

namespace moviedb::store {

namespace {

constexpr qsizetype mostLandmarks = 5000; // of one order

} // namespace

Result<Landmark> nearestLandmark(Connection &connection, const QString &order, qint64 offset)
{
    MOVIEDB_TRY(counts, keptCounts(connection));
    const QMap<qint64, QVariantList> known = counts->landmarks.value(order);
    const auto behind = known.upperBound(offset);
    if (behind == known.cbegin())
        return Landmark{0, {}, counts->stamp};
    const auto nearest = std::prev(behind);
    return Landmark{nearest.key(), nearest.value(), counts->stamp};
}

Result<Done> keepLandmark(Connection &connection, const QString &order, const Landmark &landmark)
{
    MOVIEDB_TRY(counts, keptCounts(connection));
    if (counts->stamp != landmark.stamp || landmark.stamp.isEmpty())
        return Done{};
    QMap<qint64, QVariantList> &known = counts->landmarks[order];
    if (known.size() >= mostLandmarks)
        known.clear();
    known.insert(landmark.offset, landmark.place);
    return Done{};
}

} // namespace moviedb::store
