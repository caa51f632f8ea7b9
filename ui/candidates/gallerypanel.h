// What the gallery says of a title: poster, title, year, people, ids. Stands beside the pages that may be it.
// Thread: main.
#pragma once

#include "core/domain/crawl.h"
#include "ui/kit/posterloader.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QLabel;

namespace moviedb::ui {

class GalleryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit GalleryPanel(const PosterLoader &posters, QWidget *parent = nullptr);

    void showEntry(const GalleryEntry &entry);
    QString yearLine() const; // "1996 · 113 min"
    // A smaller poster leaves more room to what stands beside it; in a narrow card the panel lies above that.
    void fitCard(int cardWidth);
    bool isLying() const { return m_isLying; }

private:
    void lay(bool lying, int posterWidth);

    GalleryEntry m_entry;
    PosterLoader m_posters;
    std::unique_ptr<QObject> m_guard; // ends the loading of the poster before
    QBoxLayout *m_parts = nullptr;    // the poster, and what is said of the title
    bool m_isLying = false;
    QLabel *m_poster;
    QLabel *m_title;
    QLabel *m_year;
    QLabel *m_facts;
    QLabel *m_ids;
};

} // namespace moviedb::ui
