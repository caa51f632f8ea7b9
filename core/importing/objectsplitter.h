// The objects of a JSON text one after the other, so that a file of any size takes the memory of one: the elements of the
// array "movies" of an export document, those of an array, or JSON Lines.
// What an object holds is not looked at here, only where it ends: https://www.rfc-editor.org/rfc/rfc8259
// Thread: one at a time.
// Failure: Parse (the text ends within an object, or is none), Limit (an object over 64 MB), Io.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace moviedb {

class ObjectSplitter
{
public:
    // `device` is open for reading, and outlives the splitter.
    explicit ObjectSplitter(QIODevice &device) : m_device(device) {}

    struct Piece
    {
        QByteArray bytes;
        qint64 line = 0;       // where it begins, from 1
        qint64 index = 0;      // among the pieces, from 0
        bool inMovies = false; // an element of the document's array
    };
    // Nothing at the end.
    Result<std::optional<Piece>> next();
    // Of an export document, once the first film was asked for: what stands before its array, closed. Else empty.
    const QByteArray &header() const { return m_header; }

private:
    enum class Inside { Nothing, List, Movies };

    bool step(char letter); // true: an object is complete
    void opened(char letter);
    bool closed();
    void startMovies();
    Result<std::optional<Piece>> ended() const;

    QIODevice &m_device;
    QByteArray m_block;
    qsizetype m_at = 0;
    Inside m_inside = Inside::Nothing;
    int m_depth = 0;
    int m_objectDepth = 0; // at which an object begins
    bool m_inText = false;
    bool m_escaped = false;
    bool m_taking = false; // the letters belong to an object
    bool m_afterMovies = false;
    QByteArray m_object;
    QByteArray m_header;
    QByteArray m_lastText; // of depth 1: perhaps a name
    qint64 m_line = 1;
    qint64 m_begin = 0;
    qint64 m_index = 0;
    bool m_sawAnything = false;
};

} // namespace moviedb
