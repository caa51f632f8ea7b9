// Asked once, before the first request: the settings, with the sample and "later" as other ways in.
// Thread: main.
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

namespace moviedb::ui {

class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(const Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const moviedb::Settings &settings);
    void sampleRequested();
    void laterRequested();
    void themeChosen(const QString &theme); // at once, before saving
    void languageChosen(const moviedb::Settings &settings);
};

} // namespace moviedb::ui
