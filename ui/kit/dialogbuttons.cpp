#include "ui/kit/dialogbuttons.h"

#include "ui/kit/theme.h"

#include <QDialog>
#include <QHBoxLayout>
#include <QPushButton>

namespace moviedb::ui {

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

void resizeWithin(QDialog *dialog, const QSize &wished)
{
    constexpr int frames = 2 * theme::section; // what the desktop draws around both
    const QWidget *parent = dialog->parentWidget();
    dialog->resize(parent == nullptr ? wished
                                     : wished.boundedTo(parent->window()->size() - QSize(frames, frames)));
}

} // namespace moviedb::ui
