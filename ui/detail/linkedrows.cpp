#include "ui/detail/linkedrows.h"

#include "ui/detail/claimrows.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>

namespace moviedb::ui {
namespace {

constexpr int longestText = 4000;
using Kind = DetailRow::Kind;

QString linkedWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::DetailPane", text);
}

DetailRow headingRow(const QString &text, const QString &quiet = {})
{
    DetailRow row;
    row.kind = Kind::Section;
    row.text = text;
    row.quiet = quiet;
    return row;
}

DetailRow columnRow(const LinkedContent &content, int place)
{
    const ColumnInfo &info = content.table.columns.at(place);
    DetailRow row;
    row.label = columnTitle(info);
    row.text = isLongText(info) ? content.row.values.value(place).toString().left(longestText)
                                : cellText(content.table, content.row, place);
    if (info.kind == ColumnKind::Date)
        row.plain = editText(content.table, content.row, place);
    row.field = info.name;
    row.mine = isClaimedByPerson(content.claims, info.name);
    row.editable = content.writable && !info.generated && content.table.role != TableRole::System &&
                   !content.table.primaryKey.contains(info.name);
    row.address = isWebAddress(row.text) ? row.text : QString();
    if (info.references && !content.row.values.value(place).isNull() && !row.text.isEmpty()) {
        row.targetTable = info.references->table;
        row.targetId = content.row.values.value(place).toLongLong();
    }
    return row;
}

void addFilms(DetailRows &rows, const QList<LinkedFilm> &films)
{
    if (films.isEmpty())
        return;
    rows << headingRow(linkedWords("Films"), films.size() > 1 ? QString::number(films.size()) : QString());
    for (const LinkedFilm &film : films) {
        DetailRow row;
        row.kind = Kind::Link;
        row.label = film.year;
        row.text = film.title;
        row.quiet = film.role;
        row.targetTable = QStringLiteral("movies");
        row.targetId = film.movieId;
        rows << row;
    }
}

} // namespace

DetailRows linkedRows(const LinkedContent &content)
{
    DetailRows rows;
    int left = 0;
    for (const int place : columnOrder(content.table)) {
        const ColumnInfo &info = content.table.columns.at(place);
        const bool kept = info.generated && !content.table.labelColumn.isEmpty() && !content.emptyFacts;
        if (kept || info.name.endsWith(QLatin1String("_precision"))) // bookkeeping stands behind the facts
            continue;
        DetailRow row = columnRow(content, place);
        if (info.name == content.table.labelColumn) {
            row.kind = Kind::Name;
            row.label.clear();
            rows.prepend(row);
            continue;
        }
        const bool told = !row.text.isEmpty() || row.mine || (content.emptyFacts && row.editable);
        left += !told && row.editable ? 1 : 0;
        if (!told)
            continue;
        if (row.text.isEmpty())
            row.quiet = QStringLiteral("—");
        rows << row;
    }
    if (left > 0) {
        DetailRow more;
        more.kind = Kind::More;
        more.text = left == 1 ? linkedWords("1 empty field") : linkedWords("%1 empty fields").arg(left);
        rows << more;
    }
    addFilms(rows, content.films);
    if (!content.claims.isEmpty())
        rows << headingRow(linkedWords("Where this comes from"))
             << claimRows(content.claims, content.table, content.writable);
    return rows;
}

QString linkTableOf(const SchemaInfo &schema, const QString &table)
{
    for (const TableInfo &link : schema.tables) {
        if (link.role != TableRole::Link || link.column(u"movie_id") == nullptr)
            continue;
        for (const ColumnInfo &column : link.columns)
            if (column.references && column.references->table == table &&
                column.name != QLatin1String("movie_id"))
                return link.name;
    }
    return {};
}

} // namespace moviedb::ui
