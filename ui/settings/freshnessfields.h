// For how long kept answers stand for new ones, in hours, each kind in a field of its own.
// Thread: main.
// Failure: none; the fields take what the settings file takes.
#pragma once

#include "core/settings/settings.h"

#include <QWidget>

class QSpinBox;

namespace moviedb::ui {

class FreshnessFields : public QWidget
{
    Q_OBJECT
public:
    explicit FreshnessFields(QWidget *parent = nullptr);

    void showSettings(const Settings &settings);
    void takeInto(Settings &settings) const;

private:
    struct Field
    {
        QSpinBox *box = nullptr;
        int Settings::*hours = nullptr;
    };
    void add(const QString &words, const QString &never, int most, int Settings::*hours);

    QList<Field> m_fields;
};

} // namespace moviedb::ui
