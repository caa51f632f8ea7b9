#include "app/runs/titlestory.h"

#include "core/domain/pagekey.h"

#include <algorithm>

namespace moviedb {

namespace {

// "Marrow", "Marrow (film)", "Marrow film" and "Marrow 1993 film", but not "Marrow Street".
bool namesTitle(const QString &words, const QString &title, const std::optional<int> &year)
{
    if (title.isEmpty() || !words.startsWith(title, Qt::CaseInsensitive))
        return false;
    const QString rest = words.mid(title.size());
    return rest.isEmpty() || rest.startsWith(QLatin1String(" (")) || rest == QLatin1String(" film") ||
           (year && rest.startsWith(QLatin1Char(' ') + QString::number(*year)));
}

class StoryKeys
{
public:
    explicit StoryKeys(const EntryStatus &status) : m_entry(status.entry)
    {
        m_ids = {m_entry.justwatchId, m_entry.imdbId, m_entry.tmdbId, m_entry.wikidataId,
                 status.wikipediaKey};
        m_ids.removeAll(QString());
    }

    bool has(const QString &key) const
    {
        if (m_ids.contains(key))
            return true;
        const QString words = pagekey::toTitle(key);
        return namesTitle(words, m_entry.title, m_entry.year) ||
               namesTitle(words, m_entry.originalTitle, m_entry.year);
    }

private:
    GalleryEntry m_entry;
    QStringList m_ids;
};

} // namespace

QList<TitleRequest> storyOf(const EntryStatus &title, const QList<CrawlTask> &tasks)
{
    const StoryKeys wanted(title);
    QList<TitleRequest> story;
    for (const CrawlTask &task : tasks) {
        QStringList keys;
        std::copy_if(task.keys.cbegin(), task.keys.cend(), std::back_inserter(keys),
                     [&wanted](const QString &key) { return wanted.has(key); });
        if (!keys.isEmpty())
            story.append({task, keys});
    }
    return story;
}

} // namespace moviedb
