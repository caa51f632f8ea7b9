#include "core/domain/film.h"

#include <QUuid>

#include <array>

namespace moviedb {

namespace {

constexpr std::array<const char *, 10> kindNames{"film",   "tv",        "book", "music",          "game",
                                                 "person", "franchise", "list", "disambiguation", "other"};

} // namespace

std::optional<int> plausibleYear(std::optional<qint64> year)
{
    return year && *year >= 1870 && *year <= 2200 ? std::optional<int>(int(*year)) : std::nullopt;
}

QString listIdFor(const GalleryEntry &entry, const QString &source)
{
    static const QUuid nameSpace(QStringLiteral("{8f1d3c52-6b0e-5a47-9d2b-4c7a1e60f3b9}"));
    QString name = source + QLatin1Char(':');
    if (!entry.justwatchId.isEmpty())
        name += entry.justwatchId;
    else if (!entry.imdbId.isEmpty())
        name += entry.imdbId;
    else
        name += entry.title + QLatin1Char('|') + (entry.year ? QString::number(*entry.year) : QString());
    return QUuid::createUuidV5(nameSpace, name).toString(QUuid::WithoutBraces);
}

QString pageKindName(PageKind kind)
{
    return QString::fromLatin1(kindNames.at(size_t(kind)));
}

std::optional<PageKind> pageKindFromName(QStringView name)
{
    for (size_t i = 0; i < kindNames.size(); ++i)
        if (name == QLatin1String(kindNames[i]))
            return PageKind(i);
    return std::nullopt;
}

QString offeredAgainName(OfferedAgain why)
{
    switch (why) {
    case OfferedAgain::No:
        break;
    case OfferedAgain::PageChanged:
        return QStringLiteral("page_changed");
    case OfferedAgain::Due:
        return QStringLiteral("recheck_due");
    }
    return {};
}

OfferedAgain offeredAgainFromName(QStringView name)
{
    for (const OfferedAgain why : {OfferedAgain::PageChanged, OfferedAgain::Due})
        if (name == offeredAgainName(why))
            return why;
    return OfferedAgain::No;
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::Accept:
        return QStringLiteral("accept");
    case Decision::Review:
        return QStringLiteral("review");
    case Decision::None:
        return QStringLiteral("none");
    }
    return {};
}

} // namespace moviedb
