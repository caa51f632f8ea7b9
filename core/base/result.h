// Errors as values: every operation that can fail returns Result<T>, and MOVIEDB_TRY and MOVIEDB_CHECK hand the error on.
#pragma once

#include <QString>

#include <concepts>
#include <optional>
#include <utility>

namespace moviedb {

// What kind of thing went wrong. Closed on purpose: retry policy, exit codes and wording switch over it.
enum class Fault {
    Network,     // a connection that was cut
    Unreachable, // nobody there: no network, no such host, connection refused
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
// What makes, copies and destroys an error stands in result.cpp: it would be generated anew at every call that can fail.
struct Error
{
    Fault fault = Fault::Parse;
    QString text;
    QString where;
    QString remedy;
    int code = 0;

    Error();
    Error(const Error &other);
    Error(Error &&other) noexcept;
    Error &operator=(const Error &other);
    Error &operator=(Error &&other) noexcept;
    ~Error();

    QString oneLine() const;
};

Error makeError(Fault fault, const QString &text, const QString &where = {}, const QString &remedy = {},
                int code = 0);

struct Done
{
};

// The error of a Result that has no value: a pointer, so that handing it on is one move.
class Failure
{
public:
    Failure() = default;
    explicit Failure(const Error &error);
    Failure(const Failure &other);
    Failure(Failure &&other) noexcept : m_error(std::exchange(other.m_error, nullptr)) {}
    Failure &operator=(Failure other) noexcept
    {
        std::swap(m_error, other.m_error);
        return *this;
    }
    ~Failure()
    {
        if (m_error)
            forget(m_error);
    }

    const Error &error() const { return *m_error; }
    operator Error() const { return *m_error; }

private:
    static void forget(const Error *error);

    const Error *m_error = nullptr;
};

template <class T = Done> class [[nodiscard]] Result
{
public:
    using Value = T;

    Result() requires std::is_default_constructible_v<T> : m_value(std::in_place) {}
    Result(const T &value) : m_value(std::in_place, value) {}
    Result(T &&value) : m_value(std::in_place, std::move(value)) {}
    Result(const Error &error) : m_failure(error) {}
    // A template, so that braces never mean it.
    template <std::same_as<Failure> F> Result(F failure) : m_failure(std::move(failure)) {}

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return *m_value; }
    T &value() & { return *m_value; }
    T &&value() && { return *std::move(m_value); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return *std::move(m_value); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return m_failure.error(); }
    const Failure &failure() const & { return m_failure; }
    Failure &&failure() && { return std::move(m_failure); }

private:
    std::optional<T> m_value;
    Failure m_failure; // of a Result without value
};

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
        return std::move(tried).failure();                                                                   \
    auto name = *std::move(tried)
#define MOVIEDB_CHECK_NAMED(checked, ...)                                                                    \
    do {                                                                                                     \
        if (auto &&checked = (__VA_ARGS__); !checked)                                                        \
            return std::forward<decltype(checked)>(checked).failure();                                       \
    } while (false)

Q_DECLARE_TYPEINFO(moviedb::Error, Q_RELOCATABLE_TYPE);
