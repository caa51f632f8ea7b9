#include "core/language/territoryname.h"

#include <QLocale>

#include <unicode/uloc.h>

#include <array>

namespace moviedb {

// Qt 6.4 knows the names in English and in the country's own language only; the library that it takes them from knows all.
QString territoryName(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    if (territory == QLocale::AnyTerritory)
        return code;
    const QLocale locale;
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return QLocale::territoryToString(territory).replace(QLatin1String(" And "), QLatin1String(" and "));
    std::array<char16_t, 128> name{};
    UErrorCode failed = U_ZERO_ERROR;
    const int length = uloc_getDisplayCountry(
        ("und_" + QLocale::territoryToCode(territory).toLatin1()).constData(),
        locale.bcp47Name().toLatin1().constData(), name.data(), int(name.size()), &failed);
    return U_FAILURE(failed) || length <= 0 || length > int(name.size())
               ? QLocale::territoryToString(territory)
               : QString::fromUtf16(name.data(), length);
}

} // namespace moviedb
