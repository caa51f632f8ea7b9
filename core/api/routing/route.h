// One operation of the interface by description. The table of them is the only source: who answers what, the methods of a
// path (405, Allow), the OpenAPI document and the tests are made from it.
// Thread: values.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace moviedb::api {

class Service;
struct Call;

struct Parameter
{
    enum class Type { Text, Number, YesOrNo };
    QString name;
    Type type = Type::Text;
    QString text; // what it means
    bool inPath = false;
    bool required = false;
    qint64 least = 1; // of numbers
    qint64 most = 0;
    QString fallback;  // what holds when it is not given; "" = nothing
    QStringList words; // one of these; none = any text
};

// An answer that is no error.
struct Reply
{
    int status = 200;
    QByteArray type = "application/json"; // "" = no body
    QString schema;                       // of the document's components; "" = bytes
    QString text;
};

struct Route
{
    QByteArray method;
    QString path; // "/v1/movies/{id}"
    QString id;   // of the operation, for programs that are generated: "getMovie"
    QString group;
    QString text; // what it does, in a sentence
    QList<Parameter> parameters;
    QString body;           // schema of the request's body; "" = it takes none
    bool upstream = false;  // asks a service on the web
    bool writes = false;    // needs the token and a database that can be written to
    bool versioned = false; // of a GET: its answer has an ETag; of the others: If-Match is needed
    QList<Reply> replies;
    void (*handle)(Service &, const Call &) = nullptr;
};

// "{id}" → "id"; "" for a segment that stands for itself.
QString pathVariable(const QString &segment);

// The statuses of problems that this operation may answer with.
QList<int> problemsOf(const Route &route);

} // namespace moviedb::api

Q_DECLARE_TYPEINFO(moviedb::api::Parameter, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::api::Reply, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::api::Route, Q_RELOCATABLE_TYPE);
