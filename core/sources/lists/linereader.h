// Cuts the text of a list into lines.
// Thread: values.
// Failure: what the sink says.
#pragma once

#include "core/base/result.h"

#include <QStringView>

#include <functional>

namespace moviedb::lists {

class LineReader
{
public:
    // `text` is empty for a line of more than longestLine characters, which are passed over.
    using Sink = std::function<Result<Done>(int line, QStringView text, bool tooLong)>;
    static constexpr qsizetype longestLine = 1 << 20;

    explicit LineReader(Sink sink) : m_sink(std::move(sink)) {}

    Result<Done> feed(QStringView text);
    Result<Done> finish();

private:
    Result<Done> end(QStringView line);
    void keep(QStringView text);

    Sink m_sink;
    QString m_start; // of a line whose end has not come yet
    bool m_tooLong = false;
    int m_line = 0;
};

} // namespace moviedb::lists
