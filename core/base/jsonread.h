// Reading JSON that others wrote: nothing throws, depth and size are guarded, and every error names the path.
// Failure: Fault::Parse, Fault::Limit.
#pragma once

#include "core/base/jsontext.h"
#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
#include <initializer_list>
#include <nlohmann/json.hpp>

namespace moviedb {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json; // for writing: keys keep the order in which they were set

// A value takes about a hundred bytes of memory, however few it has in the text: answers may not hold more of them.
constexpr qsizetype maxAnswerValues = 600000;

// Parses `bytes` (UTF-8). Refuses more than `maxBytes`, more than `maxValues` and nesting deeper than `maxDepth` before
// building anything. HTML where JSON was due gets an error of its own, for it means a maintenance or block page.
Result<Json> parseJson(QByteArrayView bytes, const QString &where = {}, qsizetype maxBytes = 64 << 20,
                       int maxDepth = 100, qsizetype maxValues = maxAnswerValues);

// The same, for bytes of which little is read: nothing is built of them, and places in it know how they are written.
Result<JsonText> scanJson(const QByteArray &bytes, const QString &where = {}, qsizetype maxBytes = 64 << 20,
                          int maxDepth = 100, qsizetype maxValues = maxAnswerValues);

// What a field of an object is, where it is there and not null.
struct JsonField
{
    enum class Kind { Text, TextOrNumber, Boolean, List, Texts };
    const char *key;
    Kind kind;
};

// A place inside a parsed document. Missing keys and wrong types give empty values from the soft readers
// and an error naming the path from the strict ones ("data.node.id: expected text, found number").
class JsonPlace
{
public:
    explicit JsonPlace(const Json &value, QString path = QStringLiteral("$"))
        : m_root(&value), m_deepest(&value), m_value(&value), m_rootPath(std::move(path))
    {
    }
    explicit JsonPlace(const JsonText &text, QString path = QStringLiteral("$"))
        : m_text(&text), m_deepestNode(&text.root()), m_node(&text.root()), m_rootPath(std::move(path))
    {
    }

    JsonPlace operator[](const char *key) const;
    JsonPlace operator[](const QString &key) const;
    JsonPlace at(qsizetype index) const;

    bool exists() const;
    bool isObject() const;
    bool isArray() const;
    bool isText() const;
    qsizetype size() const; // elements of an array or object, else 0
    QStringList keys() const;
    QString path() const;     // searched for in the document: for messages
    const Json &json() const; // a null value when the place does not exist; only of what parseJson() has read
    QByteArray written()
        const; // as it stands in a JsonText; of parsed JSON without spaces. "null" when it does not exist

    QString text() const;                 // "" when missing or not text
    QString textOrNumber() const;         // ids that come as either
    std::optional<double> number() const; // also reads numbers written as 1595695.0
    // Rounds a double; nothing when missing, not a number or out of range.
    std::optional<qint64> integer() const;
    std::optional<bool> boolean() const;

    Result<QString> requireText() const;
    Result<qint64> requireInteger() const;
    Result<JsonPlace> requireArray() const;
    Result<JsonPlace> requireObject() const;
    Result<Done>
    requireFields(std::initializer_list<JsonField> fields) const; // of an object; others may be there, too

private:
    bool is(Json::value_t kind, JsonText::Kind textKind) const;
    bool isNumber() const;
    JsonPlace below(const Json *value) const;
    JsonPlace below(const JsonText::Node *node) const;
    JsonPlace missing(const QString &step) const;
    QString kindName() const;
    Error wrongType(const char *expected) const;
    Result<Done> require(JsonField::Kind kind) const;

    // Of parsed JSON
    const Json *m_root = nullptr;
    const Json *m_deepest = nullptr; // on the way here, of what exists
    const Json *m_value = nullptr;   // null where there is nothing
    // Of a text, which then is not null
    const JsonText *m_text = nullptr;
    const JsonText::Node *m_deepestNode = nullptr;
    const JsonText::Node *m_node = nullptr;
    QString m_rootPath;
    QString m_missing; // the steps from the deepest to here
};

inline std::string utf8(const QString &text)
{
    return text.toStdString();
}
inline QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
// Text becomes a JSON string, empty text becomes null: the house's "unknown = null, key present".
template <class JsonType = OrderedJson> JsonType textOrNull(const QString &text)
{
    return text.isEmpty() ? JsonType(nullptr) : JsonType(text.toStdString());
}

} // namespace moviedb
