#include "core/base/storedtime.h"

#include <QDateTime>

namespace moviedb {

namespace {

constexpr qsizetype secondsLength = 19; // "2026-11-26 23:04:33"

bool isNextSecond(const QString &stored)
{
    return stored.size() > secondsLength && stored.at(secondsLength) == QLatin1Char('.') &&
           QStringView(stored).mid(secondsLength + 1, 4) >= QLatin1String("9995");
}

} // namespace

QString isoTimestamp(const QString &stored)
{
    if (stored.size() < secondsLength)
        return stored;
    QString text = stored.left(secondsLength);
    text[10] = QLatin1Char('T');
    if (isNextSecond(stored)) {
        const QDateTime time = QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODate);
        if (time.isValid())
            return time.addSecs(1).toString(Qt::ISODate);
    }
    return text + QLatin1Char('Z');
}

} // namespace moviedb
