// Titles from files and pasted text: tables, JSON, and "Title (1999)" lines.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/jsonlist.h"
#include "core/sources/lists/tablelist.h"
#include "core/sources/lists/textline.h"

#include <optional>

namespace moviedb::lists {

// One title a line, read as core/sources/lists/textline.h says.
class TextReader
{
public:
    TextReader() = default;
    TextReader(const TextReader &) = delete; // its parts know where it is
    TextReader &operator=(const TextReader &) = delete;

    Result<Done> feed(QStringView text);
    Result<ParsedList> finish();
    bool isFull() const { return m_builder.isFull(); }

private:
    Result<Done> readLine(int line, QStringView text, bool tooLong);
    Result<Done> takeFirstLines();
    void takeNext(int line, const QString &text);
    void takeHeld(const QString &next);
    void takePaired(int line, const QString &text);
    void takeWaiting();
    void takeTitles(int line, const QString &text);
    void takeLine(int line, const QString &text);

    QList<std::pair<int, QString>> m_first; // until they show the style of the list
    std::optional<LineStyle> m_style;
    bool m_isInComment = false;        // "<!--" on a line before, and no "-->" yet
    std::pair<int, QString> m_held;    // the line that the next one may make a heading of; line 0 = none
    std::pair<int, QString> m_waiting; // the line whose other half, title or year, is to come; "" = none
    LineReader m_lines{
        [this](int line, QStringView text, bool tooLong) { return readLine(line, text, tooLong); }};
    ListBuilder m_builder;
    qsizetype m_idleText = 0; // characters of lines that gave no new film
};

// What reads a list piece by piece, by the file's name and the beginning of its text (some thousand characters are
// enough); none for what may be a JSON document, which has to be there as a whole.
Result<std::optional<ListReader>> readerFor(const QString &fileName, const QString &start);

Result<ParsedList> parseText(const QByteArray &bytes);
// Chooses by the file's name and its first characters (saved pages: see core/sources/registry/listfile.h).
Result<ParsedList> parseFile(const QString &fileName, const QByteArray &bytes);

} // namespace moviedb::lists
