// What the columns of a table of titles hold, by the names that many programs give them: Letterboxd, IMDb, TMDB,
// MovieLens, Radarr, Trakt, spreadsheets, and our own exports.
// Thread: values.
// Failure: none; a row that is no film is told to the builder.
#pragma once

#include "core/sources/lists/parsedlist.h"

#include <QHash>
#include <QStringList>

namespace moviedb::lists {

class ListColumns
{
public:
    explicit ListColumns(const QStringList &header);

    bool hasTitle() const { return m_places.contains(QStringLiteral("title")); }
    bool isTitleBasics() const { return m_isTitleBasics; } // IMDb's data file, in which a quote is a letter
    // How many columns of films there are besides the title: tells a header from a line of text.
    int weight() const;
    // Adds the row's film, or says why there is none.
    void read(int line, const QStringList &cells, ListBuilder &builder) const;

private:
    QString cell(const QStringList &cells, const char *name) const;
    std::optional<int> readYear(int line, const QStringList &cells, ListBuilder &builder) const;
    QString readId(int line, const QStringList &cells, const char *name, QString (*idOf)(const QString &),
                   ListBuilder &builder) const;
    QString otherKindOf(const QStringList &cells) const;
    void readTitle(GalleryEntry &entry, QString &otherKind, const QStringList &cells) const;

    QHash<QString, qsizetype> m_places; // our name → index
    bool m_isTitleBasics = false;
    bool m_isMovieLens = false;
};

} // namespace moviedb::lists
