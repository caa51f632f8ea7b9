// What a page shows in its middle: one of several parts, as rows, posters, or the words that say why there are none. Who
// gives the page the keyboard gives it to the part that is seen, and it stays in the middle when the part changes. It asks
// for no more room than the part that is seen.
// Thread: main.
// Failure: none.
#pragma once

#include <QHash>
#include <QStackedWidget>

namespace moviedb::ui {

class PageBody : public QStackedWidget
{
    Q_OBJECT
public:
    // `page` gets its focus proxy from here; nullptr = no page does.
    PageBody(QWidget *page, QWidget *parent);

    // `keyboard` is the one within `part` that the keyboard comes to; nullptr = `part` itself.
    void addPart(QWidget *part, QWidget *keyboard = nullptr);

    QSize minimumSizeHint() const override;

private:
    void placeKeyboard();

    QWidget *m_page;
    QHash<QWidget *, QWidget *> m_keyboards; // by part
};

} // namespace moviedb::ui
