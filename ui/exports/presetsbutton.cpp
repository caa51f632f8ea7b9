#include "ui/exports/presetsbutton.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QMenu>

namespace moviedb::ui {
namespace {

constexpr int widestName = 180; // pixels on the button

// A name is no place for a key of the menu.
QString presetEntry(const QString &name)
{
    return QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

PresetsButton::PresetsButton(std::function<ExportPreset()> shown, QWidget *parent)
    : QToolButton(parent), m_shown(std::move(shown)), m_menu(new QMenu(this))
{
    setIcon(theme::themedIcon(QStringLiteral("view")));
    setIconSize({theme::iconSize, theme::iconSize});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setCurrent({});
    hide();
    connect(this, &QToolButton::clicked, this, [this] {
        fillMenu();
        popUpBelow(m_menu, this);
    });
}

void PresetsButton::setPresets(const ExportPresets &presets)
{
    m_presets = presets;
    setVisible(presets.isKept());
}

void PresetsButton::setCurrent(const QString &name)
{
    m_current = name;
    setText(name.isEmpty() ? tr("Presets")
                           : presetEntry(fontMetrics().elidedText(name, Qt::ElideRight, widestName)));
    setAccessibleName(name.isEmpty() ? tr("Presets") : tr("Presets, “%1” in use").arg(name));
    setToolTip(name.isEmpty() ? tr("Choices that were saved under a name, on this computer")
                              : plainTip(name));
}

// Of the table that is exported.
QStringList PresetsButton::names() const
{
    QStringList names;
    const QString table = m_shown().table;
    for (const ExportPreset &preset : m_presets.all())
        if (preset.table == table)
            names << preset.name;
    return names;
}

void PresetsButton::fillMenu()
{
    m_menu->clear();
    const QStringList known = names();
    for (const QString &name : known) {
        QAction *entry = m_menu->addAction(presetEntry(name), this, [this, name] { choose(name); });
        entry->setCheckable(true);
        entry->setChecked(name == m_current);
    }
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    m_menu->addAction(theme::themedIcon(QStringLiteral("plus")), tr("Save as a preset…"), this,
                      [this] { askName(tr("Save as a preset"), names(), &PresetsButton::save); });
    if (m_current.isEmpty())
        return;
    m_menu->addAction(theme::themedIcon(QStringLiteral("pencil")),
                      tr("Rename “%1”…").arg(presetEntry(m_current)), this,
                      [this] { askName(tr("Rename the preset"), {}, &PresetsButton::rename); });
    m_menu->addAction(theme::themedIcon(QStringLiteral("trash")),
                      tr("Delete “%1”").arg(presetEntry(m_current)), this, &PresetsButton::remove);
}

void PresetsButton::choose(const QString &name)
{
    const auto preset = m_presets.preset(name);
    if (!preset)
        return Q_EMIT failed(preset.error());
    setCurrent(name);
    Q_EMIT chosen(*preset);
}

void PresetsButton::askName(const QString &title, const QStringList &taken,
                            void (PresetsButton::*then)(const QString &))
{
    askForName(this, window(),
               {title, tr("It is kept on this computer, for all databases, under this name:"), m_current,
                title, taken},
               [this, then](const QString &name) { (this->*then)(name); });
}

void PresetsButton::save(const QString &name)
{
    ExportPreset preset = m_shown();
    preset.name = name;
    const bool known = bool(m_presets.preset(name));
    if (const auto saved = m_presets.save(preset); !saved)
        return Q_EMIT failed(saved.error());
    setCurrent(name);
    Q_EMIT told((known ? tr("Preset “%1” replaced.") : tr("Preset “%1” saved.")).arg(name));
}

void PresetsButton::rename(const QString &name)
{
    if (const auto renamed = m_presets.rename(m_current, name); !renamed)
        return Q_EMIT failed(renamed.error());
    setCurrent(name);
    Q_EMIT told(tr("The preset is called “%1” now.").arg(name));
}

void PresetsButton::remove()
{
    const QString name = m_current;
    if (const auto removed = m_presets.remove(name); !removed)
        return Q_EMIT failed(removed.error());
    setCurrent({});
    Q_EMIT told(tr("Preset “%1” deleted.").arg(name));
}

} // namespace moviedb::ui

#include "moc_presetsbutton.cpp"
