#include "core/base/jsonread.h"

#include <algorithm>
#include <cmath>

namespace moviedb {

namespace {

const Json &nullJson()
{
    static const Json null = nullptr;
    return null;
}

struct JsonSize
{
    int depth = 0;
    qsizetype values = 1; // at most
};

// What stands outside strings, so that a bomb is refused before the parser builds anything of it. Ends where `most` is
// passed.
JsonSize sizeOf(QByteArrayView bytes, const JsonSize &most)
{
    JsonSize size;
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            size.depth = std::max(size.depth, ++depth);
            ++size.values;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',') {
            ++size.values;
        }
        if (size.depth > most.depth || size.values > most.values)
            break;
    }
    return size;
}

// Writes the way from `from` to the very value `wanted`; false: it is not in there.
bool findSteps(const Json &from, const Json *wanted, QString &steps)
{
    if (&from == wanted)
        return true;
    if (!from.is_structured())
        return false;
    const qsizetype before = steps.size();
    qsizetype index = 0;
    for (const auto &item : from.items()) {
        steps +=
            from.is_object() ? QLatin1Char('.') + fromUtf8(item.key()) : QStringLiteral("[%1]").arg(index++);
        if (findSteps(item.value(), wanted, steps))
            return true;
        steps.truncate(before);
    }
    return false;
}

} // namespace

Result<Json> parseJson(QByteArrayView bytes, const QString &where, qsizetype maxBytes, int maxDepth,
                       qsizetype maxValues)
{
    if (bytes.size() > maxBytes)
        return makeError(Fault::Limit, QStringLiteral("The answer is too large: %1 bytes.").arg(bytes.size()),
                         where);
    const QByteArrayView trimmed = bytes.trimmed();
    if (trimmed.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("The answer is empty."), where);
    if (trimmed.front() == '<')
        return makeError(Fault::Parse, QStringLiteral("A web page came where data was due."), where);
    const JsonSize size = sizeOf(bytes, {maxDepth, maxValues});
    if (size.depth > maxDepth)
        return makeError(Fault::Limit, QStringLiteral("The answer nests too deeply."), where);
    if (size.values > maxValues)
        return makeError(Fault::Limit, QStringLiteral("The answer holds more than %1 values.").arg(maxValues),
                         where);
    Json value = Json::parse(trimmed.begin(), trimmed.end(), nullptr, false);
    if (value.is_discarded())
        return makeError(Fault::Parse, QStringLiteral("The answer is not complete, valid JSON."), where);
    return value;
}

JsonPlace JsonPlace::below(const Json *value) const
{
    JsonPlace place(*this);
    place.m_deepest = value;
    place.m_value = value;
    return place;
}

JsonPlace JsonPlace::missing(const QString &step) const
{
    JsonPlace place(*this);
    place.m_value = nullptr;
    place.m_missing += step;
    return place;
}

JsonPlace JsonPlace::operator[](const char *key) const
{
    if (isObject())
        if (const auto found = m_value->find(std::string_view(key)); found != m_value->end())
            return below(&*found);
    return missing(QLatin1Char('.') + QString::fromUtf8(key));
}

JsonPlace JsonPlace::operator[](const QString &key) const
{
    return (*this)[key.toUtf8().constData()];
}

JsonPlace JsonPlace::at(qsizetype index) const
{
    if (isArray() && index >= 0 && index < qsizetype(m_value->size()))
        return below(&(*m_value)[size_t(index)]);
    return missing(QStringLiteral("[%1]").arg(index));
}

QString JsonPlace::path() const
{
    QString steps;
    findSteps(*m_root, m_deepest, steps);
    return m_rootPath + steps + m_missing;
}

qsizetype JsonPlace::size() const
{
    return isArray() || isObject() ? qsizetype(m_value->size()) : 0;
}

QStringList JsonPlace::keys() const
{
    QStringList names;
    if (isObject())
        for (const auto &item : m_value->items())
            names.append(fromUtf8(item.key()));
    return names;
}

const Json &JsonPlace::json() const
{
    return m_value == nullptr ? nullJson() : *m_value;
}

QString JsonPlace::text() const
{
    return isText() ? fromUtf8(m_value->get_ref<const std::string &>()) : QString();
}

QString JsonPlace::textOrNumber() const
{
    if (isText())
        return text();
    const auto whole = integer();
    return whole ? QString::number(*whole) : QString();
}

std::optional<double> JsonPlace::number() const
{
    if (m_value == nullptr || !m_value->is_number())
        return std::nullopt;
    const double number = m_value->get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> JsonPlace::integer() const
{
    if (m_value != nullptr && m_value->is_number_integer() && !m_value->is_number_unsigned())
        return m_value->get<qint64>();
    const auto real = number();
    if (!real || std::abs(*real) > 9.0e15)
        return std::nullopt;
    return qint64(std::llround(*real));
}

std::optional<bool> JsonPlace::boolean() const
{
    return m_value != nullptr && m_value->is_boolean() ? std::optional(m_value->get<bool>()) : std::nullopt;
}

Error JsonPlace::wrongType(const char *expected) const
{
    const QString place = path();
    return makeError(
        Fault::Parse,
        QStringLiteral("%1: expected %2, found %3")
            .arg(place, QString::fromLatin1(expected),
                 m_value == nullptr ? QStringLiteral("nothing") : QString::fromLatin1(m_value->type_name())),
        place);
}

Result<QString> JsonPlace::requireText() const
{
    if (!isText())
        return wrongType("text");
    return text();
}

Result<qint64> JsonPlace::requireInteger() const
{
    const auto number = integer();
    if (!number)
        return wrongType("a whole number");
    return *number;
}

Result<JsonPlace> JsonPlace::requireArray() const
{
    if (!isArray())
        return wrongType("a list");
    return *this;
}

Result<JsonPlace> JsonPlace::requireObject() const
{
    if (!isObject())
        return wrongType("an object");
    return *this;
}

} // namespace moviedb
