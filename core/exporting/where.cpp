#include "core/exporting/where.h"

#include "core/typing/typing.h"

namespace moviedb {

namespace {

// What a person writes is far below, what takes an engine minutes to plan above.
constexpr qsizetype mostConditions = 100;
constexpr qsizetype mostValues = 10000; // of one condition

struct WhereToken
{
    enum class Kind { Word, Text, Operator, End };
    Kind kind = Kind::End;
    QString text;
    qsizetype at = 0;
};

Error whereError(const QString &text, qsizetype at)
{
    return makeError(
        Fault::Usage, text, QStringLiteral("--where, character %1").arg(at + 1),
        QStringLiteral("Write conditions like: runtime >= 90 and title ~ 'storm' and plot is empty."));
}

// The mark that ends a text which this one begins: those of keyboards, and those that text programs make of them.
QChar closingMark(QChar opening)
{
    switch (opening.unicode()) {
    case u'\'':
    case u'"':
        return opening;
    case u'‘':
        return u'’';
    case u'“':
        return u'”';
    case u'„':
        return u'“';
    case u'«':
        return u'»';
    default:
        return {};
    }
}

// "≥" as a text program writes it.
QString plainOperator(QChar sign)
{
    return sign == QChar(u'≥')   ? QStringLiteral(">=")
           : sign == QChar(u'≤') ? QStringLiteral("<=")
           : sign == QChar(u'≠') ? QStringLiteral("!=")
                                 : QString();
}

Result<QList<WhereToken>> tokenizeWhere(const QString &expression)
{
    QList<WhereToken> tokens;
    qsizetype at = 0;
    while (at < expression.size()) {
        const QChar c = expression.at(at);
        const qsizetype start = at;
        if (c.isSpace()) {
            ++at;
        } else if (const QChar end = closingMark(c); !end.isNull()) {
            QString text;
            for (++at; at < expression.size(); ++at) {
                if (expression.at(at) == end && !expression.mid(at + 1).startsWith(end))
                    break;
                at += expression.at(at) == end ? 1 : 0; // written twice it stands for itself
                text += expression.at(at);
            }
            if (at >= expression.size())
                return whereError(QStringLiteral("A quotation mark is not closed."), start);
            ++at;
            tokens.append({WhereToken::Kind::Text, text, start});
        } else if (c == QLatin1Char('|')) {
            tokens.append({WhereToken::Kind::Operator, c, start});
            ++at;
        } else if (const QString plain = plainOperator(c); !plain.isEmpty()) {
            tokens.append({WhereToken::Kind::Operator, plain, start});
            ++at;
        } else if (QStringLiteral("<>=!~^").contains(c)) {
            while (at < expression.size() && QStringLiteral("<>=!~^").contains(expression.at(at)))
                ++at;
            tokens.append({WhereToken::Kind::Operator, expression.mid(start, at - start), start});
        } else {
            while (at < expression.size() && !expression.at(at).isSpace() &&
                   !QStringLiteral("<>=!~^|'\"≥≤≠“„«").contains(expression.at(at)))
                ++at;
            tokens.append({WhereToken::Kind::Word, expression.mid(start, at - start), start});
        }
    }
    tokens.append({WhereToken::Kind::End, {}, expression.size()});
    return tokens;
}

std::optional<Comparison> comparisonFor(const QString &symbol)
{
    static const QMap<QString, Comparison> known{
        {QStringLiteral("="), Comparison::Equals},     {QStringLiteral("=="), Comparison::Equals},
        {QStringLiteral("!="), Comparison::NotEquals}, {QStringLiteral("<>"), Comparison::NotEquals},
        {QStringLiteral("<"), Comparison::Less},       {QStringLiteral("<="), Comparison::LessOrEqual},
        {QStringLiteral(">"), Comparison::Greater},    {QStringLiteral(">="), Comparison::GreaterOrEqual},
        {QStringLiteral("~"), Comparison::Contains},   {QStringLiteral("^"), Comparison::StartsWith},
    };
    const auto found = known.constFind(symbol);
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

bool isWord(const WhereToken &token, const char *word)
{
    return token.kind == WhereToken::Kind::Word &&
           token.text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

bool isEmptyWord(const WhereToken &token)
{
    return isWord(token, "empty") || isWord(token, "null");
}

// "is empty", "is not null": returns how many tokens it took, 0 when it is something else.
qsizetype readEmptiness(const QList<WhereToken> &tokens, qsizetype at, Filter &filter)
{
    if (!isWord(tokens.at(at), "is"))
        return 0;
    if (isEmptyWord(tokens.at(at + 1))) {
        filter.comparison = Comparison::IsEmpty;
        return 2;
    }
    if (isWord(tokens.at(at + 1), "not") && isEmptyWord(tokens.at(at + 2))) {
        filter.comparison = Comparison::IsNotEmpty;
        return 3;
    }
    return 0;
}

bool isValue(const WhereToken &token)
{
    return token.kind == WhereToken::Kind::Word || token.kind == WhereToken::Kind::Text;
}

// By its name, in whatever case where that is one column alone.
const ColumnInfo *fieldCalled(const TableInfo &table, const QString &name)
{
    if (const ColumnInfo *exact = table.field(name))
        return exact;
    const ColumnInfo *found = nullptr;
    int alike = 0;
    const auto look = [&](const ColumnInfo &column) {
        if (column.name.compare(name, Qt::CaseInsensitive) != 0)
            return;
        found = &column;
        ++alike;
    };
    for (const ColumnInfo &column : table.columns)
        look(column);
    for (const LinkedField &field : table.linked)
        look(field.shown);
    return alike == 1 ? found : nullptr;
}

// As the column has it: "2h" → 120, "May 1996" → 1996-05.
Result<QString> readValue(const ColumnInfo &column, const WhereToken &value, Comparison comparison)
{
    const typing::Typed read = typing::comparedWith(column, value.text, comparison, {});
    switch (read.doubt) {
    case typing::Doubt::DayOrMonth:
        return whereError(QStringLiteral("“%1” may be two days; write it like 1996-05-10.").arg(value.text),
                          value.at);
    case typing::Doubt::ShortYear:
        return whereError(QStringLiteral("“%1” has a year of two digits; write all four.").arg(value.text),
                          value.at);
    case typing::Doubt::OtherCurrency:
        return whereError(
            QStringLiteral("“%1” is in another currency; %2 is in US dollars.").arg(value.text, column.name),
            value.at);
    case typing::Doubt::OfHowMany:
        return whereError(QStringLiteral("“%1” does not say of how many; write it like 4/5, or as a number "
                                         "up to 10.")
                              .arg(value.text),
                          value.at);
    case typing::Doubt::None:
        break;
    }
    return read.text;
}

// "'Drama' | 'Western'" behind = or !=: how many tokens more than the first value.
Result<qsizetype> readAlternatives(const ColumnInfo &column, const QList<WhereToken> &tokens, qsizetype at,
                                   Filter &filter)
{
    const bool several =
        tokens.at(at).kind == WhereToken::Kind::Operator && tokens.at(at).text == QLatin1String("|") &&
        (filter.comparison == Comparison::Equals || filter.comparison == Comparison::NotEquals);
    if (!several)
        return 0;
    QStringList values{filter.value.toString()};
    qsizetype next = at;
    for (; tokens.at(next).text == QLatin1String("|"); next += 2) {
        if (!isValue(tokens.at(next + 1)))
            return whereError(QStringLiteral("A value is missing."), tokens.at(next + 1).at);
        MOVIEDB_TRY(value, readValue(column, tokens.at(next + 1), filter.comparison));
        values << value;
        if (values.size() > mostValues)
            return whereError(QStringLiteral("A condition takes at most %1 values.").arg(mostValues),
                              tokens.at(next + 1).at);
    }
    filter.comparison = filter.comparison == Comparison::Equals ? Comparison::OneOf : Comparison::NoneOf;
    filter.value = values;
    return next - at;
}

QString inQuotes(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) + QLatin1Char('\'');
}

QString describeValues(const Filter &filter)
{
    QStringList values;
    for (const QString &value : filter.value.toStringList())
        values << inQuotes(value);
    return values.join(QLatin1String(" | "));
}

} // namespace

QString describeFilter(const Filter &filter)
{
    const char *symbol = "=";
    switch (filter.comparison) {
    case Comparison::Equals:
        symbol = "=";
        break;
    case Comparison::NotEquals:
        symbol = "!=";
        break;
    case Comparison::Contains:
        symbol = "~";
        break;
    case Comparison::StartsWith:
        symbol = "^";
        break;
    case Comparison::Less:
        symbol = "<";
        break;
    case Comparison::LessOrEqual:
        symbol = "<=";
        break;
    case Comparison::Greater:
        symbol = ">";
        break;
    case Comparison::GreaterOrEqual:
        symbol = ">=";
        break;
    case Comparison::IsEmpty:
        return filter.column + QLatin1String(" is empty");
    case Comparison::IsNotEmpty:
        return filter.column + QLatin1String(" is not empty");
    case Comparison::OneOf:
        return filter.column + QLatin1String(" = ") + describeValues(filter);
    case Comparison::NoneOf:
        return filter.column + QLatin1String(" != ") + describeValues(filter);
    }
    return filter.column + QLatin1Char(' ') + QLatin1String(symbol) + QLatin1Char(' ') +
           inQuotes(filter.value.toString());
}

QString describeFilters(const QList<Filter> &filters)
{
    QStringList where;
    for (const Filter &filter : filters)
        where << describeFilter(filter);
    return where.join(QLatin1String(" and "));
}

Result<QList<Filter>> parseWhere(const QString &expression, const TableInfo &table)
{
    MOVIEDB_TRY(tokens, tokenizeWhere(expression));
    QList<Filter> filters;
    qsizetype at = 0;
    while (true) {
        Filter filter;
        const WhereToken &column = tokens.at(at);
        if (filters.size() == mostConditions)
            return whereError(
                QStringLiteral("More than %1 conditions are too many; values of one column are written "
                               "behind it: runtime = 90 | 91.")
                    .arg(mostConditions),
                column.at);
        if (column.kind != WhereToken::Kind::Word)
            return whereError(QStringLiteral("A column name is missing."), column.at);
        const ColumnInfo *field = fieldCalled(table, column.text);
        if (field == nullptr)
            return whereError(QStringLiteral("%1 has no column “%2”.").arg(table.title, column.text),
                              column.at);
        filter.column = field->name;
        ++at;
        if (const qsizetype taken = readEmptiness(tokens, at, filter); taken > 0) {
            at += taken;
        } else {
            const auto comparison = comparisonFor(tokens.at(at).text);
            if (tokens.at(at).kind != WhereToken::Kind::Operator || !comparison)
                return whereError(
                    QStringLiteral("A comparison is missing: one of = != < <= > >= ~ ^ or “is empty”."),
                    tokens.at(at).at);
            const WhereToken &value = tokens.at(at + 1);
            if (!isValue(value))
                return whereError(QStringLiteral("A value is missing."), value.at);
            filter.comparison = *comparison;
            MOVIEDB_TRY(read, readValue(*field, value, *comparison));
            filter.value = read;
            at += 2;
            MOVIEDB_TRY(more, readAlternatives(*field, tokens, at, filter));
            at += more;
        }
        filters.append(filter);
        if (tokens.at(at).kind == WhereToken::Kind::End)
            return filters;
        if (!isWord(tokens.at(at), "and"))
            return whereError(tokens.at(at).kind == WhereToken::Kind::Operator
                                  ? QStringLiteral("Expected “and” or the end.")
                                  : QStringLiteral("Expected “and” or the end; a value of several words "
                                                   "stands in quotation marks."),
                              tokens.at(at).at);
        ++at;
    }
}

} // namespace moviedb
