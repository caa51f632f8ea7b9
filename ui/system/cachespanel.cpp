#include "ui/system/cachespanel.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

CachesPanel::CachesPanel(QWidget *parent) : QWidget(parent), m_list(new QVBoxLayout(this))
{
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->addStretch(1);
}

void CachesPanel::show(const QList<CacheSize> &caches, bool idle)
{
    QList<qint64> sizes;
    for (const CacheSize &cache : caches)
        sizes << cache.bytes;
    if (m_rows != nullptr && sizes == m_shown && idle == m_idle)
        return;
    m_shown = sizes;
    m_idle = idle;
    QWidget *focused = m_rows == nullptr ? nullptr : m_rows->focusWidget();
    const QString focusedName = focused != nullptr && focused->hasFocus() ? focused->objectName() : QString();
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_list->insertWidget(0, m_rows);
    for (const CacheSize &cache : caches)
        addCache(cache, idle);
    if (!focusedName.isEmpty()) // it stays where a person pressed it
        if (auto *again = m_rows->findChild<QPushButton *>(focusedName))
            again->setFocus();
}

void CachesPanel::addCache(const CacheSize &cache, bool idle)
{
    auto *row = new QWidget(m_rows);
    auto *title = new QLabel(cache.title, row);
    auto *size = new QLabel(QLocale().formattedDataSize(cache.bytes, 1, QLocale::DataSizeSIFormat), row);
    auto *meaning = new QLabel(cache.meaning, row);
    auto *empty = new QPushButton(theme::themedIcon(QStringLiteral("trash")), tr("Empty…"), row);
    theme::setRole(title, "heading");
    theme::setRole(meaning, "secondary");
    meaning->setWordWrap(true);
    empty->setObjectName(cache.id);
    empty->setAccessibleName(cache.mend.label);
    empty->setToolTip(cache.mend.label);
    empty->setEnabled(idle && cache.bytes > 0);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(theme::margin, theme::pad, theme::pad, theme::pad);
    grid->setHorizontalSpacing(theme::pad);
    grid->setVerticalSpacing(theme::half);
    grid->addWidget(title, 0, 0);
    grid->addWidget(size, 0, 1, Qt::AlignRight);
    grid->addWidget(empty, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(meaning, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    rows->addWidget(row);
    rows->addWidget(theme::hairlineWidget(Qt::Horizontal, m_rows));
    connect(empty, &QPushButton::clicked, this, [this, cache] { Q_EMIT emptyRequested(cache); });
}

} // namespace moviedb::ui

#include "moc_cachespanel.cpp"
