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

} // namespace moviedb::ui
