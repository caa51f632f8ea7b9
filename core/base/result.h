// Errors as values: every operation that can fail returns Result<T>, and MOVIEDB_TRY and MOVIEDB_CHECK hand the error on.
#pragma once

#include <QString>
#include <optional>
#include <utility>
#include <variant>

namespace moviedb {

// What kind of thing went wrong. Closed on purpose: retry policy, exit codes and wording switch over it.
enum class Fault {
    Network,     // no connection, reset, DNS
    Timeout,     // no answer in time
    Tls,         // certificate or handshake
    Http,        // an answer with an error status not covered below
    Refused,     // HTTP 403: the service does not want us; never retried
    RateLimited, // HTTP 429 / 503 / maxlag
    Parse,       // an answer that is not what it should be
    NotFound,    // the thing asked for does not exist
    Database,    // the database said no
    Constraint,  // a value that the database's rules refuse
    Conflict,    // somebody else changed it meanwhile
    Config,      // a setting is missing or wrong
    Usage,       // wrong command line
    Io,          // files
    Limit,       // too large, too deep, too many
    Cancelled,   // a person stopped it
};

// `text` is one plain sentence for a person, `where` names the place (URL, file, table.column, JSON path),
// `remedy` says what to do about it (may be empty). `code` is a status or driver number, 0 when there is none.
struct Error
{
    Fault fault = Fault::Parse;
    QString text;
    QString where;
    QString remedy;
    int code = 0;

    QString oneLine() const
    {
        QString line = text;
        if (!where.isEmpty())
            line += QStringLiteral(" (") + where + QLatin1Char(')');
        if (!remedy.isEmpty())
            line += QLatin1Char(' ') + remedy;
        return line;
    }
};

struct Done
{
};

template <class T = Done> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result() requires std::is_default_constructible_v<T> : m_state(std::in_place_index<0>) {}
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

inline Error makeError(Fault fault, QString text, QString where = {}, QString remedy = {}, int code = 0)
{
    return Error{fault, std::move(text), std::move(where), std::move(remedy), code};
}

} // namespace moviedb

// For functions that return a Result themselves.
// MOVIEDB_TRY(film, readFilm(id)): declares `film` with the value that readFilm gave, or returns its error. It makes
// several statements, so it cannot stand alone behind an if without braces.
// MOVIEDB_CHECK(saveFilm(film)): returns the error, if there is one; the value is not wanted.
#define MOVIEDB_TRY(name, ...) MOVIEDB_TRY_NAMED(MOVIEDB_UNIQUE(tried, __COUNTER__), name, __VA_ARGS__)
#define MOVIEDB_CHECK(...) MOVIEDB_CHECK_NAMED(MOVIEDB_UNIQUE(checked, __COUNTER__), __VA_ARGS__)

// The names differ by a counter, not by the line: one call may hold a lambda that uses the macros again.
#define MOVIEDB_UNIQUE(word, number) MOVIEDB_JOIN(word, number)
#define MOVIEDB_JOIN(left, right) left##right
#define MOVIEDB_TRY_NAMED(tried, name, ...)                                                                  \
    auto tried = (__VA_ARGS__);                                                                              \
    if (!tried)                                                                                              \
        return tried.error();                                                                                \
    auto name = *std::move(tried)
#define MOVIEDB_CHECK_NAMED(checked, ...)                                                                    \
    do {                                                                                                     \
        if (const auto &checked = (__VA_ARGS__); !checked)                                                   \
            return checked.error();                                                                          \
    } while (false)

Q_DECLARE_TYPEINFO(moviedb::Error, Q_RELOCATABLE_TYPE);
