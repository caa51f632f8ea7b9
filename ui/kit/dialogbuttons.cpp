#include "ui/kit/dialogbuttons.h"

#include "ui/kit/theme.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace moviedb::ui {
namespace {

// Returns the last one on the way.
QWidget *chainTabs(const QLayout *layout, QWidget *last)
{
    for (int place = 0; place < layout->count(); ++place) {
        QLayoutItem *item = layout->itemAt(place);
        QWidget *widget = item->widget();
        if (item->layout() != nullptr) {
            last = chainTabs(item->layout(), last);
        } else if (widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            if (last != nullptr)
                QWidget::setTabOrder(last, widget);
            last = widget;
        } else if (widget != nullptr && widget->layout() != nullptr) {
            last = chainTabs(widget->layout(), last);
        }
    }
    return last;
}

} // namespace

QHBoxLayout *dialogButtons(QDialog *dialog, const QString &text, QPushButton **apply)
{
    auto *cancel = new QPushButton(QDialog::tr("Cancel"), dialog);
    cancel->setAutoDefault(false);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    *apply = new QPushButton(text, dialog);
    (*apply)->setAutoDefault(false);
    (*apply)->setEnabled(false);
    theme::setRole(*apply, "primary");
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addStretch();
    line->addWidget(cancel);
    line->addWidget(*apply);
    return line;
}

void tabAsLaidOut(QDialog *dialog)
{
    chainTabs(dialog->layout(), nullptr);
}

void resizeWithin(QDialog *dialog, const QSize &wished)
{
    constexpr int frames = 2 * theme::section; // what the desktop draws around both
    const QWidget *parent = dialog->parentWidget();
    dialog->resize(parent == nullptr ? wished
                                     : wished.boundedTo(parent->window()->size() - QSize(frames, frames)));
}

} // namespace moviedb::ui
