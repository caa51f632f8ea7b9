// The databases that a person can open: those of the settings, the newest used first, then the usual file and the sample
// where they are not among them yet. What is half typed stands here too, and in no settings file.
// Thread: main.
// Failure: none.
#pragma once

#include "core/settings/settings.h"

#include <QAbstractListModel>

namespace moviedb::ui {

class ConnectionListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        AddressRole = Qt::UserRole + 1, // for people, without options
        MarkRole,
        UsedRole, // "in use", "yesterday" …
        InUseRole
    };

    explicit ConnectionListModel(QObject *parent = nullptr);

    void setSettings(const Settings &settings); // keeps what is half typed
    const SavedConnection &at(int row) const { return m_rows.at(row).connection; }
    bool isInUse(int row) const { return at(row).address == m_inUse; }
    bool isSample(int row) const { return at(row).address == m_sample; }
    bool isOffered(int row) const { return m_rows.at(row).offered; } // by the program, not by the settings
    int rowOf(const QString &address) const;                         // -1 = none
    int add(SavedConnection connection);                             // made unlike the others' names; its row
    void change(int row, const SavedConnection &connection);
    void remove(int row);
    // Those for the settings file: with a whole address, and named or used by the person.
    QList<SavedConnection> toSave() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        SavedConnection connection;
        bool offered = false;
        bool isWhole = true;
    };
    QList<SavedConnection> connections() const;
    QString usedText(const Entry &entry) const;

    QList<Entry> m_rows;
    QString m_inUse;
    QString m_sample;
};

} // namespace moviedb::ui
