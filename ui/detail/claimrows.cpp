#include "ui/detail/claimrows.h"

#include "core/sources/registry/sources.h"
#include "ui/words/castwords.h"
#include "ui/words/fieldtext.h"
#include "ui/words/plannedtext.h"

#include <QCoreApplication>
#include <QUrl>

namespace moviedb::ui {
namespace {

constexpr int snippetLength = 160;
constexpr int valueLength = 300;
const QLatin1String personSource("user");

QString claimWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::DetailPane", text);
}

QString originText(const Claim &claim, const QString &value)
{
    QStringList origin;
    if (!claim.snippet.isEmpty() && claim.snippet.simplified() != value)
        origin << QStringLiteral("“%1”").arg(claim.snippet.simplified().left(snippetLength));
    if (!claim.receipt.revision.isEmpty())
        origin << claimWords("revision %1").arg(claim.receipt.revision);
    if (claim.receipt.fetchedAt.isValid())
        origin << shownTime(claim.receipt.fetchedAt);
    return origin.join(QStringLiteral(" · "));
}

// As the table shows it.
QString shownClaim(const TableInfo &table, const QString &field, const QString &said)
{
    const ColumnInfo *column = table.column(field);
    const bool counts = column != nullptr && !column->references &&
                        (column->kind == ColumnKind::Integer || column->kind == ColumnKind::Decimal);
    return counts ? valueText(*column, said) : entryWords(field, shownValue(said));
}

} // namespace

bool isWebAddress(const QString &text)
{
    const QUrl url(text);
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

QString fieldTitle(const TableInfo &table, const QString &field)
{
    if (const ColumnInfo *column = table.column(field))
        return columnTitle(*column);
    // "offers.US": what it is in the language of the window, then whose.
    ColumnInfo list, whose;
    list.name = field.section(QLatin1Char('.'), 0, 0);
    whose.name = field.section(QLatin1Char('.'), 1);
    const QString title = columnTitle(list);
    return whose.name.isEmpty() ? title : title + QLatin1Char(' ') + columnTitle(whose);
}

bool isClaimedByPerson(const QList<Claim> &claims, const QString &field)
{
    return std::any_of(claims.cbegin(), claims.cend(), [&field](const Claim &claim) {
        return claim.field == field && claim.receipt.source == personSource;
    });
}

DetailRows claimRows(const QList<Claim> &claims, const TableInfo &table, bool writable)
{
    DetailRows rows;
    QStringList fields;
    for (const Claim &claim : claims)
        if (!fields.contains(claim.field))
            fields << claim.field;
    for (const QString &field : std::as_const(fields)) {
        DetailRow heading;
        heading.kind = DetailRow::Kind::Field;
        heading.text = fieldTitle(table, field);
        heading.field = field;
        heading.mine = isClaimedByPerson(claims, field);
        rows << heading;
        for (int place = 0; place < claims.size(); ++place) {
            const Claim &claim = claims.at(place);
            if (claim.field != field)
                continue;
            DetailRow row;
            row.kind = DetailRow::Kind::Claim;
            row.mine = claim.receipt.source == personSource;
            row.label = row.mine ? claimWords("You") : sources::titleOf(claim.receipt.source);
            const QString said = plainText(claim.value).simplified();
            row.text =
                claim.value.isNull() ? claimWords("empty") : shownClaim(table, field, said.left(valueLength));
            if (row.text != said && !claim.value.isNull()) // a date as it is stored, a number without groups
                row.plain = said;
            row.small = originText(claim, said.left(valueLength));
            row.field = field;
            row.place = place;
            row.chosen = claim.chosen;
            row.editable = writable && !claim.chosen && !row.mine;
            row.address = isWebAddress(claim.receipt.url) ? claim.receipt.url : QString();
            rows << row;
        }
    }
    return rows;
}

} // namespace moviedb::ui
