#include "ui/detail/filmrows.h"

#include "ui/detail/claimrows.h"
#include "ui/words/fieldtext.h"

#include <QCoreApplication>

namespace moviedb::ui {
namespace {

constexpr int castShown = 12;
constexpr int plotLength = 4000;
using Kind = DetailRow::Kind;

QString filmWords(const char *text)
{
    return QCoreApplication::translate("moviedb::ui::DetailPane", text);
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
    return known == nullptr ? monetization.toLower() : filmWords(known);
}

// The lists in the order in which credits name them; cast and ratings have sections of their own.
const QStringList &creditLists()
{
    static const QStringList lists{QStringLiteral("directors"), QStringLiteral("writers"),
                                   QStringLiteral("studios"),   QStringLiteral("distributors"),
                                   QStringLiteral("genres"),    QStringLiteral("countries"),
                                   QStringLiteral("languages")};
    return lists;
}

class FilmRows
{
public:
    explicit FilmRows(const FilmContent &content)
        : m_content(content), m_row(rowOfFilm(content.film, content.table))
    {
    }
    DetailRows all()
    {
        addHead();
        addText(QStringLiteral("tagline"));
        addText(QStringLiteral("plot"));
        for (const QString &list : creditLists())
            if (m_content.film.lists.contains(list))
                addEntries(list, listTitle(list), -1);
        addCast();
        addRatings();
        addFacts();
        addOffers();
        addSection(filmWords("Where this comes from"));
        m_rows += m_content.claims.isEmpty()
                      ? DetailRows{note(filmWords("No source is stored for this film."))}
                      : claimRows(m_content.claims, m_content.table, m_content.writable);
        return m_rows;
    }

private:
    static DetailRow note(const QString &text)
    {
        DetailRow row;
        row.kind = Kind::Text;
        row.quiet = text;
        return row;
    }
    int column(const QString &name) const
    {
        for (int i = 0; i < m_content.table.columns.size(); ++i)
            if (m_content.table.columns.at(i).name == name)
                return i;
        return -1;
    }
    QVariant value(const char *name) const
    {
        const int place = column(QLatin1String(name));
        return place < 0 ? QVariant() : m_row.values.value(place);
    }
    void addSection(const QString &text, const QString &quiet = {}, const QString &list = {})
    {
        DetailRow row;
        row.kind = Kind::Section;
        row.text = text;
        row.quiet = quiet;
        row.field = list;
        row.editable = m_content.writable && !list.isEmpty();
        m_rows << row;
    }
    void addHead()
    {
        DetailRow row;
        row.kind = Kind::Head;
        row.field = m_content.table.labelColumn;
        row.text = value("title").toString();
        row.mine = isClaimedByPerson(m_content.claims, row.field);
        row.editable = m_content.writable;
        const QString original = value("original_title").toString();
        row.quiet = original == row.text ? QString() : original;
        QStringList facts;
        if (const QString date = value("release_date").toString(); !date.isEmpty())
            facts << date.left(4);
        if (const int runtime = value("runtime").toInt(); runtime > 0)
            facts << runtimeText(runtime);
        if (const QVariant rating = value("rating"); !rating.isNull())
            facts << QStringLiteral("★\u00A0") + decimal(rating.toDouble(), 1);
        if (const QString age = value("age_rating").toString(); !age.isEmpty())
            facts << age;
        row.small = facts.join(QStringLiteral(" · "));
        m_rows << row;
    }
    void addText(const QString &name)
    {
        const int place = column(name);
        if (place < 0 || m_row.values.value(place).toString().isEmpty())
            return;
        DetailRow row = fact(place);
        row.kind = Kind::Text;
        row.text = m_row.values.value(place).toString().left(plotLength);
        m_rows << row;
    }
    DetailRow fact(int place) const
    {
        const ColumnInfo &info = m_content.table.columns.at(place);
        DetailRow row;
        row.label = columnTitle(info);
        row.text = cellText(m_content.table, m_row, place);
        if (info.kind == ColumnKind::Date)
            row.plain = editText(m_content.table, m_row, place);
        row.field = info.name;
        row.mine = isClaimedByPerson(m_content.claims, info.name);
        row.editable = m_content.writable && !info.generated;
        row.address = isWebAddress(row.text) ? row.text : QString();
        return row;
    }
    void addEntries(const QString &list, const QString &title, int most)
    {
        const QList<LinkedRow> entries = m_content.film.lists.value(list);
        const bool mine = isClaimedByPerson(m_content.claims, list);
        for (int place = 0; place < entries.size(); ++place) {
            if (most >= 0 && place == most) {
                DetailRow more;
                more.kind = Kind::More;
                more.field = list;
                more.text = filmWords("and %1 more").arg(entries.size() - most);
                m_rows << more;
                break;
            }
            m_rows << entry(list, entries.at(place), place, place == 0 ? title : QString(), mine);
        }
        if (entries.isEmpty() && (m_content.writable || mine))
            m_rows << emptyList(list, title, mine);
    }
    DetailRow entry(const QString &list, const LinkedRow &linked, int place, const QString &label,
                    bool mine) const
    {
        DetailRow row;
        row.kind = Kind::Entry;
        row.label = label;
        row.text = linked.columns.value(QStringLiteral("name")).toString();
        row.quiet = linked.role;
        row.field = list;
        row.place = place;
        row.mine = mine;
        row.editable = m_content.writable;
        row.targetTable = list == QLatin1String("cast") ? QStringLiteral("actors") : list;
        for (auto column = linked.columns.cbegin(); column != linked.columns.cend(); ++column)
            if (column.key().endsWith(QLatin1String("_id")) && column.value().typeId() == QMetaType::LongLong)
                row.targetId = column.value().toLongLong(); // the table's own key: other ids are texts
        return row;
    }
    DetailRow emptyList(const QString &list, const QString &title, bool mine) const
    {
        DetailRow row;
        row.kind = Kind::Add;
        row.label = title;
        row.quiet = QStringLiteral("—");
        row.field = list;
        row.mine = mine;
        row.editable = m_content.writable;
        return row;
    }
    void addCast()
    {
        const QString list = QStringLiteral("cast");
        if (!m_content.film.lists.contains(list))
            return;
        const qsizetype size = m_content.film.lists.value(list).size();
        addSection(filmWords("Cast"), size > 1 ? QString::number(size) : QString(), list);
        addEntries(list, {}, m_content.wholeCast ? -1 : castShown);
    }
    void addRatings()
    {
        const QString list = QStringLiteral("ratings");
        const bool mine = isClaimedByPerson(m_content.claims, list);
        addSection(filmWords("Ratings"), {}, list);
        for (int place = 0; place < m_content.film.ratings.size(); ++place) {
            const RatingFact &rating = m_content.film.ratings.at(place);
            DetailRow row;
            row.kind = Kind::Entry;
            row.label = rating.source;
            row.text = decimal(rating.score, 1);
            row.quiet = rating.votes ? filmWords("%1 votes").arg(grouped(*rating.votes)) : QString();
            row.field = list;
            row.place = place;
            row.mine = mine;
            row.editable = m_content.writable;
            m_rows << row;
        }
        if (m_content.film.ratings.isEmpty())
            m_rows << emptyList(list, {}, mine);
    }
    // What stands in the head, in a list or in a section of its own is not told twice.
    bool isToldElsewhere(const ColumnInfo &info) const
    {
        static const QStringList told{QStringLiteral("title"), QStringLiteral("language"),
                                      QStringLiteral("country")};
        const bool text = info.name == QLatin1String("tagline") || info.name == QLatin1String("plot");
        return told.contains(info.name) || info.references || info.generated ||
               info.name.endsWith(QLatin1String("_precision")) ||
               (text && !m_row.values.value(column(info.name)).toString().isEmpty());
    }
    void addFacts()
    {
        addSection(filmWords("Facts"));
        int left = 0;
        for (const int place : columnOrder(m_content.table)) {
            const ColumnInfo &info = m_content.table.columns.at(place);
            if (isToldElsewhere(info))
                continue;
            DetailRow row = fact(place);
            if (row.text.isEmpty() && !m_content.emptyFacts && !row.mine) {
                ++left;
                continue;
            }
            if (row.text.isEmpty())
                row.quiet = QStringLiteral("—");
            m_rows << row;
        }
        if (left == 0 || !m_content.writable)
            return;
        DetailRow more;
        more.kind = Kind::More;
        more.text = left == 1 ? filmWords("1 empty field") : filmWords("%1 empty fields").arg(left);
        m_rows << more;
    }
    void addOffers()
    {
        if (m_content.film.offers.isEmpty())
            return;
        addSection(filmWords("Where to watch"));
        for (const OfferFact &offer : m_content.film.offers) {
            QStringList facts{offerKind(offer.monetization), offer.presentation.join(QStringLiteral(", "))};
            if (offer.price)
                facts << decimal(*offer.price, 2) + QLatin1Char(' ') + offer.currency;
            facts.removeAll(QString());
            DetailRow row;
            row.kind = Kind::Offer;
            row.label = offer.provider;
            row.text = facts.join(QStringLiteral(" · "));
            row.address = isWebAddress(offer.url) ? offer.url : QString();
            m_rows << row;
        }
    }

    const FilmContent &m_content;
    const Row m_row;
    DetailRows m_rows;
};

} // namespace

DetailRows filmRows(const FilmContent &content)
{
    return FilmRows(content).all();
}

QString runtimeText(int minutes)
{
    if (minutes < 60)
        return filmWords("%1 min").arg(minutes);
    return minutes % 60 == 0 ? filmWords("%1 h").arg(minutes / 60)
                             : filmWords("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString listTitle(const QString &list)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("directors"), "Directed by"}, {QStringLiteral("writers"), "Written by"},
        {QStringLiteral("studios"), "Made by"},       {QStringLiteral("distributors"), "Distributed by"},
        {QStringLiteral("genres"), "Genres"},         {QStringLiteral("countries"), "Countries"},
        {QStringLiteral("languages"), "Languages"},   {QStringLiteral("cast"), "Cast"},
        {QStringLiteral("ratings"), "Ratings"}};
    const char *title = titles.value(list);
    return title == nullptr ? list : filmWords(title);
}

Row rowOfFilm(const MovieDocument &film, const TableInfo &table)
{
    QHash<QString, QVariant> values;
    for (const auto &[name, value] : film.columns)
        values.insert(name, value);
    Row row;
    row.key = {film.movieId};
    for (const ColumnInfo &column : table.columns)
        row.values << values.value(column.name);
    row.labels.resize(row.values.size());
    return row;
}

} // namespace moviedb::ui
