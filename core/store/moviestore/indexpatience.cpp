#include "core/store/moviestore/indexpatience.h"

#include <algorithm>
#include <utility>

namespace moviedb::store {

namespace {

constexpr int restMs = 1500; // between two looks for rows that wait
constexpr int longestRestMs = 300000;
constexpr int failuresToTell = 3; // another program may have the file for a moment

} // namespace

IndexPatience::Next IndexPatience::worked(bool rowsLeft)
{
    m_failures = 0;
    m_told = false;
    return {true, rowsLeft ? 0 : restMs, false};
}

IndexPatience::Next IndexPatience::failed(bool forbidden)
{
    constexpr int mostDoublings = 8;
    const int pause = std::min(restMs << std::min(m_failures, mostDoublings), longestRestMs);
    ++m_failures;
    const bool worthTelling = forbidden || m_failures >= failuresToTell;
    const bool tell = worthTelling && !std::exchange(m_told, m_told || worthTelling);
    return {!forbidden, pause, tell};
}

Error searchTrouble(const Error &cause, bool forbidden)
{
    const QString follows =
        forbidden
            ? QStringLiteral("The search index cannot be used, so a search looks at every row. %1")
            : QStringLiteral("The search index is behind, so a search finds what is new more slowly; it is "
                             "tried again by itself. %1");
    return makeError(cause.fault, follows.arg(cause.text), cause.where, cause.remedy, cause.code);
}

} // namespace moviedb::store
