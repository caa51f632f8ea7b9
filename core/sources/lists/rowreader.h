// Cuts separated values into rows: RFC 4180 and what spreadsheets make of it. Quoted cells may hold separators, doubled
// quotes and line breaks; rows without any text are left out.
// Thread: values.
// Failure: Parse naming the line (a quoted cell that is not closed).
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace moviedb::lists {

struct NumberedRow
{
    int line = 0; // of its first cell, from 1
    QStringList cells;
    bool tooLong = false; // the cells are not all of it
};

class RowReader
{
public:
    using Sink = std::function<void(const NumberedRow &row)>;
    static constexpr qsizetype longestRow = 1 << 20; // characters

    // `quote` stands around cells; none (QChar()): quotes are letters. `firstLine`: number of the first line that is fed.
    RowReader(QChar separator, QChar quote, int firstLine, Sink sink);

    // Quotes within quotes stand behind a backslash, as the databases of MySQL and programs of C write them.
    void takeBackslashes() { m_hasBackslashes = true; }

    Result<Done> feed(QStringView text);
    Result<Done> finish();

private:
    enum class State { Plain, Quoted, QuoteInQuoted };

    void take(QChar c);
    qsizetype endOfRun(QStringView text, qsizetype at) const;
    void append(QStringView run);
    void endCell();
    void endRow();
    Error unclosed() const;

    QChar m_separator;
    QChar m_quote;
    Sink m_sink;
    State m_state = State::Plain;
    NumberedRow m_row;
    QString m_cell;
    bool m_hasBackslashes = false;
    qsizetype m_length = 0; // characters of the row
    int m_line;
    int m_quoteLine = 0;
};

} // namespace moviedb::lists

Q_DECLARE_TYPEINFO(moviedb::lists::NumberedRow, Q_RELOCATABLE_TYPE);
