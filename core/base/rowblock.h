// Rows as they come from the database, in few pieces of memory: the cells of all of them one after the other, and their
// texts, in UTF-8, behind each other. For whoever passes on many rows and changes none of them.
// Thread: a value.
#pragma once

#include <QByteArray>
#include <QVariant>

#include <bit>
#include <vector>

namespace moviedb {

struct Cell
{
    enum class Kind : quint8 { Null, Boolean, Integer, Decimal, Text };

    Kind kind = Kind::Null;
    quint32 length = 0; // of a text, in bytes
    quint64 bits = 0;   // the number; of a text where it begins

    bool isNull() const { return kind == Kind::Null; }
    bool isText() const { return kind == Kind::Text; }
    bool boolean() const { return bits != 0; }
    qint64 integer() const { return qint64(bits); }
    double decimal() const { return std::bit_cast<double>(bits); }
};

class RowBlock
{
public:
    RowBlock() = default;
    explicit RowBlock(qsizetype columns) : m_columns(columns) {}

    qsizetype columns() const { return m_columns; }
    qsizetype rows() const { return m_columns == 0 ? 0 : qsizetype(m_cells.size()) / m_columns; }
    bool isEmpty() const { return m_cells.empty(); }
    qsizetype bytes() const { return m_texts.size() + qsizetype(m_cells.size() * sizeof(Cell)); }

    const Cell *row(qsizetype row) const { return m_cells.data() + row * m_columns; }
    Cell &cell(qsizetype row, qsizetype column) { return m_cells[size_t(row * m_columns + column)]; }
    QByteArrayView text(const Cell &cell) const
    {
        return cell.isText() ? QByteArrayView(m_texts.constData() + cell.bits, qsizetype(cell.length))
                             : QByteArrayView();
    }
    // As in Row (core/domain/table.h).
    QVariant value(const Cell &cell) const;

    // The next cell; a row is whole when every column has one.
    void addNull() { m_cells.emplace_back(); }
    void addBoolean(bool value) { m_cells.push_back({Cell::Kind::Boolean, 0, quint64(value)}); }
    void addInteger(qint64 value) { m_cells.push_back({Cell::Kind::Integer, 0, quint64(value)}); }
    void addDecimal(double value)
    {
        m_cells.push_back({Cell::Kind::Decimal, 0, std::bit_cast<quint64>(value)});
    }
    void addText(QByteArrayView utf8)
    {
        m_cells.push_back({Cell::Kind::Text, quint32(utf8.size()), quint64(m_texts.size())});
        m_texts.append(utf8);
    }
    void add(const QVariant &value);
    // Another text for a cell that is there.
    void setText(Cell &cell, QByteArrayView utf8);

private:
    qsizetype m_columns = 0;
    std::vector<Cell> m_cells;
    QByteArray m_texts;
};

} // namespace moviedb
