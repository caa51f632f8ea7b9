// The text of a JSON document before it is parsed: cut into its values, and mended where programs write what JSON does
// not have.
// Thread: pure, any thread.
// Failure: none; text that is no JSON comes back as it is, or in pieces that the parser refuses.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace moviedb::lists {

// Without commas behind the last member of a list or an object, and with null for the numbers of Python that JSON does
// not have (NaN, Infinity).
QByteArray mendedJson(const QByteArray &text);

// Cuts a text into values that follow one another. It knows texts and brackets, and leaves the rest to the parser.
class JsonCutter
{
public:
    explicit JsonCutter(QByteArrayView text) : m_text(text) {}

    // The next value; empty where none begins or one is not closed.
    QByteArrayView next();
    // All three pass over spaces first. Whether the sign stands there, which is passed over too.
    bool take(char sign);
    char sign(); // that stands there; 0 = none
    bool atEnd();
    // Lines that end before the value that next() gave last.
    int linesBefore();

private:
    void skipSpaces();
    qsizetype endOfValue() const;

    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_start = 0;   // of the last value
    qsizetype m_counted = 0; // up to where lines are counted
    int m_lines = 0;
};

} // namespace moviedb::lists
