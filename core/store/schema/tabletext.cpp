#include "core/store/schema/tabletext.h"

#include <QRegularExpression>

namespace moviedb::store {

namespace {

struct SqlToken
{
    enum class Kind { Word, Quoted, Text, Comment, Symbol };
    Kind kind = Kind::Symbol;
    qsizetype start = 0;
    qsizetype end = 0;
    int depth = 0; // of brackets around it; a bracket itself stands outside
    int line = 0;
};

QChar closingQuote(QChar quote)
{
    return quote == QLatin1Char('[') ? QLatin1Char(']') : quote;
}

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_') || character == QLatin1Char('$');
}

class SqlScanner
{
public:
    // `quotes`: what begins a quoted name or text.
    SqlScanner(const QString &sql, const QString &quotes) : m_sql(sql), m_quotes(quotes) {}

    QList<SqlToken> scan()
    {
        while (m_at < m_sql.size()) {
            const QChar character = m_sql.at(m_at);
            if (character == QLatin1Char('\n'))
                ++m_line;
            if (character.isSpace())
                ++m_at;
            else if (QStringView(m_sql).mid(m_at, 2) == QLatin1String("--"))
                add(SqlToken::Kind::Comment, endBefore(QStringLiteral("\n")));
            else if (QStringView(m_sql).mid(m_at, 2) == QLatin1String("/*"))
                add(SqlToken::Kind::Comment, endBefore(QStringLiteral("*/")) + 2);
            else if (m_quotes.contains(character))
                add(character == QLatin1Char('\'') ? SqlToken::Kind::Text : SqlToken::Kind::Quoted,
                    endOfQuoted(character));
            else if (isWordPart(character))
                add(SqlToken::Kind::Word, endOfWord());
            else
                addSymbol(character);
        }
        return m_tokens;
    }

private:
    void add(SqlToken::Kind kind, qsizetype end)
    {
        end = std::min(end, m_sql.size());
        m_tokens << SqlToken{kind, m_at, end, m_depth, m_line};
        m_line += int(QStringView(m_sql).mid(m_at, end - m_at).count(QLatin1Char('\n')));
        m_at = end;
    }
    void addSymbol(QChar symbol)
    {
        if (symbol == QLatin1Char(')'))
            --m_depth;
        add(SqlToken::Kind::Symbol, m_at + 1);
        if (symbol == QLatin1Char('('))
            ++m_depth;
    }
    qsizetype endBefore(const QString &mark) const
    {
        const qsizetype found = m_sql.indexOf(mark, m_at + 2);
        return found < 0 ? m_sql.size() : found;
    }
    qsizetype endOfQuoted(QChar quote) const
    {
        const QChar closing = closingQuote(quote);
        for (qsizetype at = m_at + 1; at < m_sql.size(); ++at) {
            if (m_sql.at(at) != closing)
                continue;
            if (quote == QLatin1Char('[') || at + 1 == m_sql.size() || m_sql.at(at + 1) != closing)
                return at + 1;
            ++at; // doubled: it stands for itself
        }
        return m_sql.size();
    }
    qsizetype endOfWord() const
    {
        qsizetype end = m_at;
        while (end < m_sql.size() && isWordPart(m_sql.at(end)))
            ++end;
        return end;
    }

    const QString &m_sql;
    const QString m_quotes;
    QList<SqlToken> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_line = 0;
};

class SqlText
{
public:
    // As SQLite quotes; Postgres has arrays in square brackets.
    explicit SqlText(const QString &sql, const QString &quotes = QStringLiteral("'\"`["))
        : m_sql(sql), m_tokens(SqlScanner(sql, quotes).scan())
    {
    }

    qsizetype size() const { return m_tokens.size(); }
    const SqlToken &at(qsizetype index) const { return m_tokens.at(index); }
    QString text(qsizetype index) const
    {
        return m_sql.mid(at(index).start, at(index).end - at(index).start);
    }
    bool isWord(qsizetype index, const char *word) const
    {
        return index >= 0 && index < size() && at(index).kind == SqlToken::Kind::Word &&
               text(index).compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    }
    bool isSymbol(qsizetype index, char symbol) const
    {
        return index >= 0 && index < size() && at(index).kind == SqlToken::Kind::Symbol &&
               m_sql.at(at(index).start) == QLatin1Char(symbol);
    }
    QString name(qsizetype index) const
    {
        const QString token = text(index);
        if (at(index).kind != SqlToken::Kind::Quoted || token.size() < 2)
            return token;
        const QChar closing = closingQuote(token.front());
        return token.mid(1, token.size() - 2).replace(QString(2, closing), QString(closing));
    }
    QString comment(qsizetype index) const
    {
        QString token = text(index).mid(2);
        if (token.endsWith(QLatin1String("*/")))
            token.chop(2);
        return token.simplified();
    }
    // From one token up to another, that not included.
    QString between(qsizetype first, qsizetype end) const
    {
        const qsizetype to = end < size() ? at(end).start : m_sql.size();
        return first < end && first < size() ? m_sql.mid(at(first).start, to - at(first).start) : QString();
    }
    // The bracket that closes the one at `open`.
    qsizetype closing(qsizetype open) const
    {
        for (qsizetype index = open + 1; index < size(); ++index)
            if (isSymbol(index, ')') && at(index).depth == at(open).depth)
                return index;
        return size();
    }

private:
    QString m_sql;
    QList<SqlToken> m_tokens;
};

bool beginsConstraint(const SqlText &sql, qsizetype index)
{
    return sql.isWord(index, "CONSTRAINT") || sql.isWord(index, "CHECK") || sql.isWord(index, "UNIQUE") ||
           sql.isWord(index, "PRIMARY") || sql.isWord(index, "FOREIGN");
}

// One column or constraint of a table after the other.
class TableTextReader
{
public:
    explicit TableTextReader(const QString &createTable) : m_sql(createTable) {}

    TableText read()
    {
        qsizetype open = 0;
        while (open < m_sql.size() && !m_sql.isSymbol(open, '('))
            ++open;
        const qsizetype end = m_sql.closing(open);
        m_lastLine = open < m_sql.size() ? m_sql.at(open).line : 0;
        bool begins = true;
        for (qsizetype index = open + 1; index < end; ++index) {
            if (m_sql.at(index).kind == SqlToken::Kind::Comment) {
                take(index);
                continue;
            }
            if (m_sql.isSymbol(index, ',') && m_sql.at(index).depth == 1) {
                begins = true;
                m_lastLine = m_sql.at(index).line;
                continue;
            }
            if (begins) {
                m_column = beginsConstraint(m_sql, index) ? QString() : m_sql.name(index).toLower();
                m_isTable = false;
            }
            begins = false;
            index = readPart(index);
            m_lastLine = m_sql.at(std::min(index, m_sql.size() - 1)).line;
        }
        return m_read;
    }

private:
    // A comment belongs to what stands before it on its line.
    void take(qsizetype index)
    {
        if (m_sql.at(index).line != m_lastLine)
            return;
        if (m_isTable)
            m_read.comment = m_sql.comment(index);
        else if (!m_column.isEmpty() && !m_read.comments.contains(m_column))
            m_read.comments.insert(m_column, m_sql.comment(index));
    }

    // Answers the last token of what it has read.
    qsizetype readPart(qsizetype index)
    {
        if (!m_sql.isSymbol(index + 1, '('))
            return index;
        const qsizetype end = m_sql.closing(index + 1);
        const QString inside = m_sql.between(index + 2, end).simplified();
        if (m_sql.isWord(index, "CHECK")) {
            const bool named = m_sql.isWord(index - 2, "CONSTRAINT");
            m_read.checks << CheckRule{named ? m_sql.name(index - 1) : QString(), inside};
        } else if (m_sql.isWord(index, "AS") && !m_column.isEmpty()) {
            m_read.computedAs.insert(m_column, inside);
        }
        return end;
    }

    SqlText m_sql;
    TableText m_read;
    QString m_column;
    int m_lastLine = 0;
    bool m_isTable = true; // nothing but the opening bracket was read yet
};

// A text stands as one character of the private area meanwhile, so that nothing is read into it.
QChar textMark(qsizetype index)
{
    return QChar(char16_t(0xE000 + index));
}

// The last token of a cast that begins with the two colons at `index`: "::character varying(5)[]".
qsizetype endOfCast(const SqlText &sql, qsizetype index)
{
    qsizetype end = index + 2;
    while (end + 1 < sql.size() && sql.at(end + 1).kind == SqlToken::Kind::Word &&
           (sql.isWord(end + 1, "varying") || sql.isWord(end + 1, "precision") ||
            sql.isWord(end + 1, "without") || sql.isWord(end + 1, "with") || sql.isWord(end + 1, "time") ||
            sql.isWord(end + 1, "zone")))
        ++end;
    if (sql.isSymbol(end + 1, '('))
        end = sql.closing(end + 1);
    while (sql.isSymbol(end + 1, '[') && sql.isSymbol(end + 2, ']')) // an array; a bare ] ends one of values
        end += 2;
    return end;
}

// Simplified, without casts, each text as its mark.
QString withoutTexts(const QString &expression, QStringList &texts)
{
    const SqlText sql(expression, QStringLiteral("'\""));
    QString bare;
    qsizetype copied = 0;
    for (qsizetype index = 0; index < sql.size(); ++index) {
        const SqlToken &token = sql.at(index);
        const bool isCast = sql.isSymbol(index, ':') && sql.isSymbol(index + 1, ':');
        const bool isText = token.kind == SqlToken::Kind::Text && texts.size() < 6000;
        if (!isCast && !isText)
            continue;
        bare += expression.mid(copied, token.start - copied);
        if (isCast)
            index = std::min(endOfCast(sql, index), sql.size() - 1);
        else
            bare += textMark(texts.size());
        if (isText)
            texts << sql.text(index);
        copied = sql.at(index).end;
    }
    return (bare + expression.mid(copied)).simplified();
}

} // namespace

TableText readTableText(const QString &createTable)
{
    return TableTextReader(createTable).read();
}

IndexText readIndexText(const QString &createIndex)
{
    const SqlText sql(createIndex);
    IndexText index;
    qsizetype open = 0;
    while (open < sql.size() && !sql.isSymbol(open, '('))
        ++open;
    const qsizetype end = sql.closing(open);
    qsizetype first = open + 1;
    for (qsizetype at = open + 1; at <= end && at < sql.size(); ++at) {
        if (at < end && !(sql.isSymbol(at, ',') && sql.at(at).depth == 1))
            continue;
        const qsizetype last = sql.isWord(at - 1, "ASC") || sql.isWord(at - 1, "DESC") ? at - 1 : at;
        index.parts << sql.between(first, last).simplified();
        first = at + 1;
    }
    for (qsizetype at = end + 1; at < sql.size(); ++at)
        if (sql.isWord(at, "WHERE") && sql.at(at).depth == 0)
            index.where = sql.between(at + 1, sql.size()).simplified();
    return index;
}

QString normalisedExpression(const QString &expression)
{
    static const QRegularExpression single(
        QStringLiteral(
            "(^|[^\\w\"])(?<!\\bIN )(?<!\\bANY )\\((\\w+|\"[^\"]+\"|[\\x{E000}-\\x{F8FF}]|-?[\\d.]+)\\)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression anyOf(
        QStringLiteral("(\\w+|\"[^\"]+\") = ANY \\(\\(?ARRAY\\[([^\\[\\]]*)\\]\\)?\\)"));
    static const QRegularExpression comparison(
        QStringLiteral(
            "(^|\\(|\\bAND |\\bOR )\\(((?:(?!\\bAND\\b|\\bOR\\b)[^()])*)\\)(?=$|\\)| AND\\b| OR\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList texts;
    QString text = withoutTexts(expression, texts);
    for (QString before; text != before;) {
        before = text;
        const SqlText sql(text, QStringLiteral("'\""));
        if (sql.isSymbol(0, '(') && sql.closing(0) == sql.size() - 1)
            text = sql.between(1, sql.size() - 1).trimmed();
        text.replace(single, QStringLiteral("\\1\\2"));
        text.replace(anyOf, QStringLiteral("\\1 IN (\\2)"));
        text.replace(comparison, QStringLiteral("\\1\\2"));
    }
    for (qsizetype index = 0; index < texts.size(); ++index)
        text.replace(textMark(index), texts.at(index));
    return text;
}

} // namespace moviedb::store
