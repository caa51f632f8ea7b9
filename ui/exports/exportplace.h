// Where an export goes: a field with a file, or with the folder of a site, and the dialog that chooses it. Each of the two
// keeps its own text while the other one is shown. What is there already is replaced only when a person says so: in the
// dialog that chose it, or when they are asked.
// Thread: main.
// Failure: none.
#pragma once

#include <QWidget>

#include <functional>

class QLineEdit;

namespace moviedb::ui {

class ExportPlace : public QWidget
{
    Q_OBJECT
public:
    // `folder` is proposed; it need not be there yet.
    ExportPlace(QString folder, const QString &fileName, const QString &siteName, QWidget *parent);

    QString path() const; // as it was typed, without blanks around it
    void setPath(const QString &path);
    // True when it showed the other one.
    bool showFolder(bool folder);
    // Of the file, where it has one of the known ones; "csv".
    void setSuffix(const QString &suffix);
    void takeFocus();

    // Goes on at once where nothing is replaced. The proposed folder is made then; another one that is missing may be mistyped.
    void whenItMayBeWritten(const std::function<void()> &next);

private:
    void choose();
    void chosen(const QString &path);
    bool wouldReplace() const;
    void ask(const std::function<void()> &next);

    const QString m_folder;
    QLineEdit *m_field;
    bool m_showsFolder = false; // the field holds a folder, and m_other the file; else the other way round
    QString m_other;
    QString m_suffix;
    QString m_allowed; // the file that may be replaced: the dialog that chose it has asked
};

} // namespace moviedb::ui
