#include "ui/window/closing.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/window/pagestack.h"

#include <QMessageBox>
#include <QPushButton>

namespace moviedb::ui {

namespace {

constexpr int patienceMs = 300;

} // namespace

Closing::Closing(PageStack *pages, QWidget *window) : QObject(window), m_pages(pages), m_window(window)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Closing::ask);
    connect(pages, &PageStack::pageMade, this, &Closing::follow);
}

void Closing::follow(Page *page)
{
    // Queued: what was refused is told first.
    connect(page, &Page::unstoredChanged, this, &Closing::checkAgain, Qt::QueuedConnection);
    connect(page, &Page::storingRefused, this, [this, id = page->info().id] {
        if (!m_waiting)
            return;
        stopWaiting();
        Q_EMIT pageWanted(id);
    });
}

QString Closing::unstored() const
{
    QStringList sentences;
    for (const Page *page : m_pages->made())
        if (const QString sentence = page->unstored(); !sentence.isEmpty())
            sentences << sentence;
    return sentences.join(QLatin1Char(' '));
}

bool Closing::mayClose()
{
    if (m_anyway)
        return true;
    if (unstored().isEmpty()) {
        const Page *page = unsavedPage();
        if (page != nullptr)
            askOfUnsaved(*page);
        return page == nullptr;
    }
    if (!m_waiting) {
        m_waiting = true;
        m_patience.start();
    }
    return false;
}

const Page *Closing::unsavedPage() const
{
    for (const Page *page : m_pages->made())
        if (!page->unsaved().isEmpty())
            return page;
    return nullptr;
}

void Closing::askOfUnsaved(const Page &page)
{
    if (m_box)
        return;
    m_box = new QMessageBox(m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setWindowTitle(tr("Quit"));
    m_box->setText(page.unsaved());
    const QPushButton *anyway = dangerButtons(m_box, tr("Close without it"), tr("Stay"));
    connect(m_box, &QMessageBox::finished, this, [this, box = m_box.data(), anyway, id = page.info().id] {
        m_anyway = box->clickedButton() == anyway;
        if (m_anyway)
            close();
        else
            Q_EMIT pageWanted(id);
    });
    m_box->open();
}

const Page *Closing::busyPage() const
{
    for (const Page *page : m_pages->made())
        if (!page->underWay().isEmpty())
            return page;
    return nullptr;
}

QString Closing::underWay() const
{
    const Page *page = busyPage();
    return page == nullptr ? QString() : page->underWay();
}

QString Closing::pageUnderWay() const
{
    const Page *page = busyPage();
    return page == nullptr ? QString() : page->info().id;
}

void Closing::whenStored(std::function<void()> next)
{
    m_next = std::move(next);
    checkAgain();
}

void Closing::checkAgain()
{
    if (m_next && unstored().isEmpty())
        return std::exchange(m_next, {})();
    if (!m_waiting)
        return;
    const QString left = unstored();
    if (left.isEmpty())
        close();
    else if (m_box)
        m_box->setText(left);
}

void Closing::ask()
{
    m_box = new QMessageBox(m_window);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText);
    m_box->setWindowTitle(tr("Quit"));
    m_box->setText(unstored());
    m_box->setInformativeText(tr("The window closes by itself as soon as everything is stored."));
    const QPushButton *anyway = dangerButtons(m_box, tr("Close without it"), tr("Stay"));
    connect(m_box, &QMessageBox::finished, this, [this, box = m_box.data(), anyway] {
        if (!m_waiting)
            return; // it was this object that closed it
        m_anyway = box->clickedButton() == anyway;
        stopWaiting();
        if (m_anyway)
            close();
    });
    m_box->open();
}

void Closing::stopWaiting()
{
    m_waiting = false;
    m_patience.stop();
    if (m_box)
        m_box->close();
}

void Closing::close()
{
    stopWaiting();
    m_window->close();
}

} // namespace moviedb::ui

#include "moc_closing.cpp"
