// How far a crawl may go, from which score it accepts a page by itself, and whether it believes what was read today.
// Thread: main.
#pragma once

#include "core/domain/crawl.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QLayout;
class QSpinBox;

namespace moviedb::ui {

class CrawlLimits : public QWidget
{
    Q_OBJECT
public:
    explicit CrawlLimits(QWidget *parent = nullptr);

    void setAcceptAbove(double score); // 0…100
    CrawlScope applied(CrawlScope scope) const;

Q_SIGNALS:
    void changed(); // what costs something

private:
    QSpinBox *addLimit(QLayout *line, const QString &what, int step);

    QSpinBox *m_titles;
    QSpinBox *m_requests;
    QSpinBox *m_minutes;
    QDoubleSpinBox *m_accept;
    QCheckBox *m_anew;
};

} // namespace moviedb::ui
