#include "ui/settings/settingspage.h"

#include "ui/settings/settingsform.h"

#include <QVBoxLayout>

namespace moviedb::ui {

SettingsPage::SettingsPage(const AppServices &services, QWidget *parent)
    : QWidget(parent), m_services(services),
      m_form(new SettingsForm({tr("Settings"), {}, tr("Save")}, services.settings, this))
{
    setAccessibleName(tr("Settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_form, &SettingsForm::saved, this, &SettingsPage::saved);
    connect(m_form, &SettingsForm::themeChosen, this, &SettingsPage::themeChosen);
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_form->setSettings(m_services.settings);
}

} // namespace moviedb::ui

#include "moc_settingspage.cpp"
