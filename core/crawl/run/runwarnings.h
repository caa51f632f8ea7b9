// What a run has to say besides its counts: each sentence once, the first ones of many.
// Thread: values.
// Failure: none.
#pragma once

#include <QSet>
#include <QStringList>

namespace moviedb::crawl {

class RunWarnings
{
public:
    static constexpr qsizetype most = 100; // sentences; the others are counted

    void add(const QString &sentence);
    // In the order they came; the last one counts what is left out.
    QStringList all() const;

private:
    QStringList m_kept;
    QSet<QString> m_said;
};

} // namespace moviedb::crawl
