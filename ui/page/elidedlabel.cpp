#include "ui/page/elidedlabel.h"

#include "ui/kit/plaintip.h"

#include <QEvent>

namespace moviedb::ui {

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    setAccessibleName(text);
    fit();
}

void ElidedLabel::fit()
{
    const QString fitted = fontMetrics().elidedText(m_whole, Qt::ElideRight, width());
    setText(fitted);
    setToolTip(fitted == m_whole ? QString() : plainTip(m_whole));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace moviedb::ui

#include "moc_elidedlabel.cpp"
