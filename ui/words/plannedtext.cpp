#include "ui/words/plannedtext.h"

#include "ui/words/castwords.h"
#include "ui/words/fieldtext.h"

#include <cmath>

namespace moviedb::ui {
namespace {

constexpr double largestWholeNumber = 1e15; // a double holds it exactly

bool isWhole(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Int ||
           (value.typeId() == QMetaType::Double && std::abs(value.toDouble()) < largestWholeNumber &&
            value.toDouble() == std::floor(value.toDouble()));
}

} // namespace

QString plainText(const QVariant &value)
{
    return isWhole(value) ? QString::number(value.toLongLong()) : value.toString();
}

QString plannedText(const QString &field, const QVariant &value)
{
    QString text;
    if (value.typeId() == QMetaType::QStringList)
        for (const QString &entry : value.toStringList())
            text += (text.isEmpty() ? QLatin1String() : QLatin1String(", ")) + entryWords(field, entry);
    else if (isWhole(value))
        text = grouped(value.toLongLong());
    else
        text = entryWords(field, value.toString());
    text = shownValue(text.simplified());
    return text.isEmpty() ? QStringLiteral("—") : text;
}

} // namespace moviedb::ui
