// Which signs of ASCII a text holds, told in one pass: what a shape needs can be looked for before the shape is tried,
// which costs a hundred times as much. Lists have millions of rows.
// Thread: values.
// Failure: none.
#pragma once

#include <QStringView>

#include <initializer_list>
#include <string_view>

namespace moviedb::lists {

class SignSet
{
public:
    explicit SignSet(QStringView text)
    {
        for (const QChar letter : text) {
            const char16_t unit = letter.unicode();
            if (unit < 64)
                m_low |= quint64(1) << unit;
            else if (unit < 128)
                m_high |= quint64(1) << (unit - 64);
            else
                m_isAscii = false;
        }
    }

    bool isAscii() const { return m_isAscii; }
    // Nothing but printable signs of ASCII: its forms of normalisation are the text itself.
    bool isPlain() const
    {
        constexpr quint64 controls = 0xffffffff;
        constexpr quint64 del = quint64(1) << 63;
        return m_isAscii && (m_low & controls) == 0 && (m_high & del) == 0;
    }
    bool has(char sign) const { return ((sign < 64 ? m_low >> sign : m_high >> (sign - 64)) & 1) != 0; }
    bool hasAny(const char *signs) const
    {
        for (; *signs != '\0'; ++signs)
            if (has(*signs))
                return true;
        return false;
    }
    bool hasDigit() const
    {
        constexpr quint64 digits = quint64(0x3ff) << '0';
        return (m_low & digits) != 0;
    }

private:
    quint64 m_low = 0;
    quint64 m_high = 0;
    bool m_isAscii = true;
};

// Whether one of the words, which are lower case and of ASCII, stands anywhere in the text, in any case.
bool holdsAny(QStringView text, std::initializer_list<std::string_view> words);

} // namespace moviedb::lists
