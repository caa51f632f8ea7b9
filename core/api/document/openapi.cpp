#include "core/api/document/openapi.h"

#include "core/api/document/components.h"
#include "core/api/http/message.h"

#include <QSet>

#include <algorithm>

namespace moviedb::api {

namespace {

QStringList tableNames(const SchemaInfo &schema, bool editable)
{
    QStringList names;
    for (const TableInfo &table : schema.tablesAsShown())
        if (!editable || table.role != TableRole::System)
            names.append(table.name);
    return names;
}

OrderedJson wordList(const QStringList &words)
{
    OrderedJson list = OrderedJson::array();
    for (const QString &word : words)
        list.push_back(utf8(word));
    return list;
}

OrderedJson valueRule(const Parameter &parameter, const QStringList &words)
{
    OrderedJson rule = OrderedJson::object();
    switch (parameter.type) {
    case Parameter::Type::Text:
        rule["type"] = "string";
        break;
    case Parameter::Type::Number:
        rule["type"] = "integer";
        rule["minimum"] = parameter.least;
        if (parameter.most > 0)
            rule["maximum"] = parameter.most;
        break;
    case Parameter::Type::YesOrNo:
        rule["type"] = "boolean";
        break;
    }
    if (parameter.type == Parameter::Type::Text && parameter.required && words.isEmpty())
        rule["minLength"] = 1;
    if (!words.isEmpty())
        rule["enum"] = wordList(words);
    if (parameter.fallback.isEmpty())
        return rule;
    if (parameter.type == Parameter::Type::Number)
        rule["default"] = parameter.fallback.toLongLong();
    else if (parameter.type == Parameter::Type::YesOrNo)
        rule["default"] = parameter.fallback == QLatin1String("true");
    else
        rule["default"] = utf8(parameter.fallback);
    return rule;
}

OrderedJson parameterOf(const Route &route, const Parameter &parameter, const SchemaInfo &schema)
{
    const bool isTable = parameter.inPath && parameter.name == QLatin1String("table");
    return {{"name", utf8(parameter.name)},
            {"in", parameter.inPath ? "path" : "query"},
            {"description", utf8(parameter.text)},
            {"required", parameter.required || parameter.inPath},
            {"schema", valueRule(parameter, isTable ? tableNames(schema, route.writes) : parameter.words)}};
}

OrderedJson headerParameter(const char *name, const char *text, bool required)
{
    return {{"name", name},
            {"in", "header"},
            {"description", text},
            {"required", required},
            {"schema", {{"type", "string"}}}};
}

OrderedJson contentOf(const QByteArray &type, const QString &schema)
{
    const OrderedJson shape = schema.isEmpty()
                                  ? OrderedJson{{"type", type == "application/json" ? "object" : "string"}}
                                  : OrderedJson{{"$ref", "#/components/schemas/" + utf8(schema)}};
    return {{type.toStdString(), {{"schema", shape}}}};
}

OrderedJson textHeader(const char *text)
{
    return {{"description", text}, {"schema", {{"type", "string"}}}};
}

OrderedJson replyOf(const Route &route, const Reply &reply)
{
    OrderedJson json = OrderedJson::object();
    json["description"] = utf8(reply.text);
    if (route.versioned && reply.status < 300 && reply.status != 204)
        json["headers"]["ETag"] = textHeader("Names this version of what was answered.");
    if (reply.status == 201)
        json["headers"]["Location"] = textHeader("Where the new row is.");
    if (!reply.type.isEmpty())
        json["content"] = contentOf(reply.type, reply.schema);
    return json;
}

OrderedJson repliesOf(const Route &route)
{
    OrderedJson replies = OrderedJson::object();
    for (const Reply &reply : route.replies) {
        const std::string status = std::to_string(reply.status);
        if (replies.contains(status)) // another form of the same answer
            replies[status]["content"].update(contentOf(reply.type, reply.schema));
        else
            replies[status] = replyOf(route, reply);
    }
    if (route.versioned && route.method == "GET")
        replies["304"] = OrderedJson{{"description", "What the client has is the newest."}};
    for (const int status : problemsOf(route))
        replies[std::to_string(status)] = {
            {"$ref", "#/components/responses/Problem" + std::to_string(status)}};
    return replies;
}

OrderedJson operationOf(const Route &route, const SchemaInfo &schema)
{
    OrderedJson operation = OrderedJson::object();
    operation["operationId"] = utf8(route.id);
    operation["tags"] = OrderedJson::array({utf8(route.group)});
    operation["summary"] = utf8(route.text);
    OrderedJson parameters = OrderedJson::array();
    for (const Parameter &parameter : route.parameters)
        parameters.push_back(parameterOf(route, parameter, schema));
    if (route.versioned && route.method == "GET")
        parameters.push_back(headerParameter("If-None-Match", "The ETag of what the client has.", false));
    else if (route.versioned && route.writes)
        parameters.push_back(headerParameter(
            "If-Match", "The ETag of what is to be changed; * changes it however it stands.", true));
    if (!parameters.empty())
        operation["parameters"] = std::move(parameters);
    if (!route.body.isEmpty())
        operation["requestBody"] =
            OrderedJson{{"required", true}, {"content", contentOf("application/json", route.body)}};
    operation["responses"] = repliesOf(route);
    operation["security"] = OrderedJson::array();
    if (route.writes)
        operation["security"].push_back({{"token", OrderedJson::array()}});
    return operation;
}

OrderedJson problemResponses(const QList<Route> &routes)
{
    QSet<int> statuses;
    for (const Route &route : routes)
        for (const int status : problemsOf(route))
            statuses.insert(status);
    QList<int> sorted = statuses.values();
    std::sort(sorted.begin(), sorted.end());
    OrderedJson responses = OrderedJson::object();
    for (const int status : sorted) {
        OrderedJson one = OrderedJson::object();
        one["description"] = statusPhrase(status).toStdString();
        if (status == 401)
            one["headers"]["WWW-Authenticate"] = textHeader("Bearer");
        one["content"] = contentOf("application/problem+json", QStringLiteral("Problem"));
        responses["Problem" + std::to_string(status)] = std::move(one);
    }
    return responses;
}

} // namespace

OrderedJson openApi(const QList<Route> &routes, const SchemaInfo &schema)
{
    OrderedJson document = OrderedJson::object();
    document["openapi"] = "3.1.0";
    document["info"] = OrderedJson{
        {"title", "Movie DB"},
        {"version", MOVIEDB_VERSION},
        {"description",
         "The film database of this machine, for other programs and for pages of allowed origins. Errors are "
         "problem "
         "details (RFC 9457) with cause, place and remedy. What is changed needs the token of the server."},
        {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}}};
    document["servers"] = OrderedJson::array({OrderedJson{{"url", "/"}, {"description", "This server"}}});
    OrderedJson paths = OrderedJson::object();
    for (const Route &route : routes)
        paths[utf8(route.path)][route.method.toLower().toStdString()] = operationOf(route, schema);
    document["paths"] = std::move(paths);
    document["components"]["schemas"] = componentSchemas(schema);
    document["components"]["responses"] = problemResponses(routes);
    document["components"]["securitySchemes"]["token"] = OrderedJson{
        {"type", "http"},
        {"scheme", "bearer"},
        {"description", "What the token file of the server holds; `moviedb serve` says where it is."}};
    return document;
}

} // namespace moviedb::api
