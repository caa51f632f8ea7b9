// What is kept to save requests: how much it is, and a button that empties each.
// Thread: main.
// Failure: none.
#pragma once

#include "core/ports/health.h"

#include <QWidget>

class QVBoxLayout;

namespace moviedb::ui {

class CachesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CachesPanel(QWidget *parent = nullptr);

    // `idle`: the buttons can be pressed.
    void show(const QList<CacheSize> &caches, bool idle);

Q_SIGNALS:
    void emptyRequested(const moviedb::CacheSize &cache);

private:
    void addCache(const CacheSize &cache, bool idle);

    QVBoxLayout *m_list;
    QList<qint64> m_shown; // sizes
    bool m_idle = false;
    QWidget *m_rows = nullptr;
};

} // namespace moviedb::ui
