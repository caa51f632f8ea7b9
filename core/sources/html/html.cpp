#include "core/sources/html/html.h"

#include "core/base/oneline.h"
#include "core/sources/html/boundedparse.h"
#include "core/sources/html/charset.h"

#include <QVarLengthArray>

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace moviedb::html {

namespace {

struct Compound
{
    QByteArray tag;
    QList<QByteArray> classes;
    QList<std::pair<QByteArray, std::optional<QByteArray>>> attributes;
};
using Chain = QList<Compound>; // outermost first

Compound readCompound(const QString &text)
{
    Compound compound;
    qsizetype at = 0;
    const auto word = [&] {
        const qsizetype from = at;
        while (at < text.size() && text[at] != u'.' && text[at] != u'[')
            ++at;
        return text.sliced(from, at - from).toUtf8();
    };
    compound.tag = word();
    while (at < text.size()) {
        if (text[at] == u'.') {
            ++at;
            compound.classes.append(word());
            continue;
        }
        const qsizetype end = text.indexOf(u']', at);
        const QString inside = text.sliced(at + 1, (end < 0 ? text.size() : end) - at - 1);
        const qsizetype equals = inside.indexOf(u'=');
        if (equals < 0)
            compound.attributes.append({inside.toUtf8(), std::nullopt});
        else
            compound.attributes.append({inside.left(equals).toUtf8(), inside.sliced(equals + 1).toUtf8()});
        at = end < 0 ? text.size() : end + 1;
    }
    return compound;
}

QList<Chain> readSelector(const QString &selector)
{
    QList<Chain> chains;
    for (const QString &alternative : selector.split(u',', Qt::SkipEmptyParts)) {
        Chain chain;
        for (const QString &compound : alternative.split(u' ', Qt::SkipEmptyParts))
            chain.append(readCompound(compound));
        if (!chain.isEmpty())
            chains.append(chain);
    }
    return chains;
}

const char *attributeOf(const GumboNode *node, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute == nullptr ? nullptr : attribute->value;
}

bool nodeHasClass(const GumboNode *node, QByteArrayView name)
{
    const char *classes = attributeOf(node, "class");
    if (classes == nullptr)
        return false;
    QByteArrayView rest(classes);
    while (!rest.isEmpty()) {
        const auto end =
            std::find_if(rest.begin(), rest.end(), [](char c) { return std::isspace(uchar(c)); });
        const qsizetype length = end - rest.begin();
        if (rest.first(length) == name)
            return true;
        rest = rest.sliced(std::min(length + 1, rest.size()));
    }
    return false;
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool nodeMatches(const GumboNode *node, const Compound &compound)
{
    if (!compound.tag.isEmpty() && compound.tag != gumbo_normalized_tagname(node->v.element.tag))
        return false;
    for (const auto &name : compound.classes)
        if (!nodeHasClass(node, name))
            return false;
    for (const auto &[name, value] : compound.attributes) {
        const char *found = attributeOf(node, name.constData());
        if (found == nullptr || (value && *value != found))
            return false;
    }
    return true;
}

bool nodeMatches(const GumboNode *node, const Chain &chain)
{
    if (!nodeMatches(node, chain.last()))
        return false;
    qsizetype left = chain.size() - 1;
    for (const GumboNode *outer = node->parent; left > 0 && outer != nullptr; outer = outer->parent)
        if (isElement(outer) && nodeMatches(outer, chain[left - 1]))
            --left;
    return left == 0;
}

bool nodeMatches(const GumboNode *node, const QList<Chain> &chains)
{
    return std::any_of(chains.begin(), chains.end(),
                       [&](const Chain &chain) { return nodeMatches(node, chain); });
}

enum class Visit { Inside, Past, Stop };

// Visits every node below `top` in document order, without recursion: `enter` says whether to go inside, `leave` is told
// of every element that was gone into.
template <class Enter, class Leave> void walk(const GumboNode *top, Enter &&enter, Leave &&leave)
{
    struct Level
    {
        const GumboNode *node;
        unsigned next;
    };
    QVarLengthArray<Level, 64> levels{{top, 0}};
    while (!levels.isEmpty()) {
        Level &level = levels.last();
        const GumboVector &children = level.node->v.element.children;
        if (level.next >= children.length) {
            if (levels.size() > 1)
                leave(level.node);
            levels.removeLast();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children.data[level.next++]);
        const Visit visit = enter(child);
        if (visit == Visit::Stop)
            return;
        if (visit == Visit::Inside && isElement(child))
            levels.append({child, 0});
    }
}

// Follows a walk and says of each element whether a selector chain selects it: how much of the chain the elements around
// it have matched is kept for every level, so that nobody looks up the tree again.
class ChainMatcher
{
public:
    ChainMatcher(const Chain &chain, const GumboNode *top) : m_chain(chain)
    {
        QVarLengthArray<const GumboNode *, 64> around;
        for (const GumboNode *node = top; node != nullptr && isElement(node); node = node->parent)
            around.append(node);
        int matched = 0;
        for (auto node = around.crbegin(); node != around.crend(); ++node)
            matched += isNext(*node, matched) ? 1 : 0;
        m_matched.append(matched);
    }
    bool selects(const GumboNode *node) const
    {
        return m_matched.last() >= m_chain.size() - 1 && nodeMatches(node, m_chain.last());
    }
    void enter(const GumboNode *node)
    {
        const int matched = m_matched.last();
        m_matched.append(isNext(node, matched) ? matched + 1 : matched);
    }
    void leave() { m_matched.removeLast(); }

private:
    bool isNext(const GumboNode *node, int matched) const
    {
        return matched < m_chain.size() - 1 && nodeMatches(node, m_chain[matched]);
    }

    Chain m_chain;
    QVarLengthArray<int, 64> m_matched; // by level
};

// A whole selector along a walk.
class Matcher
{
public:
    Matcher(const QList<Chain> &chains, const GumboNode *top)
    {
        for (const Chain &chain : chains)
            m_chains.emplace_back(chain, top);
    }
    bool selects(const GumboNode *node) const
    {
        return std::any_of(m_chains.begin(), m_chains.end(),
                           [&](const ChainMatcher &chain) { return chain.selects(node); });
    }
    void enter(const GumboNode *node)
    {
        for (ChainMatcher &chain : m_chains)
            chain.enter(node);
    }
    void leave()
    {
        for (ChainMatcher &chain : m_chains)
            chain.leave();
    }

private:
    std::vector<ChainMatcher> m_chains;
};

// Elements below `top` that a selector selects, until `found` answers false.
template <class Found> void select(const GumboNode *top, const QString &selector, Found &&found)
{
    Matcher matcher(readSelector(selector), top);
    walk(
        top,
        [&](const GumboNode *node) {
            if (!isElement(node))
                return Visit::Past;
            if (matcher.selects(node) && !found(Element(node)))
                return Visit::Stop;
            matcher.enter(node);
            return Visit::Inside;
        },
        [&](const GumboNode *) { matcher.leave(); });
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}

// How deep the tree goes; more than `most` is not counted.
int depthOf(const GumboNode *root, int most)
{
    int depth = 1;
    int deepest = 1;
    walk(
        root,
        [&](const GumboNode *node) {
            if (!isElement(node))
                return Visit::Past;
            deepest = std::max(deepest, ++depth);
            return deepest > most ? Visit::Stop : Visit::Inside;
        },
        [&](const GumboNode *) { --depth; });
    return deepest;
}

bool breaksLine(GumboTag tag)
{
    static constexpr std::array breaking{GUMBO_TAG_BR, GUMBO_TAG_LI,  GUMBO_TAG_P,  GUMBO_TAG_UL,
                                         GUMBO_TAG_OL, GUMBO_TAG_DIV, GUMBO_TAG_TD, GUMBO_TAG_TH,
                                         GUMBO_TAG_TR, GUMBO_TAG_DD,  GUMBO_TAG_DT, GUMBO_TAG_TABLE,
                                         GUMBO_TAG_H1, GUMBO_TAG_H2,  GUMBO_TAG_H3, GUMBO_TAG_H4};
    return std::find(breaking.begin(), breaking.end(), tag) != breaking.end();
}

constexpr char lineMark = '\x1e'; // stands for a line break until white space has been squeezed

QByteArray collect(const GumboNode *top, const QString &without)
{
    QByteArray out;
    Matcher matcher(readSelector(without), top);
    const auto mark = [&out](const GumboNode *node) {
        if (breaksLine(node->v.element.tag))
            out += lineMark;
    };
    walk(
        top,
        [&](const GumboNode *node) {
            if (isText(node))
                out += node->v.text.text;
            if (node->type != GUMBO_NODE_ELEMENT)
                return Visit::Past;
            const GumboTag tag = node->v.element.tag;
            if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || matcher.selects(node))
                return Visit::Past;
            mark(node);
            matcher.enter(node);
            return Visit::Inside;
        },
        [&](const GumboNode *node) {
            mark(node);
            matcher.leave();
        });
    return out;
}

QByteArray collectRaw(const GumboNode *top)
{
    QByteArray out;
    walk(
        top,
        [&out](const GumboNode *node) {
            if (isText(node))
                out += node->v.text.text;
            return Visit::Inside;
        },
        [](const GumboNode *) {});
    return out;
}

} // namespace

QString Element::tag() const
{
    return m_node == nullptr ? QString() : QString::fromUtf8(gumbo_normalized_tagname(m_node->v.element.tag));
}

bool Element::hasAttribute(const char *name) const
{
    return m_node != nullptr && attributeOf(m_node, name) != nullptr;
}

QString Element::attribute(const char *name) const
{
    return m_node == nullptr ? QString() : QString::fromUtf8(attributeOf(m_node, name));
}

bool Element::matches(const QString &selector) const
{
    return m_node != nullptr && nodeMatches(m_node, readSelector(selector));
}

QList<Element> Element::children() const
{
    QList<Element> found;
    if (m_node == nullptr)
        return found;
    const GumboVector &nodes = m_node->v.element.children;
    for (unsigned i = 0; i < nodes.length; ++i)
        if (const auto *child = static_cast<const GumboNode *>(nodes.data[i]); isElement(child))
            found.append(Element(child));
    return found;
}

Element Element::first(const QString &selector) const
{
    Element found;
    if (m_node != nullptr)
        select(m_node, selector, [&found](Element element) {
            found = element;
            return false;
        });
    return found;
}

QList<Element> Element::all(const QString &selector) const
{
    QList<Element> found;
    if (m_node != nullptr)
        select(m_node, selector, [&found](Element element) {
            found.append(element);
            return true;
        });
    return found;
}

QString Element::text(const QString &without) const
{
    return lines(without).join(u' ');
}

QStringList Element::lines(const QString &without) const
{
    QStringList found;
    if (m_node == nullptr)
        return found;
    const QString text = withoutInvisible(QString::fromUtf8(collect(m_node, without)));
    for (const QString &line : text.split(QLatin1Char(lineMark)))
        if (const QString squeezed = line.simplified(); !squeezed.isEmpty())
            found.append(squeezed);
    return found;
}

QByteArray Element::rawText() const
{
    return m_node == nullptr ? QByteArray() : collectRaw(m_node);
}

Result<Tree> parse(const QByteArray &bytes, const QString &where)
{
    if (bytes.trimmed().isEmpty())
        return makeError(Fault::Parse, QStringLiteral("The page is empty."), where);
    if (bytes.size() > maximumBytes)
        return makeError(Fault::Limit, QStringLiteral("The page is too large: %1 bytes.").arg(bytes.size()),
                         where);
    auto markup = parseWithin({}, toUtf8(bytes), where);
    if (!markup)
        return markup.error();
    if (depthOf((*markup)->root(), maximumNesting) > maximumNesting)
        return makeError(Fault::Limit, QStringLiteral("The page's markup is nested too deeply."), where);
    const Element root((*markup)->root());
    return Tree(std::move(*markup), root);
}

QString plainText(const QString &markup)
{
    const auto tree = parse(markup.toUtf8());
    return tree ? tree->root().text() : QString();
}

} // namespace moviedb::html
