// The records of a CSV text one after the other: https://www.rfc-editor.org/rfc/rfc4180, with any line ending, in UTF-8 with or
// without a byte order mark, as Excel's "Unicode text" in UTF-16 with one, or as its plain CSV in Windows-1252, and without the
// guard that keeps spreadsheets from running a cell. Semicolons or tabs may stand for the commas, as spreadsheets of many countries write them.
// Thread: one at a time.
// Failure: Parse (the text ends within quotation marks, or holds what is no letter), Limit (a record over 16 MB), Io.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringDecoder>
#include <QStringList>

#include <optional>

namespace moviedb {

class CsvSplitter
{
public:
    // `device` is open for reading, and outlives the splitter.
    explicit CsvSplitter(QIODevice &device) : m_device(device) {}

    struct Record
    {
        QStringList cells;
        qint64 line = 0; // where it begins, from 1
    };
    // Nothing at the end. Empty lines are no records.
    Result<std::optional<Record>> next();

private:
    bool letter(char &to);
    void readBlock();
    QByteArray readBytes();
    QByteArray fromUtf16(const QByteArray &bytes);
    void lookForOldText();
    void findSeparator();
    Result<Done> checkSize(const Record &record) const;
    Result<Done> readQuoted(const Record &record);
    Result<Done> endCell(Record &record);

    QIODevice &m_device;
    std::optional<Error> m_broken;         // the device, before its end
    std::optional<QStringDecoder> m_utf16; // where the text begins with its mark
    QString m_halfLetter;                  // that a block of UTF-16 ends with
    bool m_isHalfUnit = false;             // the decoder keeps that one
    QStringDecoder m_utf8Check{QStringDecoder::Utf8};
    bool m_isUtf8 = false;    // has shown that it is, by a letter
    bool m_isOldText = false; // Windows-1252
    QByteArray m_block;       // UTF-8
    qsizetype m_at = 0;
    bool m_started = false;
    char m_separator = ',';
    qint64 m_line = 1;
    QByteArray m_cell;
};

} // namespace moviedb
