#include "ui/page/pagebody.h"

namespace moviedb::ui {

PageBody::PageBody(QWidget *page, QWidget *parent) : QStackedWidget(parent), m_page(page)
{
    connect(this, &QStackedWidget::currentChanged, this, &PageBody::placeKeyboard);
}

void PageBody::addPart(QWidget *part, QWidget *keyboard)
{
    m_keyboards.insert(part, keyboard == nullptr ? part : keyboard);
    addWidget(part);
}

void PageBody::placeKeyboard()
{
    updateGeometry();
    QWidget *keyboard = m_keyboards.value(currentWidget());
    if (keyboard == nullptr)
        return;
    if (m_page != nullptr)
        m_page->setFocusProxy(keyboard);
    const QWidget *focused = window()->focusWidget();
    if (focused != nullptr && isAncestorOf(focused)) // it was in the part before, or in this one
        keyboard->setFocus();
}

QSize PageBody::minimumSizeHint() const
{
    return currentWidget() == nullptr ? QStackedWidget::minimumSizeHint()
                                      : currentWidget()->minimumSizeHint();
}

} // namespace moviedb::ui

#include "moc_pagebody.cpp"
