#include "core/sources/lists/recordreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::lists {

namespace {

constexpr qsizetype mostRecordFields = 1000; // of a record; no program writes more about a film

// "'It''s'", "\"Tide\"", "1999 # or so", "null"
QString recordScalar(QString value)
{
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    static const QRegularExpression nothing(QStringLiteral("^(?:null|Null|NULL|~)$"));
    static const QRegularExpression single(QStringLiteral("^'((?:[^']|'')*)'\\s*(?:#.*)?$"));
    static const QRegularExpression twofold(QStringLiteral("^\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?$"));
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    value = value.trimmed();
    if (const auto match = single.match(value); match.hasMatch())
        return match.captured(1).replace(QLatin1String("''"), QLatin1String("'"));
    if (const auto match = twofold.match(value); match.hasMatch())
        return match.captured(1).replace(escaped, QStringLiteral("\\1"));
    value.remove(comment);
    return nothing.match(value).hasMatch() ? QString() : value.trimmed();
}

// "| ", ">-": a text of several lines follows.
bool opensBlock(const QString &value)
{
    static const QRegularExpression shape(QStringLiteral("^[|>][+-]?\\d?\\s*$"));
    return shape.match(value.trimmed()).hasMatch();
}

const QRegularExpression &recordFieldShape()
{
    static const QRegularExpression shape(
        QStringLiteral("^(?<in>\\s*)(?<dash>-\\s+)?[\"']?(?<name>[\\p{L}_][\\p{L}\\d_ .-]{0,40}?)[\"']?\\s*:"
                       "(?:\\s+(?<value>.*)|\\s*)$"));
    return shape;
}

// A line of a program: "title: 'Tide'," and "films = [".
bool isProgramLine(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("[,;{\\[(]$"));
    return shape.match(line.trimmed()).hasMatch();
}

// "---", fields, "---": the head of a page, with the page behind it.
bool isHeadOfRecordPage(const QStringList &lines)
{
    const qsizetype end = lines.first().trimmed() == u"---" ? lines.indexOf(QStringLiteral("---"), 1) : -1;
    return end > 0 && std::any_of(lines.begin() + end, lines.end(), [](const QString &line) {
               const QString words = line.trimmed();
               return !words.isEmpty() && words != u"---" && !recordFieldShape().match(line).hasMatch();
           });
}

} // namespace

bool looksLikeRecords(const QString &start)
{
    static const QRegularExpression other(
        QStringLiteral(
            "^(?:year|released?|release[ _-]date|imdb|imdb[ _-]?id|tmdb|tmdb[ _-]?id|director|directors)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QStringList lines = start.left(4096).remove(u'\r').split(u'\n');
    qsizetype titles = 0;
    qsizetype dashes = 0;
    qsizetype others = 0;
    qsizetype written = 0;
    for (const QString &line : lines) {
        if (isProgramLine(line))
            return false;
        const auto match = recordFieldShape().match(line);
        const QString name = match.captured(QStringLiteral("name")).toLower();
        const bool isTitle = name == u"title" || name == u"name";
        titles += isTitle ? 1 : 0;
        dashes += isTitle && match.hasCaptured(QStringLiteral("dash")) ? 1 : 0;
        others += other.match(name).hasMatch() ? 1 : 0;
        written += line.trimmed().isEmpty() || (isTitle && name == u"title") ? 0 : 1;
    }
    const bool isTitlesOnly = written == 0; // "Title: Amber Tide" a line
    return titles > 0 && (others > 0 || dashes > 1 || isTitlesOnly) && !isHeadOfRecordPage(lines);
}

Result<Done> RecordReader::readLine(int line, QStringView text, bool tooLong)
{
    const QStringView words = text.trimmed();
    if (m_builder.isFull() || tooLong || words.startsWith(u'#'))
        return Done{};
    if (words.isEmpty() || words == u"---" || words == u"...") {
        if (m_dash < 0)
            takeRecord();
        return Done{};
    }
    const qsizetype in = std::distance(
        text.begin(), std::find_if(text.begin(), text.end(), [](QChar letter) { return !letter.isSpace(); }));
    if (m_passedOver >= 0 && in > m_passedOver)
        return Done{};
    m_passedOver = -1;
    const auto match = recordFieldShape().match(text);
    if (!match.hasMatch()) { // else an entry of a list within the record
        if (in <= m_dash || (m_dash < 0 && !words.startsWith(u'-'))) {
            takeRecord();
            m_builder.warn(line, QStringLiteral("no title"));
        }
        return Done{};
    }
    const bool hasDash = match.hasCaptured(QStringLiteral("dash"));
    const QString name = match.captured(QStringLiteral("name"));
    const QString value = match.captured(QStringLiteral("value"));
    const bool beginsList = hasDash && m_dash < 0 && ListColumns(m_names).weight() == 0;
    if (beginsList && !m_names.isEmpty()) { // "name: My films"
        m_builder.warn(m_line, QStringLiteral("“%1” is a heading"), m_values.constFirst().left(60));
        m_names.clear();
        m_values.clear();
    }
    if (beginsList || (hasDash && in <= m_dash)) {
        takeRecord();
        m_dash = in;
        m_field = match.capturedStart(QStringLiteral("name"));
    } else if (hasDash) {
        m_passedOver = std::max<qsizetype>(in - 1, 0); // "cast:" with a list of its own
        return Done{};
    } else if (m_dash < 0 && m_names.contains(name, Qt::CaseInsensitive) && in <= m_field) {
        takeRecord();
    }
    if (m_names.isEmpty()) {
        m_line = line;
        m_field = hasDash ? m_field : in;
    }
    if (opensBlock(value))
        m_passedOver = in;
    else if (!value.trimmed().isEmpty() && (in <= m_field || hasDash || name.contains(QLatin1String("db"))))
        takeField(name, recordScalar(value));
    return Done{};
}

void RecordReader::takeField(const QString &name, const QString &value)
{
    if (m_names.size() >= mostRecordFields)
        return;
    m_names.append(name);
    m_values.append(value);
}

void RecordReader::takeRecord()
{
    const QStringList names = std::exchange(m_names, {});
    const QStringList values = std::exchange(m_values, {});
    if (names.isEmpty())
        return;
    if (names != m_columns.header())
        m_columns = ListColumns(names);
    if (m_columns.hasTitle())
        m_columns.read(m_line, values, m_builder);
    else
        m_builder.warn(m_line, QStringLiteral("no title"));
}

Result<ParsedList> RecordReader::finish()
{
    MOVIEDB_CHECK(m_lines.finish());
    takeRecord();
    return m_builder.take();
}

} // namespace moviedb::lists
