#include "ui/exports/exportplace.h"

#include "core/formats/rowformats.h"
#include "core/site/sitefolder.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace moviedb::ui {

ExportPlace::ExportPlace(QString folder, const QString &fileName, const QString &siteName, QWidget *parent)
    : QWidget(parent), m_folder(std::move(folder)), m_field(new QLineEdit(this)),
      m_other(QDir(m_folder).filePath(siteName))
{
    m_field->setText(QDir(m_folder).filePath(fileName));
    m_field->setAccessibleName(tr("File"));
    auto *button = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Choose"), this);
    button->setAutoDefault(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::gap);
    line->addWidget(m_field, 1);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, &ExportPlace::choose);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_allowed.clear(); });
}

QString ExportPlace::path() const
{
    return m_field->text().trimmed();
}

void ExportPlace::setPath(const QString &path)
{
    m_field->setText(path);
}

bool ExportPlace::showFolder(bool folder)
{
    m_field->setAccessibleName(folder ? tr("Folder") : tr("File"));
    if (std::exchange(m_showsFolder, folder) == folder)
        return false;
    const QString place = m_field->text();
    m_field->setText(std::exchange(m_other, place));
    return true;
}

void ExportPlace::setSuffix(const QString &suffix)
{
    m_suffix = suffix;
    const QFileInfo file(m_field->text());
    for (const RowFormat &known : rowFormats())
        if (file.suffix() == QLatin1String(known.suffix))
            return m_field->setText(file.path() + QLatin1Char('/') + file.completeBaseName() +
                                    QLatin1Char('.') + suffix);
}

void ExportPlace::takeFocus()
{
    m_field->setFocus();
}

void ExportPlace::choose()
{
    auto *dialog =
        new QFileDialog(this, m_showsFolder ? tr("Folder of the site") : tr("Export to"), m_field->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave); // of a folder that is to be made, too
    if (m_showsFolder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setDefaultSuffix(m_suffix);
    }
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPlace::chosen);
    dialog->open();
}

void ExportPlace::chosen(const QString &path)
{
    m_field->setText(path);
    if (!m_showsFolder) // of a file that is there it has asked
        m_allowed = path;
}

// A folder of something else is refused by whoever writes a site.
bool ExportPlace::wouldReplace() const
{
    return m_showsFolder ? isSiteFolder(path()) : QFileInfo(path()).isFile() && path() != m_allowed;
}

void ExportPlace::whenItMayBeWritten(const std::function<void()> &next)
{
    if (QFileInfo(path()).absolutePath() == QDir(m_folder).absolutePath())
        QDir().mkpath(m_folder);
    if (wouldReplace())
        ask(next);
    else
        next();
    m_allowed.clear(); // once
}

void ExportPlace::ask(const std::function<void()> &next)
{
    auto *box = new QMessageBox(window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Replace"));
    const QFileInfo place(path());
    box->setText(tr("“%1” is there already. Replace it?").arg(place.fileName()));
    box->setInformativeText(
        m_showsFolder
            ? tr("It is the folder of a site in %1. What it holds is lost once the new site is whole.")
                  .arg(place.absolutePath())
            : tr("It is a file in %1. What it holds is lost once the new one is whole.")
                  .arg(place.absolutePath()));
    connect(dangerButtons(box, tr("Replace")), &QPushButton::clicked, this, next);
    box->open();
}

} // namespace moviedb::ui

#include "moc_exportplace.cpp"
