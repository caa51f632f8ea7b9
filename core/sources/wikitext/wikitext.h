// Wikitext, read without a template engine: which braces and brackets belong together, the parts of a
// template call, sections, and plain text. Time is linear in the text; calls nested deeper than maximumNesting are left out.
// Thread: values.
// Failure: none; what is not closed is text.
// Source: https://www.mediawiki.org/wiki/Help:Formatting, …/Help:Templates
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace moviedb::wikitext {

inline constexpr int maximumNesting = 40;

// Signs of markup that stand in <nowiki> are kept as letters of their own until the text is shown.
inline constexpr char16_t firstLiteral = 0xe000; // + the sign's code, below 0x80

struct Span
{
    qsizetype from = 0;
    qsizetype to = 0; // behind the last character
};

struct Parameter
{
    QString name; // as written, "1", "2", … for unnamed ones
    Span value;
    Span whole = {}; // with the name, where it has one
};

struct Template
{
    QString name; // lower case, underscores as spaces: "infobox film"
    QList<Parameter> parameters;
    Span whole; // with its braces
    Span title; // its name as written: of a parser function with what follows its colon
    const Parameter *parameter(QStringView name) const;
};

struct Section
{
    int level = 0; // 0 = what stands before the first heading
    Span heading;  // the words between the equals signs, markup included
    Span content;  // up to the next heading of any level
};

class Text
{
public:
    // Comments and <ref>…</ref> are taken out first; what stands in <nowiki> is text and nothing else.
    explicit Text(const QString &raw);

    const QString &cleaned() const { return m_text; }
    Span all() const { return {0, m_text.size()}; }
    qsizetype lastTableEnd() const { return m_lastTableEnd; } // of "|}"; -1 = none
    // The piece of the raw text that a span of the cleaned text came from, comments and references included.
    QString raw(Span span) const;

    // The call that opens at `from`; nothing when no closed "{{" stands there.
    std::optional<Template> templateAt(qsizetype from) const;
    // Every template call outside others, and inside them too when `nested`.
    QList<Template> templates(Span span, bool nested) const;
    QList<Section> sections() const;
    // Targets of [[links]] on list lines, the first of each line.
    QStringList listedLinks() const;

    // The closing pair of the one that opens at `at`; -1 = none opens there.
    qsizetype partner(qsizetype at) const { return m_partner[size_t(at)]; }

private:
    void strip(const QString &raw);
    void pair();

    struct Cut
    {
        qsizetype at = 0;      // in the cleaned text
        qsizetype removed = 0; // characters taken out up to here, in all
    };
    QString m_raw;
    QString m_text;
    qsizetype m_lastTableEnd = -1;
    std::vector<Cut> m_cuts;
    std::vector<qint32> m_partner; // opening pair → its closing pair, -1 = none
};

} // namespace moviedb::wikitext

Q_DECLARE_TYPEINFO(moviedb::wikitext::Parameter, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::wikitext::Template, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::wikitext::Section, Q_RELOCATABLE_TYPE);
