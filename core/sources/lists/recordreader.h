// Lists as records of "name: value" lines: YAML as programs write it, and notes with a blank line between films.
// Thread: values.
// Failure: none; a record without a title is told.
#pragma once

#include "core/sources/lists/linereader.h"
#include "core/sources/lists/listcolumns.h"
#include "core/sources/lists/listreader.h"

namespace moviedb::lists {

// "- title: Amber Tide", "  year: 1999": is the text such a list?
bool looksLikeRecords(const QString &start);

class RecordReader
{
public:
    RecordReader() = default;
    RecordReader(const RecordReader &) = delete; // its parts know where it is
    RecordReader &operator=(const RecordReader &) = delete;

    Result<Done> feed(QStringView text) { return m_lines.feed(text); }
    Result<ParsedList> finish();
    bool isFull() const { return m_builder.isFull(); }

private:
    Result<Done> readLine(int line, QStringView text, bool tooLong);
    void takeField(const QString &name, const QString &value);
    void takeRecord();

    LineReader m_lines{
        [this](int line, QStringView text, bool tooLong) { return readLine(line, text, tooLong); }};
    ListBuilder m_builder;
    ListColumns m_columns;
    QStringList m_names; // of the record that is read
    QStringList m_values;
    int m_line = 0;              // where it begins
    qsizetype m_dash = -1;       // how far in the dashes of records stand; -1 = there is none yet
    qsizetype m_field = -1;      // how far in the fields of this record stand
    qsizetype m_passedOver = -1; // what stands further in than this is a text of several lines
};

} // namespace moviedb::lists
