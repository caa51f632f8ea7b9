#include "core/base/unreadable.h"

#include "core/base/oneline.h"

namespace moviedb {

namespace {

constexpr qsizetype excerptLetters = 200;
constexpr qsizetype excerptBytes = 4096; // there may be much space in front

// What turns the direction of the text around it, or is not seen.
bool isInvisible(QChar letter)
{
    return letter.category() == QChar::Other_Format;
}

} // namespace

QString answerExcerpt(QByteArrayView body)
{
    QString text = oneLine(QString::fromUtf8(body.first(std::min(body.size(), excerptBytes))));
    text.removeIf(isInvisible);
    if (text.size() <= excerptLetters)
        return text;
    text.truncate(text.at(excerptLetters - 1).isHighSurrogate() ? excerptLetters - 1 : excerptLetters);
    return text + QChar(0x2026);
}

Error quoting(Error error, const QString &excerpt)
{
    if (error.fault != Fault::Parse || excerpt.isEmpty())
        return error;
    const QString words = QStringLiteral("the answer begins: “%1”").arg(excerpt);
    error.where = error.where.isEmpty() ? words : error.where + QStringLiteral("; ") + words;
    return error;
}

Error unreadable(const Error &error, QByteArrayView body)
{
    return quoting(error, answerExcerpt(body));
}

} // namespace moviedb
