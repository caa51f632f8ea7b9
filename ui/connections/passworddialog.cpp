#include "ui/connections/passworddialog.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace moviedb::ui {

PasswordDialog::PasswordDialog(const QString &database, const QString &why, QWidget *parent)
    : QDialog(parent), m_password(new QLineEdit(this)),
      m_keep(new QCheckBox(tr("Keep it in the keychain"), this))
{
    setWindowTitle(tr("Movie DB"));
    setMinimumWidth(420);
    auto *title = new QLabel(tr("Password for %1").arg(database), this);
    theme::setRole(title, "heading");
    auto *reason = new QLabel(inWords(why), this);
    reason->setWordWrap(true);
    reason->setTextFormat(Qt::PlainText);
    theme::setRole(reason, "secondary");
    title->setTextFormat(Qt::PlainText);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_keep->setChecked(true);
    m_keep->setToolTip(tr("Where no keychain answers, in an encrypted file in your data folder"));
    QPushButton *open = nullptr;
    QHBoxLayout *buttons = dialogButtons(this, tr("Open"), &open);
    open->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::pad);
    layout->addWidget(title);
    layout->addWidget(reason);
    layout->addWidget(m_password);
    layout->addWidget(m_keep);
    layout->addLayout(buttons);
    connect(m_password, &QLineEdit::textChanged, open,
            [open](const QString &text) { open->setEnabled(!text.isEmpty()); });
    connect(open, &QPushButton::clicked, this, [this] {
        Q_EMIT given(m_password->text(), m_keep->isChecked());
        accept();
    });
}

} // namespace moviedb::ui

#include "moc_passworddialog.cpp"
