#include "core/sources/wikitext/expression.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace moviedb::wikitext {

QString resultOf(const QString &expression)
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*-?[\\d.]+(?:\\s*[-+*/]\\s*[\\d.]+)*\\s*(?:round\\s*(-?\\d{1,2}))?\\s*$"));
    const auto match = shape.match(expression);
    if (!match.hasMatch())
        return {};
    static const QRegularExpression term(QStringLiteral("([-+*/]?)\\s*([\\d.]+)"));
    double sum = 0;
    double product = 0;
    auto terms = term.globalMatch(expression.left(expression.indexOf(QLatin1String("round"))));
    while (terms.hasNext()) {
        const auto one = terms.next();
        const QString sign = one.captured(1);
        const double number = one.captured(2).toDouble();
        if (sign == u"*") {
            product *= number;
        } else if (sign == u"/") {
            product = number == 0 ? 0 : product / number;
        } else {
            sum += product;
            product = sign == u"-" ? -number : number;
        }
    }
    sum += product;
    const QString places = match.captured(1);
    if (places.isEmpty())
        return QString::number(sum, 'g', 12);
    const double step = std::pow(10, -places.toInt());
    return QString::number(std::round(sum / step) * step, 'f', std::max(0, places.toInt()));
}

} // namespace moviedb::wikitext
