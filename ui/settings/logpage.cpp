#include "ui/settings/logpage.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

namespace moviedb::ui {

LogPage::LogPage(QWidget *parent)
    : Page(describe(), parent), m_text(new QPlainTextEdit(this)), m_filter(new QLineEdit(this)),
      m_count(new QLabel(this))
{
    auto *title = new QLabel(tr("Log"), this);
    theme::setRole(title, "title");
    theme::setRole(m_count, "secondary");
    m_filter->setPlaceholderText(tr("Search the log"));
    m_filter->setAccessibleName(tr("Search the log"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    m_filter->addAction(theme::themedIcon(QStringLiteral("search"), theme::secondaryText),
                        QLineEdit::LeadingPosition);
    auto *copy = new QPushButton(theme::themedIcon(QStringLiteral("copy")), tr("Copy"), this);
    theme::setRole(copy, "flat");
    copy->setToolTip(tr("Copy the lines that are shown"));
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(maxLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::monospaceFont());
    m_text->setPlaceholderText(tr("Crawls say here what they meet. What you changed stands in the history."));
    m_text->setAccessibleName(tr("Log lines"));
    theme::setRole(m_text, "plain");

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(title);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_filter, 2);
    line->addWidget(copy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::gap);
    layout->setSpacing(theme::pad);
    layout->addLayout(line);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addWidget(m_text, 1);

    // Bursts of lines are shown a few times a second.
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &LogPage::flush);
    connect(m_filter, &QLineEdit::textChanged, this, &LogPage::rebuild);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
}

LogPage::LogPage(const AppServices &services, QWidget *parent) : LogPage(parent)
{
    if (services.crawl != nullptr)
        connect(services.crawl, &CrawlService::logged, this, &LogPage::append);
}

PageInfo LogPage::describe()
{
    PageInfo info;
    info.id = pageid::log;
    info.title = tr("Log");
    info.icon = QStringLiteral("log");
    info.menuText = tr("&Log");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+L"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::Go;
    return info;
}

void LogPage::append(const QString &line)
{
    m_new.append(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line.simplified());
    if (!m_timer.isActive())
        m_timer.start();
}

void LogPage::flush()
{
    QStringList shown;
    for (const QString &line : std::as_const(m_new))
        if (line.contains(m_filter->text(), Qt::CaseInsensitive))
            shown.append(line);
    m_lines += m_new;
    m_new.clear();
    if (m_lines.size() > maxLines)
        m_lines.remove(0, m_lines.size() - maxLines);
    if (!shown.isEmpty())
        m_text->appendPlainText(shown.join(QLatin1Char('\n')));
    if (m_text->textCursor().atEnd()) // the text scrolls to it when it is shown: time and level stay in sight
        m_text->moveCursor(QTextCursor::StartOfBlock);
    m_count->setText(grouped(m_lines.size()));
}

void LogPage::rebuild()
{
    m_text->setPlainText(m_lines.filter(m_filter->text(), Qt::CaseInsensitive).join(QLatin1Char('\n')));
    m_text->moveCursor(QTextCursor::End);
    m_text->moveCursor(QTextCursor::StartOfBlock);
}

void LogPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace moviedb::ui

#include "moc_logpage.cpp"
