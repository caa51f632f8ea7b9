// Search results with what each page is: films stand out, the rest is greyed and says why.
// Thread: main.
#pragma once

#include "core/match/classify/classifier.h"
#include "ui/kit/posterloader.h"

#include <QAbstractListModel>
#include <QPixmap>
#include <QSet>

namespace moviedb::ui {

struct SearchResult
{
    QString key;
    QString title;
    QString description;
    QString excerpt;
    QString matchedTitle;
    QString thumbnailUrl;
    match::Classification classification;
};

class SearchResultModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, DescriptionRole, FactsRole, WantedRole, ThumbnailRole, TitleRole };

    explicit SearchResultModel(PosterLoader posters, QObject *parent = nullptr);
    void setResults(QList<SearchResult> results);
    void setKinds(const QSet<int> &kinds); // PageKind values that are wanted; the others are greyed
    const SearchResult &at(int row) const { return m_results.at(row); }
    int wantedCount() const;
    QMap<int, int> kindCounts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    bool isWanted(const SearchResult &result) const;
    QString facts(const SearchResult &result) const;
    void loadThumbnails();

    PosterLoader m_posters;
    QList<SearchResult> m_results;
    QHash<int, QPixmap> m_thumbnails; // by row
    QSet<int> m_kinds;
    std::unique_ptr<QObject> m_guard;
};

} // namespace moviedb::ui

Q_DECLARE_TYPEINFO(moviedb::ui::SearchResult, Q_RELOCATABLE_TYPE);
