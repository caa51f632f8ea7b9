// Buttons as a person finds them: by what stands on them, while they can be seen.
#pragma once

#include "ui/kit/messagebar.h"

#include <QAbstractButton>

namespace moviedb::test {

inline QAbstractButton *button(const QWidget *parent, const QString &text)
{
    for (auto *one : parent->findChildren<QAbstractButton *>())
        if (one->isVisible() && one->text().remove(u'&').startsWith(text))
            return one;
    return nullptr;
}

// What a bar with this button says.
inline QString saidBeside(const QWidget *parent, const QString &text)
{
    for (const auto *bar : parent->findChildren<ui::MessageBar *>())
        if (bar->isVisible() && button(bar, text) != nullptr)
            return bar->text();
    return {};
}

} // namespace moviedb::test
