#include "core/domain/review.h"

#include <array>

namespace moviedb {

namespace {

constexpr std::array<const char *, 6> reviewStateNames{"open",       "confirmed", "rejected",
                                                       "no_article", "postponed", "lookup_failed"};

} // namespace

QString reviewStateName(ReviewState state)
{
    return QString::fromLatin1(reviewStateNames.at(size_t(state)));
}

std::optional<ReviewState> reviewStateFromName(QStringView name)
{
    for (size_t i = 0; i < reviewStateNames.size(); ++i)
        if (name == QLatin1String(reviewStateNames[i]))
            return ReviewState(i);
    return std::nullopt;
}

ReviewState stateAfter(Judgment::Kind kind)
{
    switch (kind) {
    case Judgment::Kind::Accept:
        return ReviewState::Confirmed;
    case Judgment::Kind::RejectAll:
        return ReviewState::Rejected;
    case Judgment::Kind::NoArticle:
        return ReviewState::NoArticle;
    case Judgment::Kind::Postpone:
        return ReviewState::Postponed;
    }
    return ReviewState::Open;
}

QDateTime recheckTime(const QString &saidAt, int days)
{
    const QDateTime said = QDateTime::fromString(saidAt, Qt::ISODate);
    return said.isValid() ? said.toUTC().addDays(days) : QDateTime();
}

QDateTime recheckTime(const ReviewItem &item, int days)
{
    if (item.state != ReviewState::NoArticle || item.decidedAt.isEmpty())
        return {};
    return recheckTime(item.checkedAt.isEmpty() ? item.decidedAt : item.checkedAt, days);
}

} // namespace moviedb
