#include "core/api/document/yaml.h"

#include <algorithm>

namespace moviedb::api {

namespace {

// Words that YAML 1.1 readers, too, take for text.
bool isPlainText(const std::string &text)
{
    static const std::string other = "_-/ .$";
    const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               other.find(c) != std::string::npos;
    });
    if (!plain ||
        !((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') || text[0] == '/') ||
        text.back() == ' ')
        return false;
    static const QStringList words{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("null"),
                                   QStringLiteral("yes"),  QStringLiteral("no"),    QStringLiteral("on"),
                                   QStringLiteral("off"),  QStringLiteral("y"),     QStringLiteral("n")};
    return !words.contains(fromUtf8(text).toLower());
}

std::string scalar(const OrderedJson &json)
{
    if (json.is_string() && isPlainText(json.get_ref<const std::string &>()))
        return json.get<std::string>();
    return json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

// Behind "key:" or "-": what fits there, or the block below it.
void writeValue(std::string &text, const OrderedJson &json, size_t indent);

void writeBlock(std::string &text, const OrderedJson &json, size_t indent, bool firstIsPlaced)
{
    bool placed = firstIsPlaced;
    for (const auto &item : json.items()) {
        if (!std::exchange(placed, false))
            text += std::string(indent, ' ');
        text += json.is_object() ? scalar(OrderedJson(item.key())) + ":" : std::string("-");
        writeValue(text, item.value(), indent + 2);
    }
}

void writeValue(std::string &text, const OrderedJson &json, size_t indent)
{
    const bool inList = text.back() == '-';
    if (!json.is_structured() || json.empty()) {
        text += ' ' + (json.is_structured() ? json.dump() : scalar(json)) + '\n';
    } else if (inList) {
        text += ' ';
        writeBlock(text, json, indent, true);
    } else {
        text += '\n';
        writeBlock(text, json, indent, false);
    }
}

} // namespace

QByteArray toYaml(const OrderedJson &json)
{
    std::string text;
    writeBlock(text, json, 0, false);
    return QByteArray::fromStdString(text);
}

} // namespace moviedb::api
