// Reading web pages: parse under guards, find elements by a small selector, take text with squeezed white
// space. Selectors: compounds of tag, .class, [attribute] and [attribute=value], joined by a space for
// "somewhere inside", alternatives joined by a comma: "table.infobox td", "sup.reference, style".
// Thread: values; a Tree is shared by its copies and may be read from any thread.
// Failure: Limit (too large, nested too deeply, too long to read: see boundedparse.h), Parse (nothing there).
// https://html.spec.whatwg.org/multipage/parsing.html, https://github.com/google/gumbo-parser
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <memory>

struct GumboInternalNode;

namespace moviedb::html {

// One element. Valid as long as its Tree; a null element answers everything with "nothing".
class Element
{
public:
    Element() = default;
    explicit Element(const GumboInternalNode *node) : m_node(node) {}

    explicit operator bool() const { return m_node != nullptr; }
    bool operator==(const Element &) const = default;

    QString tag() const; // lower case; empty for tags that HTML does not know
    bool hasAttribute(const char *name) const;
    QString attribute(const char *name) const; // entities decoded; "" when missing
    bool matches(const QString &selector) const;

    QList<Element> children() const;              // elements only
    Element first(const QString &selector) const; // below this one, in document order
    QList<Element> all(const QString &selector) const;

    // Text of everything below, white space squeezed and trimmed (non-breaking spaces count as white space).
    // Scripts and styles are left out, and so is what `without` selects.
    QString text(const QString &without = {}) const;
    // The same, broken where a reader sees a new line: <br>, list items, paragraphs, table cells. No empty
    // ones.
    QStringList lines(const QString &without = {}) const;
    // Text exactly as it stands, scripts included: for state objects in a <script>.
    QByteArray rawText() const;

private:
    const GumboInternalNode *m_node = nullptr;
};

class Tree
{
public:
    Element root() const { return m_root; } // <html>

private:
    friend Result<Tree> parse(const QByteArray &bytes, const QString &where);
    Tree(std::shared_ptr<const void> markup, Element root) : m_markup(std::move(markup)), m_root(root) {}

    std::shared_ptr<const void> m_markup;
    Element m_root;
};

inline constexpr qsizetype maximumBytes = 20 << 20;
inline constexpr int maximumNesting = 600; // counted in the parsed tree

// `bytes` in any encoding that charset.h knows. `where` names the page in errors.
Result<Tree> parse(const QByteArray &bytes, const QString &where = {});
// Markup removed, entities decoded, white space squeezed: for a short piece like a search excerpt.
QString plainText(const QString &markup);

} // namespace moviedb::html
