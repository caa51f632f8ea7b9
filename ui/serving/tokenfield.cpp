#include "ui/serving/tokenfield.h"

#include "core/base/future.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

TokenField::TokenField(LocalServer *server, QWidget *parent)
    : QWidget(parent), m_server(server), m_field(new QLineEdit(this)),
      m_show(new QPushButton(tr("Show"), this))
{
    m_field->setReadOnly(true);
    m_field->setFont(theme::monospaceFont());
    m_field->setAccessibleName(tr("Token"));
    auto *copy = new QPushButton(theme::themedIcon(QStringLiteral("copy")), tr("Copy"), this);
    auto *another = new QPushButton(tr("New token…"), this);
    auto *buttons = new FlowLayout(theme::gap);
    for (QPushButton *button : {m_show, copy, another}) {
        button->setEnabled(server != nullptr);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_field);
    column->addLayout(buttons);
    hideToken();
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_field->text().isEmpty())
            reveal();
        else
            hideToken();
    });
    connect(copy, &QPushButton::clicked, this, &TokenField::copy);
    connect(another, &QPushButton::clicked, this, &TokenField::renewWanted);
}

void TokenField::withToken(const std::function<void(const QString &)> &next)
{
    onFinished(m_server->token(), this, [this, next](const Result<QString> &token) {
        if (token)
            next(*token);
        else
            Q_EMIT failed(token.error());
    });
}

void TokenField::reveal()
{
    withToken([this](const QString &token) {
        m_field->setText(token);
        m_field->setCursorPosition(0);
        m_show->setText(tr("Hide"));
    });
}

void TokenField::hideToken()
{
    m_field->clear();
    m_field->setPlaceholderText(QString(16, QChar(0x2022)));
    m_show->setText(tr("Show"));
}

void TokenField::copy()
{
    withToken([this](const QString &token) {
        QGuiApplication::clipboard()->setText(token);
        Q_EMIT copied();
    });
}

void TokenField::renew()
{
    onFinished(m_server->renewToken(), this, [this](const Result<QString> &token) {
        if (!token) {
            Q_EMIT failed(token.error());
            return;
        }
        if (!m_field->text().isEmpty())
            m_field->setText(*token);
        Q_EMIT renewed();
    });
}

} // namespace moviedb::ui

#include "moc_tokenfield.cpp"
