#include "app/window/waysoutdialog.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb {

namespace theme = ui::theme;

namespace {

constexpr int waysOutWidth = 440;
constexpr int tickMs = 200;

QLabel *plainLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(ui::inWords(text), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    theme::setRole(label, role);
    return label;
}

} // namespace

WaysOutDialog::WaysOutDialog(const QString &heading, const QString &words, QWidget *parent)
    : QDialog(parent), m_words(plainLabel(words, "secondary", this)), m_ways(new QWidget(this)),
      m_list(new QVBoxLayout(m_ways)), m_stop(new QPushButton(tr("Stop"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Movie DB"));
    setMinimumWidth(waysOutWidth);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(theme::gap);
    m_stop->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::section);
    layout->setSpacing(theme::pad);
    layout->addWidget(plainLabel(heading, "heading", this));
    layout->addWidget(m_words);
    layout->addSpacing(theme::half);
    layout->addWidget(m_ways);
    layout->addWidget(m_stop);
    layout->addStretch();
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &WaysOutDialog::showProgress);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_watch->cancel(); });
    connect(this, &QDialog::finished, this, [this] {
        if (m_watch != nullptr)
            m_watch->cancel();
    });
}

void WaysOutDialog::addWay(const QString &text, const std::function<void()> &take)
{
    auto *button = new QPushButton(text, m_ways);
    const bool isFirst = m_list->isEmpty();
    button->setDefault(isFirst);
    if (isFirst) {
        theme::setRole(button, "primary");
        button->setFocus();
    }
    m_list->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, take] {
        take();
        if (m_watch == nullptr && isVisible())
            accept();
    });
}

void WaysOutDialog::showWork(const QString &words, const WatchPointer &watch)
{
    m_watch = watch;
    m_work = words;
    m_ways->hide();
    m_stop->show();
    m_stop->setFocus();
    m_ticks.start();
    showProgress();
    ui::fitToContent(this);
}

void WaysOutDialog::showProgress()
{
    m_stop->setEnabled(!m_watch->isCancelled());
    m_words->setText(m_watch->isCancelled()    ? tr("Stopping…")
                     : m_watch->permille() > 0 ? tr("%1: %2 %").arg(m_work).arg(m_watch->permille() / 10)
                                               : m_work + QStringLiteral(" …"));
}

} // namespace moviedb

#include "moc_waysoutdialog.cpp"
