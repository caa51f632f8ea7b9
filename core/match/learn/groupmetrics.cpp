#include "core/match/learn/groupmetrics.h"

#include "core/match/decide/groups.h"

namespace moviedb::match {

namespace {

double sparedShare(int titles, int decisions)
{
    return titles == 0 ? 0.0 : std::round((1.0 - double(decisions) / titles) * 10000) / 10000;
}

} // namespace

OrderedJson GroupMetrics::toJson() const
{
    OrderedJson codes = OrderedJson::object();
    for (auto it = byCode.cbegin(); it != byCode.cend(); ++it)
        codes[utf8(it.key())] = {{"titles", it->titles},
                                 {"settled_by_rule", it->settled},
                                 {"wrong", it->wrong},
                                 {"decisions", it->decisions()}};
    return {
        {"titles", titles},           {"decisions", decisions}, {"spared", sparedShare(titles, decisions)},
        {"settled_by_rule", settled}, {"wrong", wrong},         {"by_group", codes}};
}

QString GroupMetrics::toText() const
{
    return QStringLiteral("%1 titles left to a person: %2 decisions by group (%3 % fewer), %4 settled by a "
                          "rule, %5 of them wrongly\n")
        .arg(titles)
        .arg(decisions)
        .arg(sparedShare(titles, decisions) * 100, 0, 'f', 1)
        .arg(settled)
        .arg(wrong);
}

GroupMetrics groupMetrics(const std::vector<LabelledCase> &cases, const std::vector<MatchResult> &results)
{
    QList<ReviewItem> items;
    for (size_t i = 0; i < cases.size(); ++i) {
        if (results[i].decision != Decision::Review)
            continue;
        ReviewItem item;
        item.reviewId = qint64(i) + 1;
        item.entry = cases[i].entry;
        item.reason = results[i].reason;
        item.candidates = results[i].candidates;
        items.append(item);
    }
    GroupMetrics metrics;
    for (const DoubtGroup &doubt : group(items)) {
        GroupCounts counts;
        counts.titles = int(doubt.reviewIds.size());
        counts.settled = int(doubt.proposed.size());
        for (const Judgment &judgment : doubt.proposed)
            if (judgment.key != cases[size_t(judgment.reviewId - 1)].expectedKey)
                ++counts.wrong;
        metrics.titles += counts.titles;
        metrics.settled += counts.settled;
        metrics.wrong += counts.wrong;
        metrics.decisions += counts.decisions();
        metrics.byCode.insert(doubt.code, counts);
    }
    return metrics;
}

} // namespace moviedb::match
