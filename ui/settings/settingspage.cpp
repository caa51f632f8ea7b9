#include "ui/settings/settingspage.h"

#include "ui/page/pageids.h"
#include "ui/settings/settingsform.h"

#include <QVBoxLayout>

namespace moviedb::ui {

SettingsPage::SettingsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services),
      m_form(new SettingsForm({tr("Settings"), {}, tr("Save")}, services.settings, this))
{
    m_form->addAnswers();
    setFocusProxy(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    connect(m_form, &SettingsForm::saved, this, &SettingsPage::saved);
    connect(m_form, &SettingsForm::themeChosen, this, &SettingsPage::themeChosen);
    connect(m_form, &SettingsForm::languageChosen, this, &SettingsPage::languageChosen);
}

PageInfo SettingsPage::describe()
{
    PageInfo info;
    info.id = pageid::settings;
    info.title = tr("Settings");
    info.icon = QStringLiteral("settings");
    info.menuText = tr("&Settings…");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+,"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::File;
    return info;
}

void SettingsPage::settingsChanged()
{
    m_form->rebase(m_services.settings);
}

QString SettingsPage::unsaved() const
{
    return m_form->isEdited() ? tr("The settings are changed and not saved.") : QString();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_form->rebase(m_services.settings);
}

} // namespace moviedb::ui

#include "moc_settingspage.cpp"
