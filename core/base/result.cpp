#include "core/base/result.h"

namespace moviedb {

Error::Error() = default;

Error::Error(const Error &other) = default;

Error::Error(Error &&other) noexcept = default;

Error &Error::operator=(const Error &other) = default;

Error &Error::operator=(Error &&other) noexcept = default;

Error::~Error() = default;

QString Error::oneLine() const
{
    QString line = text;
    if (!where.isEmpty())
        line += QStringLiteral(" (") + where + QLatin1Char(')');
    if (!remedy.isEmpty())
        line += QLatin1Char(' ') + remedy;
    return line;
}

Error makeError(Fault fault, const QString &text, const QString &where, const QString &remedy, int code)
{
    Error error;
    error.fault = fault;
    error.text = text;
    error.where = where;
    error.remedy = remedy;
    error.code = code;
    return error;
}

Failure::Failure(const Error &error) : m_error(new Error(error))
{
}

Failure::Failure(const Failure &other) : m_error(other.m_error ? new Error(*other.m_error) : nullptr)
{
}

void Failure::forget(const Error *error)
{
    delete error;
}

} // namespace moviedb
