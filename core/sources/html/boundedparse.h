// Gumbo under a budget. Its time is quadratic in the nesting of the page, and no look at the bytes tells how a page will
// nest (a comment, an attribute or an <svg> read otherwise than the parser does is enough to be wrong). So the parser
// itself is watched: it asks for memory for every token, and there it is stopped when time or memory is used up.
// https://github.com/google/gumbo-parser (GumboOptions::allocator).
// Thread: any; a ParsedMarkup may be read from any thread.
// Failure: Limit, naming what was used up; nothing is left behind.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <chrono>
#include <memory>

struct GumboInternalNode;

namespace moviedb::html {

struct ParseBudget
{
    std::chrono::milliseconds time{2000};
    qsizetype bytes = 96 << 20; // of the tree
};

// A tree and the text it points into: they live and die together.
class ParsedMarkup
{
public:
    virtual ~ParsedMarkup() = default;
    const GumboInternalNode *root() const { return m_root; } // <html>

protected:
    const GumboInternalNode *m_root = nullptr;
};

Result<std::shared_ptr<const ParsedMarkup>> parseWithin(const ParseBudget &budget, const QByteArray &bytes,
                                                        const QString &where);

} // namespace moviedb::html
