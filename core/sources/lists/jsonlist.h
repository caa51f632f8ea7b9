// Titles from JSON, a line for each: our own lists and exports, and those of other programs.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/base/jsonread.h"
#include "core/sources/lists/jsonrows.h"
#include "core/sources/lists/linereader.h"
#include "core/sources/lists/listreader.h"

namespace moviedb::lists {

// Strict with lines that have our own fields: one that does not keep to the contract refuses the list. Lines of other
// programs are read softly.
class JsonLinesReader
{
public:
    JsonLinesReader() = default;
    JsonLinesReader(const JsonLinesReader &) = delete; // its parts know where it is
    JsonLinesReader &operator=(const JsonLinesReader &) = delete;

    Result<Done> feed(QStringView text) { return m_lines.feed(text); }
    Result<ParsedList> finish();
    bool isFull() const { return m_builder.isFull(); }

private:
    Result<Done> readLine(int line, QStringView text, bool tooLong);

    LineReader m_lines{
        [this](int line, QStringView text, bool tooLong) { return readLine(line, text, tooLong); }};
    ListBuilder m_builder;
    JsonRows m_rows{m_builder};
    bool m_hasForeign = false; // a line of another program
    bool m_hasTitles = false;
};

} // namespace moviedb::lists
