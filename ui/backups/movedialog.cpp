#include "ui/backups/movedialog.h"

#include "core/base/passwords.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int moveDialogWidth = 520;

} // namespace

MoveDialog::MoveDialog(QWidget *parent, const QString &address, bool wantsPassword)
    : QDialog(parent), m_url(new QLineEdit(address, this)), m_password(new QLineEdit(this)),
      m_hint(new QLabel(this))
{
    setWindowTitle(tr("Move to another database"));
    setMinimumWidth(moveDialogWidth);
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    auto *words = new QLabel(
        tr("Every table is copied into an empty database, of the same engine or the other one, and "
           "compared. Only when both hold the same, the new one is opened. The present one "
           "stays as it is."),
        this);
    words->setWordWrap(true);
    theme::setRole(words, "secondary");
    m_url->setPlaceholderText(QStringLiteral("/path/films.db, postgresql://user@host:5432/name"));
    m_url->setAccessibleName(tr("Address"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    auto *form = new QFormLayout;
    form->setSpacing(theme::gap);
    form->addRow(tr("Address"), m_url);
    form->addRow(tr("Password"), m_password);
    m_hint->setWordWrap(true);
    QSizePolicy always = m_hint->sizePolicy(); // the dialog keeps its height while somebody types
    always.setRetainSizeWhenHidden(true);
    m_hint->setSizePolicy(always);
    form->addRow(QString(), m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::section);
    layout->setSpacing(theme::margin);
    layout->addWidget(heading);
    layout->addWidget(words);
    layout->addLayout(form);
    layout->addLayout(dialogButtons(this, tr("Copy and compare"), &m_move));
    m_move->setDefault(true);
    connect(m_move, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_url, &QLineEdit::textChanged, this, &MoveDialog::textChanged);
    textChanged();
    (wantsPassword && m_password->isEnabled() ? m_password : m_url)->setFocus();
}

QString MoveDialog::address() const
{
    return m_url->text().trimmed();
}

void MoveDialog::textChanged()
{
    const QString text = url();
    const bool isServer = text.startsWith(QLatin1String("postgres"));
    m_password->setEnabled(isServer);
    const bool isMeant = isServer || (text.startsWith(QLatin1String("sqlite:")) && text.size() > 7);
    m_move->setEnabled(isMeant && !holdsPassword(text));
    theme::setRole(m_hint, holdsPassword(text) ? "error" : "secondary");
    m_hint->setText(holdsPassword(text)
                        ? tr("The password goes into its own field, not into the address.")
                        : tr("The path of a new file, or the address of an empty Postgres database."));
    m_hint->setVisible(holdsPassword(text) || !isMeant);
}

// A path alone is that of a SQLite file.
QString MoveDialog::url() const
{
    const QString text = address();
    if (text.startsWith(QLatin1String("~/")))
        return QLatin1String("sqlite:") + QDir::homePath() + text.mid(1);
    return QDir::isAbsolutePath(text) ? QLatin1String("sqlite:") + text : text;
}

QString MoveDialog::password() const
{
    return m_password->isEnabled() ? m_password->text() : QString();
}

} // namespace moviedb::ui

#include "moc_movedialog.cpp"
