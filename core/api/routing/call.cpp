#include "core/api/routing/call.h"

#include "core/api/http/problem.h"
#include "core/api/http/requestreader.h"

#include <QCryptographicHash>

#include <algorithm>
#include <limits>

namespace moviedb::api {

namespace {

Error badValue(const Parameter &parameter, const QString &text, const QString &remedy)
{
    return makeError(Fault::Usage, text, parameter.name, remedy);
}

QString queryNames(const Route &route)
{
    QStringList names;
    for (const Parameter &parameter : route.parameters)
        if (!parameter.inPath)
            names.append(parameter.name);
    return names.isEmpty() ? QStringLiteral("It takes none.")
                           : QStringLiteral("It takes: %1.").arg(names.join(QLatin1String(", ")));
}

// Number of a database: no sign, no blanks, no leading zeros beyond "0".
bool isPlainNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 18 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<Done> checkValue(const Parameter &parameter, const QString &value)
{
    if (parameter.type == Parameter::Type::Number) {
        const qint64 most = parameter.most > 0 ? parameter.most : std::numeric_limits<qint64>::max();
        if (!isPlainNumber(value) || value.toLongLong() < parameter.least || value.toLongLong() > most)
            return badValue(parameter, QStringLiteral("“%1” is no such number.").arg(value.left(40)),
                            parameter.most > 0
                                ? QStringLiteral("Give one from %1 to %2.").arg(parameter.least).arg(most)
                                : QStringLiteral("Give one from %1 on.").arg(parameter.least));
    } else if (parameter.type == Parameter::Type::YesOrNo) {
        if (value != QLatin1String("true") && value != QLatin1String("false"))
            return badValue(parameter, QStringLiteral("“%1” is neither true nor false.").arg(value.left(40)),
                            {});
    } else if (!parameter.words.isEmpty() && !parameter.words.contains(value)) {
        return badValue(parameter, QStringLiteral("“%1” is not known here.").arg(value.left(40)),
                        QStringLiteral("One of: %1.").arg(parameter.words.join(QLatin1String(", "))));
    } else if (parameter.required && value.isEmpty()) {
        return badValue(parameter, QStringLiteral("“%1” is empty.").arg(parameter.name), parameter.text);
    }
    return Done{};
}

Result<Done> readQuery(const Route &route, const QByteArray &query, QMap<QString, QString> &values)
{
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = percentDecoded(equals < 0 ? pair : pair.left(equals), true);
        const auto value = percentDecoded(equals < 0 ? QByteArray() : pair.mid(equals + 1), true);
        if (!name || !value)
            return makeError(Fault::Usage, QStringLiteral("The query is not percent-encoded UTF-8."),
                             QStringLiteral("query"));
        const auto known =
            std::find_if(route.parameters.begin(), route.parameters.end(), [&](const Parameter &parameter) {
                return !parameter.inPath && parameter.name == *name;
            });
        if (known == route.parameters.end())
            return makeError(Fault::Usage,
                             QStringLiteral("There is no parameter “%1” here.").arg(name->left(40)),
                             QStringLiteral("query"), queryNames(route));
        if (values.contains(*name))
            return badValue(*known, QStringLiteral("“%1” came twice.").arg(*name), {});
        values.insert(*name, *value);
    }
    return Done{};
}

} // namespace

Result<QMap<QString, QString>> readValues(const Route &route, const QMap<QString, QString> &inPath,
                                          const QByteArray &query)
{
    QMap<QString, QString> values = inPath;
    MOVIEDB_CHECK(readQuery(route, query, values));
    for (const Parameter &parameter : route.parameters) {
        const auto given = values.constFind(parameter.name);
        if (given != values.cend())
            MOVIEDB_CHECK(checkValue(parameter, *given));
        else if (parameter.required)
            return badValue(parameter, QStringLiteral("The parameter “%1” is missing.").arg(parameter.name),
                            parameter.text);
        else if (!parameter.fallback.isEmpty())
            values.insert(parameter.name, parameter.fallback);
    }
    return values;
}

QByteArray entityTag(const QByteArray &bytes)
{
    return '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32) + '"';
}

bool tagListed(const QByteArray &list, const QByteArray &tag, bool weakly)
{
    for (const QByteArray &part : list.split(',')) {
        QByteArray one = part.trimmed();
        if (one == "*")
            return true;
        if (weakly && one.startsWith("W/"))
            one.remove(0, 2);
        if (one == tag)
            return true;
    }
    return false;
}

void Call::answer(int status, const OrderedJson &json) const
{
    const std::string text = json.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
    respond(bodyResponse(status, "application/json", QByteArray::fromStdString(text)));
}

void Call::answerTagged(const QByteArray &type, const QByteArray &bytes) const
{
    respond(taggedResponse(request, type, bytes));
}

void Call::fail(const Error &error) const
{
    respond(problem(error));
}

void Call::fail(int status, const Error &error) const
{
    respond(problem(status, error));
}

Response taggedResponse(const Request &request, const QByteArray &type, const QByteArray &bytes)
{
    const QByteArray tag = entityTag(bytes);
    Response response = bodyResponse(200, type, bytes);
    if (tagListed(request.header("if-none-match"), tag, true)) {
        response = {};
        response.status = 304;
    }
    response.set("ETag", tag);
    response.set("Cache-Control", "no-cache");
    return response;
}

} // namespace moviedb::api
