#include "core/formats/rowformats.h"

// One line for each format: the function that describes it, in a file of its name.
// clang-format off
#define MOVIEDB_ROW_FORMATS(format) \
    format(jsonFormat)              \
    format(jsonLinesFormat)         \
    format(csvFormat)               \
    format(xlsxFormat)              \
    format(sqliteFormat)
// clang-format on

namespace moviedb {

#define MOVIEDB_DECLARE(describe) RowFormat describe();
MOVIEDB_ROW_FORMATS(MOVIEDB_DECLARE)

const QList<RowFormat> &rowFormats()
{
#define MOVIEDB_CALL(describe) describe(),
    static const QList<RowFormat> formats{MOVIEDB_ROW_FORMATS(MOVIEDB_CALL)};
    return formats;
}

Result<const RowFormat *> findRowFormat(const QString &name)
{
    for (const RowFormat &format : rowFormats())
        if (name.isEmpty() || name == QLatin1String(format.name))
            return &format;
    return makeError(Fault::Usage, QStringLiteral("There is no format “%1”.").arg(name), {},
                     QStringLiteral("Formats: %1.").arg(rowFormatNames(QStringLiteral(", "))));
}

QString rowFormatNames(const QString &separator)
{
    QStringList names;
    for (const RowFormat &format : rowFormats())
        names << QLatin1String(format.name);
    return names.join(separator);
}

} // namespace moviedb
