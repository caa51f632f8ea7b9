#include "core/importing/objectsplitter.h"

#include "core/importing/openedfile.h"

namespace moviedb {

namespace {

constexpr qint64 splitterBlock = 1 << 20;
constexpr qsizetype mostBytes = 64 << 20;

} // namespace

Result<std::optional<ObjectSplitter::Piece>> ObjectSplitter::next()
{
    for (;;) {
        for (; m_at < m_block.size(); ++m_at) {
            const char letter = m_block.at(m_at);
            if (letter == '\n')
                ++m_line;
            if (m_taking)
                m_object += letter;
            if (m_object.size() > mostBytes)
                return makeError(Fault::Limit, QStringLiteral("An entry of the file is larger than 64 MB."),
                                 QStringLiteral("line %1").arg(m_begin));
            if (!step(letter))
                continue;
            ++m_at;
            Piece piece{m_object, m_begin, m_index++, m_inside == Inside::Movies};
            m_object.clear();
            return std::optional(piece);
        }
        MOVIEDB_TRY(block, readPiece(m_device, splitterBlock));
        m_block = block;
        m_at = 0;
        if (m_block.isEmpty())
            return ended();
    }
}

bool ObjectSplitter::step(char letter)
{
    if (m_inText) {
        const bool ends = letter == '"' && !m_escaped;
        m_escaped = letter == '\\' && !m_escaped;
        m_inText = !ends;
        if (!ends && m_depth == 1)
            m_lastText += letter;
        return false;
    }
    switch (letter) {
    case '"':
        m_inText = true;
        m_escaped = false;
        m_lastText.clear();
        return false;
    case '{':
    case '[':
        opened(letter);
        return false;
    case '}':
    case ']':
        return closed();
    default:
        return false;
    }
}

void ObjectSplitter::opened(char letter)
{
    m_sawAnything = true;
    const bool begins = letter == '{' && m_depth == m_objectDepth && !m_taking && !m_afterMovies;
    if (begins) {
        m_taking = true;
        m_object = "{";
        m_begin = m_line;
    } else if (letter == '[' && m_depth == 0) {
        m_inside = Inside::List;
        m_objectDepth = 1;
    } else if (letter == '[' && m_depth == 1 && m_inside == Inside::Nothing && m_lastText == "movies") {
        startMovies();
    }
    ++m_depth;
}

// What was taken for an object so far is the document around the films.
void ObjectSplitter::startMovies()
{
    m_header = m_object + "]}";
    m_object.clear();
    m_taking = false;
    m_inside = Inside::Movies;
    m_objectDepth = 2;
}

bool ObjectSplitter::closed()
{
    m_depth = qMax(0, m_depth - 1);
    if (m_taking && m_depth == m_objectDepth) {
        m_taking = false;
        return true;
    }
    if (m_inside == Inside::Movies && m_depth == 1)
        m_afterMovies = true;
    return false;
}

Result<std::optional<ObjectSplitter::Piece>> ObjectSplitter::ended() const
{
    const QString line = QStringLiteral("line %1").arg(m_line);
    if (m_taking || m_depth > 0 || m_inText)
        return makeError(Fault::Parse, QStringLiteral("The file ends in the middle: it is not complete."),
                         line, QStringLiteral("Get the file again, or export it again."));
    if (!m_sawAnything)
        return makeError(Fault::Parse, QStringLiteral("There is no JSON in the file."), line);
    return std::optional<Piece>();
}

} // namespace moviedb
