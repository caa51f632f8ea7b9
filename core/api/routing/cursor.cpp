#include "core/api/routing/cursor.h"

#include "core/base/jsonread.h"

#include <QCryptographicHash>

namespace moviedb::api {

namespace {

std::string questionMark(const QString &question)
{
    return QCryptographicHash::hash(question.toUtf8(), QCryptographicHash::Sha256)
        .toHex()
        .left(12)
        .toStdString();
}

} // namespace

QString cursorText(const Cursor &cursor, const QString &question)
{
    OrderedJson json = OrderedJson::object();
    json["of"] = questionMark(question);
    if (cursor.afterKey.isEmpty()) {
        json["skip"] = cursor.offset;
    } else {
        json["after"] = OrderedJson::array();
        for (const QVariant &part : cursor.afterKey)
            json["after"].push_back(part.typeId() == QMetaType::QString ? OrderedJson(utf8(part.toString()))
                                                                        : OrderedJson(part.toLongLong()));
    }
    return QString::fromLatin1(QByteArray::fromStdString(json.dump())
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<Cursor> readCursor(const QString &text, const QString &question)
{
    Cursor cursor;
    if (text.isEmpty())
        return cursor;
    const Error wrong = makeError(
        Fault::Usage, QStringLiteral("This cursor is not of this question."), QStringLiteral("cursor"),
        QStringLiteral("Give `next` of the page before, with the same parameters."));
    const auto json =
        parseJson(QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding), {}, 4096, 3);
    if (!json)
        return wrong;
    const JsonPlace place(*json);
    if (place["of"].text().toStdString() != questionMark(question))
        return wrong;
    cursor.offset = place["skip"].integer().value_or(0);
    for (qsizetype i = 0; i < place["after"].size(); ++i) {
        const JsonPlace part = place["after"].at(i);
        if (part.isText())
            cursor.afterKey.append(part.text());
        else if (const auto number = part.integer())
            cursor.afterKey.append(*number);
        else
            return wrong;
    }
    return cursor.offset < 0 ? Result<Cursor>(wrong) : cursor;
}

} // namespace moviedb::api
