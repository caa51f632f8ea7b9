// JSON as it lies in its bytes: where each value begins and ends, and nothing copied. For answers of which little is read,
// and parts of which are kept as they came; read through JsonPlace, as parsed JSON is.
// https://www.rfc-editor.org/rfc/rfc8259; of a name that comes twice in an object the last one counts.
// Thread: a value; one thread at a time.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <limits>
#include <vector>

namespace moviedb {

class JsonText
{
public:
    enum class Kind : quint8 { Null, False, True, Number, Text, Array, Object };
    struct Node
    {
        quint32 begin = 0; // in the bytes; of a text with its quotation marks
        quint32 end = 0;
        quint32 after = 0;    // the node behind this one and all it holds
        quint32 count = 0;    // elements of an array, members of an object
        quint32 places = ~0U; // of its children among m_places, where they are many
        Kind kind = Kind::Null;
        bool hasEscapes = false; // of a text
    };

    // Complete, valid JSON, nested no deeper than `maxDepth`, with at most `maxValues` values; false: it is not.
    static bool read(QByteArray bytes, int maxDepth, qsizetype maxValues, JsonText &text);

    const Node &root() const { return m_nodes.front(); } // there is one after read()
    QByteArrayView written(const Node &node) const
    {
        return QByteArrayView(m_bytes).sliced(node.begin, node.end - node.begin);
    }
    // Of a text without escapes: what stands between its quotation marks.
    QByteArrayView inside(const Node &text) const
    {
        return QByteArrayView(m_bytes).sliced(text.begin + 1, text.end - text.begin - 2);
    }
    // nullptr where there is no such thing; `node` is an object, or an array.
    const Node *member(const Node &node, QByteArrayView name) const;
    const Node *element(const Node &node, qsizetype index) const;
    QByteArray text(const Node &node) const;           // UTF-8, without marks and escapes
    QList<QByteArray> names(const Node &object) const; // sorted, each once
    // Calls `visit(index, name, value)` for the children in their order, until one returns true; elements have no name.
    template <class Visit> bool anyChild(const Node &node, Visit visit) const
    {
        const bool isObject = node.kind == Kind::Object;
        quint32 child = quint32(&node - m_nodes.data()) + 1;
        for (quint32 i = 0; i < node.count; ++i) {
            const quint32 value = isObject ? child + 1 : child;
            if (visit(i, isObject ? &m_nodes[child] : nullptr, m_nodes[value]))
                return true;
            child = m_nodes[value].after;
        }
        return false;
    }

private:
    friend class JsonScanner;

    int compare(const Node &name, QByteArrayView with) const;
    QByteArrayView nameOf(const Node &name, QByteArray &held) const;
    void index(quint32 node);

    QByteArray m_bytes;
    std::vector<Node> m_nodes;     // before each value of an object its name
    std::vector<quint32> m_places; // of the elements, or of the names in their order
};

} // namespace moviedb
