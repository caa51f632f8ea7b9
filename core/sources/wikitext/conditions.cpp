#include "core/sources/wikitext/conditions.h"

#include "core/sources/wikitext/expression.h"

#include <QRegularExpression>

namespace moviedb::wikitext {

namespace {

using RenderSpan = std::function<QString(Span value)>;

// What stands behind the name's colon. Of "{{{1|}}}" only braces are left.
QString conditionOf(const Template &call, const RenderSpan &render)
{
    static const QRegularExpression braces(QStringLiteral("^[{}\\s]+$"));
    const QString written = render(call.title);
    return written.mid(written.indexOf(u':') + 1).trimmed().remove(braces);
}

// The branches as they stand: one with an equals sign in it is no named value.
QString branch(const Template &call, qsizetype number, const RenderSpan &render)
{
    return number < call.parameters.size() ? render(call.parameters[number].whole) : QString();
}

bool areEqual(const QString &left, const QString &right)
{
    bool isLeft = false;
    bool isRight = false;
    const double one = left.toDouble(&isLeft);
    const double other = right.toDouble(&isRight);
    return isLeft && isRight ? one == other : left == right;
}

// "2 > 1", "97"; nothing for what is no number on either side.
std::optional<bool> isTrue(const QString &expression)
{
    static const QRegularExpression comparison(QStringLiteral("^(.+?)(<=|>=|!=|<>|=|<|>)(.+)$"));
    const auto match = comparison.match(expression);
    bool isNumber = false;
    const double left = resultOf(match.hasMatch() ? match.captured(1) : expression).toDouble(&isNumber);
    if (!isNumber || !match.hasMatch())
        return isNumber ? std::optional(left != 0) : std::nullopt;
    const double right = resultOf(match.captured(3)).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QString sign = match.captured(2);
    if (sign == u"=")
        return left == right;
    if (sign == u"!=" || sign == u"<>")
        return left != right;
    return (sign.contains(u'=') && left == right) || (sign.startsWith(u'<') ? left < right : left > right);
}

// "case=value", "case" alone takes the next value, the last one alone or "#default" is for all others.
QString ofSwitch(const Template &call, const RenderSpan &render)
{
    const QString wanted = conditionOf(call, render);
    QString others;
    bool isFound = false;
    for (qsizetype i = 0; i < call.parameters.size(); ++i) {
        const Parameter &parameter = call.parameters[i];
        bool isUnnamed = false;
        parameter.name.toInt(&isUnnamed);
        isUnnamed = isUnnamed && parameter.whole.from == parameter.value.from;
        const QString name = isUnnamed ? render(parameter.value).trimmed() : parameter.name;
        isFound = isFound || areEqual(name, wanted);
        if (isUnnamed && i + 1 == call.parameters.size())
            return render(parameter.value);
        if (isFound && !isUnnamed)
            return render(parameter.value);
        if (name == u"#default" && !isUnnamed)
            others = render(parameter.value);
    }
    return others;
}

} // namespace

std::optional<QString> chosenText(const Template &call, const RenderSpan &render)
{
    const QString function = call.name.section(u':', 0, 0).trimmed();
    if (!call.name.contains(u':') || !function.startsWith(u'#'))
        return std::nullopt;
    if (function == u"#if")
        return branch(call, conditionOf(call, render).isEmpty() ? 1 : 0, render);
    if (function == u"#ifeq")
        return branch(call, areEqual(conditionOf(call, render), branch(call, 0, render).trimmed()) ? 1 : 2,
                      render);
    if (function == u"#ifexpr") {
        const auto holds = isTrue(conditionOf(call, render));
        return holds ? branch(call, *holds ? 0 : 1, render) : QString();
    }
    if (function == u"#ifexist")
        return branch(call, 0, render);
    if (function == u"#iferror")
        return conditionOf(call, render);
    if (function == u"#switch")
        return ofSwitch(call, render);
    return std::nullopt;
}

} // namespace moviedb::wikitext
