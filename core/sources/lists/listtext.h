// The text of a list file, whatever program wrote it: UTF-8, UTF-16 with or without its mark, Windows-1252; line ends of
// every system become "\n".
// Thread: pure, any thread.
// Failure: Limit (over largestList), Parse (no text: a workbook, a picture, an archive).
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringDecoder>

namespace moviedb::lists {

constexpr qint64 largestList = 64 << 20; // bytes of a list that has to be in memory as a whole

Result<QString> readListText(const QByteArray &bytes);

// The same piece by piece, for text of any size. The first piece tells the encoding: some kilobytes, if there are as many.
class ListDecoder
{
public:
    Result<QString> decode(const QByteArray &piece, bool isLast = false);

private:
    Result<QString> textOf(const QByteArray &bytes);

    std::optional<QStringDecoder> m_decoder;
    bool m_isNamed = false;   // the text itself tells its encoding
    bool m_isOldText = false; // Windows-1252
    QByteArray m_rest;        // the beginning of a line whose end is in the next piece
    bool m_endsInReturn = false;
};

// Error that names a line; whoever knows the file says it as the place.
Error lineError(int line, const QString &text, const QString &remedy = {});

} // namespace moviedb::lists
