// Reading JSON that others wrote: nothing throws, depth and size are guarded, and every error names the path.
// Failure: Fault::Parse, Fault::Limit.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
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

// A place inside a parsed document. Missing keys and wrong types give empty values from the soft readers
// and an error naming the path from the strict ones ("data.node.id: expected text, found number").
class JsonPlace
{
public:
    explicit JsonPlace(const Json &value, QString path = QStringLiteral("$"))
        : m_root(&value), m_deepest(&value), m_value(&value), m_rootPath(std::move(path))
    {
    }

    JsonPlace operator[](const char *key) const;
    JsonPlace operator[](const QString &key) const;
    JsonPlace at(qsizetype index) const;

    bool exists() const { return m_value != nullptr && !m_value->is_null(); }
    bool isObject() const { return m_value != nullptr && m_value->is_object(); }
    bool isArray() const { return m_value != nullptr && m_value->is_array(); }
    bool isText() const { return m_value != nullptr && m_value->is_string(); }
    qsizetype size() const; // elements of an array or object, else 0
    QStringList keys() const;
    QString path() const;     // searched for in the document: for messages
    const Json &json() const; // a null value when the place does not exist

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

private:
    JsonPlace below(const Json *value) const;
    JsonPlace missing(const QString &step) const;
    Error wrongType(const char *expected) const;

    const Json *m_root;
    const Json *m_deepest; // on the way here, of what exists
    const Json *m_value;   // null where there is nothing
    QString m_rootPath;
    QString m_missing; // the steps from m_deepest to here
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
