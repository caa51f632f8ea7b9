#include "core/store/charting/numberednames.h"

namespace moviedb::store {

int NumberedNames::numberOf(QByteArrayView utf8)
{
    if (m_last < m_bytes.size() && m_bytes.at(m_last) == utf8)
        return m_last;
    for (m_last = 0; m_last < m_bytes.size(); ++m_last)
        if (m_bytes.at(m_last) == utf8)
            return m_last;
    m_bytes << utf8.toByteArray();
    m_names << QString::fromUtf8(utf8);
    return m_last;
}

} // namespace moviedb::store
