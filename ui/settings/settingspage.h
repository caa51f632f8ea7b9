// The settings, to be changed at any time. Shows what is in force whenever it is shown.
// Thread: main.
#pragma once

#include "ui/page/appservices.h"
#include "ui/page/page.h"

namespace moviedb::ui {

class SettingsForm;

class SettingsPage : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const AppServices &services, QWidget *parent = nullptr);
    static PageInfo describe();
    void settingsChanged() override;
    QString unsaved() const override;

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);
    void themeChosen(const QString &theme); // at once, without Save
    void languageChosen(const moviedb::Settings &settings);

protected:
    void showEvent(QShowEvent *event) override;

private:
    const AppServices &m_services;
    SettingsForm *m_form;
};

} // namespace moviedb::ui
