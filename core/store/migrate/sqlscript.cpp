#include "core/store/migrate/sqlscript.h"

namespace moviedb::store {

namespace {

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == QLatin1Char('_') || character == QLatin1Char('$');
}

// Reads the script once from front to back; `m_start` is where the statement being read begins.
class StatementSplitter
{
public:
    explicit StatementSplitter(const QString &script) : m_script(script) {}
    Result<QStringList> split();

private:
    QChar at(qsizetype index) const { return index < m_script.size() ? m_script.at(index) : QChar(); }
    bool startsWith(const char *text) const
    {
        return QStringView(m_script).mid(m_position).startsWith(QLatin1String(text));
    }
    Result<Done> step();
    Result<Done> skipQuoted(QChar quote);
    Result<Done> skipBlockComment();
    Result<Done> skipDollarQuoted(const QString &tag);
    void skipLineComment();
    QString dollarTag() const;
    void readWord();
    void endStatement();
    Error unfinished(const QString &what, qsizetype from) const;

    const QString &m_script;
    qsizetype m_position = 0;
    QString m_statement;
    QStringList m_words; // the statement's first words, upper case
    int m_blocks = 0;    // open BEGIN and CASE of a trigger
    QStringList m_statements;
};

Result<QStringList> StatementSplitter::split()
{
    while (m_position < m_script.size())
        MOVIEDB_CHECK(step());
    if (m_blocks > 0)
        return unfinished(QStringLiteral("trigger body"), m_script.size());
    endStatement();
    return m_statements;
}

Result<Done> StatementSplitter::step()
{
    const QChar character = m_script.at(m_position);
    if (startsWith("--")) {
        skipLineComment();
        return Done{};
    }
    if (startsWith("/*"))
        return skipBlockComment();
    if (character == QLatin1Char('\'') || character == QLatin1Char('"') || character == QLatin1Char('`'))
        return skipQuoted(character);
    if (const QString tag = dollarTag(); !tag.isEmpty())
        return skipDollarQuoted(tag);
    if (isWordCharacter(character)) {
        readWord();
        return Done{};
    }
    if (character == QLatin1Char(';') && m_blocks == 0)
        endStatement();
    else
        m_statement += character;
    ++m_position;
    return Done{};
}

Result<Done> StatementSplitter::skipQuoted(QChar quote)
{
    const qsizetype from = m_position;
    for (++m_position; m_position < m_script.size(); ++m_position) {
        if (m_script.at(m_position) != quote)
            continue;
        if (at(m_position + 1) == quote) {
            ++m_position; // doubled: part of the text
            continue;
        }
        ++m_position;
        m_statement += QStringView(m_script).mid(from, m_position - from);
        return Done{};
    }
    return unfinished(QStringLiteral("quote"), from);
}

void StatementSplitter::skipLineComment()
{
    const qsizetype end = m_script.indexOf(QLatin1Char('\n'), m_position);
    m_position = end < 0 ? m_script.size() : end;
}

Result<Done> StatementSplitter::skipBlockComment()
{
    const qsizetype from = m_position;
    int depth = 0;
    while (m_position < m_script.size()) {
        if (startsWith("/*")) {
            ++depth;
            m_position += 2;
        } else if (startsWith("*/")) {
            m_position += 2;
            if (--depth == 0) {
                m_statement += QLatin1Char(' ');
                return Done{};
            }
        } else {
            ++m_position;
        }
    }
    return unfinished(QStringLiteral("comment"), from);
}

// "$$" or "$name$" at the current position; "$1" is a parameter, not a quote.
QString StatementSplitter::dollarTag() const
{
    if (at(m_position) != QLatin1Char('$'))
        return {};
    qsizetype end = m_position + 1;
    while (at(end).isLetter() || at(end) == QLatin1Char('_') || (end > m_position + 1 && at(end).isDigit()))
        ++end;
    return at(end) == QLatin1Char('$') ? m_script.mid(m_position, end + 1 - m_position) : QString();
}

Result<Done> StatementSplitter::skipDollarQuoted(const QString &tag)
{
    const qsizetype from = m_position;
    const qsizetype end = m_script.indexOf(tag, m_position + tag.size());
    if (end < 0)
        return unfinished(QStringLiteral("dollar quote"), from);
    m_position = end + tag.size();
    m_statement += QStringView(m_script).mid(from, m_position - from);
    return Done{};
}

// Only a CREATE TRIGGER has a body with semicolons of its own; a BEGIN elsewhere starts a transaction.
void StatementSplitter::readWord()
{
    const qsizetype from = m_position;
    while (m_position < m_script.size() && isWordCharacter(m_script.at(m_position)))
        ++m_position;
    const QString word = m_script.mid(from, m_position - from);
    m_statement += word;
    const QString upper = word.toUpper();
    if (m_words.size() < 4)
        m_words << upper;
    const bool trigger =
        m_words.value(0) == QLatin1String("CREATE") && m_words.contains(QLatin1String("TRIGGER"));
    if (!trigger)
        return;
    if (upper == QLatin1String("BEGIN") || (m_blocks > 0 && upper == QLatin1String("CASE")))
        ++m_blocks;
    else if (m_blocks > 0 && upper == QLatin1String("END"))
        --m_blocks;
}

void StatementSplitter::endStatement()
{
    const QString statement = m_statement.trimmed();
    if (!statement.isEmpty())
        m_statements << statement;
    m_statement.clear();
    m_words.clear();
    m_blocks = 0;
}

Error StatementSplitter::unfinished(const QString &what, qsizetype from) const
{
    const auto line = QStringView(m_script).left(from).count(QLatin1Char('\n')) + 1;
    return makeError(Fault::Config, QStringLiteral("A %1 in the script does not end.").arg(what),
                     QStringLiteral("line %1").arg(line));
}

} // namespace

Result<QString> linesFor(const QString &script, Engine engine)
{
    const QString own = engine == Engine::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgres");
    QString lines;
    bool taken = true;
    int number = 0;
    for (const QString &line : script.split(QLatin1Char('\n'))) {
        ++number;
        const QString mark = line.simplified();
        if (mark == QLatin1String("-- @all")) {
            taken = true;
        } else if (mark.startsWith(QLatin1String("-- @"))) {
            const QString name = mark.mid(9);
            if (!mark.startsWith(QLatin1String("-- @only ")) ||
                (name != QLatin1String("sqlite") && name != QLatin1String("postgres")))
                return makeError(
                    Fault::Config, QStringLiteral("The script has an unknown mark “%1”.").arg(mark),
                    QStringLiteral("line %1").arg(number),
                    QStringLiteral("Use \"-- @only sqlite\", \"-- @only postgres\" or \"-- @all\"."));
            taken = name == own;
        } else if (taken) {
            lines += line;
        }
        lines += QLatin1Char('\n'); // line numbers of errors stay those of the file
    }
    return lines;
}

Result<QStringList> splitStatements(const QString &script)
{
    return StatementSplitter(script).split();
}

} // namespace moviedb::store
