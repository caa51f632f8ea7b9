#include "core/importing/nfostream.h"

#include "core/base/partialdate.h"
#include "core/domain/ids.h"
#include "core/importing/importeditem.h"
#include "core/importing/openedfile.h"
#include "core/sources/listvalues/listvalues.h"
#include "core/typing/placenames.h"
#include "core/typing/typeddate.h"
#include "core/typing/typednumber.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

namespace moviedb {

namespace {

constexpr qint64 mostNfoBytes = 4 << 20;

// "Drama, War": genres have no comma in their names.
QString commasAsSlashes(QString genres)
{
    return genres.replace(QLatin1String(", "), QLatin1String(" / "));
}

QString yearOf(const QString &text)
{
    const auto date = PartialDate::parse(typing::dateOf(text, {}).text);
    return date && plausibleYear(date->year) ? QString::number(date->year) : QString();
}

class NfoReader
{
public:
    explicit NfoReader(const QByteArray &bytes) : m_xml(bytes) {}
    Result<MovieDocument> read();

private:
    void element();
    QString elementText();
    void plain(const QString &column, const QString &text);
    void list(const char *name, const QString &text);
    void runtime(const QString &text);
    void released(const QString &text);
    void ageRating(const QString &text);
    void actor();
    void ratings();
    void uniqueId();
    Error refusal(const QString &text) const;

    QXmlStreamReader m_xml;
    MovieDocument m_film;
    QList<std::pair<int, LinkedRow>> m_cast; // by the order the file gives
    QString m_year;
    QString m_wrong;
};

Error NfoReader::refusal(const QString &text) const
{
    return makeError(Fault::Parse, text, QStringLiteral("line %1").arg(m_xml.lineNumber()));
}

Result<MovieDocument> NfoReader::read()
{
    if (!m_xml.readNextStartElement() || m_xml.name() != QLatin1String("movie"))
        return refusal(m_xml.name().isEmpty()
                           ? QStringLiteral("It is no XML.")
                           : QStringLiteral("It is about a %1, not about a film.").arg(m_xml.name()));
    while (m_xml.readNextStartElement() && m_wrong.isEmpty())
        element();
    if (!m_wrong.isEmpty())
        return refusal(m_wrong);
    if (m_xml.hasError())
        return refusal(QStringLiteral("Its XML is damaged: %1.").arg(m_xml.errorString()));
    const auto has = [this](const char *column) {
        return std::any_of(m_film.columns.cbegin(), m_film.columns.cend(),
                           [&](const auto &one) { return one.first == QLatin1String(column); });
    };
    if (!has("title"))
        return refusal(QStringLiteral("It has no title."));
    if (!has("release_date"))
        plain(QStringLiteral("release_date"), m_year);
    std::stable_sort(m_cast.begin(), m_cast.end(),
                     [](const auto &left, const auto &right) { return left.first < right.first; });
    for (const auto &[order, row] : std::as_const(m_cast))
        m_film.lists[QStringLiteral("cast")].append(row);
    return m_film;
}

// With that of the elements in it. Not readElementText(), which calls itself for each of them.
QString NfoReader::elementText()
{
    constexpr int mostDepth = 100;
    QString text;
    for (int depth = 1; depth > 0 && !m_xml.hasError();) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::Characters || token == QXmlStreamReader::EntityReference)
            text += m_xml.text();
        else if (token == QXmlStreamReader::EndElement)
            --depth;
        else if (token == QXmlStreamReader::StartElement && ++depth > mostDepth)
            m_xml.raiseError(QStringLiteral("it nests too deeply"));
    }
    return text.trimmed();
}

void NfoReader::plain(const QString &column, const QString &text)
{
    const QString value = text.trimmed();
    const bool known = std::any_of(m_film.columns.cbegin(), m_film.columns.cend(),
                                   [&](const auto &one) { return one.first == column; });
    if (!value.isEmpty() && !known)
        m_film.columns.append({column, value});
}

// Several names in one element have " / " between them.
void NfoReader::list(const char *name, const QString &text)
{
    const QString column = QStringLiteral("name");
    for (const QString &part : text.split(QStringLiteral(" / "))) {
        const QString said = part.simplified();
        const QString word = qstrcmp(name, "countries") == 0 ? typing::countryCalled(said) : said;
        const QList<LinkedRow> known = m_film.lists.value(QString::fromLatin1(name));
        const bool isKnown = std::any_of(known.cbegin(), known.cend(), [&](const LinkedRow &row) {
            return row.columns.value(column).toString() == word;
        });
        if (word.isEmpty() || isKnown)
            continue;
        LinkedRow row;
        row.columns.insert(column, word);
        m_film.lists[QString::fromLatin1(name)].append(row);
    }
}

// "91", "91 min", "1h 31min", "1:31"; 0 stands for none.
void NfoReader::runtime(const QString &text)
{
    bool isNumber = false;
    const qint64 minutes = typing::minutesOf(text, {}).toLongLong(&isNumber);
    constexpr qint64 longest = 10000;
    if (!isNumber || minutes < 0 || minutes > longest)
        m_wrong = QStringLiteral("%1: “%2” is not a number of minutes.")
                      .arg(QStringLiteral("runtime"), text.left(60));
    else if (minutes > 0)
        m_film.columns.append({QStringLiteral("runtime"), minutes});
}

// "0000-00-00" stands for none.
void NfoReader::released(const QString &text)
{
    const auto date = PartialDate::parse(typing::dateOf(text, {}).text);
    static const QRegularExpression nothing(QStringLiteral("^[0\\W]*$"));
    if (date || !nothing.match(text).hasMatch())
        plain(QStringLiteral("release_date"), date ? date->iso() : text);
}

// "Rated PG-13 for violence", "us:R / us:Rated R" → "PG-13", "R"
void NfoReader::ageRating(const QString &text)
{
    static const QRegularExpression dress(QStringLiteral("^(?:[a-z]{2}:)?(?:rated\\s+(\\S+)(?:\\s.*)?)?"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QString first = text.section(QStringLiteral(" / "), 0, 0).simplified();
    const auto match = dress.match(first);
    plain(QStringLiteral("age_rating"),
          match.captured(1).isEmpty() ? first.mid(match.capturedLength()) : match.captured(1));
}

void NfoReader::element()
{
    static const QHash<QString, QString> columns = {
        {QStringLiteral("title"), QStringLiteral("title")},
        {QStringLiteral("originaltitle"), QStringLiteral("original_title")},
        {QStringLiteral("tagline"), QStringLiteral("tagline")},
        {QStringLiteral("plot"), QStringLiteral("plot")}};
    static const QHash<QString, const char *> lists = {{QStringLiteral("genre"), "genres"},
                                                       {QStringLiteral("country"), "countries"},
                                                       {QStringLiteral("director"), "directors"},
                                                       {QStringLiteral("credits"), "writers"},
                                                       {QStringLiteral("studio"), "studios"}};
    const QString name = m_xml.name().toString();
    if (name == QLatin1String("actor"))
        return actor();
    if (name == QLatin1String("ratings"))
        return ratings();
    if (name == QLatin1String("uniqueid") || name == QLatin1String("id"))
        return uniqueId();
    const QString text = elementText();
    if (columns.contains(name))
        return plain(columns.value(name), name == QLatin1String("plot") ? text : text.simplified());
    if (name == QLatin1String("premiered") || name == QLatin1String("releasedate"))
        return released(text);
    if (name == QLatin1String("mpaa"))
        return ageRating(text);
    if (name == QLatin1String("imdbid") || name == QLatin1String("imdb_id"))
        return plain(QStringLiteral("imdb_id"), ids::imdb(text));
    if (name == QLatin1String("tmdbid"))
        return plain(QStringLiteral("tmdb_id"), ids::tmdb(text));
    if (lists.contains(name))
        return list(lists.value(name), name == QLatin1String("genre") ? commasAsSlashes(text) : text);
    bool isNumber = false;
    if (name == QLatin1String("year"))
        m_year = yearOf(text);
    if (name == QLatin1String("runtime") && !text.isEmpty())
        return runtime(text);
    if (name == QLatin1String("userrating")) {
        const double score = typing::numberOf(text, {}).toDouble(&isNumber);
        if (isNumber && score > 0 && score <= 10)
            m_film.ratings.append({QStringLiteral("My media centre"), score, {}, text});
    }
}

void NfoReader::actor()
{
    LinkedRow row;
    int order = int(m_cast.size());
    while (m_xml.readNextStartElement()) {
        const QString name = m_xml.name().toString();
        const QString text = elementText();
        if (name == QLatin1String("name"))
            row.columns.insert(QStringLiteral("name"), text);
        else if (name == QLatin1String("role"))
            row.role = text;
        else if (name == QLatin1String("order"))
            order = text.toInt();
    }
    if (!row.columns.value(QStringLiteral("name")).toString().isEmpty())
        m_cast.append({order, row});
}

void NfoReader::ratings()
{
    static const QHash<QString, QString> raters = {{QStringLiteral("imdb"), QStringLiteral("IMDb")},
                                                   {QStringLiteral("themoviedb"), QStringLiteral("TMDB")},
                                                   {QStringLiteral("tmdb"), QStringLiteral("TMDB")}};
    while (m_xml.readNextStartElement()) {
        const QString rater = raters.value(m_xml.attributes().value(QLatin1String("name")).toString());
        const double most = m_xml.attributes().value(QLatin1String("max")).toDouble();
        RatingFact fact;
        bool scored = false;
        while (m_xml.readNextStartElement()) {
            const QString name = m_xml.name().toString();
            const QString text = elementText();
            bool isNumber = false;
            if (name == QLatin1String("value")) {
                fact.score = typing::numberOf(text, {}).toDouble(&isNumber) * (most > 0 ? 10 / most : 1);
                scored = isNumber && fact.score > 0 && fact.score <= 10;
                fact.snippet = text;
            } else if (name == QLatin1String("votes")) {
                const qint64 votes = QString(text).remove(u',').remove(u'.').toLongLong(&isNumber);
                if (isNumber && votes > 0)
                    fact.votes = votes;
            }
        }
        fact.source = rater;
        if (scored && !rater.isEmpty())
            m_film.ratings.append(fact);
    }
}

void NfoReader::uniqueId()
{
    const QString type = m_xml.attributes().value(QLatin1String("type")).toString().toLower();
    const QString text = elementText();
    if (const QString id = type == QLatin1String("imdb") ? lists::imdbIdOf(text) : ids::imdb(text);
        !id.isEmpty() && (type.isEmpty() || type == QLatin1String("imdb")))
        plain(QStringLiteral("imdb_id"), id);
    else if (type == QLatin1String("tmdb"))
        plain(QStringLiteral("tmdb_id"), ids::tmdb(text));
    else if (type == QLatin1String("wikidata"))
        plain(QStringLiteral("wikidata_id"), ids::wikidata(text));
}

Result<MovieDocument> filmIn(const QString &path)
{
    QFile file(path);
    MOVIEDB_CHECK(openFromStart(file));
    if (file.size() > mostNfoBytes)
        return makeError(Fault::Limit, QStringLiteral("It is larger than 4 MB."));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return makeError(Fault::Io, QStringLiteral("It cannot be read: %1.").arg(file.errorString()));
    return readNfo(bytes);
}

} // namespace

Result<MovieDocument> readNfo(const QByteArray &bytes)
{
    return NfoReader(bytes).read();
}

ImportOrigin NfoStream::origin() const
{
    return originOf(fileAddress(m_path), QStringLiteral("nfo"), QStringLiteral("a media centre’s .nfo"));
}

Result<Done> NfoStream::rewind()
{
    m_at = 0;
    return Done{};
}

Result<QList<ImportedItem>> NfoStream::next(int count)
{
    QList<ImportedItem> items;
    for (; items.size() < count && m_at < m_files.size(); ++m_at) {
        const QString &path = m_files.at(m_at);
        items.append(importedItem(QFileInfo(m_path).isDir() ? QDir(m_path).relativeFilePath(path)
                                                            : QFileInfo(path).fileName(),
                                  filmIn(path)));
    }
    return items;
}

} // namespace moviedb
