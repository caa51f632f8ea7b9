// A sum over the rows of a table that does not depend on their order, on the order of their columns or on the engine.
// It finds accidents, not forgery: SHA-256 of each row's values by column name, added in four lanes of 64 bits.
// Thread: values.
// Failure: none.
#pragma once

#include <QVariant>
#include <array>

namespace moviedb::store {

class RowSum
{
public:
    // Values in one order of columns for the whole table, as readTable() gives them.
    void add(const QVariantList &row);
    qint64 rows() const { return m_rows; }
    QString text() const; // hexadecimal

private:
    std::array<quint64, 4> m_lanes{};
    qint64 m_rows = 0;
};

// The one text of a value, whichever engine it comes from: "1" for true, "6.5" for 6.50, "0a1b" for bytes.
QString plainText(const QVariant &value);

} // namespace moviedb::store
