#include "core/sources/html/html.h"

#include "core/sources/html/htmlguard.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace moviedb::html {

namespace {

struct HtmlCompound
{
    QByteArray tag;
    QList<QByteArray> classes;
    QList<std::pair<QByteArray, std::optional<QByteArray>>> attributes;
};
using HtmlChain = QList<HtmlCompound>; // outermost first

HtmlCompound htmlCompound(const QString &text)
{
    HtmlCompound compound;
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

QList<HtmlChain> htmlSelector(const QString &selector)
{
    QList<HtmlChain> chains;
    for (const QString &alternative : selector.split(u',', Qt::SkipEmptyParts)) {
        HtmlChain chain;
        for (const QString &compound : alternative.split(u' ', Qt::SkipEmptyParts))
            chain.append(htmlCompound(compound));
        if (!chain.isEmpty())
            chains.append(chain);
    }
    return chains;
}

const char *htmlAttribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute == nullptr ? nullptr : attribute->value;
}

bool htmlHasClass(const GumboNode *node, QByteArrayView name)
{
    const char *classes = htmlAttribute(node, "class");
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

bool htmlIsElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool htmlMatches(const GumboNode *node, const HtmlCompound &compound)
{
    if (!compound.tag.isEmpty() && compound.tag != gumbo_normalized_tagname(node->v.element.tag))
        return false;
    for (const auto &name : compound.classes)
        if (!htmlHasClass(node, name))
            return false;
    for (const auto &[name, value] : compound.attributes) {
        const char *found = htmlAttribute(node, name.constData());
        if (found == nullptr || (value && *value != found))
            return false;
    }
    return true;
}

bool htmlMatches(const GumboNode *node, const HtmlChain &chain)
{
    if (!htmlMatches(node, chain.last()))
        return false;
    qsizetype left = chain.size() - 1;
    for (const GumboNode *outer = node->parent; left > 0 && outer != nullptr; outer = outer->parent)
        if (htmlIsElement(outer) && htmlMatches(outer, chain[left - 1]))
            --left;
    return left == 0;
}

bool htmlMatches(const GumboNode *node, const QList<HtmlChain> &chains)
{
    return std::any_of(chains.begin(), chains.end(),
                       [&](const HtmlChain &chain) { return htmlMatches(node, chain); });
}

// Visits elements below `node` in document order until `visit` answers false.
template <class Visit> bool htmlWalk(const GumboNode *node, Visit &&visit)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (htmlIsElement(child) && (!visit(child) || !htmlWalk(child, visit)))
            return false;
    }
    return true;
}

bool htmlBreaksLine(GumboTag tag)
{
    static constexpr std::array breaking{GUMBO_TAG_BR, GUMBO_TAG_LI,  GUMBO_TAG_P,  GUMBO_TAG_UL,
                                         GUMBO_TAG_OL, GUMBO_TAG_DIV, GUMBO_TAG_TD, GUMBO_TAG_TH,
                                         GUMBO_TAG_TR, GUMBO_TAG_DD,  GUMBO_TAG_DT, GUMBO_TAG_TABLE,
                                         GUMBO_TAG_H1, GUMBO_TAG_H2,  GUMBO_TAG_H3, GUMBO_TAG_H4};
    return std::find(breaking.begin(), breaking.end(), tag) != breaking.end();
}

constexpr char htmlLineMark = '\x1e'; // stands for a line break until white space has been squeezed

void htmlCollect(const GumboNode *node, const QList<HtmlChain> &without, QByteArray &out)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
            child->type == GUMBO_NODE_CDATA) {
            out += child->v.text.text;
        } else if (child->type == GUMBO_NODE_ELEMENT) {
            const GumboTag tag = child->v.element.tag;
            if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || htmlMatches(child, without))
                continue;
            const bool breaks = htmlBreaksLine(tag);
            if (breaks)
                out += htmlLineMark;
            htmlCollect(child, without, out);
            if (breaks)
                out += htmlLineMark;
        }
    }
}

void htmlCollectRaw(const GumboNode *node, QByteArray &out)
{
    const GumboVector &children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE ||
            child->type == GUMBO_NODE_CDATA)
            out += child->v.text.text;
        else if (htmlIsElement(child))
            htmlCollectRaw(child, out);
    }
}

} // namespace

QString Element::tag() const
{
    return m_node == nullptr ? QString() : QString::fromUtf8(gumbo_normalized_tagname(m_node->v.element.tag));
}

bool Element::hasAttribute(const char *name) const
{
    return m_node != nullptr && htmlAttribute(m_node, name) != nullptr;
}

QString Element::attribute(const char *name) const
{
    return m_node == nullptr ? QString() : QString::fromUtf8(htmlAttribute(m_node, name));
}

bool Element::hasClass(QLatin1String name) const
{
    return m_node != nullptr && htmlHasClass(m_node, QByteArrayView(name.data(), name.size()));
}

bool Element::matches(const QString &selector) const
{
    return m_node != nullptr && htmlMatches(m_node, htmlSelector(selector));
}

Element Element::parent() const
{
    if (m_node == nullptr || m_node->parent == nullptr || !htmlIsElement(m_node->parent))
        return {};
    return Element(m_node->parent);
}

QList<Element> Element::children() const
{
    QList<Element> found;
    if (m_node == nullptr)
        return found;
    const GumboVector &nodes = m_node->v.element.children;
    for (unsigned i = 0; i < nodes.length; ++i)
        if (const auto *child = static_cast<const GumboNode *>(nodes.data[i]); htmlIsElement(child))
            found.append(Element(child));
    return found;
}

Element Element::first(const QString &selector) const
{
    Element found;
    if (m_node == nullptr)
        return found;
    const auto chains = htmlSelector(selector);
    htmlWalk(m_node, [&](const GumboNode *node) {
        if (!htmlMatches(node, chains))
            return true;
        found = Element(node);
        return false;
    });
    return found;
}

QList<Element> Element::all(const QString &selector) const
{
    QList<Element> found;
    if (m_node == nullptr)
        return found;
    const auto chains = htmlSelector(selector);
    htmlWalk(m_node, [&](const GumboNode *node) {
        if (htmlMatches(node, chains))
            found.append(Element(node));
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
    QByteArray collected;
    htmlCollect(m_node, htmlSelector(without), collected);
    for (const QString &line : QString::fromUtf8(collected).split(QLatin1Char(htmlLineMark)))
        if (const QString squeezed = line.simplified(); !squeezed.isEmpty())
            found.append(squeezed);
    return found;
}

QByteArray Element::rawText() const
{
    QByteArray collected;
    if (m_node != nullptr)
        htmlCollectRaw(m_node, collected);
    return collected;
}

Result<Tree> parse(const QByteArray &bytes, const QString &where)
{
    if (bytes.trimmed().isEmpty())
        return makeError(Fault::Parse, QStringLiteral("The page is empty."), where);
    if (const auto fine = checkMarkup(bytes, where); !fine)
        return fine.error();
    // The tree points into the text it was parsed from, so both live and die together.
    struct Held
    {
        QByteArray bytes;
        GumboOutput *output = nullptr;
        ~Held() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
    };
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    auto held = std::make_shared<Held>();
    held->bytes = bytes;
    held->output = gumbo_parse_with_options(&options, held->bytes.constData(), size_t(held->bytes.size()));
    const Element root(held->output->root);
    return Tree(std::move(held), root);
}

QString plainText(const QString &markup)
{
    const auto tree = parse(markup.toUtf8());
    return tree ? tree->root().text() : QString();
}

} // namespace moviedb::html
