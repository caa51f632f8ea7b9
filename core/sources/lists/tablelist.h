// Titles from a table in text: comma, semicolon, tab or bar; the header may stand below a preamble, as in lists that
// Letterboxd exports.
// Thread: pure, any thread.
// Failure: Parse naming the line, Limit.
#pragma once

#include "core/sources/lists/listcolumns.h"
#include "core/sources/lists/listreader.h"
#include "core/sources/lists/rowreader.h"

#include <optional>

namespace moviedb::lists {

class TableReader
{
public:
    TableReader() = default;
    TableReader(const TableReader &) = delete; // its parts know where it is
    TableReader &operator=(const TableReader &) = delete;

    Result<Done> feed(QStringView text);
    Result<ParsedList> finish();
    bool isFull() const { return m_builder.isFull(); }

private:
    Result<Done> begin();
    void readRow(const NumberedRow &row);
    void readMarkdownRow(const NumberedRow &row);
    void warnOfTitle(const NumberedRow &row);
    void chooseHeader();

    QChar m_separator = u',';
    QString m_start; // until it shows how the table is cut
    std::optional<RowReader> m_rows;
    QList<NumberedRow> m_first; // until they show which of them names the columns
    std::optional<ListColumns> m_columns;
    QStringList m_names;         // of the columns, as they are written
    qsizetype m_imdbColumn = -1; // of a table of Markdown: where an address of IMDb is kept
    std::optional<Error> m_error;
    ListBuilder m_builder;
};

Result<ParsedList> parseCsv(const QByteArray &bytes);
// Names a title column and another column of films within its first lines.
bool looksLikeTable(const QString &text);

} // namespace moviedb::lists
