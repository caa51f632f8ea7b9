// The button of an export's presets: its menu chooses one, saves what is chosen now under a name, renames and removes the one
// that is in use. It shows the name of that one.
// Thread: main.
// Failure: failed().
#pragma once

#include "core/exporting/exportpresets.h"

#include <QToolButton>

#include <functional>

class QMenu;

namespace moviedb::ui {

class PresetsButton : public QToolButton
{
    Q_OBJECT
public:
    // `shown`: what is chosen now, without a name.
    PresetsButton(std::function<ExportPreset()> shown, QWidget *parent);

    void setPresets(const ExportPresets &presets); // offered when they are kept

Q_SIGNALS:
    void chosen(const moviedb::ExportPreset &preset);
    void told(const QString &line);
    void failed(const moviedb::Error &error);

private:
    void fillMenu();
    void choose(const QString &name);
    QStringList names() const;
    void askName(const QString &title, const QStringList &taken,
                 void (PresetsButton::*then)(const QString &));
    void save(const QString &name);
    void rename(const QString &name);
    void remove();
    void setCurrent(const QString &name);

    ExportPresets m_presets;
    std::function<ExportPreset()> m_shown;
    QMenu *m_menu;
    QString m_current; // "" = none is in use
};

} // namespace moviedb::ui
