// Whether and where backups are made by themselves, and how many of them stay.
// Thread: main.
// Failure: none; the fields take what the settings file takes.
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace moviedb::ui {

class BackupFields : public QWidget
{
    Q_OBJECT
public:
    explicit BackupFields(QWidget *parent = nullptr);

    void showSettings(const Settings &settings);
    void takeInto(Settings &settings) const;

private:
    struct Count
    {
        QSpinBox *box = nullptr;
        int Settings::*member = nullptr;
    };
    void addCount(QFormLayout *form, const QString &words, int least, int most, int Settings::*member);
    void chooseFolder();

    QCheckBox *m_daily = nullptr;
    QLineEdit *m_folder = nullptr;
    QList<Count> m_counts;
};

} // namespace moviedb::ui
