#include "core/site/sitefilm.h"

#include "core/contract/shapes.h"
#include "core/domain/receipts.h"
#include "core/site/html.h"

#include <QLocale>

#include <algorithm>

namespace moviedb {

namespace {

constexpr qint64 groupedFrom = 10'000; // smaller numbers may be years
constexpr int mostLetters = 2;

bool isPeople(const QString &table)
{
    return table == QLatin1String("directors") || table == QLatin1String("writers") ||
           table == QLatin1String("actors");
}

bool isIdLike(QByteArrayView id, QByteArrayView prefix)
{
    const QByteArrayView digits = id.startsWith(prefix) ? id.sliced(prefix.size()) : QByteArrayView();
    return !digits.isEmpty() && digits.size() < 16 &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A person of several tables (who directs and acts) is one where an id says so.
QByteArray personKey(QByteArrayView wikidataId, QByteArrayView imdbId, const QString &table, qint64 id)
{
    if (isIdLike(wikidataId, "Q"))
        return wikidataId.toByteArray().toLower();
    if (isIdLike(imdbId, "nm"))
        return imdbId.toByteArray();
    return table.toLatin1() + '-' + QByteArray::number(id);
}

qsizetype placeOf(const TableInfo &table, QLatin1String column)
{
    for (qsizetype place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == column)
            return place;
    return -1;
}

QByteArray textAt(const RowBlock &rows, qsizetype row, qsizetype column)
{
    return column < 0 ? QByteArray() : rows.text(rows.row(row)[column]).toByteArray();
}

QByteArray decimalWords(double number)
{
    QByteArray words = QByteArray::number(number, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = words.indexOf('.');
    if (qAbs(number) >= double(groupedFrom))
        for (qsizetype at = (point < 0 ? words.size() : point) - 3; at > (number < 0 ? 1 : 0); at -= 3)
            words.insert(at, ',');
    return words;
}

// "1996", "May 1996", "10 May 1996".
QByteArray dateWords(const QByteArray &date)
{
    const QList<QByteArray> parts = date.split('-');
    const int month = parts.size() > 1 ? parts.at(1).toInt() : 0;
    if (month < 1 || month > 12 || parts.size() > 3)
        return date;
    const QByteArray words = QLocale::c().standaloneMonthName(month).toLatin1() + ' ' + parts.at(0);
    return parts.size() == 3 ? QByteArray::number(parts.at(2).toInt()) + ' ' + words : words;
}

QByteArray cellWords(const ColumnInfo &column, const RowBlock &rows, const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Null:
        return {};
    case Cell::Kind::Boolean:
        return cell.boolean() ? "yes" : "no";
    case Cell::Kind::Integer:
        return column.name == QLatin1String("runtime") ? QByteArray::number(cell.integer()) + " min"
                                                       : decimalWords(double(cell.integer()));
    case Cell::Kind::Decimal:
        return decimalWords(cell.decimal());
    case Cell::Kind::Text:
        break;
    }
    const QByteArray text = rows.text(cell).toByteArray();
    return column.kind == ColumnKind::Date ? dateWords(text) : text;
}

// Where a person finds the thing that an id or an address names.
QByteArray addressOf(const QString &column, const QByteArray &value)
{
    if (column == QLatin1String("imdb_id") && isIdLike(value, "tt"))
        return "https://www.imdb.com/title/" + value + '/';
    if (column == QLatin1String("wikidata_id") && isIdLike(value, "Q"))
        return "https://www.wikidata.org/wiki/" + value;
    if (column == QLatin1String("tmdb_id") && isIdLike(value, ""))
        return "https://www.themoviedb.org/movie/" + value;
    return isWebAddress(value) ? value : QByteArray();
}

// How an offer is paid, in plain words.
QByteArray paymentWords(const QByteArray &monetization)
{
    static const QHash<QByteArray, QByteArray> words{
        {"flatrate", "subscription"}, {"flatrate_and_buy", "subscription"}, {"ads", "free with adverts"}};
    const QByteArray kind = monetization.toLower();
    return words.value(kind, kind);
}

// What has a place of its own in the page, follows from something else, or is bookkeeping.
bool isNoFact(const TableInfo &table, const ColumnInfo &column)
{
    static const QStringList elsewhere{QStringLiteral("title"),         QStringLiteral("plot"),
                                       QStringLiteral("tagline"),       QStringLiteral("poster_url"),
                                       QStringLiteral("wikipedia_key"), QStringLiteral("runtime")};
    return column.generated || column.references || table.primaryKey.contains(column.name) ||
           elsewhere.contains(column.name) || column.name.endsWith(QLatin1String("_precision")) ||
           column.kind == ColumnKind::Timestamp;
}

} // namespace

SiteFilmReader::SiteFilmReader(const SchemaInfo &schema) : m_schema(schema)
{
    if (const TableInfo *movies = m_schema.table(u"movies"))
        m_movies = *movies;
    int place = 0;
    for (const ColumnInfo &column : std::as_const(m_movies.columns))
        m_places.insert(column.name.toUtf8(), place++);
    for (const char *list : contract::movieLists)
        m_places.insert(list, place++);
}

void SiteFilmReader::takeEntities(const FilmBlock::List &list)
{
    const TableInfo *table = m_schema.table(list.table);
    if (table == nullptr)
        return;
    const qsizetype id = placeOf(*table, QLatin1String(table->primaryKey.value(0).toLatin1()));
    const qsizetype name = placeOf(*table, QLatin1String(table->labelColumn.toLatin1()));
    const qsizetype wikidataId = placeOf(*table, QLatin1String("wikidata_id"));
    const qsizetype imdbId = placeOf(*table, QLatin1String("imdb_id"));
    QList<SiteName> &entities = m_entities[list.name];
    for (qsizetype row = 0; row < list.newEntities.rows(); ++row) {
        SiteName entity;
        entity.name = textAt(list.newEntities, row, name);
        if (isPeople(list.table) && id >= 0)
            entity.key =
                personKey(textAt(list.newEntities, row, wikidataId), textAt(list.newEntities, row, imdbId),
                          list.table, list.newEntities.row(row)[id].integer());
        entities.append(entity);
    }
}

QList<SiteFilm> SiteFilmReader::read(const FilmBlock &block)
{
    if (block.entitiesBeginAnew)
        m_entities.clear();
    for (const FilmBlock::List &list : block.lists)
        takeEntities(list);
    QList<SiteFilm> films;
    qsizetype receipt = 0;
    for (qsizetype row = 0; row < block.movies.rows(); ++row) {
        SiteFilm film = readColumns(block, row);
        for (const FilmBlock::List &list : block.lists)
            readList(list, row, film);
        // The column is one of the names in the list.
        film.facts.removeIf([&](const SiteFact &fact) {
            return (fact.column == "country" && film.lists.contains("countries")) ||
                   (fact.column == "language" && film.lists.contains("languages"));
        });
        film.receipts = receiptsOf(block, receipt, film);
        films.append(std::move(film));
    }
    return films;
}

SiteFact SiteFilmReader::fact(const ColumnInfo &column, const RowBlock &rows, const Cell &cell) const
{
    SiteFact fact;
    fact.column = column.name.toUtf8();
    fact.from = receiptField(column).section(u'.', 0, 0).toUtf8();
    fact.words = cellWords(column, rows, cell);
    fact.address = addressOf(column.name, rows.text(cell).toByteArray());
    return fact;
}

SiteFilm SiteFilmReader::readColumns(const FilmBlock &block, qsizetype film) const
{
    SiteFilm read;
    const Cell *cells = block.movies.row(film);
    for (qsizetype place = 0; place < m_movies.columns.size(); ++place) {
        const ColumnInfo &column = m_movies.columns.at(place);
        const Cell &cell = cells[place];
        const QByteArray text = block.movies.text(cell).toByteArray();
        if (column.name == QLatin1String("movie_id"))
            read.id = cell.integer();
        else if (column.name == QLatin1String("title"))
            read.title = text;
        else if (column.name == QLatin1String("tagline"))
            read.tagline = text;
        else if (column.name == QLatin1String("plot"))
            read.plot = text;
        else if (column.name == QLatin1String("poster_url"))
            read.posterUrl = text;
        else if (column.name == QLatin1String("release_date"))
            read.year = text.left(4).toInt();
        else if (column.name == QLatin1String("runtime"))
            read.runtime = cellWords(column, block.movies, cell);
        else if (column.name == QLatin1String("rating") && cell.kind == Cell::Kind::Decimal)
            read.rating = cell.decimal();
        if (!cell.isNull() && !isNoFact(m_movies, column))
            read.facts.append(fact(column, block.movies, cell));
    }
    return read;
}

void SiteFilmReader::readList(const FilmBlock::List &list, qsizetype film, SiteFilm &to) const
{
    const QList<SiteName> entities = m_entities.value(list.name);
    const quint32 from = film == 0 ? 0 : list.ends[size_t(film) - 1];
    for (quint32 entry = from; entry < list.ends[size_t(film)]; ++entry) {
        const quint32 row = list.row[entry];
        const auto text = [&](int column) {
            return row == FilmBlock::none ? QByteArray() : textAt(list.rows, row, column);
        };
        const auto number = [&](int column) {
            const Cell &cell = list.rows.row(row)[column];
            return cell.kind == Cell::Kind::Integer   ? decimalWords(double(cell.integer()))
                   : cell.kind == Cell::Kind::Decimal ? decimalWords(cell.decimal())
                                                      : QByteArray();
        };
        if (!list.table.isEmpty()) {
            SiteName name = entities.value(list.entity[entry]);
            if (list.name == QLatin1String("cast"))
                name.role = text(FilmBlock::Role);
            to.lists[list.name.toUtf8()].append(name);
        } else if (list.name == QLatin1String("ratings")) {
            to.ratings.append(
                {text(FilmBlock::RatingSource), number(FilmBlock::Score), number(FilmBlock::Votes)});
        } else {
            to.offers.append({text(FilmBlock::Provider), paymentWords(text(FilmBlock::Monetization)),
                              text(FilmBlock::Country), text(FilmBlock::Url)});
        }
    }
}

namespace {

bool hasFact(const SiteFilm &film, const QByteArray &column)
{
    return std::any_of(film.facts.cbegin(), film.facts.cend(),
                       [&](const SiteFact &fact) { return fact.column == column; });
}

// Under which name the page shows what this field says; "" = not at all.
QByteArray shownField(const SiteFilm &film, const QByteArray &field)
{
    const QMap<QByteArray, bool> places{{"title", true},
                                        {"plot", !film.plot.isEmpty()},
                                        {"tagline", !film.tagline.isEmpty()},
                                        {"runtime", !film.runtime.isEmpty()},
                                        {"poster_url", !film.posterUrl.isEmpty()},
                                        {"ratings", !film.ratings.isEmpty()},
                                        {"offers", !film.offers.isEmpty()}};
    if (places.value(field) || film.lists.contains(field) || hasFact(film, field))
        return field;
    for (const SiteFact &fact : film.facts)
        if (fact.from == field)
            return fact.column;
    return {};
}

} // namespace

QList<SiteReceipt> SiteFilmReader::receiptsOf(const FilmBlock &block, qsizetype &row,
                                              const SiteFilm &film) const
{
    const RowBlock &rows = block.receipts;
    while (row < rows.rows() && rows.row(row)->integer() < film.id)
        ++row;
    QList<SiteReceipt> receipts;
    for (; row < rows.rows() && rows.row(row)->integer() == film.id; ++row) {
        const SiteReceipt page{textAt(rows, row, FilmBlock::ReceiptSource),
                               textAt(rows, row, FilmBlock::ReceiptUrl),
                               textAt(rows, row, FilmBlock::ReceiptRevision),
                               textAt(rows, row, FilmBlock::ReceiptFetchedAt),
                               {}};
        const QByteArray claimed = textAt(rows, row, FilmBlock::ReceiptField);
        const QByteArray field = shownField(film, claimed.split('.').first());
        if (field.isEmpty())
            continue;
        auto same = std::find_if(receipts.begin(), receipts.end(), [&](const SiteReceipt &one) {
            return one.source == page.source && one.url == page.url && one.revision == page.revision &&
                   one.fetchedAt == page.fetchedAt;
        });
        if (same == receipts.end())
            same = receipts.insert(receipts.size(), page);
        if (!same->fields.contains(field))
            same->fields.append(field);
    }
    for (SiteReceipt &receipt : receipts)
        std::sort(receipt.fields.begin(), receipt.fields.end(),
                  [this](const QByteArray &a, const QByteArray &b) {
                      return std::pair(m_places.value(a, int(m_places.size())), a) <
                             std::pair(m_places.value(b, int(m_places.size())), b);
                  });
    const auto order = [](const SiteReceipt &one) {
        return std::tie(one.source, one.url, one.fetchedAt, one.revision);
    };
    std::sort(receipts.begin(), receipts.end(),
              [&](const SiteReceipt &a, const SiteReceipt &b) { return order(a) < order(b); });
    return receipts;
}

QByteArray fieldWords(const QByteArray &field)
{
    if (field == "offers")
        return "Where to watch";
    QList<QByteArray> words = field.split('_');
    for (QByteArray &word : words) {
        if (word == "imdb" || word == "tmdb")
            word = word == "imdb" ? "IMDb" : "TMDB";
        else if (word == "url")
            word = "address";
        else if (word == "wikidata" || word == "wikipedia")
            word[0] = 'W';
        else if (word == "justwatch")
            word = "JustWatch";
    }
    if (!words.first().isEmpty() && words.first().at(0) >= 'a' && words.first().at(0) <= 'z')
        words.first()[0] = char(words.first().at(0) - 'a' + 'A');
    return words.join(' ');
}

QByteArray lettersOf(const QByteArray &title)
{
    QByteArray letters;
    int found = 0;
    bool begins = true;
    for (const char32_t c : QString::fromUtf8(title).toUcs4()) {
        const bool isLetter = QChar::isLetterOrNumber(c);
        if (begins && isLetter) {
            letters += QString::fromUcs4(&c, 1).toUpper().toUtf8();
            if (++found == mostLetters)
                break;
        }
        begins = QChar::isSpace(c) || (begins && !isLetter);
    }
    return letters;
}

} // namespace moviedb
