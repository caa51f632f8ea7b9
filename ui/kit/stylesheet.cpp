#include "ui/kit/stylesheet.h"

#include "ui/kit/theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace moviedb::ui::theme {
namespace {

// @name@ is replaced by a colour of the palette.
const char *const rules = R"(
QToolTip { color: @text@; background: @raised@; border: 1px solid @border@; padding: 6px 8px; }
QLabel[role="secondary"], QLabel[role="caption"] { color: @secondary@; }
QLabel[role="error"] { color: @failed@; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }
QFrame[role="hairline"] { background: @hairline@; border: none; }
QWidget[role="surface"] { background: @surface@; }

QPushButton { color: @text@; background: @raised@; border: 1px solid @border@; border-radius: 6px; padding: 5px 14px; min-height: 18px; qproperty-iconSize: 22px 16px; }
QPushButton:hover { background: @hover@; }
QPushButton:pressed { background: @selection@; }
QPushButton:focus { border: 2px solid @accent@; padding: 4px 13px; }
QPushButton:disabled { color: @disabled@; border-color: @hairline@; }
QPushButton:checked { background: @selection@; border-color: @accent@; }
QPushButton[role="primary"] { color: @onaccent@; background: @accent@; border-color: @accent@; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accenthover@; }
QPushButton[role="primary"]:focus { border: 4px double @onaccent@; padding: 2px 11px; }
QPushButton[role="primary"]:disabled { color: @disabled@; background: @hover@; border-color: @hairline@; }
QPushButton[role="flat"] { background: transparent; border: 1px solid transparent; padding: 5px 8px; }
QPushButton[role="flat"]:hover { background: @hover@; }
QPushButton[role="flat"]:checked { background: @selection@; }
QPushButton[role="flat"]:focus { border: 1px solid @accent@; }
QPushButton[role="danger"] { color: @failed@; }
QPushButton[role="chip"] { background: @selection@; border: 1px solid transparent; border-radius: 12px; padding: 2px 10px; }
QPushButton[role="chip"]:hover, QPushButton[role="chip"]:focus { border-color: @accent@; }
QPushButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 5px; }
QToolButton:hover { background: @hover@; }
QToolButton:pressed, QToolButton:checked { background: @selection@; }
QToolButton:focus { border-color: @accent@; }
QToolButton[role="link"] { color: @accent@; padding: 5px 2px; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit { background: @base@; border: 1px solid @border@; border-radius: 6px; padding: 4px 8px; min-height: 20px; selection-background-color: @accent@; selection-color: @onaccent@; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @accent@; padding: 3px 7px; }
QLineEdit[invalid="true"] { border: 2px solid @failed@; padding: 3px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: @disabled@; border-color: @hairline@; }
QPlainTextEdit, QTextEdit { background: @base@; border: 1px solid @border@; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent@; selection-color: @onaccent@; }
QPlainTextEdit[role="plain"], QTextEdit[role="plain"], QTextEdit[role="plain"]:focus, QPlainTextEdit[role="plain"]:focus { border: none; padding: 0; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button { width: 18px; border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(@chevronup@); width: 9px; height: 9px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(@chevrondown@); width: 9px; height: 9px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@chevrondown@); width: 11px; height: 11px; }
QComboBox QAbstractItemView { background: @raised@; border: 1px solid @border@; padding: 4px; outline: none; selection-background-color: @selection@; selection-color: @text@; }

QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator, QTableView::indicator { width: 16px; height: 16px; border: 1px solid @border@; background: @base@; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked, QTableView::indicator:checked { background: @accent@; border-color: @accent@; image: url(@check@); }
QTreeView::indicator:indeterminate { background: @secondary@; border-color: @secondary@; }
QRadioButton::indicator:checked { background: @base@; border: 5px solid @accent@; width: 8px; height: 8px; }
QCheckBox:focus, QRadioButton:focus { color: @accent@; outline: 1px solid @accent@; outline-radius: 4px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent@; }

QAbstractItemView { background: @base@; border: none; outline: 1px solid @accent@; outline-radius: 4px; }
QTreeView[role="surface"] { background: @surface@; padding: 8px 0; }
QTableView { gridline-color: @hairline@; selection-background-color: @selection@; selection-color: @text@; alternate-background-color: @alternate@; }
QListView[role="popup"] { background: @raised@; border: 1px solid @border@; padding: 2px 6px; }
QListView, QTreeView { selection-background-color: @selection@; selection-color: @text@; }
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QSpinBox, QAbstractItemView QDoubleSpinBox { border: 2px solid @accent@; border-radius: 0; padding: 0 9px; min-height: 0; }
QAbstractItemView QLineEdit:focus, QAbstractItemView QComboBox:focus, QAbstractItemView QSpinBox:focus, QAbstractItemView QDoubleSpinBox:focus { padding: 0 9px; }
QAbstractItemView QLineEdit[invalid="true"] { border-color: @failed@; padding: 0 9px; }
QHeaderView { background: @base@; border: none; }
QHeaderView::section { background: @base@; color: @secondary@; border: none; border-bottom: 1px solid @hairline@; padding: 6px 2px 6px 12px; }
QHeaderView::section:hover { color: @text@; background: @hover@; }
QHeaderView::up-arrow { image: url(@chevronup@); width: 10px; height: 10px; subcontrol-position: center right; right: 1px; }
QHeaderView::down-arrow { image: url(@chevrondown@); width: 10px; height: 10px; subcontrol-position: center right; right: 1px; }
QTableCornerButton::section { background: @base@; border: none; border-bottom: 1px solid @hairline@; }

QFrame[role="canvas"] { border: 1px solid transparent; }
QFrame[role="canvas"]:focus { border-color: @accent@; }
QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @handle@; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @border@; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QProgressBar { background: @hairline@; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent@; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: @hairline@; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent@; border-radius: 2px; }
QSlider::handle:horizontal { background: @base@; border: 2px solid @accent@; width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; }
QSlider::handle:horizontal:focus { background: @accent@; }

QMenuBar { background: @surface@; border-bottom: 1px solid @hairline@; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @hover@; }
QMenu { background: @raised@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @selection@; }
QMenu::item:disabled { color: @disabled@; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: @hairline@; margin: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid @hairline@; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @secondary@; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { color: @text@; border-bottom: 2px solid @accent@; }
QTabBar::tab:focus { color: @accent@; }

QSplitter::handle { background: @hairline@; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDockWidget { border: none; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QStatusBar { background: @surface@; }
QStatusBar::item { border: none; }
QDialog { background: @base@; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 340px; }
)";

// Style sheets take pictures from files only: each recoloured mark is written once.
QString markFile(const QString &name, const QColor &colour)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                           QStringLiteral("/moviedb/marks");
    const QString path = folder + QStringLiteral("/%1-%2.svg").arg(name, colour.name().mid(1));
    if (QFileInfo(path).size() > 0)
        return path;
    QFile source(QStringLiteral(":/icons/%1.svg").arg(name));
    QFile target(path);
    if (!QDir().mkpath(folder) || !source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return {};
    target.write(source.readAll().replace("currentColor", colour.name().toLatin1()));
    return path;
}

} // namespace

QString styleSheetFor(const QPalette &palette)
{
    QColor accentHover = accent(palette);
    accentHover = isDark(palette) ? accentHover.lighter(108) : accentHover.darker(112);
    const QList<std::pair<const char *, QString>> values{
        {"@text@", text(palette).name()},
        {"@secondary@", secondaryText(palette).name()},
        {"@disabled@", palette.color(QPalette::Disabled, QPalette::Text).name()},
        {"@accent@", accent(palette).name()},
        {"@accenthover@", accentHover.name()},
        {"@onaccent@", onAccent(palette).name()},
        {"@failed@", failed(palette).name()},
        {"@hairline@", hairline(palette).name()},
        {"@border@", controlBorder(palette).name()},
        {"@surface@", surface(palette).name()},
        {"@raised@", palette.color(QPalette::Button).name()},
        {"@base@", palette.color(QPalette::Base).name()},
        {"@alternate@", palette.color(QPalette::AlternateBase).name()},
        {"@hover@", hover(palette).name()},
        {"@selection@", selection(palette).name()},
        {"@handle@", scrollHandle(palette).name()},
        {"@chevronup@", markFile(QStringLiteral("chevron-up"), secondaryText(palette))},
        {"@chevrondown@", markFile(QStringLiteral("chevron-down"), secondaryText(palette))},
        {"@check@", markFile(QStringLiteral("check"), onAccent(palette))},
    };
    QString sheet = QLatin1String(rules);
    for (const auto &[name, value] : values)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace moviedb::ui::theme
