#include "ui/settings/backupfields.h"

#include "ui/kit/theme.h"
#include "ui/page/wrappingcheck.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int mostDays = 3650; // as the settings file takes them: ten years, and more for months
constexpr int mostWeeks = 520;
constexpr int mostMonths = 1200;

} // namespace

BackupFields::BackupFields(QWidget *parent)
    : QWidget(parent), m_daily(new WrappingCheck(tr("Make a backup every day"))), m_folder(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    column->addWidget(m_daily);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme::section);
    form->setVerticalSpacing(theme::gap);
    addCount(form, tr("Days of which one is kept"), 1, mostDays, &Settings::keepDaily);
    addCount(form, tr("Weeks of which one is kept"), 0, mostWeeks, &Settings::keepWeekly);
    addCount(form, tr("Months of which one is kept"), 0, mostMonths, &Settings::keepMonthly);
    column->addLayout(form);
    m_folder->setAccessibleName(tr("Folder of the backups"));
    auto *choose = new QPushButton(tr("Choose…"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    column->addLayout(line);
    connect(choose, &QPushButton::clicked, this, &BackupFields::chooseFolder);
}

void BackupFields::addCount(QFormLayout *form, const QString &words, int least, int most,
                            int Settings::*member)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setAccessibleName(words);
    auto *label = new QLabel(words);
    label->setBuddy(box);
    form->addRow(label, box);
    m_counts.append({box, member});
}

void BackupFields::chooseFolder()
{
    const QString now = m_folder->text().isEmpty() ? m_folder->placeholderText() : m_folder->text();
    auto *dialog = new QFileDialog(this, tr("Folder of the backups"), now);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void BackupFields::showSettings(const Settings &settings)
{
    m_daily->setChecked(settings.backUpDaily);
    m_folder->setText(settings.backupDir);
    Settings usual = settings;
    usual.backupDir.clear();
    m_folder->setPlaceholderText(usual.backupFolder());
    for (const Count &count : std::as_const(m_counts))
        count.box->setValue(settings.*count.member);
}

void BackupFields::takeInto(Settings &settings) const
{
    settings.backUpDaily = m_daily->isChecked();
    settings.backupDir = m_folder->text().trimmed();
    for (const Count &count : m_counts)
        settings.*count.member = count.box->value();
}

} // namespace moviedb::ui

#include "moc_backupfields.cpp"
