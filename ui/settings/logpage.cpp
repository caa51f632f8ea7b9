#include "ui/settings/logpage.h"

#include "core/base/future.h"
#include "core/ports/systemcare.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int fileTickMs = 1000;

} // namespace

LogPage::LogPage(QWidget *parent)
    : Page(describe(), parent), m_text(new QPlainTextEdit(this)), m_filter(new QLineEdit(this)),
      m_count(new QLabel(this)), m_level(new QComboBox(this))
{
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(maxLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(theme::monospaceFont());
    m_text->setPlaceholderText(tr("Crawls say here what they meet. What you changed stands in the history."));
    m_text->setAccessibleName(tr("Log lines"));
    theme::setRole(m_text, "plain");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::gap);
    layout->setSpacing(theme::pad);
    layout->addLayout(headLine());
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addWidget(m_text, 1);

    // Bursts of lines are shown a few times a second.
    m_timer.setSingleShot(true);
    m_timer.setInterval(150);
    connect(&m_timer, &QTimer::timeout, this, &LogPage::flush);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogPage::rebuild);
    m_fileTicks.setInterval(fileTickMs);
    connect(&m_fileTicks, &QTimer::timeout, this, &LogPage::readFile);
    connect(m_filter, &QLineEdit::textChanged, this, &LogPage::rebuild);
}

QLayout *LogPage::headLine()
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
    m_level->addItem(tr("Everything"), int(Level::Information));
    m_level->addItem(tr("Warnings and errors"), int(Level::Warning));
    m_level->addItem(tr("Errors"), int(Level::Failure));
    m_level->setAccessibleName(tr("Level"));
    m_level->setToolTip(tr("Which lines are shown"));
    auto *copy = new QPushButton(theme::themedIcon(QStringLiteral("copy")), tr("Copy"), this);
    theme::setRole(copy, "flat");
    copy->setToolTip(tr("Copy the lines that are shown"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(title);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_level);
    line->addWidget(m_filter, 2);
    line->addWidget(copy);
    return line;
}

LogPage::LogPage(const AppServices &services, QWidget *parent) : LogPage(parent)
{
    m_system = services.system;
    if (m_system == nullptr && services.crawl != nullptr)
        connect(services.crawl, &CrawlService::logged, this, [this](const QString &line) { append(line); });
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

void LogPage::append(const QString &line, Level level, const QDateTime &at)
{
    const QString time =
        at.toString(at.date() == QDate::currentDate() ? QStringLiteral("HH:mm:ss")
                                                      : QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    const QString word = level == Level::Information ? QString()
                         : level == Level::Warning   ? tr("warning")
                                                     : tr("error");
    m_new.append({level, time + QStringLiteral("  ") + (word.isEmpty() ? word : word + QStringLiteral("  ")) +
                             line.simplified()});
    if (!m_timer.isActive())
        m_timer.start();
}

// "2026-11-28T10:00:00Z warning what it was": as core keeps it.
void LogPage::appendFromFile(const QString &line)
{
    const QDateTime at =
        QDateTime::fromString(line.section(QLatin1Char(' '), 0, 0), Qt::ISODate).toLocalTime();
    const QString level = line.section(QLatin1Char(' '), 1, 1);
    if (!at.isValid()) // cut off, or nobody's
        return;
    append(line.section(QLatin1Char(' '), 2),
           level == QLatin1String("error")     ? Level::Failure
           : level == QLatin1String("warning") ? Level::Warning
                                               : Level::Information,
           at);
}

void LogPage::readFile()
{
    if (m_system == nullptr || m_reading)
        return;
    m_reading = true;
    onFinished(m_system->log(m_read), this, [this](const LogLines &part) {
        m_reading = false;
        m_read = part.next;
        for (const QString &line : part.lines)
            appendFromFile(line);
    });
}

bool LogPage::fits(const Line &line) const
{
    return int(line.level) >= m_level->currentData().toInt() &&
           line.text.contains(m_filter->text(), Qt::CaseInsensitive);
}

void LogPage::flush()
{
    QStringList shown;
    for (const Line &line : std::as_const(m_new))
        if (fits(line))
            shown.append(line.text);
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
    QStringList shown;
    for (const Line &line : std::as_const(m_lines))
        if (fits(line))
            shown.append(line.text);
    m_text->setPlainText(shown.join(QLatin1Char('\n')));
    m_text->moveCursor(QTextCursor::End);
    m_text->moveCursor(QTextCursor::StartOfBlock);
}

void LogPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_system != nullptr)
        m_fileTicks.start();
    readFile();
}

void LogPage::hideEvent(QHideEvent *event)
{
    m_fileTicks.stop();
    Page::hideEvent(event);
}

void LogPage::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace moviedb::ui

#include "moc_logpage.cpp"
