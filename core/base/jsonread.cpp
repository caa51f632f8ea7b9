#include "core/base/jsonread.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>

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

bool findSteps(const JsonText &text, const JsonText::Node &from, const JsonText::Node *wanted, QString &steps)
{
    if (&from == wanted)
        return true;
    const qsizetype before = steps.size();
    return text.anyChild(from, [&](quint32 index, const JsonText::Node *name, const JsonText::Node &value) {
        steps += name != nullptr ? QLatin1Char('.') + QString::fromUtf8(text.text(*name))
                                 : QStringLiteral("[%1]").arg(index);
        if (findSteps(text, value, wanted, steps))
            return true;
        steps.truncate(before);
        return false;
    });
}

// What is wrong with the bytes before they are looked at; nothing when they may be.
std::optional<Error> refusal(QByteArrayView bytes, QByteArrayView trimmed, const QString &where,
                             qsizetype maxBytes)
{
    if (bytes.size() > maxBytes)
        return makeError(Fault::Limit, QStringLiteral("What came is too large: %1 bytes.").arg(bytes.size()),
                         where);
    if (trimmed.isEmpty())
        return makeError(Fault::Parse, QStringLiteral("What came is empty."), where);
    if (trimmed.front() == '<')
        return makeError(Fault::Parse, QStringLiteral("A web page came where data was due."), where);
    return std::nullopt;
}

// More than is to be read of one answer; nothing when it is not.
std::optional<Error> excess(QByteArrayView bytes, const QString &where, int maxDepth, qsizetype maxValues)
{
    const JsonSize size = sizeOf(bytes, {maxDepth, maxValues});
    if (size.depth > maxDepth)
        return makeError(Fault::Limit, QStringLiteral("What came nests too deeply."), where);
    if (size.values > maxValues)
        return makeError(Fault::Limit, QStringLiteral("What came holds more than %1 values.").arg(maxValues),
                         where);
    return std::nullopt;
}

Error notValid(const QString &where)
{
    return makeError(Fault::Parse, QStringLiteral("What came is not complete, valid JSON."), where);
}

// Half of a surrogate pair becomes U+FFFD and a number larger than any becomes null: both are written by programs that else
// write good JSON, and one title of a hundred should not spoil the others. As long as before; the same bytes where there is
// nothing of the kind.
QByteArray mended(const QByteArray &bytes)
{
    constexpr qsizetype escapeSize = 6; // with its four hexadecimal digits
    QByteArray good = bytes;
    const auto codeAt = [&bytes](qsizetype at) -> uint {
        bool isCode = false;
        const uint code = at + escapeSize <= bytes.size() && bytes[at] == '\\' && bytes[at + 1] == 'u'
                              ? bytes.mid(at + 2, escapeSize - 2).toUInt(&isCode, 16)
                              : 0;
        return isCode ? code : 0;
    };
    bool inText = false;
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '"') {
            inText = !inText;
        } else if (inText && c == '\\') {
            const uint code = codeAt(at);
            const bool isWhole =
                QChar::isHighSurrogate(code) && QChar::isLowSurrogate(codeAt(at + escapeSize));
            if (QChar::isSurrogate(code) && !isWhole)
                good.replace(at, escapeSize, "\\ufffd");
            at += isWhole ? 2 * escapeSize - 1 : 1;
        } else if (!inText && ((c >= '0' && c <= '9') || c == '-')) {
            qsizetype end = at;
            while (end < bytes.size() && std::strchr("0123456789+-.eE", bytes[end]) != nullptr &&
                   bytes[end] != 0)
                ++end;
            const QByteArray number = bytes.mid(at, end - at);
            const QByteArray null("null");
            char *behind = nullptr;
            const bool isLarge = std::isinf(std::strtod(number.constData(), &behind));
            if (isLarge && behind == number.constData() + number.size() && end - at >= null.size())
                good.replace(at, end - at, null.leftJustified(end - at, ' '));
            at = end - 1;
        }
    }
    return good;
}

} // namespace

Result<Json> parseJson(QByteArrayView bytes, const QString &where, qsizetype maxBytes, int maxDepth,
                       qsizetype maxValues)
{
    const QByteArrayView trimmed = bytes.trimmed();
    if (auto error = refusal(bytes, trimmed, where, maxBytes))
        return *error;
    if (auto error = excess(bytes, where, maxDepth, maxValues))
        return *error;
    Json value = Json::parse(trimmed.begin(), trimmed.end(), nullptr, false);
    if (value.is_discarded()) {
        const QByteArray good = mended(trimmed.toByteArray());
        value = Json::parse(good.begin(), good.end(), nullptr, false);
    }
    if (value.is_discarded())
        return notValid(where);
    return value;
}

Result<JsonText> scanJson(const QByteArray &bytes, const QString &where, qsizetype maxBytes, int maxDepth,
                          qsizetype maxValues)
{
    const QByteArray trimmed = bytes.trimmed(); // the same bytes where there is nothing to trim
    if (auto error = refusal(bytes, trimmed, where, maxBytes))
        return *error;
    JsonText text;
    if (JsonText::read(trimmed, maxDepth, maxValues, text)) // what is too much ends it
        return text;
    if (auto error = excess(bytes, where, maxDepth, maxValues))
        return *error;
    if (!JsonText::read(mended(trimmed), maxDepth, maxValues, text))
        return notValid(where);
    return text;
}

bool JsonPlace::is(Json::value_t kind, JsonText::Kind textKind) const
{
    return m_text != nullptr ? m_node != nullptr && m_node->kind == textKind
                             : m_value != nullptr && m_value->type() == kind;
}

bool JsonPlace::isNumber() const
{
    return m_text != nullptr ? is(Json::value_t::number_float, JsonText::Kind::Number)
                             : m_value != nullptr && m_value->is_number();
}

bool JsonPlace::exists() const
{
    return (m_value != nullptr || m_node != nullptr) && !is(Json::value_t::null, JsonText::Kind::Null);
}

bool JsonPlace::isObject() const
{
    return is(Json::value_t::object, JsonText::Kind::Object);
}

bool JsonPlace::isArray() const
{
    return is(Json::value_t::array, JsonText::Kind::Array);
}

bool JsonPlace::isText() const
{
    return is(Json::value_t::string, JsonText::Kind::Text);
}

JsonPlace JsonPlace::below(const Json *value) const
{
    JsonPlace place(*this);
    place.m_deepest = value;
    place.m_value = value;
    return place;
}

JsonPlace JsonPlace::below(const JsonText::Node *node) const
{
    JsonPlace place(*this);
    place.m_deepestNode = node;
    place.m_node = node;
    return place;
}

JsonPlace JsonPlace::missing(const QString &step) const
{
    JsonPlace place(*this);
    place.m_value = nullptr;
    place.m_node = nullptr;
    place.m_missing += step;
    return place;
}

JsonPlace JsonPlace::operator[](const char *key) const
{
    if (isObject() && m_text != nullptr) {
        if (const JsonText::Node *found = m_text->member(*m_node, key))
            return below(found);
    } else if (isObject()) {
        if (const auto found = m_value->find(std::string_view(key)); found != m_value->end())
            return below(&*found);
    }
    return missing(QLatin1Char('.') + QString::fromUtf8(key));
}

JsonPlace JsonPlace::operator[](const QString &key) const
{
    return (*this)[key.toUtf8().constData()];
}

JsonPlace JsonPlace::at(qsizetype index) const
{
    if (isArray() && m_text != nullptr) {
        if (const JsonText::Node *found = m_text->element(*m_node, index))
            return below(found);
    } else if (isArray() && index >= 0 && index < qsizetype(m_value->size())) {
        return below(&(*m_value)[size_t(index)]);
    }
    return missing(QStringLiteral("[%1]").arg(index));
}

QString JsonPlace::path() const
{
    QString steps;
    if (m_text != nullptr)
        findSteps(*m_text, m_text->root(), m_deepestNode, steps);
    else
        findSteps(*m_root, m_deepest, steps);
    return m_rootPath + steps + m_missing;
}

qsizetype JsonPlace::size() const
{
    if (!isArray() && !isObject())
        return 0;
    return m_text != nullptr ? qsizetype(m_node->count) : qsizetype(m_value->size());
}

QStringList JsonPlace::keys() const
{
    QStringList names;
    if (isObject() && m_text != nullptr)
        for (const QByteArray &name : m_text->names(*m_node))
            names.append(QString::fromUtf8(name));
    else if (isObject())
        for (const auto &item : m_value->items())
            names.append(fromUtf8(item.key()));
    return names;
}

const Json &JsonPlace::json() const
{
    Q_ASSERT(m_text == nullptr);
    return m_value == nullptr ? nullJson() : *m_value;
}

QByteArray JsonPlace::written() const
{
    if (m_node != nullptr)
        return m_text->written(*m_node).toByteArray();
    return QByteArray::fromStdString(
        (m_value == nullptr ? nullJson() : *m_value).dump(-1, ' ', false, Json::error_handler_t::replace));
}

QString JsonPlace::text() const
{
    if (!isText())
        return {};
    if (m_text == nullptr)
        return fromUtf8(m_value->get_ref<const std::string &>());
    return m_node->hasEscapes ? QString::fromUtf8(m_text->text(*m_node))
                              : QString::fromUtf8(m_text->inside(*m_node));
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
    if (!isNumber())
        return std::nullopt;
    const double number =
        m_text != nullptr ? m_text->written(*m_node).toByteArray().toDouble() : m_value->get<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<qint64> JsonPlace::integer() const
{
    if (m_text != nullptr && isNumber()) {
        bool isWhole = false;
        const qint64 whole = m_text->written(*m_node).toByteArray().toLongLong(&isWhole);
        if (isWhole && whole < 0)
            return whole;
    }
    if (m_value != nullptr && m_value->is_number_integer() && !m_value->is_number_unsigned())
        return m_value->get<qint64>();
    const auto real = number();
    if (!real || std::abs(*real) > 9.0e15)
        return std::nullopt;
    return qint64(std::llround(*real));
}

std::optional<bool> JsonPlace::boolean() const
{
    if (m_text != nullptr) {
        const bool isTrue = is(Json::value_t::boolean, JsonText::Kind::True);
        return isTrue || is(Json::value_t::boolean, JsonText::Kind::False) ? std::optional(isTrue)
                                                                           : std::nullopt;
    }
    return m_value != nullptr && m_value->is_boolean() ? std::optional(m_value->get<bool>()) : std::nullopt;
}

QString JsonPlace::kindName() const
{
    if (m_text == nullptr)
        return m_value == nullptr ? QStringLiteral("nothing") : QString::fromLatin1(m_value->type_name());
    static const QStringList names{QStringLiteral("null"),    QStringLiteral("boolean"),
                                   QStringLiteral("boolean"), QStringLiteral("number"),
                                   QStringLiteral("string"),  QStringLiteral("array"),
                                   QStringLiteral("object")};
    return m_node == nullptr ? QStringLiteral("nothing") : names.at(int(m_node->kind));
}

Error JsonPlace::wrongType(const char *expected) const
{
    const QString place = path();
    return makeError(
        Fault::Parse,
        QStringLiteral("%1: expected %2, found %3").arg(place, QString::fromLatin1(expected), kindName()),
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

Result<Done> JsonPlace::require(JsonField::Kind kind) const
{
    const char *expected = nullptr;
    switch (kind) {
    case JsonField::Kind::Text:
        expected = isText() ? nullptr : "text";
        break;
    case JsonField::Kind::TextOrNumber:
        expected = isText() || isNumber() ? nullptr : "text or a number";
        break;
    case JsonField::Kind::Boolean:
        expected = boolean() ? nullptr : "true or false";
        break;
    case JsonField::Kind::List:
    case JsonField::Kind::Texts:
        expected = isArray() ? nullptr : "a list";
        break;
    }
    if (expected != nullptr)
        return wrongType(expected);
    for (qsizetype i = 0; kind == JsonField::Kind::Texts && i < size(); ++i)
        if (!at(i).isText())
            return at(i).wrongType("text");
    return Done{};
}

Result<Done> JsonPlace::requireFields(std::initializer_list<JsonField> fields) const
{
    for (const JsonField &field : fields)
        if (const JsonPlace place = (*this)[field.key]; place.exists())
            MOVIEDB_CHECK(place.require(field.kind));
    return Done{};
}

} // namespace moviedb
