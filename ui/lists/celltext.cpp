#include "ui/lists/celltext.h"

#include <algorithm>

namespace moviedb::ui {

QString cellText(const QString &whole, const QFontMetrics &metrics, int width, int alignment)
{
    if (metrics.horizontalAdvance(whole) <= width)
        return whole;
    const QString dots = QStringLiteral("…");
    if (metrics.horizontalAdvance(dots) > width)
        return {};
    const bool areFigures =
        (alignment & Qt::AlignRight) != 0 ||
        std::none_of(whole.begin(), whole.end(), [](QChar one) { return one.isLetter(); });
    return areFigures ? dots : metrics.elidedText(whole, Qt::ElideRight, width);
}

} // namespace moviedb::ui
