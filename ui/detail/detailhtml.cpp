#include "ui/detail/detailhtml.h"

#include "core/sources/registry/sources.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>
#include <QUrl>

namespace moviedb::ui {
namespace {

constexpr int castShown = 12;
constexpr int snippetLength = 160;

QString detailWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::DetailPane", text);
}

QVariant filmColumn(const MovieDocument &film, QLatin1String name)
{
    for (const auto &[column, value] : film.columns)
        if (column == name)
            return value;
    return {};
}

QString entityName(const LinkedRow &row)
{
    return row.columns.value(QStringLiteral("name")).toString();
}

QString escapedNames(const QList<LinkedRow> &rows)
{
    QStringList names;
    for (const LinkedRow &row : rows)
        names.append(entityName(row).toHtmlEscaped());
    return names.join(QStringLiteral(", "));
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text);
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

// The gallery service's words for how an offer is paid, in plain ones.
QString offerKind(const QString &monetization)
{
    static const QHash<QString, const char *> kinds{{QStringLiteral("FLATRATE"), "subscription"},
                                                    {QStringLiteral("FLATRATE_AND_BUY"), "subscription"},
                                                    {QStringLiteral("RENT"), "rent"},
                                                    {QStringLiteral("BUY"), "buy"},
                                                    {QStringLiteral("FREE"), "free"},
                                                    {QStringLiteral("ADS"), "free with adverts"},
                                                    {QStringLiteral("CINEMA"), "cinema"}};
    const char *known = kinds.value(monetization.toUpper());
    return known == nullptr ? monetization.toLower() : detailWords(known);
}

QString sourceTitle(const QString &source)
{
    return source == QLatin1String("user") ? detailWords("You") : sources::titleOf(source);
}

QString fieldTitle(const TableInfo &table, const QString &field)
{
    if (const ColumnInfo *column = table.column(field))
        return columnTitle(*column);
    ColumnInfo list;
    list.name = field;
    return columnTitle(list);
}

} // namespace

QString runtimeText(int minutes)
{
    if (minutes < 60)
        return detailWords("%1 min").arg(minutes);
    return minutes % 60 == 0 ? detailWords("%1 h").arg(minutes / 60)
                             : detailWords("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString DetailText::heading(const QString &text) const
{
    return QStringLiteral("<p style='margin-top:20px; margin-bottom:6px; font-weight:600;'>%1</p>")
        .arg(text.toHtmlEscaped());
}

QString DetailText::quiet(const QString &text) const
{
    if (text.isEmpty()) // an empty last cell of a table would swallow the space above the next heading
        return QStringLiteral("&nbsp;");
    return QStringLiteral("<span style='color:%1'>%2</span>")
        .arg(theme::secondaryText(palette).name(), text.toHtmlEscaped());
}

QString DetailText::film(const MovieDocument &film) const
{
    const QString title = filmColumn(film, QLatin1String("title")).toString();
    const QString original = filmColumn(film, QLatin1String("original_title")).toString();
    QStringList facts;
    if (const QString date = filmColumn(film, QLatin1String("release_date")).toString(); !date.isEmpty())
        facts.append(date.left(4));
    if (const int runtime = filmColumn(film, QLatin1String("runtime")).toInt(); runtime > 0)
        facts.append(runtimeText(runtime));
    if (const QVariant rating = filmColumn(film, QLatin1String("rating")); !rating.isNull())
        facts.append(QStringLiteral("★\u00A0") + QString::number(rating.toDouble(), 'f', 1));
    if (const QString age = filmColumn(film, QLatin1String("age_rating")).toString(); !age.isEmpty())
        facts.append(age);
    QString html;
    if (!posterResource.isEmpty())
        html += QStringLiteral("<table cellspacing='0'><tr><td style='padding-right:14px'><img src='%1'></td>"
                               "<td style='vertical-align:top'>")
                    .arg(posterResource);
    html += QStringLiteral("<p style='margin-bottom:2px; font-size:large; font-weight:600;'>%1</p>")
                .arg(title.toHtmlEscaped());
    if (!original.isEmpty() && original != title)
        html += QStringLiteral("<p style='margin:0'>%1</p>").arg(quiet(original));
    html += QStringLiteral("<p style='margin-top:2px'>%1</p>").arg(quiet(facts.join(QStringLiteral(" · "))));
    if (!posterResource.isEmpty())
        html += QStringLiteral("</td></tr></table>");
    if (const QString tagline = filmColumn(film, QLatin1String("tagline")).toString(); !tagline.isEmpty())
        html += QStringLiteral("<p><i>%1</i></p>").arg(tagline.toHtmlEscaped());
    const QString plot = filmColumn(film, QLatin1String("plot")).toString();
    if (!plot.isEmpty())
        html += QStringLiteral("<p style='margin-top:12px'>%1</p>")
                    .arg(plot.left(1200).toHtmlEscaped() +
                         (plot.size() > 1200 ? QStringLiteral("…") : QString()));
    return html + credits(film) + ratings(film) + offers(film);
}

QString DetailText::credits(const MovieDocument &film) const
{
    const QList<std::pair<QString, QString>> lists{
        {QStringLiteral("directors"), detailWords("Directed by")},
        {QStringLiteral("writers"), detailWords("Written by")},
        {QStringLiteral("studios"), detailWords("Made by")},
        {QStringLiteral("distributors"), detailWords("Distributed by")},
        {QStringLiteral("genres"), detailWords("Genres")},
        {QStringLiteral("countries"), detailWords("Countries")},
        {QStringLiteral("languages"), detailWords("Languages")}};
    QString rows;
    for (const auto &[list, title] : lists)
        if (const QString names = escapedNames(film.lists.value(list)); !names.isEmpty())
            rows +=
                QStringLiteral(
                    "<tr><td style='padding:2px 12px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>")
                    .arg(quiet(title), names);
    const QString table =
        rows.isEmpty()
            ? QString()
            : QStringLiteral("<table cellspacing='0' style='margin-top:14px'>%1</table>").arg(rows);
    return table + cast(film.lists.value(QStringLiteral("cast")));
}

QString DetailText::cast(const QList<LinkedRow> &rows) const
{
    if (rows.isEmpty())
        return {};
    QString html = heading(detailWords("Cast"));
    html += QStringLiteral("<table cellspacing='0'>");
    for (const LinkedRow &row : rows.mid(0, castShown))
        html += QStringLiteral(
                    "<tr><td style='padding:2px 12px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>")
                    .arg(entityName(row).toHtmlEscaped(), quiet(row.role));
    html += QStringLiteral("</table>");
    if (rows.size() > castShown)
        html += QStringLiteral("<p style='margin-top:4px'>%1</p>")
                    .arg(quiet(detailWords("and %1 more").arg(rows.size() - castShown)));
    return html;
}

QString DetailText::ratings(const MovieDocument &film) const
{
    if (film.ratings.isEmpty())
        return {};
    QString html = heading(detailWords("Ratings")) + QStringLiteral("<table cellspacing='0'>");
    for (const RatingFact &rating : film.ratings)
        html +=
            QStringLiteral("<tr><td style='padding:2px 12px 2px 0'>%1</td><td style='padding:2px "
                           "12px 2px 0'>%2</td><td style='padding:2px 0'>%3</td></tr>")
                .arg(rating.source.toHtmlEscaped(), QString::number(rating.score, 'f', 1),
                     quiet(rating.votes ? detailWords("%1 votes").arg(grouped(*rating.votes)) : QString()));
    return html + QStringLiteral("</table>");
}

QString DetailText::offers(const MovieDocument &film) const
{
    if (film.offers.isEmpty())
        return {};
    QString html = heading(detailWords("Where to watch")) + QStringLiteral("<table cellspacing='0'>");
    for (const OfferFact &offer : film.offers) {
        QStringList facts{offerKind(offer.monetization), offer.presentation.join(QStringLiteral(", "))};
        if (offer.price)
            facts.append(QString::number(*offer.price, 'f', 2) + QLatin1Char(' ') + offer.currency);
        facts.removeAll(QString());
        const QString name = isWebAddress(offer.url)
                                 ? QStringLiteral("<a href='%1'>%2</a>")
                                       .arg(offer.url.toHtmlEscaped(), offer.provider.toHtmlEscaped())
                                 : offer.provider.toHtmlEscaped();
        html += QStringLiteral(
                    "<tr><td style='padding:2px 12px 2px 0'>%1</td><td style='padding:2px 0'>%2</td></tr>")
                    .arg(name, quiet(facts.join(QStringLiteral(" · "))));
    }
    return html + QStringLiteral("</table>");
}

QString DetailText::claim(const Claim &claim) const
{
    const QString value = claim.value.isNull() ? detailWords("empty") : claim.value.toString().simplified();
    QString line =
        QStringLiteral("<tr><td style='padding:3px 8px 3px 0; color:%1'>%2</td>"
                       "<td style='padding:3px 12px 3px 0; color:%3'>%4</td><td style='padding:3px 0'>%5")
            .arg(theme::accepted(palette).name(),
                 claim.chosen ? QStringLiteral("✓") : QStringLiteral("&nbsp;"),
                 theme::secondaryText(palette).name(), sourceTitle(claim.receipt.source).toHtmlEscaped(),
                 value.left(200).toHtmlEscaped());
    QStringList origin;
    if (!claim.snippet.isEmpty() && claim.snippet.simplified() != value)
        origin.append(quiet(QStringLiteral("“%1”").arg(claim.snippet.simplified().left(snippetLength))));
    if (isWebAddress(claim.receipt.url))
        origin.append(QStringLiteral("<a href='%1'>%2</a>")
                          .arg(claim.receipt.url.toHtmlEscaped(),
                               claim.receipt.revision.isEmpty()
                                   ? detailWords("source").toHtmlEscaped()
                                   : detailWords("revision %1").arg(claim.receipt.revision).toHtmlEscaped()));
    if (claim.receipt.fetchedAt.isValid())
        origin.append(
            quiet(claim.receipt.fetchedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
    if (!origin.isEmpty())
        line += QStringLiteral("<br><small>%1</small>").arg(origin.join(QStringLiteral(" · ")));
    return line + QStringLiteral("</td></tr>");
}

QString DetailText::receipts(const QList<Claim> &claims, const TableInfo &table, const QString &marked) const
{
    if (claims.isEmpty())
        return heading(detailWords("Where this comes from")) +
               QStringLiteral("<p>%1</p>").arg(quiet(detailWords("No source is stored for this film.")));
    QString html = heading(detailWords("Where this comes from"));
    QStringList fields;
    for (const Claim &stated : claims)
        if (!fields.contains(stated.field))
            fields.append(stated.field);
    for (const QString &field : std::as_const(fields)) {
        // A reference column's claims are those of its list.
        const bool stands =
            field == marked || (field + QStringLiteral("_id")) == marked ||
            (marked.endsWith(QLatin1String("_id")) && field == marked.chopped(3) + QLatin1Char('s'));
        html +=
            QStringLiteral("<a name='field-%1'></a><p style='margin-top:12px; margin-bottom:2px; "
                           "font-weight:600;%3'>%2</p><table cellspacing='0'>")
                .arg(field.toHtmlEscaped(), fieldTitle(table, field).toHtmlEscaped(),
                     stands ? QStringLiteral(" background-color:%1;").arg(theme::selection(palette).name())
                            : QString());
        for (const Claim &stated : claims)
            if (stated.field == field)
                html += claim(stated);
        html += QStringLiteral("</table>");
    }
    return html;
}

QString DetailText::row(const TableInfo &table, const Row &row) const
{
    QString html;
    for (int column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].name == table.labelColumn)
            html +=
                QStringLiteral("<p style='margin-bottom:10px; font-size:x-large; font-weight:600;'>%1</p>")
                    .arg(cellText(table, row, column).toHtmlEscaped());
    html += QStringLiteral("<table cellspacing='0'>");
    for (const int column : columnOrder(table)) {
        const ColumnInfo &info = table.columns[column];
        const QString text =
            isLongText(info) ? row.values.value(column).toString() : cellText(table, row, column);
        if (text.isEmpty() || info.name == table.labelColumn ||
            info.name.endsWith(QLatin1String("_precision")))
            continue;
        const QString shown = isWebAddress(text)
                                  ? QStringLiteral("<a href='%1'>%1</a>").arg(text.toHtmlEscaped())
                                  : text.left(2000).toHtmlEscaped();
        html += QStringLiteral(
                    "<tr><td style='padding:3px 12px 3px 0'>%1</td><td style='padding:3px 0'>%2</td></tr>")
                    .arg(quiet(columnTitle(info)), shown);
    }
    return html + QStringLiteral("</table>");
}

} // namespace moviedb::ui
